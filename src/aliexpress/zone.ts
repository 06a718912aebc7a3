/** Days and clocks of a time zone, as the buyer sees them. */

import { instantOf, MINUTE } from '../domain/time.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** The day of an instant (epoch ms) in an IANA zone, `2026-09-26`; in UTC where the zone is unknown. */
export function dayOfEpoch(epoch: number, timeZone: string): string {
  return wallOf(epoch, timeZone).slice(0, 10);
}

/** The instant at which a clock in `timeZone` shows `day` (`2026-07-28`), `hour` and `minute`. */
export function instantOfClock(day: string, hour: number, minute: number, timeZone: string): string {
  const wall = Date.parse(`${day}T00:00:00Z`) + (hour * 60 + minute) * MINUTE;
  let guess = wall;
  for (let round = 0; round < 2; round += 1) guess -= Date.parse(`${wallOf(guess, timeZone)}Z`) - wall;
  return instantOf(guess);
}

function wallOf(epoch: number, timeZone: string): string {
  return formatOf(timeZone).format(epoch).replace(', ', 'T').replace(' ', 'T');
}

/** Swedish writes ISO 8601, which saves taking the parts apart. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: isZone(timeZone) ? timeZone : 'UTC',
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  formats.set(timeZone, format);
  return format;
}

function isZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
