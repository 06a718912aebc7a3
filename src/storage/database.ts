/** Opens the database and brings older ones up to date, one migration a version. */

import { type IDBPDatabase, openDB } from 'idb';
import { DATABASE_NAME, DATABASE_VERSION, type WaitwiseDatabase } from './schema.ts';

export type Database = IDBPDatabase<WaitwiseDatabase>;

/** `migrations[n]` makes version n + 1 out of version n. Never edited once released; a new shape is a new entry. */
const migrations: readonly ((database: Database) => void)[] = [createVersion1];

function createVersion1(database: Database): void {
  const orders = database.createObjectStore('orders', { keyPath: 'orderId' });
  orders.createIndex('byRank', 'rank');
  orders.createIndex('byShelf', 'shelf');
  orders.createIndex('byNumber', 'numbers', { multiEntry: true });
  orders.createIndex('byActBy', 'actBy');
  orders.createIndex('byValidUntil', 'validUntil');
  orders.createIndex('byTellAt', 'tellAt');
  const trackings = database.createObjectStore('trackings', { keyPath: 'key' });
  trackings.createIndex('byDue', 'dueAt');
  trackings.createIndex('byNumber', 'number');
  trackings.createIndex('byWaiting', 'waitingFor');
  const changes = database.createObjectStore('changes', { keyPath: 'id', autoIncrement: true });
  changes.createIndex('byOrder', 'orderId');
  database.createObjectStore('thumbnails', { keyPath: 'orderId' });
  database.createObjectStore('warnings', { keyPath: 'code' });
  database.createObjectStore('values');
  database.createObjectStore('setAside', { keyPath: 'id', autoIncrement: true });
}

let opened: Promise<Database> | null = null;

/**
 * The one connection of this context, opened on first use. An open page gives way at once when a newer version wants
 * to upgrade, and reopens on its next use.
 */
export function database(): Promise<Database> {
  opened ??= openDatabase();
  return opened;
}

async function openDatabase(): Promise<Database> {
  try {
    const connection = await openDB<WaitwiseDatabase>(DATABASE_NAME, DATABASE_VERSION, {
      upgrade(upgrading, oldVersion) {
        for (const migrate of migrations.slice(oldVersion)) migrate(upgrading);
      },
      blocking() {
        forget();
        connection.close();
      },
      terminated: forget,
    });
    return connection;
  } catch (problem) {
    forget();
    throw problem;
  }
}

function forget(): void {
  opened = null;
}

/** Closes this context's connection, so that the next use opens it afresh. */
export async function closeDatabase(): Promise<void> {
  const connection = await opened;
  forget();
  connection?.close();
}
