/** Which currency a price is in, by its code or by its symbol in the page's language. */

import { plainText } from './plain-text.ts';

/** Currencies AliExpress lets a buyer choose, with the symbols it writes where they differ from `Intl`'s. */
const CURRENCIES: Readonly<Record<string, string>> = {
  USD: 'US$|US $|$US',
  EUR: '€',
  GBP: '£',
  BRL: 'R$',
  RUB: '₽|руб|р',
  PLN: 'zł|zl',
  KRW: '₩|원',
  JPY: 'JP¥|円',
  CNY: 'CN¥|元|人民币',
  ILS: '₪|ש"ח|שח',
  TRY: '₺|TL',
  UAH: '₴|грн',
  CZK: 'Kč|Kc',
  HUF: 'Ft',
  RON: 'lei',
  BGN: 'лв',
  SEK: '',
  NOK: '',
  DKK: '',
  CHF: 'Fr',
  CAD: 'C$|CA$|CAD$|$CA',
  AUD: 'AU$|A$|AUD$|$AU',
  NZD: 'NZ$|NZD$',
  SGD: 'S$|SG$',
  HKD: 'HK$',
  TWD: 'NT$',
  MXN: 'MX$|MXN$|Mex$',
  CLP: 'CLP$|CL$',
  COP: 'COP$|CO$',
  ARS: 'AR$|ARS$',
  UYU: '$U|UY$',
  PEN: 'S/|S/.',
  CRC: '₡',
  DOP: 'RD$',
  INR: '₹',
  PKR: 'Rs|₨',
  BDT: '৳',
  LKR: '',
  IDR: 'Rp',
  MYR: 'RM',
  PHP: '₱',
  THB: '฿|บาท',
  VND: '₫|đ',
  SAR: 'SR|ر.س|ر س',
  AED: 'د.إ|د.ا',
  KWD: 'KD|د.ك',
  QAR: 'QR|ر.ق',
  BHD: 'BD|د.ب',
  OMR: 'ر.ع',
  JOD: 'JD|د.ا.',
  EGP: 'E£|ج.م',
  MAD: 'DH|د.م',
  DZD: 'DA|د.ج',
  TND: 'DT|د.ت',
  LBP: 'L£|ل.ل',
  NGN: '₦',
  KES: 'KSh',
  GHS: 'GH₵',
  ZAR: 'R',
  KZT: '₸',
  BYN: 'Br',
  GEL: '₾',
  AMD: '֏',
  AZN: '₼',
  UZS: "so'm|сум",
  MDL: '',
  RSD: 'дин|din',
  ALL: '',
  MKD: 'ден',
  BAM: 'KM',
  ISK: '',
};

type Symbols = ReadonlyMap<string, string | null>;

const symbolsByLanguage = new Map<string, Symbols>();

/** Whether `code` is a currency: one of AliExpress's, or any other that `Intl` knows. */
export function isCurrency(code: string): boolean {
  return (
    Object.hasOwn(CURRENCIES, code) || (/^[A-Z]{3}$/.test(code) && Intl.supportedValuesOf('currency').includes(code))
  );
}

/**
 * The currency of a price text. A code in it is certain; a symbol counts only where it means one currency in the
 * page's language (`$` is the US one in English, and nothing in an unknown language).
 */
export function currencyOfText(text: string, language: string | undefined): string | undefined {
  const plain = plainText(text.slice(0, 200));
  for (const [code] of plain.matchAll(/(?<![A-Z])[A-Z]{3}(?![A-Z])/g)) if (isCurrency(code)) return code;
  const symbols = symbolsOf(language ?? '');
  for (const piece of [...piecesBesideNumbers(plain), ...lastWords(plain)]) {
    const currency = symbols.get(symbolKey(piece));
    if (currency !== undefined) return currency ?? undefined;
  }
  return undefined;
}

/** What stands directly before and after the digits: `Total:US $4.20` → `Total:US $`, ``. */
function piecesBesideNumbers(text: string): string[] {
  const digits = /\d[\d\s.,'’٬٫]*\d|\d/.exec(text);
  if (digits === null) return [];
  return [text.slice(0, digits.index), text.slice(digits.index + digits[0].length)];
}

/** The same pieces without a label around them: after the last colon, and the last one or two words. */
function lastWords(text: string): string[] {
  return piecesBesideNumbers(text).flatMap((piece, side) => {
    const bare = piece.split(/[:：]/)[side === 0 ? (piece.match(/[:：]/g)?.length ?? 0) : 0] ?? '';
    const words = bare.trim().split(' ');
    return side === 0
      ? [bare, words.slice(-2).join(' '), words.at(-1) ?? '']
      : [bare, words.slice(0, 2).join(' '), words[0] ?? ''];
  });
}

function symbolKey(symbol: string): string {
  return plainText(symbol).replace(/[\s.]/g, '').toLowerCase();
}

/** Symbols of one language: ours first, then `Intl`'s usual ones, then its short ones; `null` where two share one. */
function symbolsOf(language: string): Symbols {
  const known = symbolsByLanguage.get(language);
  if (known !== undefined) return known;
  const symbols = new Map<string, string | null>();
  for (const [code, written] of Object.entries(CURRENCIES))
    for (const symbol of written.split('|')) if (symbol !== '') symbols.set(symbolKey(symbol), code);
  const wanted = language === '' ? 'en' : language;
  for (const display of ['symbol', 'narrowSymbol'] as const) {
    if (language === '' && display === 'symbol') continue;
    for (const [symbol, codes] of intlSymbols(wanted, display))
      if (!symbols.has(symbol)) symbols.set(symbol, codes.length === 1 ? (codes[0] ?? null) : null);
  }
  symbolsByLanguage.set(language, symbols);
  return symbols;
}

function intlSymbols(language: string, currencyDisplay: 'symbol' | 'narrowSymbol'): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const currency of Object.keys(CURRENCIES)) {
    const format = new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay });
    for (const { type, value } of format.formatToParts(1))
      if (type === 'currency') found.set(symbolKey(value), [...(found.get(symbolKey(value)) ?? []), currency]);
  }
  return found;
}
