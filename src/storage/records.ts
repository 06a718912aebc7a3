/** The way out of the database: every record is checked before it is used. */

import type { ZodMiniType } from 'zod/mini';
import { withoutOverflow } from '../domain/without-overflow.ts';
import { isExactly } from './exact.ts';

/** A record that fits its schema, or what is wrong with it. */
export type Checked<T> = { readonly record: T } | { readonly problem: string };

export function checkRecord<T>(schema: ZodMiniType<T>, record: unknown): Checked<T> {
  if (isExactly(schema, record)) return { record };
  const result = withoutOverflow(() => schema.safeParse(record));
  if (result === null) return { problem: ': more faults than can be counted' };
  if (result.success) return { record: result.data };
  const issue = result.error.issues[0];
  return { problem: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'invalid'}` };
}

/** The record as the schema makes it; throws where it does not fit. */
export function fitting<T>(schema: ZodMiniType<T>, record: T): T {
  return isExactly(schema, record) ? record : schema.parse(record);
}
