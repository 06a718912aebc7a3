/** Says what a number is: whose form it has, whether its check digit holds, and what is wrong with it (rules.md section 6). */

import { DAY, HOUR } from '../../domain/time.ts';
import { soleCorrection } from './look-alikes.ts';
import { normaliseNumber } from './normalise.ts';
import { isOrderNumber } from './order-number.ts';
import { s10Country, s10Validity } from './s10.ts';

/** One form that a carrier's numbers may have. `check` is null where the form has no check digit. */
export interface KnownFormat {
  /** Id of the carrier. */
  readonly carrier: string;
  /** ISO country of the carrier; `*` for one that works everywhere. */
  readonly country: string;
  readonly kind: string;
  readonly pattern: RegExp;
  readonly check: ((number: string) => boolean) | null;
}

/** What is known beside the number itself. Instants in milliseconds since the epoch. */
export interface NumberContext {
  readonly orderIds?: readonly string[];
  /** ISO country the order goes to. */
  readonly country?: string | undefined;
  readonly issuedAt?: number | undefined;
  readonly now?: number | undefined;
}

/** N-YOUNG and F-NOSCAN hold as long as no service knows the number. */
export type NumberProblem = 'N-CHECK' | 'N-ORDERNO' | 'N-YOUNG' | 'F-NOSCAN';

export interface NumberCheck {
  readonly number: string;
  /** `s10`, `order_number`, `unknown`, or the kind of a carrier's form. */
  readonly kind: string;
  /** null: the form has no check digit. */
  readonly valid: boolean | null;
  readonly problem: NumberProblem | null;
  /** The one number that a look-alike makes valid; offered, never applied. */
  readonly suggestion: string | null;
  /** Ids of the carriers whose form it has, the likeliest first. Suggested, never assigned. */
  readonly carriers: readonly string[];
  /** ISO country of the post that issued it, for S10. */
  readonly issuedIn: string | null;
}

type Finding = Pick<NumberCheck, 'kind' | 'valid' | 'problem' | 'suggestion' | 'carriers'>;

/** Checks a number as people paste it against the carriers' `formats`. */
export function checkNumber(text: string, formats: readonly KnownFormat[], context: NumberContext = {}): NumberCheck {
  const number = normaliseNumber(text);
  const found = examine(number, formats, context);
  return {
    number,
    ...found,
    problem: found.problem ?? ageProblem(context),
    issuedIn: s10Country(found.suggestion ?? number),
  };
}

function examine(number: string, formats: readonly KnownFormat[], context: NumberContext): Finding {
  const fitting = formats.filter((format) => format.pattern.test(number));
  const checked = fitting.filter((format) => format.check?.(number) === true);
  const accepted = () => checked.length > 0;
  if (isOrderNumber(number, context.orderIds ?? [], accepted)) {
    return { kind: 'order_number', valid: null, problem: 'N-ORDERNO', suggestion: null, carriers: [] };
  }
  const postal = s10Validity(number);
  if (postal !== null) return postalFinding(number, postal, fitting, formats);
  const [best] = checked;
  if (best !== undefined) return good(best.kind, true, [...checked, ...unchecked(fitting, context)]);
  const plain = unchecked(fitting, context);
  if (plain.length > 0) return good(commonKind(number, plain), null, plain);
  // Digits alone fit many carriers: one whose check digit fails is somebody else's number, not a wrong one.
  const own = /^\d+$/.test(number) ? [] : fitting;
  return wrong(number, own[0]?.kind, own, formats);
}

function good(kind: string, valid: boolean | null, claims: readonly KnownFormat[]): Finding {
  return { kind, valid, problem: null, suggestion: null, carriers: idsOf(claims) };
}

function postalFinding(
  number: string,
  valid: boolean,
  fitting: readonly KnownFormat[],
  formats: readonly KnownFormat[],
): Finding {
  return valid ? good('s10', true, fitting) : wrong(number, 's10', fitting, formats);
}

/** A number that no form accepts: a look-alike may be all that is wrong with it. */
function wrong(
  number: string,
  kind: string | undefined,
  fitting: readonly KnownFormat[],
  formats: readonly KnownFormat[],
): Finding {
  const withDigit = formats.filter((format) => format.check !== null);
  const suggestion = soleCorrection(number, (candidate) => isProved(candidate, withDigit));
  if (suggestion === null && kind === undefined) {
    return { kind: 'unknown', valid: null, problem: null, suggestion, carriers: [] };
  }
  const claims = suggestion === null ? fitting : withDigit.filter((format) => format.pattern.test(suggestion));
  const meant = suggestion === null ? kind : s10Validity(suggestion) === true ? 's10' : claims[0]?.kind;
  return { kind: meant ?? kind ?? 'unknown', valid: false, problem: 'N-CHECK', suggestion, carriers: idsOf(claims) };
}

function isProved(candidate: string, withDigit: readonly KnownFormat[]): boolean {
  if (s10Validity(candidate) === true) return true;
  return withDigit.some(({ pattern, check }) => pattern.test(candidate) && check?.(candidate) === true);
}

/** Forms without a check digit. The buyer's own country goes first, and what digits alone fit comes last. */
function unchecked(fitting: readonly KnownFormat[], { country }: NumberContext): KnownFormat[] {
  const plain = fitting.filter((format) => format.check === null);
  const near = (format: KnownFormat) => (format.country === country ? 0 : format.country === '*' ? 1 : 2);
  return plain.sort((one, other) => near(one) - near(other));
}

/** Digits alone fit many carriers: a kind is only named when one carrier claims them. */
function commonKind(number: string, claims: readonly KnownFormat[]): string {
  const kinds = new Set(claims.map((format) => format.kind));
  const [first] = kinds;
  return first !== undefined && (kinds.size === 1 || !/^\d+$/.test(number)) ? first : 'unknown';
}

function idsOf(formats: readonly KnownFormat[]): string[] {
  return [...new Set(formats.map((format) => format.carrier))];
}

/** While no service knows it: normal below 72 hours (guide C), a warning sign after 7 days (guide A). */
function ageProblem({ issuedAt, now }: NumberContext): NumberProblem | null {
  if (issuedAt === undefined || now === undefined) return null;
  if (now - issuedAt < 72 * HOUR) return 'N-YOUNG';
  return now - issuedAt > 7 * DAY ? 'F-NOSCAN' : null;
}
