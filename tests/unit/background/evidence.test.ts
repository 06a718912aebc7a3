import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerEvidence } from '../../../src/background/evidence.ts';
import { deleteEverything } from '../../../src/background/exchange.ts';
import { judgeAndStore, judgingAt } from '../../../src/background/storing.ts';
import { MOST_PIECES } from '../../../src/domain/evidence.ts';
import { closeDatabase } from '../../../src/storage/database.ts';
import { readCaseNotes, readOrdersWhere, readPieceBytes, readPieces } from '../../../src/storage/evidence.ts';
import { clearStaging, stageBytes, stagedBytes } from '../../../src/storage/staging.ts';
import { write } from '../../../src/storage/write.ts';
import { ago, NOW, ORDER, STUCK } from '../evidence/files.ts';
import { keptOrder } from '../exchange/kept.ts';

/** The browser's side: the tab in front, and what it gives of it. */
const front = vi.hoisted(() => ({
  tabs: [] as { id: number; windowId: number; url?: string; title?: string }[],
  gives: true,
}));
const PIXEL = vi.hoisted(
  () =>
    'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
);
vi.mock('webextension-polyfill', () => ({
  default: {
    permissions: { getAll: async () => ({ origins: [] }) },
    tabs: {
      query: async () => (front.tabs.length > 1 ? [front.tabs.shift()] : [front.tabs[0]]),
      captureVisibleTab: async () => {
        if (!front.gives) throw new Error('Missing activeTab permission');
        return PIXEL;
      },
    },
    storage: { sync: { clear: async () => undefined } },
  },
}));

const page = (id: number, url = `https://www.aliexpress.com/p/order/detail.html?orderId=${ORDER}#top`) => ({
  id,
  windowId: 1,
  url,
  title: 'Order',
});
let room: StorageEstimate;

async function wipe(): Promise<void> {
  await closeDatabase();
  for (const name of ['waitwise', 'waitwise-demo', 'waitwise-staging']) await deleteDB(name);
}

beforeEach(async () => {
  await wipe();
  front.tabs = [page(1)];
  front.gives = true;
  room = { quota: 1e9, usage: 0 };
  vi.stubGlobal('navigator', { storage: { estimate: async () => room } });
  const kept = keptOrder(ORDER, { order: STUCK, readAt: NOW, firstReadAt: NOW });
  await write(async (writing) => {
    await judgeAndStore(writing, null, kept, 'aliexpress', await judgingAt(writing, NOW));
  });
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await wipe();
});

const png = (size: number) => new Blob([new Uint8Array(size)], { type: 'image/png' });
async function add(bytes: Blob, orderId = ORDER) {
  await stageBytes('one', bytes);
  return answerEvidence({ type: 'add_piece', orderId, staged: 'one', kind: 'photo', name: 'door.png' }, NOW);
}

describe('a picture of the page in front', () => {
  it('is kept with time, address and hash', async () => {
    expect(await answerEvidence({ type: 'capture', orderId: ORDER }, NOW)).toMatchObject({ ok: true });
    const [piece] = await readPieces(ORDER);
    expect(piece).toMatchObject({
      kind: 'order_page',
      origin: 'screenshot',
      at: NOW,
      address: `https://www.aliexpress.com/p/order/detail.html?orderId=${ORDER}`,
      type: 'image/png',
    });
    const bytes = await readPieceBytes(piece?.id ?? '');
    const digest = await crypto.subtle.digest('SHA-256', (await bytes?.arrayBuffer()) ?? new ArrayBuffer(0));
    expect(piece?.sha256).toBe(Buffer.from(digest).toString('hex'));
  });

  it.each<[string, () => void]>([
    ['the browser refuses', () => (front.gives = false)],
    ['the page is none of the web', () => (front.tabs = [page(1, 'chrome://settings')])],
    ['the address may not be known', () => (front.tabs = [{ id: 1, windowId: 1 }])],
    ['another page came to the front meanwhile', () => (front.tabs = [page(1), page(2)])],
  ])('is not kept where %s', async (_name, change) => {
    change();
    expect(await answerEvidence({ type: 'capture', orderId: ORDER }, NOW)).toMatchObject({ problem: 'no_page' });
    expect(await readPieces(ORDER)).toEqual([]);
  });
});

