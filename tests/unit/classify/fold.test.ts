/** Folding: what texts look like before anything is matched. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldInto, foldText, MAX_FOLDED } from '../../../src/rules/classify/fold.ts';

describe('folding a text', () => {
  it.each([
    ['Zugestellt – Empfänger: Straße 12', 'zugestellt empfanger strase'],
    ['OutForDelivery', 'out for delivery'],
    ['Votre colis n&#39;a pas &eacute;t&eacute; livr&eacute;', 'votre colis n a pas ete livre'],
    ['<b>Delivered</b><br/>to&nbsp;you', 'delivered to you'],
    ['Doręczono przesyłkę', 'doreczono przesylke'],
    ['Ｄｅｌｉｖｅｒｅｄ', 'delivered'],
    ['Передано кур’єру', 'передано курєру'],
    ['נשלח לחו"ל', 'נשלח לחול'],
    ['تمّ التسليمُ', 'تم التسليم'],
    ['【上海】已签收，谢谢', '上海 已签收 谢谢'],
    ['İade edildi', 'iade edildi'],
    ['at\u200b\u00ad home', 'at home'],
    ['2026-11-03 08:15', ''],
    ['', ''],
  ])('%s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('is bounded, never throws, and folding again changes nothing', () => {
    const out = new Uint16Array(MAX_FOLDED);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (text) => {
        const length = foldInto(text, out);
        expect(length).toBeLessThanOrEqual(MAX_FOLDED);
        expect(out[length - 1]).toBe(32);
        const once = foldText(text);
        expect(once).not.toMatch(/ {2}|[A-Z0-9]/);
        expect(foldText(once)).toBe(once);
      }),
    );
  });
});
