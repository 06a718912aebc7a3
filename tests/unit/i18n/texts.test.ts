import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import english from '../../../_locales/en/messages.json' with { type: 'json' };
import type { Order } from '../../../src/domain/order.ts';
import { EVIDENCE, PLAYBOOKS } from '../../../src/domain/playbooks.ts';
import { RULES } from '../../../src/domain/rule-ids.ts';
import { LEVELS, STAGES } from '../../../src/domain/stage.ts';
import {
  composeDisputeText,
  composeMessage,
  LONGEST_DISPUTE_TEXT,
  LONGEST_MESSAGE,
} from '../../../src/i18n/messages.ts';
import { parsePattern } from '../../../src/i18n/pattern.ts';
import { factsOf, stepsOf, titleOf } from '../../../src/i18n/playbooks.ts';
import { type Sentences, sentencesOf } from '../../../src/i18n/sentences.ts';
import { sourceOfRule } from '../../../src/i18n/sources.ts';
import { createTexts } from '../../../src/i18n/texts.ts';
import { judge } from '../../../src/rules/judge.ts';
import { DISPUTE_FIGURES, TEMPLATE_FIGURES } from '../../../src/rules/templates.ts';
import { randomNow, randomOrder, randomZone } from '../rules/random-orders.ts';

const texts = createTexts('en', sentencesOf(english), { timeZone: 'Europe/Warsaw' });
const made = (message: string, lang = 'en', timeZone = 'UTC') => createTexts(lang, { id: message }, { timeZone });
const snake = (id: string) => id.toLowerCase().replaceAll('-', '_');

