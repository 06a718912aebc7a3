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
  await stage(text, KEY);
}

/** Lays the bytes of a piece of evidence down under a name of its own. */
export async function stageBytes(name: string, bytes: Blob): Promise<void> {
  await stage(bytes, pieceKey(name));
}

/** The bytes under that name; null when none lie there. */
export async function stagedBytes(name: string): Promise<Blob | null> {
  const bytes = await staged(pieceKey(name));
  return bytes instanceof Blob ? bytes : null;
}

/** Removes the bytes under that name. */
export async function clearStagedBytes(name: string): Promise<void> {
  const db = await open();
  try {
    await db.delete(STORE, pieceKey(name));
  } finally {
    db.close();
  }
}

function pieceKey(name: string): string {
  return `piece ${name}`;
}

async function stage(content: string | Blob, key: string): Promise<void> {
  const db = await open();
  try {
    await db.put(STORE, content, key);
  } finally {
    db.close();
  }
}

async function staged(key: string): Promise<unknown> {
  const db = await open();
  try {
    return await db.get(STORE, key);
  } finally {
    db.close();
  }
}

/** The file that lies there; null when none does. It stays until `clearStaging`, so that a killed worker may try again. */
export async function stagedFile(): Promise<string | null> {
  const text = await staged(KEY);
  return typeof text === 'string' ? text : null;
}

/** Removes the place with all that lies there. */
export async function clearStaging(): Promise<void> {
  await deleteDB(NAME);
}
