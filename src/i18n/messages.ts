/** Finishes the texts that leave the product: messages to sellers and dispute texts. Always English, always complete. */

import type { Reason } from '../domain/verdict.ts';
import type { Texts } from './texts.ts';

/** AliExpress's chat cuts longer messages, and an auto-translator reads them (guide A: "do not write a long complaint"). */
export const LONGEST_MESSAGE = 400;
/** The dispute form's limit. */
export const LONGEST_DISPUTE_TEXT = 1000;

/**
 * The finished message to the seller, in English (`english` holds the English sentences). Null when there is none, when
 * a figure it needs is not known, or when it would be too long: an unfinished text never leaves this function.
 */
export function composeMessage(message: Reason | null, english: Texts): string | null {
  return message === null ? null : compose(`message_${snake(message.id)}`, message, english, LONGEST_MESSAGE);
}

/** The same message in the buyer's own language, to be read beside the English one; never to be sent. */
export function translateMessage(message: Reason | null, texts: Texts): string | null {
  return composeMessage(message, texts);
}

/**
 * The finished dispute text, under the same conditions. `eu` adds the line that consumer law in the EU gives; only for
 * a destination there (policy T-EU).
 */
export function composeDisputeText(text: Reason | null, english: Texts, eu = false): string | null {
  if (text === null) return null;
  const body = compose(`dispute_${snake(text.id)}`, text, english, LONGEST_DISPUTE_TEXT);
  const line = eu ? english.complete('dispute_eu_line') : null;
  if (body === null || line === null) return body;
  const whole = `${body} ${line}`;
  return whole.length <= LONGEST_DISPUTE_TEXT ? whole : body;
}

function compose(id: string, reason: Reason, texts: Texts, longest: number): string | null {
  const text = texts.complete(id, reason.figures)?.replace(/\s+/g, ' ').trim();
  return text === undefined || text === '' || text.length > longest || /[{}]/.test(text) ? null : text;
}

function snake(id: string): string {
  return id.replaceAll('-', '_');
}
