/** How far "read all my orders" is, as the page tells the worker and the popup shows it. */

import * as z from 'zod/mini';

/** Why it stopped before its end. `until` (epoch ms): nothing may be asked before. */
const readAllHaltSchema = z.object({
  reason: z.enum(['login', 'bot_check', 'stopped', 'failed']),
  at: z.number(),
  until: z.optional(z.number()),
});
export type ReadAllHalt = z.infer<typeof readAllHaltSchema>;

export const readAllProgressSchema = z.object({
  phase: z.enum(['lists', 'trackings', 'done']),
  /** Orders found in the list so far. */
  orders: z.number(),
  /** Open orders whose tracking was asked, and all of them. */
  tracked: z.number(),
  toTrack: z.number(),
  /** Orders whose tracking gave nothing. */
  failed: z.number(),
  /** Whether the list was read to its end. */
  complete: z.boolean(),
  halt: z.optional(readAllHaltSchema),
});
export type ReadAllProgress = z.infer<typeof readAllProgressSchema>;

/** The same as it is kept. */
export const keptReadAllSchema = z.extend(readAllProgressSchema, {
  /** Name of the run; a page that holds an older one has been overtaken. */
  run: z.string(),
  startedAt: z.number(),
  /** When the page that reads was last heard of; 0 once it was left. Epoch ms. */
  beatAt: z.number(),
});
export type KeptReadAll = z.infer<typeof keptReadAllSchema>;

/** A page that reads is heard of more often than this, in ms; one that is silent longer is gone. */
const READ_ALL_SILENCE = 45_000;

/** Whether a page reads right now. */
export function isReading({ phase, halt, beatAt }: KeptReadAll, now: number): boolean {
  return phase !== 'done' && halt === undefined && now - beatAt < READ_ALL_SILENCE;
}
