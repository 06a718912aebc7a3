/** Prices of every language and currency, against `Intl`'s own output and as AliExpress writes them. */

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/aliexpress/locale.ts';
import { priceOf } from '../../../src/aliexpress/money.ts';

const CURRENCIES = ['USD', 'EUR', 'GBP', 'BRL', 'RUB', 'PLN', 'KRW', 'JPY', 'ILS', 'TRY', 'UAH', 'SAR', 'KWD', 'CLP'];
const AMOUNTS = [0.5, 3, 31.93, 999, 1234.5, 12345.67, 1234567.89];

describe.each(LANGUAGES)('prices as Intl writes them in %s', (language) => {
  it.each(CURRENCIES)('%s with its code beside it', (currency) => {
    const format = new Intl.NumberFormat(language, { style: 'currency', currency });
    const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
    for (const amount of AMOUNTS) {
      const text = format.format(amount);
      const rounded = Number(amount.toFixed(digits));
      expect(priceOf({ text, currencyCode: currency }, language), text).toEqual({ amount: rounded, currency });
    }
  });

  it.each(CURRENCIES)('%s by its symbol: right or nothing', (currency) => {
    for (const currencyDisplay of ['symbol', 'code'] as const) {
      const text = new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay }).format(31);
      const found = priceOf({ text }, language);
      if (currencyDisplay === 'code') expect(found, text).toEqual({ amount: 31, currency });
      else expect([currency, undefined], text).toContain(found?.currency);
    }
  });
});

describe('priceOf', () => {
  it.each([
    ['R$31,93|31|93', 'BRL', 31.93],
    ['₩11,110|11110|', 'KRW', 11110],
    ['US $1,234.56|1,234|56', 'USD', 1234.56],
    ['₪12.05|12|05', 'ILS', 12.05],
  ])('reads the parts of %s', (formatPriceInfo, currencyCode, amount) => {
    expect(priceOf({ formatPriceInfo, currencyCode }, undefined)).toEqual({ amount, currency: currencyCode });
  });

  it('counts up plain parts to the very number that their text is', () => {
    const digits = (least: number, most: number) =>
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: least, maxLength: most }).map((list) => list.join(''));
    fc.assert(
      fc.property(digits(1, 12), digits(0, 4), (units, rest) => {
        const found = priceOf({ formatPriceInfo: `any|${units}|${rest}`, currencyCode: 'EUR' }, undefined);
        expect(found?.amount).toBe(Number(`${units}.${rest || '0'}`));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(['|1234567890123|', '|12|34567', '|-3|50', '|3|5x', '||50', '|3|4|5'])('takes no part of %s', (parts) => {
    expect(priceOf({ formatPriceInfo: `none${parts}`, currencyCode: 'EUR' }, undefined)).toBeUndefined();
  });

  it.each([
    ['Total:US $4.20', undefined, 4.2, 'USD'],
    ['US $1,234.50', undefined, 1234.5, 'USD'],
    ['$25.66', 'en', 25.66, 'USD'],
    ['R$1.234,50', undefined, 1234.5, 'BRL'],
    ['12,34€', undefined, 12.34, 'EUR'],
    ['1 234,56 руб.', undefined, 1234.56, 'RUB'],
    ['1 234 ₽', undefined, 1234, 'RUB'],
    ['₩11,110', undefined, 11110, 'KRW'],
    ['1,234円', undefined, 1234, 'JPY'],
    ['¥1,234', 'ja', 1234, 'JPY'],
    ['45,99zł', undefined, 45.99, 'PLN'],
    ['PLN 45.99', undefined, 45.99, 'PLN'],
    ['C$ 12.10', undefined, 12.1, 'CAD'],
    ['AU $12.10', undefined, 12.1, 'AUD'],
    ['MX$1,299.00', undefined, 1299, 'MXN'],
    ['SAR 12.10', undefined, 12.1, 'SAR'],
    ['₹1,23,456.00', undefined, 123456, 'INR'],
    ["CHF 1'234.50", undefined, 1234.5, 'CHF'],
    ['총 금액: ₩5,000', 'ko', 5000, 'KRW'],
    ['Итого: 1 234,56 ₽', 'ru', 1234.56, 'RUB'],
  ])('%s (%s)', (text, language, amount, currency) => {
    expect(priceOf({ text }, language)).toEqual({ amount, currency });
  });

  it.each([
    ['$12.34'],
    ['12.34'],
    ['kr 12,50'],
    ['-R$5,66'],
    ['US $2.10 - 3.40'],
    ['Free shipping'],
    [''],
    ['US $1.2.3'],
  ])('says nothing of %s in an unknown language', (text) => {
    expect(priceOf({ text }, undefined)).toBeUndefined();
  });

  it('prefers the code to the symbol and the parts to the text', () => {
    expect(priceOf({ formatPriceInfo: '$9.90|9|90', text: '$1.00', currencyCode: 'CAD' }, 'en')).toEqual({
      amount: 9.9,
      currency: 'CAD',
    });
  });

  it('never throws and gives only finite amounts', () => {
    fc.assert(
      fc.property(
        fc.anything(),
        fc.string({ unit: 'binary' }),
        fc.anything(),
        (formatPriceInfo, text, currencyCode) => {
          const price = priceOf({ formatPriceInfo, text, currencyCode }, 'en');
          if (price !== undefined) expect(price.amount).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
