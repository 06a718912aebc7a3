import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerEvidence } from '../../../src/background/evidence.ts';
import { importStaged } from '../../../src/background/exchange.ts';
import { sha256 } from '../../../src/background/sha256.ts';
import { judgeAndStore, judgingAt } from '../../../src/background/storing.ts';
import type { Piece } from '../../../src/domain/evidence.ts';
import { type Backup, backupText } from '../../../src/exchange/backup.ts';
import { closeDatabase, database } from '../../../src/storage/database.ts';
import { readCaseNotes, readOwnEvidence, readPieceBytes, readPieces } from '../../../src/storage/evidence.ts';
import { stageBytes, stagedBytes, stageFile } from '../../../src/storage/staging.ts';
import { write } from '../../../src/storage/write.ts';
import { piece as evidencePiece } from '../evidence/files.ts';
import { keptOrder } from '../exchange/kept.ts';

vi.mock('webextension-polyfill', () => ({ default: { permissions: { getAll: async () => ({ origins: [] }) } } }));

const now = Date.UTC(2026, 10, 22);
const EMPTY: Backup = {
  exportedAt: now,
  settings: null,
  orders: [keptOrder('1'), keptOrder('2')],
  trackings: [],
  changes: [],
  pictures: [],
  cases: [],
  pieces: null,
};

async function wipe(): Promise<void> {
  await closeDatabase();
  for (const name of ['waitwise', 'waitwise-staging']) await deleteDB(name);
}

beforeEach(async () => {
  await wipe();
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({}) } });
  for (const orderId of ['1', '2']) await store(orderId);
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await wipe();
});

async function store(orderId: string): Promise<void> {
  await write(async (writing) => {
    await judgeAndStore(writing, null, keptOrder(orderId), 'aliexpress', await judgingAt(writing, now));
  });
}

const picture = (content: string) => new Blob([content], { type: 'image/png' });

async function keep(orderId: string, content: string): Promise<void> {
  await stageBytes('one', picture(content));
  await answerEvidence({ type: 'add_piece', orderId, staged: 'one', kind: 'photo', name: content }, now);
}

async function backed(id: string, orderId: string, content: string): Promise<Piece> {
  const bytes = picture(content);
  await stageBytes(await sha256(bytes), bytes);
  return { ...evidencePiece(id, 'chat'), orderId, size: bytes.size, sha256: await sha256(bytes) };
}

async function take(backup: Partial<Backup>, mode: 'merge' | 'replace' = 'merge') {
  await stageFile(backupText({ ...EMPTY, ...backup }));
  return importStaged(mode, now);
}

const kept = async () => (await readOwnEvidence()).pieces.map(({ orderId, name }) => `${orderId} ${name}`).sort();

describe('a full backup', () => {
  it('brings its pieces with their bytes, and none twice', async () => {
    await keep('1', 'door');
    const pieces = [await backed('a', '1', 'door'), await backed('b', '2', 'letter')];
    expect(await take({ pieces })).toEqual({ ok: true });
    expect(await kept()).toEqual(['1 door', '2 Invented chat']);
    expect(await (await readPieceBytes('b'))?.text()).toBe('letter');
    expect(await stagedBytes(pieces[1]?.sha256 ?? '')).toBeNull();
  });

  it.each([
    ['is missing', async () => ({ ...(await backed('a', '1', 'door')), sha256: 'ab'.repeat(32) })],
    [
      'has another content',
      async () => {
        const piece = await backed('a', '1', 'door');
        await stageBytes(piece.sha256, picture('roof'));
        return piece;
      },
    ],
    ['has another size', async () => ({ ...(await backed('a', '1', 'door')), size: 3 })],
  ])('changes nothing where a piece %s', async (_name, make) => {
    await keep('2', 'mine');
    const reply = await take({ orders: [keptOrder('1')], pieces: [await make()] }, 'replace');
    expect(reply).toMatchObject({ ok: false, problem: 'wrong_file' });
    expect(await kept()).toEqual(['2 mine']);
    expect(await (await database()).count('orders')).toBe(2);
  });

  it('leaves nothing written and nothing laid down where the disk is full', async () => {
    await keep('2', 'mine');
    const pieces = [await backed('a', '1', 'door')];
    await stageFile(backupText({ ...EMPTY, pieces }));
    const put = IDBObjectStore.prototype.put;
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function fails(
      this: IDBObjectStore,
      ...given
    ) {
      if (this.name === 'pieces') throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, given);
    });
    await expect(importStaged('merge', now)).rejects.toMatchObject({ name: 'QuotaExceededError' });
    full.mockRestore();
    expect(await kept()).toEqual(['2 mine']);
    expect(await (await database()).count('orders')).toBe(2);
    expect(await stagedBytes(pieces[0]?.sha256 ?? '')).toBeNull();
  });

  it('replaces all evidence by its own', async () => {
    await keep('1', 'mine');
    await take({ orders: [keptOrder('1')], pieces: [await backed('a', '1', 'door')] }, 'replace');
    expect(await kept()).toEqual(['1 Invented chat']);
  });
});

describe('a light backup', () => {
  it('leaves the evidence of the orders it holds, and takes away that of the others', async () => {
    await keep('1', 'mine');
    await keep('2', 'other');
    await take({ orders: [keptOrder('1')] }, 'replace');
    expect(await kept()).toEqual(['1 mine']);
    expect(await readPieces('1')).toHaveLength(1);
  });

  it('carries the notes of cases', async () => {
    const notes = { promises: [{ saidAt: '2026-11-03', until: '2026-11-09' }], keptBack: [] };
    await answerEvidence({ type: 'save_notes', orderId: '1', notes: { ...notes, promises: [] } }, now);
    await take({ cases: [{ orderId: '1', notes: { ...notes, sellerSaid: 'Please wait' } }] });
    expect(await readCaseNotes('1')).toEqual({ ...notes, sellerSaid: 'Please wait' });
  });
});
