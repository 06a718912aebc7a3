/** The connections of this context to the databases: opened on first use, given up when somebody must get by. */

import { deleteDB, type IDBPDatabase } from 'idb';
import { MIGRATIONS } from './migrations/chain.ts';
import { openMigrated } from './migrations/open.ts';
import { DATABASE_NAME, DEMO, DEMO_DATABASE_NAME } from './names.ts';
import type { WaitwiseDatabase } from './schema.ts';

export type Database = IDBPDatabase<WaitwiseDatabase>;

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
  return (await isDemoShown()) ? database('demo') : database('own');
}

let asking: Promise<boolean> | undefined;

/** Whether the demo's invented orders are shown instead of the user's own; who asks meanwhile hears the same answer. */
export function isDemoShown(): Promise<boolean> {
  asking ??= database('own')
    .then(async (own) => (await own.get('values', DEMO)) === true)
    .finally(() => {
      asking = undefined;
    });
  return asking;
}

let demoLately = false;

/** Reads what pages show. Unless the demo was on lately, the user's own are read while it is asked for. */
export async function readShown<Read>(read: (shown: Database) => Promise<Read>): Promise<Read> {
  const own = demoLately ? undefined : database('own').then(read);
  // Nobody misses it while the demo is shown.
  own?.catch(() => undefined);
  demoLately = await isDemoShown();
  if (demoLately) return read(await database('demo'));
  return own ?? read(await database('own'));
}

async function openDatabase(collection: Collection): Promise<Database> {
  const forget = () => opened.delete(collection);
  try {
    return await openMigrated<WaitwiseDatabase>(NAMES[collection], {
      migrations: MIGRATIONS,
      onGivingWay: forget,
      onLost: forget,
    });
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
