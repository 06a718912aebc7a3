/** Countries as scans and orders state them. */

const COUNTRY = /^\s*([A-Za-z]{2})\s*$/;
const codes = new Map<string, string | undefined>();

/** An ISO country code in upper case; the two old writings `UK` and `EL` are read too. */
export function countryCode(text: string): string | undefined {
  if (codes.has(text)) return codes.get(text);
  const code = COUNTRY.exec(text)?.[1]?.toUpperCase();
  const iso = code === 'UK' ? 'GB' : code === 'EL' ? 'GR' : code;
  if (codes.size > 1000) codes.clear();
  codes.set(text, iso);
  return iso;
}
