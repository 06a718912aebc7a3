/** What the user may choose: every setting with its bounds, and the values before anything was chosen. */

import * as z from 'zod/mini';
import { PEAK_NAMES } from './seasons.ts';
import { LEVELS, SITES, STAGES } from './stage.ts';
import { ruleSettingsSchema } from './thresholds.ts';

/** What a notification can be about. Of several things about one order the first is said: the one that says most. */
export const NOTICE_KINDS = [
  'protection',
  'dispute',
  'deadline',
  'returned',
  'wrong_place',
  'urgent',
  'pickup',
  'react',
  'reminder',
  'delivered',
  'out_for_delivery',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** `21:30` on the user's clock. */
const clockTimeSchema = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/));

const noticeSettingsSchema = z.object({
  on: z.boolean(),
  kinds: z.record(z.enum(NOTICE_KINDS), z.boolean()),
  /** No notification from `from` until `to`; they may lie on both sides of midnight. */
  quiet: z.object({ on: z.boolean(), from: clockTimeSchema, to: clockTimeSchema }),
  /** Everything but what is urgent comes together, once a day. */
  digest: z.object({ on: z.boolean(), at: clockTimeSchema }),
});
export type NoticeSettings = z.infer<typeof noticeSettingsSchema>;

/** How often carriers are asked: a factor on every pause. */
export const RHYTHMS = { eager: 0.5, usual: 1, gentle: 2 } as const;
export type Rhythm = keyof typeof RHYTHMS;

/** What the number on the toolbar button counts. */
export const BADGES = ['needs_you', 'urgent', 'open', 'off'] as const;
export type BadgeMeaning = (typeof BADGES)[number];

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Which rows a table of orders shows. Absent or empty means all. */
const orderFilterSchema = z.object({
  words: z.optional(z.string().check(z.maxLength(200))),
  levels: z.optional(z.array(z.enum(LEVELS))),
  sites: z.optional(z.array(z.enum(SITES))),
  seller: z.optional(z.string().check(z.maxLength(200))),
  stages: z.optional(z.array(z.enum(STAGES))),
  label: z.optional(z.string().check(z.maxLength(100))),
  /** The last four digits of its order numbers. */
  account: z.optional(z.string().check(z.regex(/^(?:\d{4})?$/))),
});
export type OrderFilter = z.infer<typeof orderFilterSchema>;

const savedFilterSchema = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(60)),
  filter: orderFilterSchema,
});
export type SavedFilter = z.infer<typeof savedFilterSchema>;

export const MOST_SAVED_FILTERS = 20;

export const settingsSchema = z.object({
  /** The user's own values laid over the guides'. */
  rules: ruleSettingsSchema,
  /** Busy seasons that do not count for this user. */
  peaksOff: z.array(z.enum(PEAK_NAMES)),
  rhythm: z.enum(Object.keys(RHYTHMS) as [Rhythm, ...Rhythm[]]),
  notices: noticeSettingsSchema,
  badge: z.enum(BADGES),
  theme: z.enum(THEMES),
  /** A code of `_locales`, or `browser` for the browser's own choice. */
  language: z.string().check(z.regex(/^(?:browser|[a-z]{2,3}(?:_[A-Z]{2})?)$/)),
  /** Verdicts shown on the pages of AliExpress. */
  chips: z.boolean(),
  /** Keys without Ctrl or Alt, e.g. `/` for search. */
  shortcuts: z.boolean(),
  /** Whether the browser's own sync carries settings, labels, notes, marks and the archive to the user's other browsers. */
  sync: z.boolean(),
  filters: z.array(savedFilterSchema).check(z.maxLength(MOST_SAVED_FILTERS)),
});
export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  rules: {},
  peaksOff: [],
  rhythm: 'usual',
  notices: {
    on: false,
    kinds: {
      urgent: true,
      protection: true,
      dispute: true,
      deadline: true,
      returned: true,
      wrong_place: true,
      pickup: true,
      react: true,
      reminder: true,
      delivered: true,
      out_for_delivery: true,
    },
    quiet: { on: true, from: '22:00', to: '07:00' },
    digest: { on: false, at: '18:00' },
  },
  badge: 'needs_you',
  theme: 'system',
  language: 'browser',
  chips: true,
  shortcuts: true,
  sync: false,
  filters: [],
};

/** Settings as kept with the time they were chosen at (epoch ms), so that of two the newer wins. */
export const keptSettingsSchema = z.object({ settings: settingsSchema, changedAt: z.number() });
export type KeptSettings = z.infer<typeof keptSettingsSchema>;

/**
 * Reads kept settings of any age. A setting that is missing or does not fit takes its first value; the others are
 * kept, so that one bad value never costs the user all of them.
 */
export function parseKeptSettings(raw: unknown): KeptSettings {
  const whole = keptSettingsSchema.safeParse(raw);
  if (whole.success) return whole.data;
  const { settings, changedAt } = fieldsOf(raw);
  const given: Record<string, unknown> = {
    ...fieldsOf(settings),
    notices: withKnownKinds(fieldsOf(settings)['notices']),
  };
  const merged: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  for (const [name, schema] of Object.entries(settingsSchema.shape)) {
    const parsed = schema.safeParse(given[name]);
    if (parsed.success) merged[name] = parsed.data;
  }
  return {
    settings: settingsSchema.parse(merged),
    changedAt: typeof changedAt === 'number' && Number.isFinite(changedAt) ? changedAt : 0,
  };
}

/** Kinds of notification that were not known when the settings were kept take their first value. */
function withKnownKinds(notices: unknown): unknown {
  const given = fieldsOf(fieldsOf(notices)['kinds']);
  const kinds = NOTICE_KINDS.map((kind) => [kind, Object.hasOwn(given, kind) ? given[kind] : FIRST_KINDS[kind]]);
  return { ...fieldsOf(notices), kinds: Object.fromEntries(kinds) };
}

const FIRST_KINDS = DEFAULT_SETTINGS.notices.kinds;

function fieldsOf(raw: unknown): Record<string, unknown> {
  return typeof raw === 'object' && raw !== null ? Object.fromEntries(Object.entries(raw)) : {};
}
