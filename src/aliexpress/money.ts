/** Reads prices: AliExpress's own parts where it gives them, else the text, whatever its separators and symbol. */

import type { Money } from '../domain/order.ts';
import { currencyOfText, isCurrency } from './currencies.ts';
import { textOf } from './json.ts';
import { plainText } from './plain-text.ts';

/** The fields in which answers state one price. */
export interface StatedPrice {
  /** `R$31,93|31|93`; the last part is empty for currencies without one (`₩11,110|11110|`). */
  readonly formatPriceInfo?: unknown;
  readonly text?: unknown;
  readonly currencyCode?: unknown;
}

/** The price, or nothing where amount or currency is not certain. */
export function priceOf(stated: StatedPrice, language: string | undefined): Money | undefined {
  const info = typeof stated.formatPriceInfo === 'string' ? stated.formatPriceInfo : '';
  const currency = currencyOf(stated, info, language);
  if (currency === undefined) return undefined;
  const amount = amountOfParts(info) ?? amountOfText(shownPrice(stated.text, info), currency);
  return amount === undefined ? undefined : { amount, currency };
}

function currencyOf(
  { currencyCode, text }: StatedPrice,
  info: string,
  language: string | undefined,
): string | undefined {
  if (typeof currencyCode === 'string' && isCurrency(currencyCode)) return currencyCode;
  return currencyOfText(shownPrice(text, info), language);
}

function shownPrice(text: unknown, info: string): string {
  return textOf(text) ?? info.split('|', 1)[0] ?? '';
}

/** The amount that the two last parts of `R$31,93|31|93` give. */
function amountOfParts(info: string): number | undefined {
  const start = info.indexOf('|') + 1;
  const bar = info.indexOf('|', start);
  if (bar < 0) return undefined;
  return amountOfDigits(info, start, bar) ?? amountOfWritten(info.slice(start, bar), info.slice(bar + 1));
}

/**
 * Counts up plain digits, for a sixth of what patterns and `Number` cost. At most fifteen, with which both numbers of
 * the division are exact, and so its result is the very number that `Number('31.93')` is.
 */
function amountOfDigits(info: string, start: number, bar: number): number | undefined {
  if (bar === start || bar > start + 12 || info.length > bar + 4) return undefined;
  let [amount, scale] = [0, 1];
  for (let at = start; at < info.length; at += 1) {
    if (at === bar) continue;
    const digit = info.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return undefined;
    amount = amount * 10 + digit;
    if (at > bar) scale *= 10;
  }
  return amount / scale;
}

function amountOfWritten(whole: string, fraction: string): number | undefined {
  const [units, rest] = [plainText(whole).replace(/[\s.,'’٬]/g, ''), plainText(fraction)];
  return UNITS.test(units) && FRACTION.test(rest) ? Number(`${units}.${rest || '0'}`) : undefined;
}

const UNITS = /^\d{1,12}$/;
const FRACTION = /^\d{0,4}$/;

const AMOUNT = /-?\d[\d\s.,'’٬٫]{0,24}/g;

/** The one amount of a text such as `Total: US $1,234.50`; nothing for none, several, or a negative one. */
function amountOfText(text: string, currency: string): number | undefined {
  const plain = plainText(text.slice(0, 200));
  const amounts = [...plain.matchAll(AMOUNT)].map(([match]) => match.trim().replace(/[.,\s]+$/, ''));
  const [only] = amounts;
  if (amounts.length !== 1 || only === undefined || only.startsWith('-') || /-\s*\D{0,4}\d/.test(plain))
    return undefined;
  return amountOfNumber(only.replace(/[\s'’٬]/g, ' '), fractionDigits(currency));
}

/**
 * A number with any separators. The last kind of separator is the decimal one when it differs from those before it;
 * a single one is told by the digits after it: three are a group, unless the currency itself has three decimals.
 */
function amountOfNumber(text: string, digits: number): number | undefined {
  const marks = text.replace(/[\d]/g, '').replaceAll('٫', ',');
  const last = marks.at(-1);
  const parts = text.split(/[ .,٫]/);
  const tail = parts.at(-1) ?? '';
  if (last === undefined) return Number(text);
  const decimal = last !== ' ' && marks.indexOf(last) === marks.length - 1 && isFraction(tail, marks, digits);
  const whole = decimal ? parts.slice(0, -1) : parts;
  if (!isGrouped(whole)) return undefined;
  return Number(`${whole.join('')}.${decimal ? tail : '0'}`);
}

function isFraction(tail: string, marks: string, digits: number): boolean {
  if (tail.length === 3) return digits === 3 || marks.length > 1;
  return tail.length === 1 || tail.length === 2;
}

/** Groups of three, or of two before the last one as in India (`1,23,456`). */
function isGrouped(parts: readonly string[]): boolean {
  return parts.every((part, index) => {
    if (index === 0) return part.length >= 1 && (parts.length === 1 || part.length <= 3);
    return part.length === 3 || (part.length === 2 && index < parts.length - 1);
  });
}

const digitsByCurrency = new Map<string, number>();

/** Decimals of a currency: 0 for KRW and JPY, 3 for KWD. */
function fractionDigits(currency: string): number {
  const known = digitsByCurrency.get(currency);
  if (known !== undefined) return known;
  const digits =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  digitsByCurrency.set(currency, digits);
  return digits;
}
