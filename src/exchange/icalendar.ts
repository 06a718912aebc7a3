/** A calendar file (RFC 5545) of dated things, each with its alarms. */

import { DAY, instantOf, MINUTE } from '../domain/time.ts';

export interface CalendarEvent {
  /** The same thing has the same id in every export, so that a calendar replaces it instead of doubling it. */
  readonly uid: string;
  /** Epoch ms. */
  readonly at: number;
  /** `2026-12-01` for a whole day, which a calendar shows in whatever zone it is; then `at` is not written. */
  readonly day?: string | undefined;
  readonly summary: string;
  readonly description: string;
  /** Only https addresses are written. */
  readonly url?: string | undefined;
  /** Minutes before the beginning at which the calendar reminds; a negative number is after it. */
  readonly alarmsBefore: readonly number[];
}

export interface CalendarWords {
  /** Name of the whole calendar. */
  readonly name: string;
}

/** `now` (epoch ms) is the time of writing. Moments are UTC, so that no zone table is needed. */
export function toICalendar(events: readonly CalendarEvent[], words: CalendarWords, now: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Waitwise//Deadlines//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(words.name)}`,
    ...events.flatMap((event) => eventLines(event, now)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent, now: number): string[] {
  const url = event.url !== undefined && URL.canParse(event.url) ? new URL(event.url) : null;
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(event.uid)}`,
    `DTSTAMP:${utc(now)}`,
    // A calendar takes a later export in place of an earlier one.
    `SEQUENCE:${Math.max(0, Math.floor(now / MINUTE))}`,
    ...spanLines(event),
    `SUMMARY:${escaped(event.summary)}`,
    `DESCRIPTION:${escaped(event.description)}`,
    ...(url?.protocol === 'https:' ? [`URL:${url.href}`] : []),
    'TRANSP:TRANSPARENT',
    ...event.alarmsBefore.flatMap((minutes) => alarmLines(event, minutes)),
    'END:VEVENT',
  ];
}

function spanLines({ at, day }: CalendarEvent): string[] {
  if (day === undefined) return [`DTSTART:${utc(at)}`, `DTEND:${utc(at + MINUTE)}`];
  const next = instantOf(Date.parse(day) + DAY).slice(0, 10);
  return [`DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`, `DTEND;VALUE=DATE:${next.replaceAll('-', '')}`];
}

function alarmLines(event: CalendarEvent, minutes: number): string[] {
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(event.summary)}`,
    `TRIGGER:${minutes > 0 ? '-' : ''}PT${Math.abs(Math.round(minutes))}M`,
    'END:VALARM',
  ];
}

/** `20261201T075900Z` */
function utc(epoch: number): string {
  return instantOf(epoch).replace(/[-:]|\.\d{3}/g, '');
}

/** A text value (RFC 5545, 3.3.11): no control characters; the four that mean something are escaped. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .split('')
    .filter((character) => character === '\n' || character === '\t' || character >= ' ')
    .join('')
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll('\n', '\\n');
}

const LONGEST_LINE = 75;
const encoder = new TextEncoder();

/** Lines longer than 75 octets go on behind a space on the next line; a character is never cut in two. */
function folded(line: string): string {
  if (line.length * 3 <= LONGEST_LINE || encoder.encode(line).length <= LONGEST_LINE) return line;
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > LONGEST_LINE) {
      parts.push(part);
      part = '';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}
