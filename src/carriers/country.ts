/** Country names as carriers write them in English → ISO 3166 codes. */

/** Names that differ from the platform's own list. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'mainland china': 'CN',
  'chinese mainland': 'CN',
  'hong kong': 'HK',
  macau: 'MO',
  usa: 'US',
  'united states of america': 'US',
  uk: 'GB',
  'great britain': 'GB',
  'russian federation': 'RU',
  korea: 'KR',
  'republic of korea': 'KR',
  'korea (rep.)': 'KR',
  'czech republic': 'CZ',
  turkey: 'TR',
  'viet nam': 'VN',
  holland: 'NL',
  'the netherlands': 'NL',
  'republic of moldova': 'MD',
  'ivory coast': 'CI',
};

/** Built at the first question: the platform's own list costs a few milliseconds. */
let names: Map<string, string> | undefined;
const codes = new Set<string>();

/** ISO 3166 code of `FR`, `fr` or `France`; undefined for anything else. */
export function countryCode(text: string | null | undefined): string | undefined {
  const words = text?.trim() ?? '';
  if (words === '') return undefined;
  names ??= namesOfCountries();
  if (/^[A-Za-z]{2}$/.test(words) && words.toLowerCase() !== 'uk') {
    const code = words.toUpperCase();
    return codes.has(code) ? code : undefined;
  }
  return names.get(words.toLowerCase());
}

/** Region codes that name no country; `ZZ` is "unknown region". */
const NO_COUNTRY = ['EU', 'EZ', 'UN', 'ZZ', 'XA', 'XB', 'QO'];

/** The platform still names withdrawn codes (`FX`, Metropolitan France); its canonical form is the code in use. */
function isInUse(code: string): boolean {
  return !NO_COUNTRY.includes(code) && Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;
}

function namesOfCountries(): Map<string, string> {
  const known = new Map<string, string>();
  const display = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  for (const first of letters) {
    for (const second of letters) {
      const code = first + second;
      const name = isInUse(code) ? display.of(code) : undefined;
      if (name === undefined) continue;
      codes.add(code);
      known.set(name.toLowerCase(), code);
    }
  }
  for (const [name, code] of Object.entries(OTHER_NAMES)) known.set(name, code);
  return known;
}
