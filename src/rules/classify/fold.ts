/** Folds a scan text to bare letters: case, accents, width, punctuation, digits and camel case are taken away before anything is matched. */

const SEPARATOR = 32;
const DROP = 0;
/** Longest text that is looked at, in UTF-16 units after folding; a status line never comes near it. */
export const MAX_FOLDED = 512;

const ARABIC_FOLDS: readonly [string, string][] = [
  ['ى', 'ي'],
  ['ة', 'ه'],
  ['ی', 'ي'],
  ['ک', 'ك'],
];
const LATIN_FOLDS: readonly [string, string][] = [
  ['ß', 's'],
  ['ø', 'o'],
  ['æ', 'a'],
  ['œ', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 't'],
  ['ł', 'l'],
  ['ı', 'i'],
  ['ς', 'σ'],
  ['ґ', 'г'],
];

/** Ranges whose characters carry marks that decompose; the other scripts keep their characters whole. */
const DECOMPOSED: readonly [number, number][] = [
  [0x00, 0x06ff],
  [0x1e00, 0x1fff],
  [0xff00, 0xff5e],
];

const table = buildTable();

function isCombining(code: number): boolean {
  return (
    (code >= 0x300 && code <= 0x36f) ||
    (code >= 0x591 && code <= 0x5c7) ||
    (code >= 0x610 && code <= 0x61a) ||
    (code >= 0x64b && code <= 0x65f) ||
    code === 0x670 ||
    code === 0x640
  );
}

function isInvisible(code: number): boolean {
  return (
    code === 0xad ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    code === 0xfeff
  );
}

function isSymbol(code: number): boolean {
  return (
    (code >= 0x2000 && code <= 0x2bff) ||
    (code >= 0x3000 && code <= 0x3004) ||
    (code >= 0x3008 && code <= 0x3020) ||
    code === 0x30fb ||
    (code >= 0xd800 && code <= 0xf8ff) ||
    (code >= 0xfe00 && code <= 0xfe6f) ||
    code >= 0xff5f
  );
}

function foldCode(code: number): number {
  if (isCombining(code) || isInvisible(code)) return DROP;
  if (isSymbol(code)) return SEPARATOR;
  if (!DECOMPOSED.some(([from, to]) => code >= from && code <= to)) return code;
  const bare = String.fromCharCode(code).normalize('NFKD').toLowerCase().charCodeAt(0);
  const letter = String.fromCharCode(bare);
  return /\p{L}/u.test(letter) ? bare : SEPARATOR;
}

function buildTable(): Uint16Array {
  const folds = new Uint16Array(0x10000);
  for (let code = 0; code < folds.length; code += 1) folds[code] = foldCode(code);
  for (const [from, to] of [...LATIN_FOLDS, ...ARABIC_FOLDS]) {
    folds[from.charCodeAt(0)] = to.charCodeAt(0);
    folds[from.toUpperCase().charCodeAt(0)] = to.charCodeAt(0);
  }
  // Hebrew abbreviation marks sit inside words.
  folds[0x5f3] = DROP;
  folds[0x5f4] = DROP;
  return folds;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  nbsp: ' ',
  quot: '"',
  apos: "'",
  lt: ' ',
  gt: ' ',
  szlig: 'ß',
  aelig: 'æ',
  oslash: 'ø',
};

function decodeEntity(whole: string, name: string): string {
  if (name.startsWith('#')) {
    const hex = name[1] === 'x' || name[1] === 'X';
    const code = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10);
    return code > 0 && code < 0x10000 ? String.fromCharCode(code) : ' ';
  }
  const known = Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
  if (known !== undefined) return known;
  // `&eacute;`, `&uuml;`: the accent is folded away anyway, so the letter is enough.
  return /^[a-zA-Z](acute|grave|uml|circ|tilde|cedil|ring|caron)$/.test(name) ? name.charAt(0) : whole;
}

/** Replaces HTML entities and tags, which some carriers leave in their texts. */
function plain(text: string): string {
  const decoded = text.includes('&') ? text.replace(/&(#?[a-zA-Z0-9]{1,8});/g, decodeEntity) : text;
  return decoded.includes('</') || decoded.includes('<br') ? decoded.replace(/<[^<>]{0,40}>/g, ' ') : decoded;
}

const isUpper = (code: number): boolean => code >= 65 && code <= 90;
const isLower = (code: number): boolean => code >= 97 && code <= 122;
const isQuote = (code: number): boolean =>
  code === 0x27 || code === 0x22 || code === 0x2019 || code === 0x60 || code === 0x2b;

/**
 * Writes the folded text into `out`: lower-case bare letters, words parted by one space, one space before the first and
 * after the last word. Digits and punctuation part words; `camelCase` is parted too. Returns the number of units written.
 */
export function foldInto(text: string, out: Uint16Array): number {
  const source = text.length > 2 * MAX_FOLDED ? text.slice(0, 2 * MAX_FOLDED) : text;
  const raw = source.includes('&') || source.includes('<') ? plain(source) : source;
  out[0] = SEPARATOR;
  let length = 1;
  let before = 0;
  for (let at = 0; at < raw.length && length < MAX_FOLDED - 2; at += 1) {
    const code = raw.charCodeAt(at);
    const folded = table[code] ?? SEPARATOR;
    const last = out[length - 1] ?? SEPARATOR;
    if (folded === SEPARATOR) {
      // Ukrainian and Hebrew write an apostrophe or a quotation mark inside a word; Latin scripts part words with it.
      const inside = isQuote(code) && last > 0x370;
      if (last !== SEPARATOR && !inside) out[length++] = SEPARATOR;
    } else if (folded !== DROP) {
      if (isUpper(code) && isLower(before)) out[length++] = SEPARATOR;
      out[length++] = folded;
    }
    before = code;
  }
  if (out[length - 1] !== SEPARATOR) out[length++] = SEPARATOR;
  return length;
}

const scratch = new Uint16Array(MAX_FOLDED);

/** The folded text as a string without the outer spaces: for building tables and for people who debug them. */
export function foldText(text: string): string {
  return String.fromCharCode(...scratch.subarray(0, foldInto(text, scratch))).trim();
}
