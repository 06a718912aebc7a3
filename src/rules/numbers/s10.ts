/** UPU S10, the numbers of the world's posts: `RR123456785CN`. Source: UPU S10 and the public list of issuing posts. */

import { hasS10 } from '../../domain/checkdigits.ts';
import { ruleTables } from '../tables.ts';

const S10_FORM = /^[A-Z]{2}\d{9}([A-Z]{2})$/;

/** Suffixes kept free for private use, of which no post can be the issuer. */
const NO_POST: ReadonlySet<string> = new Set(['XX', 'ZZ']);

/**
 * true/false: the check digit is right/wrong. null: not of the form, or of an issuer that is no post: such a one need
 * not keep to the check digit (Yanwen's `…YP` often fails it).
 */
export function s10Validity(number: string): boolean | null {
  const suffix = S10_FORM.exec(number)?.[1];
  if (suffix === undefined) return null;
  if (NO_POST.has(suffix)) return false;
  return isIssued(suffix) ? hasS10(number) : null;
}

/** The country whose post issued the number, as its last two letters say; null when it is not S10. */
export function s10Country(number: string): string | null {
  const suffix = S10_FORM.exec(number)?.[1];
  return suffix !== undefined && isIssued(suffix) ? suffix : null;
}

function isIssued(suffix: string): boolean {
  return Object.hasOwn(ruleTables().posts, suffix);
}
