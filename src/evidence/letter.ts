/** What a letter to the local carrier is filled with, from the facts of the case. */

import { DAY } from '../domain/time.ts';
import { calendarDay } from '../domain/zones.ts';
import type { LetterFacts } from '../i18n/letters.ts';
import type { CaseFile } from './casefile.ts';
import { timingOf } from './timing.ts';

/** Days a carrier is given to answer, where no deadline asks for less. */
const ANSWER_DAYS = 10;

/**
 * Facts for each consignment that has a number. The number is the newest one, which the local carrier knows. The day to
 * answer by lies two days before a dispute must be open, or is left out where that is too soon to ask for.
 */
export function letterFacts(file: CaseFile): LetterFacts[] {
  return file.ways.flatMap(({ number, scans }) => {
    if (number === null || number === '') return [];
    const moved = scans.filter(({ stage }) => stage !== undefined);
    const last = moved.at(-1);
    const delivered = last?.stage === 'delivered' ? last : undefined;
    return [
      {
        number: localNumber(file, number),
        deliveredAt: delivered?.at,
        lastScanAt: last?.at,
        answerBy: answerBy(file),
      },
    ];
  });
}

/** The last number of the chain of hand-overs that a carrier really knows. */
function localNumber({ trackings }: CaseFile, number: string): string {
  const seen = new Set<string>();
  let current = number;
  for (;;) {
    seen.add(current);
    const next = trackings.find((one) => one.number === current && one.nextNumber !== undefined)?.nextNumber;
    if (next === undefined || seen.has(next)) return current;
    current = next;
  }
}

function answerBy(file: CaseFile): string | undefined {
  const { urgentFrom } = timingOf(file);
  const wanted = file.now + ANSWER_DAYS * DAY;
  const latest = urgentFrom === null ? wanted : Math.min(wanted, urgentFrom - 2 * DAY);
  return latest - file.now < 2 * DAY ? undefined : calendarDay(latest, file.timeZone);
}
