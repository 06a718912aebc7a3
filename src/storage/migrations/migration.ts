/** What a migration is: one step from a version of the database to the next. */

import type { IDBPDatabase, IDBPTransaction } from 'idb';

/** The database as it is being brought up to date, without the types of today: a migration outlives them. */
export interface Upgrading {
  readonly database: IDBPDatabase<unknown>;
  readonly transaction: IDBPTransaction<unknown, string[], 'versionchange'>;
}

/**
 * Makes the next version in the upgrade's own transaction; only database calls may be awaited in it. It names stores and
 * fields by itself and imports no schema, because it must do the same in ten years. What throws undoes it whole.
 */
export type Migration = (upgrading: Upgrading) => void | Promise<void>;
