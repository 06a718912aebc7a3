/** When an open parcel can be expected: a range, and what it rests on. */

import type { Stage } from '../../domain/stage.ts';
import { DAY } from '../../domain/time.ts';
import type { Row } from '../orders/rows.ts';
import { deliveredAt, quantile } from './statistics.ts';

export interface Expected {
  /** Epoch ms. */
  readonly from: number;
  readonly to: number;
  readonly basis:
    | { readonly kind: 'own'; readonly count: number; readonly stage: Stage; readonly sameMethod: boolean }
    | { readonly kind: 'page' };
}

/** Fewer of the user's own parcels than this tell nothing. */
const SMALLEST_SAMPLE = 5;

/** Stages from which the rest of the way is measured; the parcel's own last one counts. */
const MILESTONES: readonly Stage[] = ['arrived_destination', 'departed_origin', 'accepted'];

/** How many days each delivered parcel took from each milestone on, by method and over all methods. */
export interface OwnExperience {
  daysFrom(stage: Stage, method: string | null): readonly number[];
}

/** Gathers the experience once, for all open parcels. */
export function experienceOf(rows: readonly Row[]): OwnExperience {
  const days = new Map<string, number[]>();
  for (const row of rows) {
    const delivered = deliveredAt(row);
    if (Number.isNaN(delivered)) continue;
    for (const stage of MILESTONES) {
      const began = row.scans.find((scan) => scan.stage === stage)?.at;
      if (began === undefined || delivered < began) continue;
      for (const key of [keyOf(stage, null), keyOf(stage, row.method)]) {
        const known = days.get(key) ?? [];
        known.push((delivered - began) / DAY);
        days.set(key, known);
      }
    }
  }
  for (const list of days.values()) list.sort((left, right) => left - right);
  return { daysFrom: (stage, method) => days.get(keyOf(stage, method)) ?? [] };
}

/**
 * The middle four fifths of how long the user's own parcels took from the same place on, with the same method where
 * there are enough of them; else what the page says; else null. A range that lies wholly in the past is no
 * expectation any more: then the page's, or none.
 */
export function expectedArrival(row: Row, experience: OwnExperience, now: number): Expected | null {
  return fromExperience(row, experience, now) ?? fromPage(row, now);
}

function fromExperience(row: Row, experience: OwnExperience, now: number): Expected | null {
  for (const stage of MILESTONES) {
    const began = row.scans.find((scan) => scan.stage === stage)?.at;
    if (began === undefined) continue;
    for (const method of row.method === '' ? [null] : [row.method, null]) {
      const days = experience.daysFrom(stage, method);
      if (days.length < SMALLEST_SAMPLE) continue;
      const to = began + quantile(days, 0.9) * DAY;
      if (to < now) return null;
      const from = Math.max(now, began + quantile(days, 0.1) * DAY);
      return { from, to, basis: { kind: 'own', count: days.length, stage, sameMethod: method !== null } };
    }
  }
  return null;
}

function fromPage({ expectedFrom, expectedTo }: Row, now: number): Expected | null {
  if (Number.isNaN(expectedTo) || expectedTo < now) return null;
  return {
    from: Number.isNaN(expectedFrom) ? expectedTo : Math.max(now, expectedFrom),
    to: expectedTo,
    basis: { kind: 'page' },
  };
}

function keyOf(stage: Stage, method: string | null): string {
  return JSON.stringify([stage, method]);
}
