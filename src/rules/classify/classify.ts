/** Says which stage of a parcel's way one tracking event means: by the carrier's code, else by its words. */
import type { Stage } from '../../domain/stage.ts';
import { type CodeReading, readCode } from './codes.ts';
import { readText, type TextReader, type TextReading } from './text.ts';

/** One event as a carrier, AliExpress or the user gives it; `lang` is a hint that nothing depends on. */
export interface ClassifiedEvent {
  readonly text: string;
  readonly code?: string | undefined;
  readonly carrier?: string | undefined;
  readonly lang?: string | undefined;
}

export interface Classification {
  readonly stage: Stage;
  /** What decided; `none` means that nothing was understood, the stage is then `info_only`. */
  readonly by: 'code' | 'text' | 'none';
}

/** Stages after which nobody looks for the parcel any more, or from which it does not come: a code alone must not claim them against the words. */
const AGAINST_DELIVERED: ReadonlySet<Stage> = new Set([
  'returned',
  'exception',
  'available_for_pickup',
  'out_for_delivery',
  'customs',
  'shipped',
]);

/** A clear text outranks the code where believing the code would be the dangerous mistake. */
function textOverrules(code: CodeReading, text: TextReading): boolean {
  if (!text.sure) return false;
  if (code.rough) return true;
  if (text.stage === 'returned')
    return (
      code.stage !== 'returned' && code.stage !== 'exception' && code.stage !== 'customs' && code.stage !== 'info_only'
    );
  return code.stage === 'delivered' && AGAINST_DELIVERED.has(text.stage);
}

/** A classifier over the given reader of texts (the evaluation brings its own). */
export function newClassifier(read: TextReader): (event: ClassifiedEvent) => Classification {
  return (event) => {
    const code = event.code ? readCode(event.code, event.carrier || undefined) : undefined;
    const text = read(event.text);
    if (code !== undefined && (text === undefined || !textOverrules(code, text)))
      return { stage: code.stage, by: 'code' };
    if (text !== undefined) return { stage: text.stage, by: 'text' };
    // A code no table knows still often names its event in words (`OUT_FOR_DELIVERY`).
    const named = event.code && /[a-z]{4}/i.test(event.code) ? read(event.code) : undefined;
    return named?.sure ? { stage: named.stage, by: 'code' } : { stage: 'info_only', by: 'none' };
  };
}

/**
 * Classifies one event. Carrier codes come first (tables in codes/), then the words of the text in whatever language;
 * a code never turns a clear return or a clear failure into a delivery. Never throws; the time is bounded by the text's length.
 */
export const classify: (event: ClassifiedEvent) => Classification = newClassifier(readText);
