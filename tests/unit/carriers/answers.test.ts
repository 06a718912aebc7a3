/** Every polled carrier against its own canned answers: found, delivered, unknown, another number, a changed format. */

import { describe, expect, it } from 'vitest';
import type { CarrierAnswer, CarrierOutcome, CarrierQuery } from '../../../src/carriers/carrier.ts';
import { carriers, everyCarrier } from '../../../src/carriers/index.ts';
import { isInstant } from '../../../src/domain/time.ts';
import { cases } from '../../fixtures/carriers/all.ts';
import type { CarrierCase } from '../../fixtures/carriers/case.ts';

const NOW = Date.parse('2026-03-20T00:00:00Z');

function queryOf(id: string): CarrierQuery {
  const query = everyCarrier.byId(id)?.query;
  if (query === undefined) throw new Error(`${id} reads no answers`);
  return query;
}

function read({ carrier, number }: CarrierCase, body: string, status = 200): CarrierOutcome {
  const answer: CarrierAnswer = { status, body };
  return queryOf(carrier).parse(number, answer, { now: NOW });
}

const bodyOf = (one: CarrierCase, count: number) => one.answer(one.scans.slice(0, count).map(({ raw }) => raw));

it('has canned answers for every carrier that is asked', () => {
  const asked = carriers.filter(({ query }) => query !== undefined).map(({ id }) => id);
  expect(cases.map(({ carrier }) => carrier).sort()).toEqual(asked.sort());
  expect(asked.length).toBeGreaterThanOrEqual(40);
  expect(carriers.filter(({ query }) => query && query.unproved === undefined).length).toBeGreaterThanOrEqual(30);
});

describe.each(cases)('$carrier', (one) => {
  it('reads a parcel under way and a delivered one: instants, stages, order', () => {
    for (const count of [one.scans.length - 1, one.scans.length]) {
      const outcome = read(one, bodyOf(one, count));
      if (outcome.outcome !== 'found') throw new Error(JSON.stringify(outcome));
      const { events, number } = outcome.parcel;
      expect(number).toBe(one.number);
      const expected = one.scans.slice(0, count);
      expect(events.map(({ at }) => new Date(at).toISOString())).toEqual(
        expected.map(({ at }) => new Date(at).toISOString()),
      );
      expect(events.map(({ stage }) => stage ?? null).slice(0, -1)).toEqual(
        expected.map(({ stage }) => stage).slice(0, -1),
      );
      expect(events.every(({ at, source, text }) => isInstant(at) && source !== undefined && text.length < 501)).toBe(
        true,
      );
      if (count === one.scans.length) expect(events.at(-1)?.stage ?? null).toBe(one.scans.at(-1)?.stage);
    }
  });

  it('drops people: no name of the answer reaches an event', () => {
    const told = JSON.stringify(read(one, bodyOf(one, one.scans.length)));
    expect(told).not.toMatch(/nobody|somebody|invented|private|아무개|010-0000|signature|postCd|M0M0M0/i);
  });

  it.each(one.unknown ?? [])('takes only its own words for an unknown number', ({ status, body }) => {
    expect(read(one, body, status)).toMatchObject({ outcome: 'not_found' });
  });

  it.each(one.nameless === true ? [] : [one.number])('refuses an answer about another number than %s', () => {
    const body = bodyOf(one, one.scans.length);
    const foreign = body
      .replaceAll(one.number, `${one.number.slice(0, -4)}7777`)
      .replaceAll('9900000011', '9900007777');
    expect(foreign).not.toBe(body);
    expect(read(one, foreign)).toMatchObject({ outcome: 'malformed' });
  });

  it('calls a changed format malformed and says what is missing', () => {
    const body = bodyOf(one, one.scans.length);
    const [from, to] = one.changed;
    expect(body).toContain(from);
    const outcome = read(one, body.replaceAll(from, to));
    expect(outcome.outcome).toBe('malformed');
    expect('detail' in outcome && outcome.detail.length).toBeGreaterThan(5);
  });

  it('asks over HTTPS, of its own hosts only, with nothing but the number', () => {
    const query = queryOf(one.carrier);
    const request = query.request([one.number], { now: NOW, postcode: '1234AB' }, []);
    expect(request).not.toBeNull();
    const url = new URL(request?.url ?? '');
    expect(url.protocol).toBe('https:');
    expect(query.hosts).toContain(`https://${url.host}/*`);
    expect(Object.keys(request?.headers ?? {}).join(' ')).not.toMatch(/cookie|referer|origin|user-agent/i);
    expect(query.needs === 'postcode' || !`${request?.url}${request?.body ?? ''}`.includes('1234AB')).toBe(true);
  });
});
