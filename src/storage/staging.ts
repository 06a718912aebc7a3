/** A place of its own where a page lays a file for the worker to take in: files are too large for a message. */

import { deleteDB, openDB } from 'idb';

const NAME = 'waitwise-staging';
const STORE = 'files';
const KEY = 'backup';

function open() {
  return openDB(NAME, 1, {
    upgrade(upgrading) {
      upgrading.createObjectStore(STORE);
    },
  });
}

/** Lays the file down, in place of any that lies there. */
export async function stageFile(text: string): Promise<void> {
  const db = await open();
  try {
    await db.put(STORE, text, KEY);
  } finally {
    db.close();
  }
}

/** The file that lies there; null when none does. It stays until `clearStaging`, so that a killed worker may try again. */
export async function stagedFile(): Promise<string | null> {
  const db = await open();
  try {
    const text: unknown = await db.get(STORE, KEY);
    return typeof text === 'string' ? text : null;
  } finally {
    db.close();
  }
}

/** Removes the place with all that lies there. */
export async function clearStaging(): Promise<void> {
  await deleteDB(NAME);
}
