/** Reads a JSON answer against the shape a carrier is known to send; anything else gets a named outcome. */

import * as z from 'zod/mini';
import { withoutOverflow } from '../domain/without-overflow.ts';
import type { CarrierAnswer, CarrierOutcome } from './carrier.ts';
import { blocked, challengeIn, malformed, refusedByStatus, unreadable } from './outcome.ts';

/** A text the carrier may leave out. */
export const word = z.nullish(z.string());
/** A text or number the carrier may leave out: codes and numbers are written both ways. */
export const mark = z.nullish(z.union([z.string(), z.number()]));
/** A text or number that has to be there. */
export const sureMark = z.union([z.string(), z.number()]);

export interface JsonReading {
  /** Statuses of 4xx this carrier answers in its own shape. */
  readonly own?: readonly number[];
  /** Finds the JSON in the body, e.g. inside a JSONP call; null when it is not there. */
  readonly unwrap?: (body: string) => string | null;
}

/**
 * The answer as the shape `schema` describes, handed to `read`. Refusals, outages, pages and changed formats never
 * reach `read`.
 */
export function readJson<T extends z.ZodMiniType>(
  answer: CarrierAnswer,
  schema: T,
  read: (data: z.output<T>, answer: CarrierAnswer) => CarrierOutcome,
  options: JsonReading = {},
): CarrierOutcome {
  const refused = refusedByStatus(answer, options.own);
  if (refused !== null) return refused;
  if (answer.body.length > LONGEST_JSON) return malformed('the answer is too long');
  const json = options.unwrap === undefined ? answer.body : options.unwrap(answer.body);
  // Counted before they are parsed: the parser itself is slow where every key is another, or lists are in lists.
  const tooMany = (json?.split(/[,[{]/, MOST_VALUES + 1).length ?? 0) > MOST_VALUES;
  const data = json === null || tooMany ? undefined : parsed(json);
  if (data === undefined) return unreadable(answer, 'JSON');
  const outcome = readPart(data, schema, (shaped) => read(shaped, answer));
  if (outcome.outcome !== 'malformed') return outcome;
  // Some walls speak JSON too.
  const wall = challengeIn(answer.body);
  return wall === null ? outcome : blocked(wall);
}

/** One part of an answer as the shape `schema` describes: for a batch, whose other parts must not spoil this one. */
export function readPart<T extends z.ZodMiniType>(
  data: unknown,
  schema: T,
  read: (data: z.output<T>) => CarrierOutcome,
): CarrierOutcome {
  const shaped = withoutOverflow(() => z.safeParse(schema, data));
  if (shaped === null) return malformed('changed format: more faults than can be counted');
  return shaped.success ? read(shaped.data) : malformed(`changed format: ${firstProblem(shaped.error)}`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** Five times the longest known answer; a page may be longer. */
const LONGEST_JSON = 500_000;

/** More values than any answer has, commas inside of its texts included: a schema would name every wrong one of them. */
const MOST_VALUES = 12_000;

/** Where the first field stands that is missing or of another kind, e.g. `data[0].tracks`. */
function firstProblem(error: z.core.$ZodError): string {
  const path = error.issues[0]?.path ?? [];
  const place = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
  return place === '' ? 'not the expected kind of answer' : `${place.replace(/^\./, '')} is missing or of another kind`;
}

/** The JSON inside `callback({...})`; null when the body is no such call. */
export function insideCall(body: string): string | null {
  // One run of spaces at a time: two that may share one are tried in every way of sharing it.
  const call = body.trimStart();
  const match = /^(?:\/\*\*\/\s*)?[\w$.]{1,80}\s*\(/.exec(call);
  const end = call.lastIndexOf(')');
  return match === null || end < match[0].length ? null : call.slice(match[0].length, end);
}
