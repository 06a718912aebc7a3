/** Opens a database at the newest version: brings an older one up to date whole, or leaves it as it was and says why. */

import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { Migration } from './migration.ts';

/** A migration failed: the data is still there, as the version before left it. */
class MigrationFailed extends Error {
  constructor(to: number, cause: unknown) {
    const why = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
    super(`the update to version ${to} failed, nothing was changed (${why})`, { cause });
    this.name = 'MigrationFailed';
  }
}

/** Another window still holds the older version and does not let go. */
class UpgradeBlocked extends Error {
  constructor() {
    super('a window of the version before is still open');
    this.name = 'UpgradeBlocked';
  }
}

export interface OpenOptions {
  readonly migrations: readonly Migration[];
  /** A newer version wants to upgrade, or the database is to go: called before this connection is closed. */
  readonly onGivingWay: () => void;
  /** The browser closed the connection by itself. */
  readonly onLost: () => void;
  /** How long windows of an older version are waited for, ms. */
  readonly patience?: number;
}

const PATIENCE = 5_000;

/** Rejects with `MigrationFailed`, `UpgradeBlocked`, or what the browser says (a newer version, a full disk). */
export async function openMigrated<Schema extends DBSchema>(
  name: string,
  { migrations, onGivingWay, onLost, patience = PATIENCE }: OpenOptions,
): Promise<IDBPDatabase<Schema>> {
  let failure: MigrationFailed | undefined;
  let giveUp: (blocked: UpgradeBlocked) => void = () => undefined;
  const blocked = new Promise<never>((_done, fail) => {
    giveUp = fail;
  });
  const opening = openDB<Schema>(name, migrations.length, {
    upgrade(database, from, _to, transaction) {
      const upgrading = { database, transaction } as unknown as Parameters<Migration>[0];
      return migrate(migrations, from, upgrading).catch((problem: MigrationFailed) => {
        failure = problem;
        abort(transaction);
      });
    },
    blocked: () => void setTimeout(() => giveUp(new UpgradeBlocked()), patience),
    blocking() {
      onGivingWay();
      void opening.then((connection) => connection.close());
    },
    terminated: onLost,
  });
  try {
    return await Promise.race([opening, blocked]);
  } catch (problem) {
    // Opened after all, when nobody waits any more: it must not stand in the way of the next try.
    void opening.then(
      (late) => late.close(),
      () => undefined,
    );
    throw failure ?? problem;
  }
}

async function migrate(
  migrations: readonly Migration[],
  from: number,
  upgrading: Parameters<Migration>[0],
): Promise<void> {
  for (const [index, migration] of [...migrations.entries()].slice(from))
    try {
      await migration(upgrading);
    } catch (problem) {
      throw new MigrationFailed(index + 1, problem);
    }
}

/** A rejected promise does not undo an upgrade, only this does. */
function abort(transaction: Pick<IDBPTransaction, 'abort' | 'done'>): void {
  transaction.done.catch(() => undefined);
  try {
    transaction.abort();
  } catch {
    // It ended already, by the very problem that is reported.
  }
}
