import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  gs1CheckDigit,
  hasFedexExpress,
  hasGs1,
  hasIdentcode,
  hasLuhn,
  hasMod7,
  hasMod10,
  hasMod3736,
  hasOnTrac,
  hasS10,
  hasUps1Z,
  hasUspsImpb,
  mod11,
  mod3736,
  s10CheckDigit,
} from '../../../src/domain/checkdigits.ts';

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));

describe('published examples', () => {
  it.each([
    ['S10, the UPU example', hasS10, 'RA473124829GB', 'RA473124828GB'],
    ['S10, remainder 0 is written 5', hasS10, 'RR123456785CN', 'RR123456784CN'],
    ['UPS, the maintainers’ example', hasUps1Z, '1Z5R89390357567127', '1Z5R89390357567128'],
    ['UPS with letters in the shipper', hasUps1Z, '1Z879E930346834440', '1Z879E930346834441'],
    ['OnTrac', hasOnTrac, 'D10011354453707', 'D10011354453708'],
    ['USPS 20 digits', hasUspsImpb, '03071790000523483741', '03071790000523483742'],
    ['USPS 22 digits', hasUspsImpb, '9400111202555842332669', '9400111202555842332668'],
    ['SSCC', hasGs1, '106141412345678908', '106141412345678909'],
    ['FedEx Express', hasFedexExpress, '986578788855', '986578788856'],
    ['FedEx Ground', hasGs1, '041441760228964', '041441760228965'],
    ['DHL Express', hasMod7, '3318810025', '3318810026'],
    ['Canada Post', hasGs1, '0073938000549297', '0073938000549298'],
    ['Luhn', hasLuhn, '79927398713', '79927398710'],
    ['Identcode', hasIdentcode, '563102430313', '563102430314'],
    ['ISO 7064 mod 37,36', hasMod3736, 'A12425GABC1234002M', 'A12425GABC1234002N'],
  ])('%s', (_name, check, right, wrong) => {
    expect(check(right)).toBe(true);
    expect(check(wrong)).toBe(false);
  });

  it('ignores the routing prefix of a USPS label', () => {
    expect(hasUspsImpb('420221539400111202555842332669')).toBe(true);
    expect(hasUspsImpb('4202215312349400111202555842332669')).toBe(true);
  });
});

describe('properties', () => {
  it('exactly one last digit completes a serial', () => {
    fc.assert(
      fc.property(digits(17), (serial) => {
        const fitting = [...'0123456789'].filter((last) => hasGs1(serial + last));
        expect(fitting).toEqual([String(gs1CheckDigit(serial))]);
      }),
    );
  });

  it('S10 refuses a wrong digit of the serial unless it has the same check digit', () => {
    fc.assert(
      fc.property(digits(8), fc.nat(7), fc.integer({ min: 1, max: 9 }), (serial, place, shift) => {
        const right = `LX${serial}${s10CheckDigit(serial)}CN`;
        const other = String((Number(serial[place]) + shift) % 10);
        const changed = serial.slice(0, place) + other + serial.slice(place + 1);
        const wrong = `LX${changed}${s10CheckDigit(serial)}CN`;
        expect(hasS10(right)).toBe(true);
        expect(hasS10(wrong)).toBe(s10CheckDigit(changed) === s10CheckDigit(serial));
      }),
    );
  });

  it('mod 37,36 completes any sequence of letters and digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{1,27}$/), (serial) => {
        expect(hasMod3736(`${serial}${mod3736(serial)}`)).toBe(true);
      }),
    );
  });

  it('no text throws or passes by accident when it has no digits', () => {
    const checks = [hasS10, hasUps1Z, hasOnTrac, hasUspsImpb, hasGs1, hasFedexExpress, hasMod7, hasLuhn, hasIdentcode];
    fc.assert(
      fc.property(fc.stringMatching(/^[^0-9]*$/), (text) => {
        for (const check of checks) expect(check(text)).toBe(false);
        expect(hasMod10(text, [3, 1])).toBe(false);
        expect(mod11(text, [2, 3])).toBeNaN();
      }),
    );
  });
});
