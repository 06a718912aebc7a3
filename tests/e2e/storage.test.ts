/** Two windows at once, a full disk, and a private window, in the real browsers. */

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName } from '../../demo/browsers/browser.ts';
import { demoOrders } from '../../demo/buyer.ts';
import { askWorker } from '../../demo/gallery/hands.ts';
import { becomes, detailPage, MY_ORDERS, POPUP, readOrders, readStore, type Stage, setStage } from './stage.ts';

/** Bytes that the browser lets the extension keep: few enough to be filled. Firefox gives one origin a fifth of the whole, in KB. */
const QUOTA = 10 * 1024 * 1024;
const SMALL_DISK = { firefoxPreferences: { 'dom.quotaManager.temporaryStorage.fixedLimit': (QUOTA / 1024) * 5 } };

const orders = demoOrders(Date.now())
  .map(({ order }) => order)
  .slice(0, 12);
const [first] = orders;
if (first === undefined) throw new Error('the demo has no orders');
const { orderId } = first;

async function begin(name: BrowserName, options: Parameters<typeof setStage>[2] = {}): Promise<[Stage, Page]> {
  const stage = await setStage(name, orders, options);
  const popup = await stage.browser.openExtensionPage(POPUP);
  const list = await stage.browser.openPage(MY_ORDERS);
  await becomes(
    () => readOrders(popup),
    (stored) => stored.has(orderId),
    'the list was not read',
  );
  await list.close();
  return [stage, popup];
}

describe.each(['chromium', 'firefox'] as const)('two windows at once in %s', (name) => {
  let stage: Stage;
  let popup: Page;

  beforeAll(async () => {
    [stage, popup] = await begin(name);
  });
  afterAll(async () => {
    await stage?.close();
  });

  it('see what either writes, and lose nothing of what both write in the same moment', async () => {
    const dashboard = await stage.browser.openExtensionPage(`src/dashboard/index.html#orders/${orderId}`);
    const ids = [...(await readOrders(popup)).keys()];
    const notes = ids.map((id, index) =>
      askWorker(index % 2 === 0 ? popup : dashboard, { type: 'annotate', orderId: id, note: `note of ${id}` } as never),
    );
    const labels = ids.map((id, index) =>
      askWorker(index % 2 === 0 ? dashboard : popup, {
        type: 'annotate',
        orderId: id,
        label: `label of ${id}`,
      } as never),
    );
    expect(await Promise.all([...notes, ...labels])).toEqual(Array(2 * ids.length).fill({ ok: true }));
    const stored = await readStore<{ orderId: string; note: string; label: string }>(popup, 'orders');
    for (const one of stored)
      expect([one.note, one.label]).toEqual([`note of ${one.orderId}`, `label of ${one.orderId}`]);
    await dashboard.waitForFunction((text) => document.body.textContent?.includes(text), {}, `label of ${orderId}`);
  });

  it('keep what a private window shows to themselves: the extension is not in there', async () => {
    const before = (await readOrders(popup)).get(orderId)?.readAt;
    const asked = stage.standIns.log.length;
    const page = await stage.browser.openPrivatePage(detailPage(orderId));
    await becomes(
      async () => stage.standIns.log.slice(asked).filter(({ path }) => path.includes('/p/order/detail')).length,
      (count) => count > 0,
      'the private window opened nothing',
    );
    await new Promise((done) => setTimeout(done, 1_500));
    expect((await readOrders(popup)).get(orderId)?.readAt).toBe(before);
    await page.close();
  });
});

/**
 * Runs in a page of the extension: fills what is left with records of falling size, in a database of its own. Resolves
 * to the bytes written, or to null where more than `most` found room: then what was written goes again.
 */
async function fillDisk(most: number): Promise<number | null> {
  const open = () =>
    new Promise<IDBDatabase>((done, fail) => {
      const opening = indexedDB.open('filler', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('all', { autoIncrement: true });
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => fail(opening.error);
    });
  let database = await open();
  const add = async (size: number) => {
    // Firefox lets go of a connection whose transaction found no room.
    database.close();
    database = await open();
    return new Promise<boolean>((done) => {
      const transaction = database.transaction('all', 'readwrite');
      transaction.objectStore('all').add(crypto.getRandomValues(new Uint8Array(Math.min(size, 65_536))));
      for (let more = size; more > 65_536; more -= 65_536)
        transaction.objectStore('all').add(crypto.getRandomValues(new Uint8Array(65_536)));
      transaction.oncomplete = () => done(true);
      transaction.onabort = () => done(false);
    });
  };
  let written = 0;
  for (let size = 4_000_000; size >= 1_000; size /= 2) while (written <= most && (await add(size))) written += size;
  database.close();
  if (written <= most) return written;
  indexedDB.deleteDatabase('filler');
  return null;
}

describe.each(['chromium', 'firefox'] as const)('a full disk in %s', (name) => {
  let stage: Stage;
  let popup: Page;
  let filled: number | null = null;

  beforeAll(async () => {
    [stage, popup] = await begin(name, SMALL_DISK);
    if (name === 'chromium') {
      const session = await popup.createCDPSession();
      await session.send('Storage.overrideQuotaForOrigin', { origin: stage.browser.extensionUrl, quotaSize: QUOTA });
    }
    // Chromium counts with the room it knew of for half a minute longer.
    for (let tries = 0; tries < 12 && filled === null; tries++) {
      filled = await popup.evaluate(fillDisk, 2 * QUOTA);
      if (filled === null) await new Promise((done) => setTimeout(done, 7_500));
    }
  });
  afterAll(async () => {
    await stage?.close();
  });

  it('keeps all that was stored, says so, and goes on when there is room again', async () => {
    expect(filled).toBeGreaterThan(1_000_000);
    const before = await readStore(popup, 'orders');
    const note = 'x'.repeat(1_900);
    const ids = [...(await readOrders(popup)).keys()];
    const replies: { ok: boolean; problem?: string }[] = [];
    for (let round = 0; round < 12 && !replies.some(({ ok }) => !ok); round++)
      for (const id of ids)
        replies.push(
          (await askWorker(popup, { type: 'annotate', orderId: id, note: `${round}${note}` } as never)) as never,
        );
    expect(replies.find(({ ok }) => !ok)).toMatchObject({ ok: false, problem: 'storage_full' });
    const after = await readStore(popup, 'orders');
    expect(after.length).toBe(before.length);
    await popup.evaluate(
      () =>
        new Promise((done, fail) => {
          const deleting = indexedDB.deleteDatabase('filler');
          deleting.onsuccess = done;
          deleting.onerror = () => fail(deleting.error);
        }),
    );
    await becomes(
      () => askWorker(popup, { type: 'annotate', orderId, note: 'there is room again' } as never),
      (reply) => (reply as { ok: boolean }).ok,
      'nothing could be written though there was room',
    );
    const stored = await readStore<{ orderId: string; note: string }>(popup, 'orders');
    expect(stored.find((one) => one.orderId === orderId)?.note).toBe('there is room again');
  });
});
