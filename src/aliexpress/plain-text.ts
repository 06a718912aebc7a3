/** Page text made comparable: one kind of digit, space and letter form, whatever script the page writes. */

const SYSTEMS = ['arab', 'arabext', 'thai', 'deva', 'beng', 'mymr', 'khmr', 'laoo', 'tibt', 'guru', 'gujr', 'telu'];

/** Accents of Latin, Greek and Cyrillic letters, Arabic and Hebrew points; Thai vowels are letters and stay. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/g;
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\ufe0e|\ufe0f/g;

let zeros: readonly number[] | undefined;

/**
 * `text` with Western digits, plain spaces and letters without accents: `١ شتنبر ٢٠٢٦` keeps its words and reads
 * `1 … 2026`. Upper and lower case stay.
 */
export function plainText(text: string): string {
  const spaced = /^[\x20-\x7e]*$/.test(text) ? text : fold(text);
  return spaced.replace(/\s+/g, ' ').trim();
}

/** `plainText` in lower case: what word tables are keyed by. */
export function foldedText(text: string): string {
  return plainText(text).toLowerCase();
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(/[^\x20-\x7e]/g, (character) => (/\p{Nd}/u.test(character) ? westernDigit(character) : character));
}

function westernDigit(character: string): string {
  zeros ??= SYSTEMS.flatMap(
    (system) => new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false }).format(0).codePointAt(0) ?? [],
  );
  const point = character.codePointAt(0) ?? 0;
  const zero = zeros.find((candidate) => point >= candidate && point <= candidate + 9);
  return zero === undefined ? character : String(point - zero);
}
