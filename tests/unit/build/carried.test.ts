/** What each carrier and service is told, compared with what PRIVACY.md says it gets: request by request, letter by letter. */

import { describe, expect, it } from 'vitest';
import type { AskContext, CarrierAnswer, CarrierRequest } from '../../../src/carriers/carrier.ts';
import { everyCarrier } from '../../../src/carriers/index.ts';
import { keyedTrackers } from '../../../src/carriers/keyed-trackers.ts';
import { isUnder, privacyHosts } from '../../documents/tables.ts';

const NUMBERS = ['LP00912345678901', 'LP00998765432109'] as const;
const POSTCODES = ['00-999', '99-111'] as const;
const KEY = 'an-invented-key';
const base: AskContext = { now: Date.UTC(2026, 10, 22), country: 'XC' };
/** Answers that hand out whatever a ceremony may want: a token, a ticket, the public key of a page. */
const HEX = '0123456789abcdef0123456789abcdef';
const BODIES = [
  JSON.stringify({
    token: 'token-of-nobody',
    access_token: 'token-of-nobody',
    id_token: 'token-of-nobody',
    role_tokens: [{ type: 'anonymous', token: 'token-of-nobody' }],
    userIdentifier: 'nobody',
    hash: 'hash',
  }),
  `<input name="_csrf" value="token-of-nobody"> "subscription-key":"${HEX}" ?key=key-of-page api_key: "key-of-page" api_key="key-of-page" "${'A'.repeat(90)}.${'B'.repeat(60)}.${HEX}"`,
];

/** All requests of a ceremony, as far as the answers lead; of two kinds of answer those that lead further. */
function ceremony(next: (answers: readonly CarrierAnswer[]) => CarrierRequest | null): CarrierRequest[] {
  const [one = [], other = []] = BODIES.map((body) => led(next, body));
  return one.length >= other.length ? one : other;
}

function led(next: (answers: readonly CarrierAnswer[]) => CarrierRequest | null, body: string): CarrierRequest[] {
  const requests: CarrierRequest[] = [];
  const answers: CarrierAnswer[] = [];
  for (let step = 0; step < 6; step++) {
    const request = next(answers);
    if (request === null) break;
    requests.push(request);
    answers.push({ status: 200, body, headers: { 'x-csrf-token': 'token-of-nobody' } });
  }
  return requests;
}

function said(requests: readonly CarrierRequest[], number: string, postcode: string): string {
  const text = requests.map((request) => decodeURIComponent(JSON.stringify(request))).join('\n');
  return text
    .replaceAll(number, '{number}')
    .replaceAll(number.replace(/\D/g, ''), '{number}')
    .replaceAll(postcode, '{postcode}')
    .replaceAll(postcode.replace('-', ''), '{postcode}');
}

/** A signature over number and time differs with both and says neither. */
const SIGNED = /\b[0-9a-f]{32}\b/gi;

const queried = everyCarrier.carriers.flatMap(({ id, query }) => (query === undefined ? [] : [{ id, query }]));

describe.each(queried)('$id', ({ query }) => {
  const rows = privacyHosts().filter(({ host }) => query.hosts.includes(host));
  const getsPostcode = rows.some(({ gets }) => gets.includes('postcode'));
  const ask = (place: 0 | 1, context: AskContext) =>
    ceremony((answers) => query.request([NUMBERS[place]], context, answers));

  it('is told the number, and the postcode where PRIVACY.md says so, and nothing else', () => {
    const [one, other] = ([0, 1] as const).map((place) =>
      said(ask(place, { ...base, postcode: POSTCODES[place] }), NUMBERS[place], POSTCODES[place]).replaceAll(
        SIGNED,
        '#',
      ),
    );
    expect(one).toBe(other);
    expect(one).toContain('{number}');
    expect(one?.includes('{postcode}')).toBe(getsPostcode);
    expect(one).not.toMatch(/"XC"|=XC\b/);
  });

  it('is asked at the hosts that PRIVACY.md names, and nowhere else', () => {
    for (const { url } of ask(0, { ...base, postcode: POSTCODES[0] }))
      expect(rows.some(({ host }) => isUnder(new URL(url).hostname, host))).toBe(true);
  });

  it('is sent no cookie, no referrer and nobody’s account', () => {
    const names = ask(0, base).flatMap(({ headers = {} }) => Object.keys(headers).map((name) => name.toLowerCase()));
    expect(names.filter((name) => /^(cookie|referer|x-forwarded-for)$/.test(name))).toEqual([]);
  });
});

describe.each(keyedTrackers.map((tracker) => ({ id: tracker.id, tracker })))(
  '$id, a service with a key',
  ({ tracker }) => {
    const requests = (number: string) => [
      tracker.register([number], KEY, base),
      tracker.fetch([number], KEY, base, { status: 200, body: BODIES[0] ?? '' }),
    ];

    it('is told the number and its own key at its own hosts, and nothing else', () => {
      const [one, other] = NUMBERS.map((number) =>
        said(
          requests(number).flatMap((request) => request ?? []),
          number,
          'no postcode',
        ),
      );
      expect(one).toBe(other);
      expect(one).toContain(KEY);
      const rows = privacyHosts().filter(({ gets }) => gets.includes('key'));
      for (const request of requests(NUMBERS[0]))
        if (request !== null)
          expect(
            rows.some(({ host }) => tracker.hosts.includes(host) && isUnder(new URL(request.url).hostname, host)),
          ).toBe(true);
    });
  },
);
