/** The answer of the rules engine: what a person must know and do about one order. Holds ids and figures, no words. */

import * as z from 'zod/mini';
import { ACTIONS, LEVELS, STAGES } from './stage.ts';

/** Figures for a sentence: days, dates (ISO), places, names. The words are `i18n`'s. */
const figuresSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
export type Figures = z.infer<typeof figuresSchema>;

/** A rule that spoke, with the figures of its sentence. */
const reasonSchema = z.object({ id: z.string(), figures: figuresSchema });
export type Reason = z.infer<typeof reasonSchema>;

export const verdictSchema = z.object({
  level: z.enum(LEVELS),
  stage: z.enum(STAGES),
  /** The rule that decided; null where nothing asks for anything. */
  cause: z.optional(z.nullable(z.string())),
  /** Number of the parcel that decided; null where the order has none or decides by itself. */
  parcelNumber: z.optional(z.nullable(z.string())),
  /** The one line on top: a text id of `i18n` (`headline_…`) and its figures. */
  headline: reasonSchema,
  reasons: z.array(reasonSchema),
  /** Days of 24 h since the newest event that moved something; null where no clock runs. */
  silenceDays: z.nullable(z.number()),
  /** The pause meter's marks, in days of silence; null where the stage has no silence rule. */
  pause: z.nullable(z.object({ normalUntil: z.number(), reactFrom: z.number() })),
  protectionDaysLeft: z.nullable(z.number()),
  action: z.enum(ACTIONS),
  /** The instant by which the action should be done (what the popup sorts by); null where there is no hurry. */
  actBy: z.nullable(z.string()),
  /** The message to the seller that fits, with the figures that fill it; null where none fits. */
  message: z.nullable(reasonSchema),
  /** The text for a dispute that fits, beside the message; null where no dispute is due. */
  disputeText: z.optional(z.nullable(reasonSchema)),
  playbook: z.nullable(z.string()),
  evidence: z.array(z.string()),
  /** First instant at which the verdict changes if nothing new arrives (ISO, Z); null when nothing can change. */
  validUntil: z.nullable(z.string()),
  /** Every rule that was looked at and why it kept silent; only where it was asked for. */
  trace: z.optional(z.array(z.object({ id: z.string(), applied: z.boolean(), because: z.string() }))),
});
export type Verdict = z.infer<typeof verdictSchema>;
