import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasGs1, hasUps1Z, s10CheckDigit } from '../../../../src/domain/checkdigits.ts';
import { checkNumber, type KnownFormat } from '../../../../src/rules/numbers/check-number.ts';
import { ISSUING_POSTS } from '../../../../src/rules/numbers/issuing-posts.ts';
import { normaliseNumber } from '../../../../src/rules/numbers/normalise.ts';
import { SHARED_FORMATS } from '../../../../src/rules/numbers/shared-formats.ts';

const FORMATS: readonly KnownFormat[] = [
  { carrier: 'cainiao', country: '*', kind: 'cainiao', pattern: /^LP\d{12,16}$/, check: null },
  { carrier: 'yanwen', country: 'CN', kind: 'yanwen', pattern: /^[A-Z]{2}\d{9}YP$/, check: null },
  { carrier: 'ups', country: '*', kind: 'ups', pattern: /^1Z[A-Z0-9]{16}$/, check: hasUps1Z },
  { carrier: 'canada-post', country: 'CA', kind: 'canada-post', pattern: /^\d{16}$/, check: hasGs1 },
  { carrier: 'correos-express', country: 'ES', kind: 'correos-express', pattern: /^\d{16}$/, check: null },
  { carrier: 'brt', country: 'IT', kind: 'brt', pattern: /^\d{14}$/, check: null },
  { carrier: 'orlen', country: 'PL', kind: 'orlen', pattern: /^\d{14}$/, check: null },
  ...SHARED_FORMATS,
];
const check = (number: string, context = {}) => checkNumber(number, FORMATS, context);

const ISSUING_SUFFIXES = Object.keys(ISSUING_POSTS);

describe('normaliseNumber', () => {
  it.each([
    ['LP 0012-3456 789012', 'LP00123456789012'],
    ['\u200bＬＸ１２３４５６７８５ＣＮ\ufeff', 'LX123456785CN'],
    ['\u202arr\u00a0123456785\u2011cn\u202c', 'RR123456785CN'],
    [' #LP00123456789012. ', 'LP00123456789012'],
  ])('%s', (text, number) => {
    expect(normaliseNumber(text)).toBe(number);
  });

  it('is stable, and bounded for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normaliseNumber(text);
        expect(once.length).toBeLessThanOrEqual(80);
        expect(normaliseNumber(once)).toBe(once);
      }),
    );
  });
});

describe('postal numbers', () => {
  it('knows every issuing post', () => {
    expect(ISSUING_SUFFIXES.length).toBeGreaterThanOrEqual(190);
    for (const suffix of ISSUING_SUFFIXES) {
      expect(check(`RR12345678${s10CheckDigit('12345678')}${suffix}`)).toMatchObject({
        kind: 's10',
        valid: true,
        issuedIn: suffix,
      });
    }
  });

  it('refuses a wrong check digit of any post, and suggests nothing for it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ISSUING_SUFFIXES),
        fc.stringMatching(/^\d{8}$/),
        fc.integer({ min: 1, max: 9 }),
        (suffix, serial, shift) => {
          const wrong = (s10CheckDigit(serial) + shift) % 10;
          expect(check(`LX${serial}${wrong}${suffix}`)).toMatchObject({
            kind: 's10',
            valid: false,
            problem: 'N-CHECK',
            suggestion: null,
          });
        },
      ),
    );
  });

  it.each([
    ['RR12345678SCN', 'RR123456785CN'],
    ['RRI23456785CN', 'RR123456785CN'],
    ['RR1Z3456785CN', 'RR123456785CN'],
    ['RR12345678ScN', 'RR123456785CN'],
  ])('%s is suggested as %s', (number, suggestion) => {
    expect(check(number)).toMatchObject({ kind: 's10', valid: false, problem: 'N-CHECK', suggestion });
  });

  it('suggests nothing where two letters are possible', () => {
    expect(check('1R123456785CN').suggestion).toBeNull();
  });

  it('leaves an issuer that is no post alone', () => {
    expect(check('UB123456789YP')).toMatchObject({ kind: 'yanwen', valid: null, problem: null });
    expect(check('RR123456785ZZ')).toMatchObject({ kind: 's10', valid: false, problem: 'N-CHECK' });
  });
});

describe('order numbers', () => {
  it.each(['8190000000000001', '3012345678901234', '5012345678901234'])('%s', (number) => {
    expect(check(number)).toMatchObject({ kind: 'order_number', problem: 'N-ORDERNO', carriers: [] });
  });

  it('knows the buyer’s own order ids of any form', () => {
    expect(check('120000000000001', { orderIds: ['120000000000001'] }).problem).toBe('N-ORDERNO');
  });

  it('does not take a number that a carrier’s check digit accepts, nor other long numbers', () => {
    const serial = '800000000000000';
    const accepted = [...'0123456789'].map((last) => serial + last).find((number) => hasGs1(number));
    expect(check(accepted ?? '')).toMatchObject({ kind: 'canada-post', valid: true, problem: null });
    expect(check('9012345678901230')).not.toMatchObject({ problem: 'N-ORDERNO' });
  });
});

describe('carriers’ forms', () => {
  it.each([
    ['LP00123456789012', 'cainiao', null],
    ['1Z5R89390357567127', 'ups', true],
    ['1Z5R89390357567128', 'ups', false],
    ['986578788855', 'fedex', true],
    ['041441760228964', 'fedex', true],
    ['3318810025', 'dhl-express', true],
    ['12345678901234', 'unknown', null],
    ['HELLO', 'unknown', null],
    ['', 'unknown', null],
  ])('%s: %s, %s', (number, kind, valid) => {
    expect(check(number)).toMatchObject({ kind, valid });
  });

  it('puts the carrier of the buyer’s country first where digits fit several', () => {
    expect(check('12345678901234', { country: 'PL' }).carriers[0]).toBe('orlen');
    expect(check('12345678901234', { country: 'IT' }).carriers[0]).toBe('brt');
  });

  it('never throws, and never suggests what is not valid', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{0,24}$/), (text) => {
        const { suggestion } = check(text);
        if (suggestion !== null) expect(check(suggestion)).toMatchObject({ valid: true, problem: null });
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the age of a number nobody knows', () => {
  const issuedAt = Date.parse('2026-11-01T00:00:00Z');
  const after = (hours: number) => check('LP00123456789012', { issuedAt, now: issuedAt + hours * 3_600_000 }).problem;
  it.each([
    [0, 'N-YOUNG'],
    [71.9, 'N-YOUNG'],
    [72, null],
    [168, null],
    [168.1, 'F-NOSCAN'],
  ])('%d hours: %s', (hours, problem) => {
    expect(after(hours)).toBe(problem);
  });
});
