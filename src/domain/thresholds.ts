/** Every number the rules turn on: the guides' values, and the buyer's own values laid over them. Days, unless said. */

import * as z from 'zod/mini';

const day = z.number().check(z.positive(), z.lte(3650));

function ascending(keys: readonly string[]) {
  return z.refine<Record<string, number>>(
    (row) => keys.every((key, i) => i === 0 || Number(row[keys[i - 1] ?? '']) < Number(row[key])),
    `must rise: ${keys.join(' < ')}`,
  );
}

const silenceRow = z.object({ a: day, b: day, c: day, d: day }).check(ascending(['a', 'b', 'c', 'd']));

const thresholdsSchema = z.object({
  /** S < a moving · a ≤ S ≤ b normal pause · b < S < c watch · c ≤ S < d react · S ≥ d urgent. */
  'S-PROC': silenceRow,
  'S-SCAN': silenceRow,
  'S-ACC': silenceRow,
  'S-EXP': silenceRow,
  'S-ARR': silenceRow,
  'S-CUST': silenceRow,
  'S-OFD': silenceRow,
  /** `deadline`: urgent this many days before the carrier's own last day. */
  'S-PICK': z.object({ react: day, urgent: day, deadline: day }).check(ascending(['react', 'urgent'])),
  'S-RET': z.object({ urgent: day }),
  'S-EXC': z.object({ urgent: day }),
  'A-LIMITED': z.object({ watch: day }),
  'A-PEAK': z.object({ react: day, urgent: day }).check(ascending(['react', 'urgent'])),
  'A-MONTH': z.object({ urgent: day }),
  /** Days of protection left. `extend` also bounds P-PROMISE; `dispute` also P-ASKED and T-MOVING. */
  protection: z.object({ extend: day, dispute: day, lastDay: day }).check(ascending(['lastDay', 'dispute', 'extend'])),
  'P-ASKED': z.object({ answer: day }),
  'D-AUTO': z.object({ answer: day }),
  'T-EARLIEST': z.object({ days: day }),
  'T-AFTER': z.object({ days: day }),
  'B-ASKED': z.object({ answer: day }),
  /** After an unanswered message the extension is asked for while no more protection than this is left. */
  'B-NOANSWER': z.object({ extend: day }),
});
export type Thresholds = z.infer<typeof thresholdsSchema>;
export type ThresholdKey = keyof Thresholds;

/** The buyer's own values: whole rows, laid over the guides' values. An absent row is the guides'. */
export const ruleSettingsSchema = z.partial(thresholdsSchema);
export type RuleSettings = z.infer<typeof ruleSettingsSchema>;

/** The values of the guides (A, B, C) and, where they give none, the project's own; see `i18n/sources.ts`. */
export const GUIDE_THRESHOLDS: Thresholds = {
  'S-PROC': { a: 2, b: 7, c: 10, d: 17 },
  'S-SCAN': { a: 3, b: 5, c: 7, d: 10 },
  'S-ACC': { a: 5, b: 10, c: 14, d: 30 },
  'S-EXP': { a: 7, b: 20, c: 25, d: 30 },
  'S-ARR': { a: 2, b: 7, c: 10, d: 14 },
  'S-CUST': { a: 2, b: 10, c: 14, d: 30 },
  'S-OFD': { a: 1, b: 2, c: 3, d: 7 },
  'S-PICK': { react: 3, urgent: 5, deadline: 2 },
  'S-RET': { urgent: 7 },
  'S-EXC': { urgent: 7 },
  'A-LIMITED': { watch: 30 },
  'A-PEAK': { react: 14, urgent: 30 },
  'A-MONTH': { urgent: 30 },
  protection: { extend: 10, dispute: 5, lastDay: 1 },
  'P-ASKED': { answer: 2 },
  'D-AUTO': { answer: 5 },
  'T-EARLIEST': { days: 11 },
  'T-AFTER': { days: 15 },
  'B-ASKED': { answer: 3 },
  'B-NOANSWER': { extend: 15 },
};

const laidOver = new WeakMap<RuleSettings, Thresholds>();

/** The values in force: the guides', with the buyer's rows instead where given. */
export function thresholdsOf(settings: RuleSettings | undefined): Thresholds {
  if (settings === undefined) return GUIDE_THRESHOLDS;
  const known = laidOver.get(settings);
  if (known !== undefined) return known;
  const made = { ...GUIDE_THRESHOLDS, ...settings };
  laidOver.set(settings, made);
  return made;
}

/** Whether the buyer changed a row: then its reason says so. */
export function isChanged(thresholds: Thresholds, key: ThresholdKey): boolean {
  const mine: Record<string, number> = thresholds[key];
  const guides: Record<string, number> = GUIDE_THRESHOLDS[key];
  return mine !== guides && Object.keys(guides).some((name) => mine[name] !== guides[name]);
}

/** The settings without one row, or without any: the way back to the guides' values. */
export function restored(settings: RuleSettings, key?: ThresholdKey): RuleSettings {
  if (key === undefined) return {};
  const { [key]: _dropped, ...rest } = settings;
  return rest;
}