describe('a file', () => {
  it('is kept, named anew and removed, and leaves nothing in the staging place', async () => {
    expect(await add(png(10))).toMatchObject({ ok: true, piece: { origin: 'file', size: 10 } });
    expect(await stagedBytes('one')).toBeNull();
    const pieceId = (await readPieces(ORDER))[0]?.id ?? '';
    await answerEvidence({ type: 'change_piece', orderId: ORDER, pieceId, kind: 'carrier_letter' }, NOW);
    expect((await readPieces(ORDER)).map(({ kind }) => kind)).toEqual(['carrier_letter']);
    expect(await answerEvidence({ type: 'remove_piece', orderId: '1', pieceId }, NOW)).toMatchObject({ ok: false });
    await answerEvidence({ type: 'remove_piece', orderId: ORDER, pieceId }, NOW);
    expect(await readPieces(ORDER)).toEqual([]);
  });

  it('is refused by name where it does not fit', async () => {
    expect(await add(png(0))).toMatchObject({ problem: 'wrong_piece' });
    expect(await add(new Blob(['x'], { type: 'text/html' }))).toMatchObject({ problem: 'wrong_piece' });
    expect(await add(png(10), '404')).toMatchObject({ problem: 'unknown_order' });
    await clearStaging();
    const lost = { type: 'add_piece', orderId: ORDER, staged: 'one', kind: 'photo', name: 'x' } as const;
    expect(await answerEvidence(lost, NOW)).toMatchObject({ problem: 'nothing_staged' });
  });

  it('is refused before anything is written where there is no room', async () => {
    await add(png(10));
    room = { quota: 1_000, usage: 990 };
    expect(await add(png(10))).toMatchObject({ problem: 'storage_full' });
    expect(await readPieces(ORDER)).toHaveLength(1);
    room = {};
    expect(await add(png(10))).toMatchObject({ ok: true });
  });

  it('is refused beyond the most that are kept', async () => {
    for (let count = 0; count < MOST_PIECES; count++) await add(png(1));
    expect(await add(png(1))).toMatchObject({ problem: 'too_many_pieces' });
    expect(await readPieces(ORDER)).toHaveLength(MOST_PIECES);
  });
});

describe('the case', () => {
  it('keeps what the buyer noted, and forgets all of it with everything else', async () => {
    const notes = { sellerSaid: 'wait', promises: [{ saidAt: ago(1).slice(0, 10) }], keptBack: ['city'] };
    expect(await answerEvidence({ type: 'save_notes', orderId: ORDER, notes }, NOW)).toEqual({ ok: true });
    expect(await readCaseNotes(ORDER)).toEqual(notes);
    await add(png(10));
    await deleteEverything();
    expect(await readCaseNotes(ORDER)).toEqual({ promises: [], keptBack: [] });
    expect(await readPieces(ORDER)).toEqual([]);
  });

  it('knows the ways of its parcels', async () => {
    const reply = await answerEvidence({ type: 'read_ways', orderId: ORDER }, NOW);
    expect(reply).toMatchObject({ ok: true, ways: [{ number: 'LP00111222333444' }] });
    expect(await answerEvidence({ type: 'read_ways', orderId: '404' }, NOW)).toMatchObject({
      problem: 'unknown_order',
    });
  });

  it('finds the orders of one seller', async () => {
    const found = await readOrdersWhere(({ seller }) => seller?.name === 'Invented Lantern Store');
    expect(found.map(({ orderId }) => orderId)).toEqual([ORDER]);
    expect(await readOrdersWhere(() => false)).toEqual([]);
  });
});
