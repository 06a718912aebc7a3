import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Order } from '../../../src/domain/order.ts';
import type { Figures } from '../../../src/domain/verdict.ts';
import { disputeReading, disputeText, escalationText, promiseReply } from '../../../src/evidence/dispute-text.ts';
import { letterFacts } from '../../../src/evidence/letter.ts';
import { LANGUAGES } from '../../../src/i18n/languages.ts';
import { LETTER_LANGUAGES } from '../../../src/i18n/letter-words.ts';
import { carrierLetter, letterLanguageOf } from '../../../src/i18n/letters.ts';
import { LONGEST_DISPUTE_TEXT, LONGEST_MESSAGE } from '../../../src/i18n/messages.ts';
import { sentencesOf } from '../../../src/i18n/sentences.ts';
import { createTexts } from '../../../src/i18n/texts.ts';
import { randomNow, randomOrder } from '../rules/random-orders.ts';
import { ago, ahead, caseFile, NOW, NUMBER, ORDER, piece, STUCK, scan, texts } from './files.ts';

describe('the dispute text', () => {
  it('holds the facts, and nothing that is not one', () => {
    const text = disputeText(caseFile(), texts, false);
    expect(text).toBe(
      `I have not received order ${ORDER}. I placed the order on Oct 13, 2026. The latest delivery date given was Nov 19, 2026. ` +
        `Today is Nov 22, 2026. The tracking number is ${NUMBER}. The last scan is of Oct 31, 2026 in CN: "Departed from country of origin". ` +
        'There has been no movement for 22 days. I ask for a full refund.',
    );
  });

  it('says what the seller and the carrier said, and what is attached', () => {
    const file = caseFile(
      { ...STUCK, marks: { messagedSellerAt: ago(6), sellerSendsTemplates: true } },
      {
        notes: {
          sellerSaid: 'please "wait"\nfriend',
          carrierSaid: 'No such parcel here',
          promises: [{ saidAt: ago(5), until: ahead(3) }],
          keptBack: [],
        },
        pieces: [piece('a', 'order_page'), piece('b', 'tracking_page'), piece('c', 'tracking_page')],
      },
    );
    const text = disputeText(file, texts, false);
    expect(text).toContain('I wrote to the seller on Nov 16, 2026.');
    expect(text).toContain('The seller answered: "please \'wait\' friend".');
    expect(text).toContain('The carrier says: "No such parcel here".');
    expect(text).toContain('On Nov 17, 2026 the seller asked me to wait until Nov 25, 2026.');
    expect(text).toContain('Attached: order page, tracking page.');
  });

  it('names the places looked at for a delivered parcel only', () => {
    const events = [scan(30, 'departed_origin'), scan(4, 'delivered', 'Delivered')];
    const order: Order = { ...STUCK, marks: { received: false }, parcels: [{ number: NUMBER, events }] };
    const file = caseFile(order);
    const ticks = {
      playbook_step_look_neighbours: NOW,
      playbook_step_look_mailbox: NOW - 1,
      playbook_step_do_not_confirm: 1,
    };
    const text = disputeText({ ...file, stored: { ...file.stored, ticks } }, texts, false);
    expect(text).toMatch(/^Tracking says that order \d+ was delivered, but I have not received it\./);
    expect(text).toContain('I looked for it: mailbox, neighbours.');
    expect(text).not.toContain('no movement');
  });

  it('adds the EU line for the EU alone, and only when wanted', () => {
    const line = texts.say('dispute_eu_line');
    expect(disputeText(caseFile(), texts, true)).toContain(line);
    expect(disputeText(caseFile(), texts, false)).not.toContain(line);
    expect(disputeText(caseFile({ ...STUCK, shipTo: { country: 'CA' } }), texts, true)).not.toContain(line);
  });

  it.each([...LANGUAGES])('can be read in %s, fact by fact', async (language: string) => {
    const words = await import(`../../../_locales/${language}/messages.json`, { with: { type: 'json' } });
    const own = createTexts(language.replace('_', '-'), sentencesOf(words.default), { timeZone: 'Europe/Warsaw' });
    const sellerSaid = 'x'.repeat(150);
    const file = caseFile(
      { ...STUCK, marks: { messagedSellerAt: ago(6) } },
      {
        notes: { sellerSaid, promises: [{ saidAt: ago(5), until: ahead(3) }], keptBack: [] },
      },
    );
    const reading = disputeReading(file, texts, own, true);
    for (const fact of [ORDER, NUMBER, sellerSaid]) expect(reading).toContain(fact);
    expect(reading).not.toMatch(/undefined|NaN|[{}]/);
    if (language !== 'en') expect(reading).not.toContain('I ask for a full refund.');
    else expect(reading).toBe(disputeText(file, texts, true));
  });

  it('leaves out of the reading what the form had no room for', () => {
    const words = 'w'.repeat(160);
    const file = caseFile(STUCK, { notes: { sellerSaid: words, carrierSaid: words, promises: [], keptBack: [] } });
    const long = {
      ...texts,
      complete: (id: string, figures?: Figures) => texts.complete(id, figures)?.repeat(3) ?? null,
    };
    const shortened = disputeText(file, long, false);
    expect(shortened).not.toContain('The seller');
    expect(disputeReading(file, long, texts, false)).not.toContain('The seller');
  });

  it('keeps within the form, whole sentences only, whatever is noted', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(randomOrder, randomNow, words, words, (order, now, sellerSaid, carrierSaid) => {
        const file = caseFile(order, { now, notes: { sellerSaid, carrierSaid, promises: [], keptBack: [] } });
        const text = disputeText(file, texts, true);
        expect(text.length).toBeLessThanOrEqual(LONGEST_DISPUTE_TEXT);
        expect(text).toContain(order.orderId);
        expect(text).toContain('I ask for a full refund.');
        expect(text.replaceAll(/"[^"]*"/g, '')).not.toMatch(/undefined|NaN|Invalid|…/);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the escalation', () => {
  it('says when it was opened and what was offered', () => {
    const text = escalationText(
      caseFile({ ...STUCK, marks: { disputeOpenedAt: ago(6), disputeOfferAt: ago(1) } }),
      texts,
    );
    expect(text).toContain('I opened it on Nov 16, 2026. The offer of the seller of Nov 21, 2026 does not solve it.');
  });

  it('is complete without dates', () => {
    expect(escalationText(caseFile({ ...STUCK, state: 'dispute' }), texts)).toMatch(
      /dispute on order \d+\. The seller has/,
    );
  });
});

describe('the answer to a promise', () => {
  const reply = (order: Order, until?: string) =>
    promiseReply(
      caseFile(order, {
        notes: { promises: [{ saidAt: ago(2), ...(until === undefined ? {} : { until }) }], keptBack: [] },
      }),
      texts,
    );

  it('names the days that count', () => {
    expect(reply(STUCK, ahead(16))).toBe(
      `Hello. On Nov 20, 2026 you asked me to wait for order ${ORDER} until Dec 8, 2026. My Buyer Protection ends on Dec 12, 2026. ` +
        'I can wait only if it is extended first. Otherwise I open a dispute on Dec 7, 2026. I cannot close a dispute for a promise.',
    );
  });

  it('fits a chat in every state', () => {
    const { protectionEndsAt: _end, ...unknown } = STUCK;
    for (const [order, until] of [
      [STUCK, ago(1)],
      [{ ...STUCK, protectionEndsAt: ahead(2) }, ahead(1)],
      [unknown, undefined],
    ] as const) {
      const text = reply(order, until);
      expect(text?.length).toBeLessThanOrEqual(LONGEST_MESSAGE);
      expect(text).toMatch(/^Hello\. .* I cannot close a dispute for a promise\.$/);
    }
  });
});

describe('the letter to the carrier', () => {
  const facts = { number: NUMBER, deliveredAt: ago(4), lastScanAt: ago(4), answerBy: '2026-12-02' };

  it.each(LETTER_LANGUAGES)('is complete in %s', (lang) => {
    for (const given of [facts, { ...facts, deliveredAt: undefined }, { number: NUMBER }]) {
      const { subject, body } = carrierLetter(lang, given, 'Europe/Warsaw');
      expect(subject).toContain(NUMBER);
      expect(body).toContain(NUMBER);
      expect(`${subject}${body}`).not.toMatch(/[{}…]|undefined|Invalid/);
      expect(body.split('\n\n')).toHaveLength(5);
    }
    const whole = carrierLetter(lang, facts, 'Europe/Warsaw').body;
    const day = new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'short', year: 'numeric' });
    expect(whole).toContain(day.format(Date.UTC(2026, 11, 2)));
    expect(whole.length).toBeGreaterThan(carrierLetter(lang, { number: NUMBER }, 'Europe/Warsaw').body.length);
  });

  it.each(LETTER_LANGUAGES)('has no second stop after a date that ends in one, in %s', (lang) => {
    expect(carrierLetter(lang, facts, 'Europe/Warsaw').body).not.toMatch(/\.\.|\p{L}\. [.,;]| {2}/u);
  });

  it('differs in every language', () => {
    const bodies = LETTER_LANGUAGES.map((lang) => carrierLetter(lang, facts, 'UTC').body);
    expect(new Set(bodies).size).toBe(LETTER_LANGUAGES.length);
  });

  it.each([
    ['PL', 'pl'],
    ['at', 'de'],
    ['BR', 'pt'],
    ['IL', 'he'],
    ['SE', 'en'],
    [undefined, 'en'],
  ] as const)('is written to %s in %s', (country, lang) => {
    expect(letterLanguageOf(country)).toBe(lang);
  });

  it('asks about the number the local carrier knows, by a day that still helps', () => {
    const tracking = {
      key: 'a',
      carrier: 'cainiao',
      number: NUMBER,
      nextNumber: 'RR000000005PL',
      failures: 0,
      events: [],
      hops: 0,
    };
    expect(letterFacts(caseFile(STUCK, { trackings: [tracking] }))).toEqual([
      { number: 'RR000000005PL', deliveredAt: undefined, lastScanAt: ago(22), answerBy: '2026-12-02' },
    ]);
    expect(letterFacts(caseFile({ ...STUCK, protectionEndsAt: ahead(8) }))[0]?.answerBy).toBeUndefined();
    const circle = [tracking, { ...tracking, key: 'b', number: 'RR000000005PL', nextNumber: NUMBER }];
    expect(letterFacts(caseFile(STUCK, { trackings: circle }))[0]?.number).toBe('RR000000005PL');
  });
});
