/** Opens the database and brings older ones up to date, one migration a version. */

import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { DATABASE_NAME, DATABASE_VERSION, DEMO, DEMO_DATABASE_NAME } from './names.ts';
import type { WaitwiseDatabase } from './schema.ts';

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
  orders.createIndex('byAnnotatedAt', 'annotatedAt');
  const trackings = database.createObjectStore('trackings', { keyPath: 'key' });
  trackings.createIndex('byDue', 'dueAt');
  trackings.createIndex('byNumber', 'number');
  trackings.createIndex('byWaiting', 'waitingFor');
  const changes = database.createObjectStore('changes', { keyPath: 'id', autoIncrement: true });
  changes.createIndex('byOrder', 'orderId');
  database.createObjectStore('thumbnails', { keyPath: 'orderId' });
  const pieces = database.createObjectStore('pieces', { keyPath: 'id' });
  pieces.createIndex('byOrder', 'orderId');
  database.createObjectStore('cases', { keyPath: 'orderId' });
  database.createObjectStore('warnings', { keyPath: 'code' });
  database.createObjectStore('values');
  database.createObjectStore('setAside', { keyPath: 'id', autoIncrement: true });
}

/** The user's own orders, or the demo's invented ones. */
export type Collection = 'own' | 'demo';

const NAMES: Readonly<Record<Collection, string>> = { own: DATABASE_NAME, demo: DEMO_DATABASE_NAME };

const opened = new Map<Collection, Promise<Database>>();

/**
 * The one connection of this context, opened on first use. An open page gives way at once when a newer version wants
 * to upgrade or the demo is left, and reopens on its next use.
 */
export function database(collection: Collection = 'own'): Promise<Database> {
  const known = opened.get(collection);
  if (known !== undefined) return known;
  const opening = openDatabase(collection);
  opened.set(collection, opening);
  return opening;
}

/** What pages show: the demo's orders while the demo is on, else the user's own. */
export async function shownDatabase(): Promise<Database> {
  const own = await database('own');
  return (await own.get('values', DEMO)) === true ? database('demo') : own;
}

async function openDatabase(collection: Collection): Promise<Database> {
  const forget = () => opened.delete(collection);
  try {
    const connection = await openDB<WaitwiseDatabase>(NAMES[collection], DATABASE_VERSION, {
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

/** Closes this context's connections, so that the next use opens them afresh. */
export async function closeDatabase(): Promise<void> {
  const connections = await Promise.all(opened.values());
  opened.clear();
  for (const connection of connections) connection.close();
}

/** Removes the demo's database whole. */
export async function deleteDemoDatabase(): Promise<void> {
  const connection = await opened.get('demo');
  opened.delete('demo');
  connection?.close();
  await deleteDB(DEMO_DATABASE_NAME);
}
