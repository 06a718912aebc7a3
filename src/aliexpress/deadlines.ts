/** Reads what the pages promise: until when a refund is due, until when a late delivery earns a coupon. */

import { dayIn, daysIn } from './dates.ts';
import type { Frame } from './frame.ts';
import { type PageWords, pageWords } from './page-words.ts';
import { foldedText } from './plain-text.ts';

/** What one place of a page states; days as written (`policy.md` T-DATE), instants only from countdowns. */
export interface Promises {
  /** "Refund if no delivery before …" */
  readonly refundBy?: string;
  /** "Apply for … coupon code if delayed by …" */
  readonly promisedBy?: string;
}

/** Whether a sentence speaks of shipping. */
export function isAboutShipping(text: string): boolean {
  return about('shipping').test(foldedText(text));
}

/** The service promises of `fdContentList`, `fdContent` or a detail page's services: a list or one text with dots. */
export function promisesIn(texts: readonly string[], frame: Frame): Promises {
  const pieces = texts.flatMap((text) => text.split(/\s*[·•|;\n]\s*|<br\s*\/?>/));
  const dated = pieces.flatMap((text) => {
    const day = dayIn(text, frame.language);
    return day === undefined ? [] : [{ day, folded: foldedText(text) }];
  });
  const refund = dated.filter(({ folded }) => about('refund').test(folded) && !about('coupon').test(folded));
  const coupon = dated.filter(({ folded }) => about('coupon').test(folded) && !about('refund').test(folded));
  const refundBy = earliest(refund) ?? later(dated, coupon);
  const promisedBy = earliest(coupon) ?? sooner(dated, refund);
  return {
    ...(refundBy === undefined ? {} : { refundBy }),
    ...(promisedBy === undefined || promisedBy === refundBy ? {} : { promisedBy }),
  };
}

interface Dated {
  readonly day: string;
  readonly folded: string;
}

function earliest(dated: readonly Dated[]): string | undefined {
  return dated.map(({ day }) => day).sort()[0];
}

/** In a language without words here the later of two dates is the refund's, the sooner one the coupon's. */
function later(dated: readonly Dated[], coupon: readonly Dated[]): string | undefined {
  const days = [...new Set(dated.map(({ day }) => day))].sort();
  if (days.length !== 2) return undefined;
  return coupon.length === 0 || coupon.every(({ day }) => day === days[0]) ? days[1] : undefined;
}

function sooner(dated: readonly Dated[], refund: readonly Dated[]): string | undefined {
  const days = [...new Set(dated.map(({ day }) => day))].sort();
  if (days.length !== 2) return undefined;
  return refund.length === 0 || refund.every(({ day }) => day === days[1]) ? days[0] : undefined;
}

/** A node of the detail page's service bar: `{text: "Refund", time: "Sep 4, 2026"}`. */
export interface ProgressNode {
  readonly text: string;
  readonly time: string;
}

/**
 * The refund day of the service bar (paid → coupon → refund): the node that says so, else the last of three, where
 * the days stand in their order.
 */
export function refundDayOfBar(nodes: readonly ProgressNode[], frame: Frame): string | undefined {
  const days = nodes.map(({ text, time }) => ({ day: dayIn(time, frame.language), folded: foldedText(text) }));
  const named = days.filter(
    ({ day, folded }) => day !== undefined && about('refund').test(folded) && !about('coupon').test(folded),
  );
  if (named.length > 0) return named.map(({ day }) => day ?? '').sort()[0];
  const known = days.flatMap(({ day }) => day ?? []);
  const rising = known.every((day, index) => index === 0 || day >= (known[index - 1] ?? ''));
  return nodes.length === 3 && known.length === 3 && rising ? known[2] : undefined;
}

/** A sentence that by itself promises a refund for a missing delivery: both words and exactly one date. */
export function refundPromiseIn(text: string, frame: Frame): string | undefined {
  const folded = foldedText(text);
  if (!about('refund').test(folded) || !about('delivery').test(folded) || about('coupon').test(folded))
    return undefined;
  return dayIn(text, frame.language);
}

/** Whether a text has a date at all: a place that names one and was not understood is worth a warning. */
export function hasDate(texts: readonly string[], frame: Frame): boolean {
  return texts.some((text) => daysIn(text, frame.language).length > 0);
}

function stems(words: string): RegExp {
  return new RegExp(
    words
      .split('|')
      .map((word) => foldedText(word))
      .join('|'),
    'u',
  );
}

const expressions = new Map<keyof PageWords['promises'], RegExp>();

/** Finds the stems of a subject; made at the first question. */
function about(subject: keyof PageWords['promises']): RegExp {
  const known = expressions.get(subject) ?? stems(pageWords().promises[subject]);
  expressions.set(subject, known);
  return known;
}
