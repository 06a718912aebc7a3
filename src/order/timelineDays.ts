/** Arranges events for reading: the same scan told by several sources is one line, lines stand under their day. */

import type { TrackingEvent } from '../domain/order.ts';
import { MINUTE } from '../domain/time.ts';
import type { Times } from '../ui/times.ts';

export interface TimelineLine {
  readonly event: TrackingEvent;
  /** Ids of everybody who told it. */
  readonly sources: readonly string[];
}

export interface TimelineDay {
  /** In words, of the buyer's calendar. */
  readonly day: string;
  readonly lines: readonly TimelineLine[];
}

/** Keeps the order given. Same minute, same stage and same place (or a place only one of them names) is one scan. */
export function timelineLines(events: readonly TrackingEvent[]): readonly TimelineLine[] {
  const lines: { event: TrackingEvent; sources: string[] }[] = [];
  const ofMinute = new Map<number, typeof lines>();
  for (const event of events) {
    const minute = Math.floor(Date.parse(event.at) / MINUTE);
    const neighbours = ofMinute.get(minute) ?? [];
    ofMinute.set(minute, neighbours);
    const same = neighbours.find((line) => isSameScan(line.event, event));
    const line = same ?? { event, sources: [] };
    if (same === undefined) {
      neighbours.push(line);
      lines.push(line);
    }
    if (event.source !== undefined && !line.sources.includes(event.source)) line.sources.push(event.source);
  }
  return lines;
}

export function timelineDays(lines: readonly TimelineLine[], times: Times, now: number): readonly TimelineDay[] {
  const days: { day: string; lines: TimelineLine[] }[] = [];
  for (const line of lines) {
    const day = times.day(line.event.at, now);
    const last = days.at(-1);
    if (last?.day === day) last.lines.push(line);
    else days.push({ day, lines: [line] });
  }
  return days;
}

function isSameScan(left: TrackingEvent, right: TrackingEvent): boolean {
  if (left.stage !== right.stage) return false;
  if (left.stage === undefined || left.stage === 'info_only') return left.text === right.text;
  return agree(left.city, right.city) && agree(left.country, right.country);
}

function agree(left: string | undefined, right: string | undefined): boolean {
  return left === undefined || right === undefined || left.toLowerCase() === right.toLowerCase();
}
