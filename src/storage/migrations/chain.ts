/** The chain of migrations: the one list that says which version of the database is the newest. */

import type { Migration } from './migration.ts';
import { toVersion1 } from './version-1.ts';

/**
 * `MIGRATIONS[n]` makes version n + 1 out of version n. An entry is never edited once it was released: a new shape is a
 * new entry, with a file and a test of its own, and a fixture of the version before it.
 */
export const MIGRATIONS: readonly Migration[] = [toVersion1];
