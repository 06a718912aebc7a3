/** The worker's part of reading all orders: one page at a time, none while it must rest, nothing lost with a tab. */

import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, describe, expect, it } from 'vitest';
import { beginReadAll, goOnReadAll, keepReadAll, leaveReadAll, stopReadAll } from '../../../src/background/read-all.ts';
import { isReading, type ReadAllProgress } from '../../../src/domain/read-all.ts';
import { closeDatabase, database } from '../../../src/storage/database.ts';
import { DATABASE_NAME, READ_ALL } from '../../../src/storage/names.ts';
import { readReadAll } from '../../../src/storage/read.ts';

afterEach(async () => {
  await closeDatabase();
  await deleteDB(DATABASE_NAME);
});

const MINUTE = 60_000;
const HALF: ReadAllProgress = { phase: 'trackings', orders: 9, tracked: 2, toTrack: 7, failed: 0, complete: true };

async function begin(now: number) {
  const run = await beginReadAll(now);
  if (run === null) throw new Error('it rests');
  return run;
}

describe('a run', () => {
  it('begins with no plan, goes on with the kept one', async () => {
    const first = await begin(0);
    expect(first.plan).toBeNull();
    expect(await goOnReadAll(first.run, 1)).toBe(true);
    expect(await keepReadAll(first.run, '{"plan":1}', HALF, 2)).toBe(true);
    const second = await begin(MINUTE);
    expect(second.plan).toBe('{"plan":1}');
    expect(await readReadAll()).toMatchObject({ ...HALF, startedAt: 0, beatAt: MINUTE });
  });

  it('is overtaken by a later one', async () => {
    const first = await begin(0);
    await begin(1);
    expect(await goOnReadAll(first.run, 2)).toBe(false);
    expect(await keepReadAll(first.run, 'old', { ...HALF, orders: 1 }, 2)).toBe(false);
    expect((await readReadAll())?.orders).toBe(0);
  });

  it('begins anew after it came to its end, or grew stale', async () => {
    const first = await begin(0);
    expect(await keepReadAll(first.run, 'plan', { ...HALF, phase: 'done' }, 1)).toBe(false);
    expect((await begin(2)).plan).toBeNull();
    const third = await begin(3);
    await keepReadAll(third.run, 'plan', HALF, 4);
    expect((await begin(13 * 60 * MINUTE)).plan).toBeNull();
  });

  it('shows as left once its page is gone, but not when it had ended', async () => {
    const start = 60 * MINUTE;
    const first = await begin(start);
    const reading = async (now: number) => {
      const kept = await readReadAll();
      return kept !== null && isReading(kept, now);
    };
    expect(await reading(start + MINUTE / 2)).toBe(true);
    expect(await reading(start + MINUTE)).toBe(false);
    await leaveReadAll(first.run);
    expect(await reading(start + 1)).toBe(false);
    await keepReadAll(first.run, 'plan', { ...HALF, phase: 'done' }, start + 5);
    await leaveReadAll(first.run);
    expect((await readReadAll())?.beatAt).toBe(start + 5);
  });
});

describe('a halt', () => {
  it('by the user stays, also when an answer still comes, and ends with the next click', async () => {
    const first = await begin(0);
    await stopReadAll(5);
    expect(await goOnReadAll(first.run, 6)).toBe(false);
    expect(await keepReadAll(first.run, 'later', HALF, 7)).toBe(false);
    expect((await readReadAll())?.halt).toEqual({ reason: 'stopped', at: 5 });
    const second = await begin(8);
    expect(second.plan).toBe('later');
    expect((await readReadAll())?.halt).toBeUndefined();
  });

  it('by a bot check refuses every start until its pause is over, and is remembered', async () => {
    const first = await begin(0);
    const halt = { reason: 'bot_check', at: 1, until: 30 * MINUTE } as const;
    expect(await keepReadAll(first.run, 'plan', { ...HALF, halt }, 1)).toBe(false);
    expect(await beginReadAll(10 * MINUTE)).toBeNull();
    await closeDatabase();
    expect(await beginReadAll(30 * MINUTE - 1)).toBeNull();
    expect((await begin(30 * MINUTE)).plan).toBe('plan');
  });

  it('is not undone by a stop that comes after it', async () => {
    const first = await begin(0);
    await keepReadAll(first.run, 'plan', { ...HALF, halt: { reason: 'login', at: 1, until: MINUTE } }, 1);
    await stopReadAll(2);
    expect(await beginReadAll(3)).toBeNull();
  });
});

it('a damaged record counts as none', async () => {
  const db = await database();
  await db.put('values', { run: 7 }, READ_ALL);
  expect(await readReadAll()).toBeNull();
  expect((await begin(1)).plan).toBeNull();
});
