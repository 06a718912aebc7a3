/** What a parser at the edge is to the fuzzer: inputs, and a run that throws where the result is no valid one. */

import fc from 'fast-check';
import type { ZodMiniType } from 'zod/mini';
import { faults, type Seed, seedOf, textFaults, withFaults, withTextFaults } from './mutation.ts';

export interface Target {
  /** `aliexpress`, `carriers`, `keyed`, `messages`, `kept`, `pages`; chosen by `--only`. */
  readonly room: string;
  readonly name: string;
  /** Its share of a million inputs. */
  readonly share: number;
  /** How many times slower than a browser's the surroundings of this parser are here; 1 where absent. */
  readonly slower?: number;
  readonly inputs: fc.Arbitrary<unknown>;
  /** Makes what the parser gets out of an input; not timed. */
  prepare(input: unknown): unknown;
  /** Parses; timed. */
  parse(given: unknown): unknown;
  /** Throws where a result is no valid domain object. */
  check(result: unknown, given: unknown): void;
}

interface Parts<Input, Given, Result> {
  readonly room: string;
  readonly name: string;
  readonly share: number;
  readonly slower?: number;
  readonly inputs: fc.Arbitrary<Input>;
  prepare(input: Input): Given;
  parse(given: Given): Result;
  check(result: Result, given: Given): void;
}

/** Forgets the types between the steps of one target, so that targets of all kinds stand in one list. */
export function target<Input, Given, Result>(parts: Parts<Input, Given, Result>): Target {
  return {
    ...parts,
    inputs: parts.inputs as fc.Arbitrary<unknown>,
    prepare: (input) => parts.prepare(input as Input),
    parse: (given) => parts.parse(given as Given),
    check: (result, given) => parts.check(result as Result, given as Given),
  };
}

/** Values made from whole ones by faults; one in eight is any JSON at all. */
export function mutatedValues(wholes: readonly unknown[]): fc.Arbitrary<unknown> {
  const seeds: readonly Seed[] = wholes.map(seedOf);
  return fc.oneof(
    {
      weight: 7,
      arbitrary: fc.tuple(fc.constantFrom(...seeds), faults).map(([seed, wrong]) => withFaults(seed, wrong)),
    },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  );
}

/** Five times the longest answer seen. What is longer by far is refused unread, which tests of its own prove. */
const LONGEST = 1_000_000;

/** Texts of answers: JSON with faults in its structure, any text with faults in its letters, or both. */
export function mutatedTexts(wholes: readonly string[]): fc.Arbitrary<string> {
  const structured = wholes.flatMap((text) => {
    const value = jsonOf(text);
    return value === undefined ? [] : [value];
  });
  const plain = fc.tuple(fc.constantFrom(...wholes), textFaults).map(([text, wrong]) => withTextFaults(text, wrong));
  if (structured.length === 0) return plain;
  const whole = mutatedValues(structured).map((value) => JSON.stringify(value) ?? '');
  const both = fc.tuple(whole, textFaults).map(([text, wrong]) => withTextFaults(text, wrong.slice(0, 1)));
  return fc
    .oneof({ weight: 6, arbitrary: whole }, { weight: 2, arbitrary: both }, { weight: 1, arbitrary: plain })
    .map((text) => text.slice(0, LONGEST));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Throws with the place where a value does not fit. */
export function mustFit(schema: ZodMiniType, value: unknown, what: string): void {
  const result = schema.safeParse(value);
  if (result.success) return;
  const issue = result.error.issues[0];
  throw new Error(`${what} is not valid at ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
}
