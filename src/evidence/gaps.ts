/** The gap log: for every stage the longest silence of the way, against the pause that is normal there. */

import type { ParcelWay } from '../domain/evidence.ts';
import { type RuleSettings, thresholdsOf } from '../domain/thresholds.ts';
import { DAY } from '../domain/time.ts';

export interface Gap {
  /** Null where the order has no number yet. */
  readonly number: string | null;
  /** The rule that measures it, e.g. `S-EXP`. */
  readonly rule: string;
  readonly stage: string;
  /** Epoch ms. */
  readonly from: number;
  /** Epoch ms; of a silence that lasts, the moment of asking. */
  readonly until: number;
  readonly lasts: boolean;
  /** Days, with a fraction. */
  readonly days: number;
  /** Days that are still normal, and from which the buyer should react (rules.md section 2, or the buyer's own). */
  readonly normalUntil: number;
  readonly reactFrom: number;
}

const ROWS = ['S-PROC', 'S-SCAN', 'S-ACC', 'S-EXP', 'S-ARR', 'S-CUST', 'S-OFD'] as const;
type Row = (typeof ROWS)[number];

/** `ended`: nothing lasts any more (the order is closed), so open spans are left out. In the order of the way. */
export function gapsOf(ways: readonly ParcelWay[], rules: RuleSettings, now: number, ended: boolean): Gap[] {
  const thresholds = thresholdsOf(rules);
  return ways.flatMap(({ number, spans }) => {
    const longest = new Map<Row, Gap>();
    for (const { rule, stage, from, until } of spans) {
      const row = ROWS.find((name) => name === (rule === 'S-NONE' ? 'S-SCAN' : rule));
      const end = until ?? (ended ? Number.NaN : now);
      if (row === undefined || !(end > from)) continue;
      const days = (end - from) / DAY;
      if (days <= (longest.get(row)?.days ?? 0)) continue;
      const { b, c } = thresholds[row];
      longest.set(row, {
        number,
        rule: row,
        stage,
        from,
        until: end,
        lasts: until === null,
        days,
        normalUntil: b,
        reactFrom: c,
      });
    }
    return ROWS.flatMap((row) => longest.get(row) ?? []);
  });
}

/** How a gap stands against its normal pause. */
export function gapTone({ days, normalUntil, reactFrom }: Gap): 'normal' | 'long' | 'too_long' {
  if (days <= normalUntil) return 'normal';
  return days < reactFrom ? 'long' : 'too_long';
}