describe('sentences', () => {
  it.each([
    ['plain', 'Hello', {}, 'Hello'],
    ['a name', 'Order {number}.', { number: '8190' }, 'Order 8190.'],
    ['a number', '{days} days', { days: 1234.56 }, '1,234.6 days'],
    ['one', '{days, plural, one {# day} other {# days}}', { days: 1 }, '1 day'],
    ['several', '{days, plural, one {# day} other {# days}}', { days: 2 }, '2 days'],
    ['exactly', '{days, plural, =0 {today} one {# day} other {# days}}', { days: 0 }, 'today'],
    ['a choice', '{kind, select, a {first} other {second}}', { kind: 'a' }, 'first'],
    ['a missing figure has its case', 'Late{by, select, missing {} other { by {by}}}.', {}, 'Late.'],
    ['nested', '{n, plural, other {# of {kind, select, x {X} other {Y}}}}', { n: 3, kind: 'x' }, '3 of X'],
    ['an instant in the zone', '{at, date}', { at: '2026-11-03T23:30:00Z' }, 'Nov 3'],
    ['a date is itself in any zone', '{at, fulldate}', { at: '2026-11-03' }, 'Nov 3, 2026'],
    ['money', '{price, money}', { price: 3.99, currency: 'EUR' }, '€3.99'],
    ['a country', 'in {seen, country}', { seen: 'DE' }, 'in Germany'],
    ['a missing figure is never a brace', 'Since {days} days', {}, 'Since … days'],
  ])('%s', (_name, message, figures, said) => {
    expect(made(message).say('id', figures)).toBe(said);
  });

  it('use the language’s own plurals, numbers and days', () => {
    const russian = made('{n, plural, one {# день} few {# дня} many {# дней} other {# дня}}', 'ru');
    expect([1, 2, 5, 21, 1.5].map((n) => russian.say('id', { n }))).toEqual([
      '1 день',
      '2 дня',
      '5 дней',
      '21 день',
      '1,5 дня',
    ]);
    expect(made('{at, date}', 'pt_BR', 'Asia/Tokyo').say('id', { at: '2026-11-03T23:30:00Z' })).toBe('4 de nov.');
  });

  it('may come later, and are else said as their id', () => {
    const sentences: Sentences = {};
    const texts = createTexts('de', sentences, { timeZone: 'UTC' });
    expect(texts.say('later')).toBe('later');
    expect(texts.say('__proto__')).toBe('__proto__');
    sentences['later'] = 'Später';
    expect(texts.say('later')).toBe('Später');
  });

  it.each(['{', '}', '{a', '{a,}', '{a, plural}', '{a, plural, one {x}}', '{a, select, other {x}', '{ }'])(
    'refuse %s',
    (message) => {
      expect(parsePattern(message)).toBeNull();
    },
  );

  it('take any text apart without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('{', '}', ',', '#', 'a', ' ', 'plural', 'other') }), (message) => {
        expect(typeof made(message).say('id', { a: 1 })).toBe('string');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the English words', () => {
  it('fit together', () => {
    for (const [id, { message }] of Object.entries(english)) expect(parsePattern(message), id).not.toBeNull();
  });

  it('exist for everything a verdict can name', () => {
    const ids = [
      ...RULES.flatMap((id) => [`reason_${snake(id)}`, `headline_${snake(id)}`]),
      ...LEVELS.map((level) => `level_${level}`),
      ...STAGES.map((stage) => `stage_${stage}`),
      ...EVIDENCE.map((piece) => `evidence_${piece}`),
      ...Object.keys(TEMPLATE_FIGURES).map((id) => `message_${snake(id)}`),
      ...Object.keys(DISPUTE_FIGURES).map((id) => `dispute_${snake(id)}`),
      ...Object.keys(PLAYBOOKS).flatMap((id) => [titleOf(id), ...stepsOf(id), ...factsOf(id)]),
      ...['unpaid', 'cancelled', 'refunded', 'completed', 'moving', 'normal_pause', 'no_news'].map(
        (id) => `headline_${id}`,
      ),
    ];
    expect(ids.filter((id) => !texts.has(id))).toEqual([]);
    expect(stepsOf('nowhere')).toEqual([]);
    expect(stepsOf('constructor')).toEqual([]);
  });

  it('name a source and a date for every rule', () => {
    for (const id of RULES) {
      const source = sourceOfRule(id);
      expect(source?.source.length, id).toBeGreaterThan(5);
      expect(source?.checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
    expect(sourceOfRule('X-NONE')).toBeNull();
  });
});

describe('texts that leave the product', () => {
  const figures = {
    orderId: '8190000000000001',
    days: 26,
    placed: '2026-05-01',
    latest: '2026-06-10',
    today: '2026-06-15',
    number: 'LP00123456789012',
  };

  it.each(Object.keys(TEMPLATE_FIGURES))('%s is short, complete and names nothing personal', (id) => {
    const message = composeMessage({ id, figures }, texts) ?? '';
    expect(message).toContain('8190000000000001');
    expect(message.length).toBeLessThanOrEqual(LONGEST_MESSAGE);
    expect(message).not.toMatch(/[{}…#]/);
    expect(message).toMatch(/^Hello\. .+\.$/);
  });

  it.each(Object.keys(DISPUTE_FIGURES))('dispute: %s', (id) => {
    for (const eu of [false, true]) {
      const text = composeDisputeText({ id, figures }, texts, eu) ?? '';
      expect(text.length).toBeGreaterThan(150);
      expect(text.length).toBeLessThanOrEqual(LONGEST_DISPUTE_TEXT);
      expect(text).not.toMatch(/[{}…#]| {2}/);
      expect(text.includes('consumer in the EU')).toBe(eu);
    }
  });

  it('takes the right number of days', () => {
    const say = (days: number) => composeMessage({ id: 'not-updated', figures: { orderId: '1', days } }, texts);
    expect(say(1)).toContain('for 1 day.');
    expect(say(26)).toContain('for 26 days.');
    expect(say(0)).toContain('has not been updated. ');
  });

  it('is nothing at all where a figure is missing, the text unknown or too long', () => {
    expect(composeMessage(null, texts)).toBeNull();
    expect(composeMessage({ id: 'not-updated', figures: {} }, texts)).toBeNull();
    expect(composeMessage({ id: 'nowhere', figures }, texts)).toBeNull();
    expect(composeMessage({ id: 'not-updated', figures: { orderId: '1'.repeat(400) } }, texts)).toBeNull();
    expect(composeMessage({ id: 'not-updated', figures: { orderId: '{number}' } }, texts)).toBeNull();
  });

  it('a shipping day that passed is told also where the day of payment is not known', () => {
    const order = {
      orderId: '8190000000000001',
      site: 'aliexpress.com',
      state: 'processing',
      items: [],
      parcels: [],
    } as const;
    const late: Order = { ...order, items: [], parcels: [], shipBy: '2026-06-15' };
    const { headline } = judge(late, Date.UTC(2026, 5, 18), { timeZone: 'UTC' });
    expect(headline.id).toBe('headline_s_proc');
    expect(texts.complete(headline.id, headline.figures)).toBe('Not shipped in time');
  });

  it('no unfinished sentence reaches a person, for any order', () => {
    fc.assert(
      fc.property(randomOrder, randomNow, randomZone, (order, now, timeZone) => {
        const verdict = judge(order, now, { timeZone });
        const message = composeMessage(verdict.message, texts);
        if (verdict.message !== null) expect(message).not.toBeNull();
        const dispute = composeDisputeText(verdict.disputeText ?? null, texts);
        if (verdict.disputeText != null) expect(dispute).not.toBeNull();
        const said = [
          message ?? '',
          dispute ?? '',
          texts.complete(verdict.headline.id, verdict.headline.figures),
          ...verdict.reasons.map(({ id, figures }) => texts.complete(`reason_${snake(id)}`, figures)),
        ];
        for (const sentence of said) {
          expect(sentence, JSON.stringify(verdict)).not.toBeNull();
          expect(sentence).not.toMatch(/[{}…]|undefined|NaN|Invalid/);
        }
      }),
      { numRuns: 1500 },
    );
  });
});
