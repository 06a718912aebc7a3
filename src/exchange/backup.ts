/** The backup file: everything kept, as JSON of a known version. A wrong file is refused whole, with the reason named. */

import * as z from 'zod/mini';
import { keptChangeSchema, keptOrderSchema, keptTrackingSchema } from '../domain/kept.ts';
import { type KeptSettings, parseKeptSettings } from '../domain/settings.ts';

export const BACKUP_FORMAT = 'waitwise-backup';
export const BACKUP_VERSION = 1;

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

const contentSchema = z.object({
  exportedAt: z.number(),
  orders: z.array(keptOrderSchema).check(z.maxLength(MOST_RECORDS)),
  trackings: z.array(keptTrackingSchema).check(z.maxLength(MOST_RECORDS)),
  changes: z.array(keptChangeSchema).check(z.maxLength(MOST_RECORDS)),
  pictures: z.array(pictureSchema).check(z.maxLength(MOST_RECORDS)),
});

export interface Backup extends z.infer<typeof contentSchema> {
  readonly settings: KeptSettings | null;
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
  const { settings, exportedAt, orders, trackings, changes, pictures } = backup;
  return JSON.stringify({
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    exportedAt,
    ...(settings === null ? {} : { settings }),
    orders,
    trackings,
    changes,
    pictures,
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
  const content = contentSchema.safeParse(raw);
  if (!content.success) return { problem: 'damaged', detail: placeOf(content.error) };
  const doubled = firstDouble(content.data.orders.map(({ orderId }) => orderId));
  if (doubled !== null) return { problem: 'damaged', detail: `orders: ${doubled} twice` };
  const { settings } = head.data;
  return { backup: { ...content.data, settings: settings === undefined ? null : parseKeptSettings(settings) } };
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
