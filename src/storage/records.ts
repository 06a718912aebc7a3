/** The way out of the database: every record is checked; one that does not fit is set aside whole, never used or lost. */

import type { ZodMiniType } from 'zod/mini';
import type { Database } from './database.ts';
import type { SetAside } from './schema.ts';

/** A record that fits its schema, or what is wrong with it. */
export type Checked<T> = { readonly record: T } | { readonly problem: string };

export function checkRecord<T>(schema: ZodMiniType<T>, record: unknown): Checked<T> {
  const result = schema.safeParse(record);
  if (result.success) return { record: result.data };
  const issue = result.error.issues[0];
  return { problem: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'invalid'}` };
}

/** Moves a record that does not fit out of its store, so that the rest goes on working and nothing is lost. */
export async function setAside(
  database: Database,
  store: 'orders' | 'trackings',
  key: string,
  problem: string,
  now: number,
): Promise<void> {
  const transaction = database.transaction([store, 'setAside'], 'readwrite');
  const record: unknown = await transaction.objectStore(store).get(key);
  if (record !== undefined) {
    const aside: SetAside = { store, at: now, problem, record };
    await transaction.objectStore('setAside').add(aside);
    await transaction.objectStore(store).delete(key);
  }
  await transaction.done;
}
