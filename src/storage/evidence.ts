/** Reads what is kept as evidence; every record is checked on the way out. */

import { type CaseNotes, caseNotesSchema, NO_NOTES, type Piece, pieceSchema } from '../domain/evidence.ts';
import { database, shownDatabase } from './database.ts';
import { checkRecord } from './records.ts';
import { type StoredCase, type StoredOrder, storedOrderSchema } from './schema.ts';

/** The pieces of an order, oldest first, without their bytes. */
export async function readPieces(orderId: string): Promise<Piece[]> {
  const db = await shownDatabase();
  const records: unknown[] = await db.getAllFromIndex('pieces', 'byOrder', orderId);
  return records
    .flatMap((record) => {
      const checked = checkRecord(pieceSchema, record);
      return 'record' in checked ? [checked.record] : [];
    })
    .sort((one, other) => one.at - other.at);
}

/** The bytes of a piece; null when it is not kept any more. */
export async function readPieceBytes(pieceId: string): Promise<Blob | null> {
  const db = await shownDatabase();
  return (await db.get('pieces', pieceId))?.bytes ?? null;
}

/** What the buyer noted of a case; nothing where nothing fits. */
export async function readCaseNotes(orderId: string): Promise<CaseNotes> {
  const db = await shownDatabase();
  const checked = checkRecord(caseNotesSchema, (await db.get('cases', orderId))?.notes);
  return 'record' in checked ? checked.record : NO_NOTES;
}

/** Every piece of the user's own orders, without its bytes, and every note of a case: what a backup holds. */
export async function readOwnEvidence(): Promise<{
  readonly pieces: readonly Piece[];
  readonly cases: readonly { readonly orderId: string; readonly notes: CaseNotes }[];
}> {
  const own = await database();
  const [pieces, cases]: [unknown[], StoredCase[]] = await Promise.all([own.getAll('pieces'), own.getAll('cases')]);
  return {
    pieces: pieces.flatMap((record) => keep(checkRecord(pieceSchema, record))),
    cases: cases.flatMap(({ orderId, notes }) =>
      keep(checkRecord(caseNotesSchema, notes)).map((checked) => ({ orderId, notes: checked })),
    ),
  };
}

/** The bytes of a piece of the user's own, whatever is shown. */
export async function readOwnPieceBytes(pieceId: string): Promise<Blob | null> {
  return (await (await database()).get('pieces', pieceId))?.bytes ?? null;
}

function keep<T>(checked: { readonly record: T } | { readonly problem: string }): T[] {
  return 'record' in checked ? [checked.record] : [];
}

/** Orders that fit a test on the raw record, so that thousands of others need not be checked. */
export async function readOrdersWhere(fits: (order: StoredOrder['order']) => boolean): Promise<StoredOrder[]> {
  const db = await shownDatabase();
  const found: StoredOrder[] = [];
  for (const record of await db.getAll('orders')) {
    if (!fits(record.order)) continue;
    const checked = checkRecord(storedOrderSchema, record);
    if ('record' in checked) found.push(checked.record);
  }
  return found;
}
