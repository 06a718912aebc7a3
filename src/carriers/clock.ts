/** Reads the times carriers write: instants, epochs, wall clocks of a zone and bare days. Never reads the clock. */

import { instantOf, isInstant, MINUTE } from '../domain/time.ts';

/** A scan's time. `wallClock` keeps the answer's own words where it gave no zone. */
export interface Moment {
  readonly at: string;
  readonly wallClock?: string;
  /** Only the day was told: `at` is its start, and scans of that day may come before this one. */
  readonly dayOnly?: true;
}

/** `absent`: the answer has no time here. `unreadable`: it has one in a form nobody knows, so the format changed. */
export type MomentReading = Moment | 'absent' | 'unreadable';

/** A reading of a clock on a wall, before anybody says where the wall stands. */
export interface Wall {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const CLOCK = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*([AaPp]\.?[Mm]\.?)?`;
const ORDERS = {
  ymd: new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\.?(?:[T ,]+${CLOCK})?$`),
  dmy: new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[T ,-]+${CLOCK})?$`),
  mdy: new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[T ,]+${CLOCK})?$`),
  /** `30-Jun-2016 11:36`, `4 March 2026, 10:15` */
  named: new RegExp(String.raw`^(\d{1,2})[-/. ]+([A-Za-z]{3,9})\.?[-/., ]+(\d{4})(?:[T ,]+${CLOCK})?$`),
  /** `Sep 1, 2026, 10:48 AM` */
  monthFirst: new RegExp(String.raw`^([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})(?:,? ${CLOCK})?$`),
} as const;
export type DateOrder = keyof typeof ORDERS;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A wall clock read in a given order of its parts; null where the text is no such clock or no such day exists. */
export function readWall(text: string, order: DateOrder): Wall | null {
  const match = ORDERS[order].exec(text.trim().replace(/\s+/g, ' '));
  if (match === null) return null;
  const [year, month, day] = dateParts(match, order);
  const hour = clockHour(Number(match[4] ?? 0), match[7]);
  const wall = { year, month, day, hour, minute: Number(match[5] ?? 0), second: Number(match[6] ?? 0) };
  return isReal(wall) ? wall : null;
}

function dateParts(match: RegExpExecArray, order: DateOrder): [number, number, number] {
  const [first, second, third] = [match[1] ?? '', match[2] ?? '', match[3] ?? ''];
  if (order === 'ymd') return [Number(first), Number(second), Number(third)];
  if (order === 'dmy') return [Number(third), Number(second), Number(first)];
  if (order === 'mdy') return [Number(third), Number(first), Number(second)];
  if (order === 'named') return [Number(third), monthOf(second), Number(first)];
  return [Number(third), monthOf(first), Number(second)];
}

const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

function clockHour(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return Number.NaN;
  return (hour % 12) + (/^p/i.test(half) ? 12 : 0);
}

function isReal(wall: Wall): boolean {
  const { year, month, day, hour, minute, second } = wall;
  if (!(year >= 1990 && year <= 2100 && month >= 1 && month <= 12 && day >= 1)) return false;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return false;
  return hour >= 0 && hour < 24 && minute < 60 && second < 60;
}

/** The moment a wall clock showed in a zone: an IANA name or a fixed offset in minutes. Keeps the clock's words. */
export function inZone(wall: Wall, zone: string | number, words: string): Moment {
  return { at: instantInZone(wall, zone), wallClock: words.trim().replace(/\s+/g, ' ') };
}

/** As `inZone`, without keeping the words: for an answer that itself said which zone it meant. */
export function instantInZone(wall: Wall, zone: string | number): string {
  const utc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);
  const minutes = typeof zone === 'number' ? zone : zoneOffset(utc, zone);
  return `${new Date(utc).toISOString().slice(0, 19)}${offsetText(minutes)}`;
}

/** A text that names a wall clock of a known zone; a bare day is placed at that day's start there. */
export function localMoment(text: string | null | undefined, order: DateOrder, zone: string | number): MomentReading {
  const words = text?.trim() ?? '';
  if (words === '') return 'absent';
  const wall = readWall(words, order);
  if (wall === null) return 'unreadable';
  const moment = inZone(wall, zone, words);
  return words.includes(':') ? moment : { ...moment, dayOnly: true };
}

/** A text that says its own offset (`+01:00`, `+0100`, `Z`); otherwise a wall clock of `zone`, when one is given. */
export function statedMoment(text: string | null | undefined, zone?: string): MomentReading {
  const words = text?.trim() ?? '';
  // `0001-01-01T00:00:00` is how .NET services write "no time".
  if (words === '' || words.startsWith('0001-')) return 'absent';
  const iso = words.replace(' ', 'T').replace(/([+-]\d{2})(\d{2})$/, '$1:$2');
  if (isInstant(iso)) return { at: iso };
  return zone === undefined ? 'unreadable' : localMoment(words, 'ymd', zone);
}

/** A count since 1970, in milliseconds. Zero and less are carriers' way to say "none". */
export function epochMoment(value: number | string | null | undefined, unit = 1): MomentReading {
  if (value === null || value === undefined || value === '') return 'absent';
  const epoch = Number(value) * unit;
  if (!Number.isFinite(epoch)) return 'unreadable';
  if (epoch <= 0) return 'absent';
  return epoch < 631_152_000_000 || epoch > 4_102_444_800_000 ? 'unreadable' : { at: instantOf(epoch) };
}

/** Minutes east of Greenwich of `GMT+8`, `UTC+05:30`, `GMT-3`, `+08:00`; null where the text says no offset. */
export function offsetMinutes(text: string | null | undefined): number | null {
  const match = /^(?:GMT|UTC)?\s*(?:([+-])\s*(\d{1,2})(?::?(\d{2}))?)?$/i.exec(text?.trim() ?? '');
  if (match === null || (text?.trim() ?? '') === '') return null;
  const minutes = Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0);
  if (minutes > 14 * 60) return null;
  return match[1] === '-' ? -minutes : minutes;
}

/** The calendar day of an epoch at a fixed offset, `2026-03-12`. */
export function dayAt(epoch: number, minutes: number): string {
  return new Date(epoch + minutes * MINUTE).toISOString().slice(0, 10);
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.trunc(size / 60))}:${two(size % 60)}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Offset, in minutes, that a wall clock in `zone` has: asked twice, since the first guess may stand across a change. */
function zoneOffset(utc: number, zone: string): number {
  const guess = offsetAt(utc, zone);
  return offsetAt(utc - guess * MINUTE, zone);
}

function offsetAt(epoch: number, zone: string): number {
  let format = formats.get(zone);
  if (format === undefined) {
    const digits = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', ...digits });
    formats.set(zone, format);
  }
  const part: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(epoch)) part[type] = Number(value);
  const wall = Date.UTC(part['year'] ?? 0, (part['month'] ?? 1) - 1, part['day'], part['hour'], part['minute']);
  return Math.round((wall - Math.floor(epoch / MINUTE) * MINUTE) / MINUTE);
}
