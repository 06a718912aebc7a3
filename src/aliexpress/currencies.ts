/** Which currency a price is in, by its code or by its symbol in the page's language. */

import { pageWords } from './page-words.ts';
import { plainText } from './plain-text.ts';

type Symbols = ReadonlyMap<string, string | null>;

const symbolsByLanguage = new Map<string, Symbols>();

/** Whether `code` is a currency: one of AliExpress's, or any other that `Intl` knows. */
export function isCurrency(code: string): boolean {
  return (
    Object.hasOwn(pageWords().currencies, code) ||
    (/^[A-Z]{3}$/.test(code) && Intl.supportedValuesOf('currency').includes(code))
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
  for (const [code, written] of Object.entries(pageWords().currencies))
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
  for (const currency of Object.keys(pageWords().currencies)) {
    const format = new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay });
    for (const { type, value } of format.formatToParts(1))
      if (type === 'currency') found.set(symbolKey(value), [...(found.get(symbolKey(value)) ?? []), currency]);
  }
  return found;
}
