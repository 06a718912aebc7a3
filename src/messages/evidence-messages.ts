/** Messages about the evidence of an order: pictures and files, the buyer's notes of the case, the parcels' ways. */

import * as z from 'zod/mini';
import { caseNotesSchema, PIECE_KINDS, pieceSchema, waySchema } from '../domain/evidence.ts';

const idSchema = z.string().check(z.maxLength(60));

export const evidenceMessageSchemas = [
  /** Keeps a picture of the page in front, which the user just opened the popup over. */
  z.object({ type: z.literal('capture'), orderId: idSchema }),
  /** Keeps the file that waits in the staging place under `staged`. */
  z.object({
    type: z.literal('add_piece'),
    orderId: idSchema,
    staged: idSchema,
    kind: z.enum(PIECE_KINDS),
    name: z.string().check(z.maxLength(200)),
  }),
  z.object({ type: z.literal('change_piece'), pieceId: idSchema, kind: z.enum(PIECE_KINDS), orderId: idSchema }),
  z.object({ type: z.literal('remove_piece'), pieceId: idSchema, orderId: idSchema }),
  z.object({ type: z.literal('save_notes'), orderId: idSchema, notes: caseNotesSchema }),
  /** Every scan of an order's parcels once, with the stage the rules give it, and every silence. */
  z.object({ type: z.literal('read_ways'), orderId: idSchema }),
] as const;

const evidenceMessageSchema = z.discriminatedUnion('type', [...evidenceMessageSchemas]);
export type EvidenceMessage = z.infer<typeof evidenceMessageSchema>;

const TYPES: ReadonlySet<string> = new Set([
  'capture',
  'add_piece',
  'change_piece',
  'remove_piece',
  'save_notes',
  'read_ways',
] satisfies EvidenceMessage['type'][]);

export function isEvidenceMessage<T extends { readonly type: string }>(
  message: T,
): message is Extract<T, { type: EvidenceMessage['type'] }> {
  return TYPES.has(message.type);
}

/** What a reply may carry of evidence. */
export const evidenceReplyShape = {
  piece: z.optional(pieceSchema),
  ways: z.optional(z.array(waySchema)),
};

/** Why a picture or file could not be kept. */
export const EVIDENCE_PROBLEMS = ['no_page', 'wrong_piece', 'too_many_pieces', 'unknown_piece'] as const;
