/** Country names as carriers and pages write them → ISO 3166 codes. */

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

/** Lists of names by language, built at the first question: the platform's own list costs a few milliseconds. */
const lists = new Map<string, Map<string, string>>();
const codes = new Set<string>();

/**
 * ISO 3166 code of `FR`, `fr` or `France`; undefined for anything else. Names are read in English and, where given, in
 * a page's own language (a BCP 47 tag).
 */
export function countryCode(text: string | null | undefined, language = 'en'): string | undefined {
  const words = text?.trim() ?? '';
  if (words === '') return undefined;
  const english = namesIn('en');
  if (/^[A-Za-z]{2}$/.test(words) && words.toLowerCase() !== 'uk') {
    const code = words.toUpperCase();
    return codes.has(code) ? code : undefined;
  }
  return english.get(words.toLowerCase()) ?? namesIn(language).get(words.toLocaleLowerCase(language));
}

function namesIn(language: string): Map<string, string> {
  const known = lists.get(language) ?? namesOfCountries(language);
  lists.set(language, known);
  return known;
}

/** Region codes that name no country; `ZZ` is "unknown region". */
const NO_COUNTRY = ['EU', 'EZ', 'UN', 'ZZ', 'XA', 'XB', 'QO'];

/** The platform still names withdrawn codes (`FX`, Metropolitan France); its canonical form is the code in use. */
function isInUse(code: string): boolean {
  return !NO_COUNTRY.includes(code) && Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;
}

function namesOfCountries(language: string): Map<string, string> {
  const known = new Map<string, string>();
  const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  for (const first of letters) {
    for (const second of letters) {
      const code = first + second;
      const name = isInUse(code) ? display.of(code) : undefined;
      if (name === undefined) continue;
      codes.add(code);
      known.set(name.toLocaleLowerCase(language), code);
    }
  }
  if (language === 'en') for (const [name, code] of Object.entries(OTHER_NAMES)) known.set(name, code);
  return known;
}
