/**
 * The backup file: everything kept, as JSON of a known version. A wrong file is refused whole, with the reason named.
 * The bytes of evidence do not fit in a text: a full backup is a ZIP that holds this file and, beside it, each piece.
 */

import * as z from 'zod/mini';
import { caseNotesSchema, LARGEST_PIECE, type Piece, pieceSchema } from '../domain/evidence.ts';
import { keptChangeSchema, keptOrderSchema, keptTrackingSchema } from '../domain/kept.ts';
import { type KeptSettings, parseKeptSettings } from '../domain/settings.ts';
import { withoutOverflow } from '../domain/without-overflow.ts';

const BACKUP_FORMAT = 'waitwise-backup';
const BACKUP_VERSION = 1;

/** More than any real backup holds; a file beyond this is not read. */
export const LARGEST_BACKUP = 400_000_000;
const MOST_RECORDS = 2_000_000;

const pictureSchema = z.object({
  orderId: z.string(),
  imageUrl: z.string(),
  /** `data:image/…;base64,…` */
  picture: z.string().check(z.maxLength(200_000), z.regex(/^data:image\/(?:webp|jpeg|png);base64,[A-Za-z0-9+/=]*$/)),
});
export type BackupPicture = z.infer<typeof pictureSchema>;

const caseSchema = z.object({ orderId: z.string(), notes: caseNotesSchema });
export type BackupCase = z.infer<typeof caseSchema>;

/** No archive's directory names more files. */
const MOST_PIECES_IN_ALL = 60_000;
const backedPieceSchema = pieceSchema.check(
  z.refine(({ size }) => Number.isInteger(size) && size > 0 && size <= LARGEST_PIECE, 'no size of a piece'),
);

const contentSchema = z.object({
  exportedAt: z.number(),
  orders: z.array(keptOrderSchema).check(z.maxLength(MOST_RECORDS)),
  trackings: z.array(keptTrackingSchema).check(z.maxLength(MOST_RECORDS)),
  changes: z.array(keptChangeSchema).check(z.maxLength(MOST_RECORDS)),
  pictures: z.array(pictureSchema).check(z.maxLength(MOST_RECORDS)),
  cases: z.optional(z.array(caseSchema).check(z.maxLength(MOST_RECORDS))),
  pieces: z.optional(z.array(backedPieceSchema).check(z.maxLength(MOST_PIECES_IN_ALL))),
});
type Content = z.infer<typeof contentSchema>;

export interface Backup extends Omit<Content, 'cases' | 'pieces'> {
  readonly settings: KeptSettings | null;
  /** What the buyer noted of cases. */
  readonly cases: readonly BackupCase[];
  /** The pieces of evidence in a full backup; null in one that holds none. */
  readonly pieces: readonly Piece[] | null;
}

/** The file in a full backup that holds all but the bytes. */
export const BACKUP_ENTRY = 'waitwise-backup.json';

const EXTENSIONS: Readonly<Record<Piece['type'], string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
};

/** The file in a full backup that holds the bytes of a piece; the same bytes lie there once. */
export function pieceEntry({ sha256, type }: Pick<Piece, 'sha256' | 'type'>): string {
  return `pieces/${sha256}.${EXTENSIONS[type]}`;
}

export type ParsedBackup =
  | { readonly backup: Backup }
  | {
      readonly problem: 'not_json' | 'not_a_backup' | 'newer_version' | 'damaged' | 'too_large';
      /** Where, for a person who wants to mend the file. */
      readonly detail: string;
    };

/** The text of a file. Keys that a service may have asked for are no part of a `Backup`, and so never leave. */
export function backupText(backup: Backup): string {
  const { settings, exportedAt, orders, trackings, changes, pictures, cases, pieces } = backup;
  return JSON.stringify({
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    exportedAt,
    ...(settings === null ? {} : { settings }),
    orders,
    trackings,
    changes,
    pictures,
    cases,
    ...(pieces === null ? {} : { pieces }),
  });
}

/** Reads a file. Never throws; every record must fit, or nothing is taken. Unknown keys are left out. */
export function parseBackup(text: string): ParsedBackup {
  if (text.length > LARGEST_BACKUP) return { problem: 'too_large', detail: `${text.length} characters` };
  const raw = jsonOf(text);
  if (raw === undefined) return { problem: 'not_json', detail: '' };
  const head = headSchema.safeParse(raw);
  if (!head.success) return { problem: 'not_a_backup', detail: placeOf(head.error) };
  if (head.data.version > BACKUP_VERSION) return { problem: 'newer_version', detail: `version ${head.data.version}` };
  const content = withoutOverflow(() => contentSchema.safeParse(raw));
  if (content === null) return { problem: 'damaged', detail: 'more faults than can be counted' };
  if (!content.success) return { problem: 'damaged', detail: placeOf(content.error) };
  const { cases = [], pieces = null, ...rest } = content.data;
  const wrong = inconsistency(rest, cases, pieces ?? []);
  if (wrong !== null) return { problem: 'damaged', detail: wrong };
  const { settings } = head.data;
  return { backup: { ...rest, cases, pieces, settings: settings === undefined ? null : parseKeptSettings(settings) } };
}

/** What no record alone shows: doubles, and evidence of an order that is not there. Null where all is well. */
function inconsistency(
  { orders }: Pick<Content, 'orders'>,
  cases: readonly BackupCase[],
  pieces: readonly Piece[],
): string | null {
  const ids = orders.map(({ orderId }) => orderId);
  const order = firstDouble(ids);
  if (order !== null) return `orders: ${order} twice`;
  const piece = firstDouble(pieces.map(({ id }) => id));
  if (piece !== null) return `pieces: ${piece} twice`;
  const known = new Set(ids);
  const lost = [...pieces, ...cases].find(({ orderId }) => !known.has(orderId));
  return lost === undefined ? null : `evidence of ${lost.orderId}, which is no order here`;
}

const headSchema = z.object({
  format: z.literal(BACKUP_FORMAT),
  version: z.number().check(z.int(), z.gte(1)),
  settings: z.optional(z.unknown()),
});

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch {
    return undefined;
  }
}

function placeOf(error: z.core.$ZodError): string {
  const issue = error.issues[0];
  return `${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? ''}`.slice(0, 200);
}

function firstDouble(ids: readonly string[]): string | null {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) return id;
    seen.add(id);
  }
  return null;
}
