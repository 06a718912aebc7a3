/** Brings a tracking number as people paste it to the form in which carriers know it. */

/** Spaces, dashes, invisible and directional marks that come along when a number is copied from a page. */
const NOISE = /[\s\p{Pd}\p{Cf}\u115f\u1160\u3164\uffa0\u2800._/\\|,:;#'"`*()[\]{}]+/gu;

/** A number that is already as carriers know it. */
const CLEAN = /^[A-Z0-9]{1,80}$/;

/** Upper case, half-width, and nothing but the number's own letters and digits. At most 80 signs are kept. */
export function normaliseNumber(text: string): string {
  if (CLEAN.test(text)) return text;
  return text.slice(0, 400).normalize('NFKC').replace(NOISE, '').toUpperCase().slice(0, 80);
}
