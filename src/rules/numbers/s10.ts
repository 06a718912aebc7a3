/** UPU S10, the numbers of the world's posts: `RR123456785CN`. Source: UPU S10 and the public list of issuing posts. */

import { hasS10 } from '../../domain/checkdigits.ts';

export const S10_FORM = /^[A-Z]{2}\d{9}[A-Z]{2}$/;

/** Yanwen writes numbers of this form without keeping to the check digit, under a suffix that is no country. */
const UNCHECKED_SUFFIXES: ReadonlySet<string> = new Set(['YP']);

/** true/false: the check digit is right/wrong. null: not of the form, or of an issuer who does not keep to it. */
export function s10Validity(number: string): boolean | null {
  if (!S10_FORM.test(number) || UNCHECKED_SUFFIXES.has(number.slice(11))) return null;
  return hasS10(number);
}
