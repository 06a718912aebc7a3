import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortTitle } from '../../../src/ui/shortTitle.ts';

describe('shortTitle', () => {
  it.each([
    ['Desk lamp, warm white', 'Desk lamp, warm white'],
    ['Rechargeable lamp, warm white, USB-C', 'Rechargeable lamp'],
    ['Wool socks for winter | 5 pairs | unisex', 'Wool socks for winter'],
    ['T-shirt-like pyjamas for children', 'T-shirt-like pyjamas for children'],
    ['  Phone   holder  ', 'Phone holder'],
    ['', ''],
  ])('calls %j %j', (title, short) => {
    expect(shortTitle(title)).toBe(short);
  });

  it('cuts a long phrase between words', () => {
    const title = 'Professional Waterproof Rechargeable Multifunctional Universal Bicycle Front Light';
    expect(shortTitle(title)).toBe('Professional Waterproof Rechargeable Multifunctional…');
  });

  it('is a beginning of the title, bounded, and never splits a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
        const short = shortTitle(title);
        const whole = title.trim().replace(/\s+/g, ' ');
        expect(whole.startsWith(short.replace(/…$/, '')) || whole.startsWith(short)).toBe(true);
        expect([...short].length).toBeLessThanOrEqual(60);
        expect(short.isWellFormed()).toBe(true);
        expect(short === '').toBe(whole === '');
      }),
    );
  });
});
