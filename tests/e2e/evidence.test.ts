/** From a stuck order to the archive of its evidence, in both real browsers. */

import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoOrders } from '../../demo/buyer.ts';
import { CARRIER_HOSTS, openOrders, openWholeList } from '../../demo/tour.ts';
import {
  becomes,
  detailPage,
  giveFile,
  POPUP,
  readOrders,
  readStore,
  type Stage,
  setStage,
  trackingPage,
} from './stage.ts';

interface StoredPiece {
  readonly id: string;
  readonly orderId: string;
  readonly kind: string;
  readonly sha256: string;
  readonly size: number;
  readonly address?: string;
}

interface Archived {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly shrunk?: boolean;
}

const sha256 = (bytes: Uint8Array | Buffer) => createHash('sha256').update(bytes).digest('hex');

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  const all = demoOrders(Date.now());
  const stuck = all.filter(({ about }) => about.startsWith('in transit, silent for 33 days'));
  const orderId = stuck[0]?.order.orderId ?? '';
  const ending = all.filter(({ about }) => about.includes('protection ends in a week'));
  const view = `src/dashboard/index.html#evidence/${orderId}`;
  let stage: Stage;
  let popup: Page;

  beforeAll(async () => {
    stage = await setStage(
      name,
      [...stuck, ...ending].map(({ order }) => order),
    );
    popup = await stage.browser.openExtensionPage(POPUP);
    await openWholeList(stage.browser);
    for (const host of CARRIER_HOSTS) await stage.browser.grantHost(host);
    await openOrders(stage.browser, popup, [...stuck, ...ending]);
    await becomes(
      () => readOrders(popup),
      (orders) => (orders.get(orderId)?.timeline.length ?? 0) > 2,
      'the stuck order was not read',
    );
  });
  afterAll(async () => {
    await stage?.close();
  });

  const pieces = () => readStore<StoredPiece>(popup, 'pieces');

  /** What the popup says when its button is pressed; the popup itself closes when a test looks elsewhere. */
  function tell(message: object): Promise<unknown> {
    return popup.evaluate((said) => {
      const scope = globalThis as unknown as Record<
        'browser' | 'chrome',
        { runtime: { sendMessage(m: object): unknown } }
      >;
      return (scope.browser ?? scope.chrome).runtime.sendMessage(said);
    }, message);
  }

  /** Lays a picture of about `megabytes` of noise down and has it kept. */
  async function addPicture(kind: string, megabytes: number): Promise<void> {
    const staged = `noise-${Math.random()}`;
    await popup.evaluate(
      async (key, wanted) => {
        const side = Math.round(Math.sqrt((wanted * 1_000_000) / 4));
        const canvas = new OffscreenCanvas(side, side);
        const pen = canvas.getContext('2d');
        if (pen === null) throw new Error('no canvas');
        const image = pen.createImageData(side, side);
        for (let at = 0; at < image.data.length; at += 65_536)
          crypto.getRandomValues(image.data.subarray(at, Math.min(at + 65_536, image.data.length)));
        for (let at = 3; at < image.data.length; at += 4) image.data[at] = 255;
        pen.putImageData(image, 0, 0);
        const bytes = await canvas.convertToBlob({ type: 'image/png' });
        await new Promise<void>((done, fail) => {
          const opening = indexedDB.open('waitwise-staging', 1);
          opening.onupgradeneeded = () => opening.result.createObjectStore('files');
          opening.onerror = () => fail(opening.error);
          opening.onsuccess = () => {
            const writing = opening.result.transaction('files', 'readwrite');
            writing.objectStore('files').put(bytes, `piece ${key}`);
            writing.onerror = () => fail(writing.error);
            writing.oncomplete = () => {
              opening.result.close();
              done();
            };
          };
        });
      },
      staged,
      megabytes,
    );
    expect(await tell({ type: 'add_piece', orderId, staged, kind, name: 'noise.png' })).toMatchObject({ ok: true });
  }

  /**
   * Presses a button that makes a file. Gives the bytes the page hands to the browser to save, and what went on
   * meanwhile: each figure that the progress showed, and `answered` where the page did something else in between.
   */
  async function saveZip(page: Page, button: string): Promise<{ bytes: Buffer; meanwhile: string[] }> {
    const saved = await page.evaluate(async (selector) => {
      const press = document.querySelector<HTMLButtonElement>(selector);
      if (press === null) throw new Error('there is no button to save');
      const meanwhile: string[] = [];
      const note = (what: string) => {
        if (meanwhile.at(-1) !== what) meanwhile.push(what);
      };
      const beat = setInterval(() => note('answered'), 0);
      const watch = new MutationObserver(() => {
        const shown = document.querySelector('progress')?.getAttribute('value');
        if (shown != null) note(shown);
      });
      watch.observe(document.body, { subtree: true, childList: true, attributes: true });
      const address = await new Promise<string>((done) => {
        HTMLAnchorElement.prototype.click = function save(this: HTMLAnchorElement) {
          done(this.href);
        };
        press.click();
      });
      clearInterval(beat);
      watch.disconnect();
      const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
      let binary = '';
      for (let at = 0; at < bytes.length; at += 32_768)
        binary += String.fromCharCode(...bytes.subarray(at, at + 32_768));
      return { text: btoa(binary), meanwhile };
    }, button);
    return { bytes: Buffer.from(saved.text, 'base64'), meanwhile: saved.meanwhile };
  }

  const SAVE_PACK = '.evidence-leave .button-main';

  it('keeps no picture of a page it was not opened over', async () => {
    const page = await stage.browser.openPage(detailPage(orderId));
    await page.bringToFront();
    expect(await tell({ type: 'capture', orderId })).toMatchObject({ ok: false, problem: 'no_page' });
    expect(await pieces()).toEqual([]);
    await page.close();
  });

  it.each([
    ['order_page', detailPage],
    ['tracking_page', trackingPage],
  ] as const)('keeps a picture of the %s after one click on the toolbar button', async (kind, address) => {
    const page = await stage.browser.openPage(address(orderId));
    await stage.browser.clickToolbar(page);
    const kept = await becomes(
      async () => {
        await tell({ type: 'capture', orderId });
        return (await pieces()).filter((piece) => piece.kind === kind);
      },
      (found) => found.length > 0,
      `no picture of the ${kind} was kept`,
    );
    expect(kept[0]).toMatchObject({ orderId, address: expect.stringContaining(orderId) });
    expect(kept[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
    await page.close();
  });

  it('tells the case, its dates and its text', async () => {
    const page = await stage.browser.openExtensionPage(view, { width: 1280, height: 900 });
    await page.waitForSelector('.evidence-quote');
    const text = await page.evaluate(() => document.body.innerText);
    const [one] = stuck;
    expect(text).toContain(`I have not received order ${orderId}.`);
    expect(text).toContain('I ask for a full refund.');
    expect(text).toContain(one?.order.parcels[0]?.number);
    expect(text).toMatch(/P[SD]T/);
    expect(text).not.toMatch(/\b(?:ev|disp|letter)_[a-z]|undefined|NaN/);
    await page.close();
  });

  it('moves the verdict when the seller asks to wait while protection ends', async () => {
    const promised = ending[0]?.order.orderId ?? '';
    expect((await readOrders(popup)).get(promised)?.verdict.level).toBe('react');
    const page = await stage.browser.openExtensionPage(`src/dashboard/index.html#evidence/${promised}`);
    const add = await page.waitForSelector('::-p-xpath(//button[text()="The seller asks me to wait"])');
    await add?.click();
    const orders = await becomes(
      () => readOrders(popup),
      (read) => read.get(promised)?.verdict.level === 'urgent',
      'the promise moved nothing',
    );
    expect(orders.get(promised)?.verdict.reasons.map(({ id }) => id)).toContain('P-PROMISE');
    await page.close();
  });

  it('saves an archive whose page opens alone, whose hashes match and whose text holds the facts', async () => {
    const page = await stage.browser.openExtensionPage(view, { width: 1280, height: 900 });
    await page.waitForSelector(SAVE_PACK);
    const { bytes } = await saveZip(page, SAVE_PACK);
    await page.close();
    const files = unzipSync(bytes);
    const record = JSON.parse(strFromU8(files['evidence.json'] ?? new Uint8Array())) as {
      files: readonly Archived[];
      orderNumber: string;
      scans: readonly unknown[];
      changes: readonly unknown[];
    };
    expect(record.orderNumber).toBe(orderId);
    expect(record.scans.length).toBeGreaterThan(1);
    expect(record.changes.length).toBeGreaterThan(0);
    expect(Object.keys(files).sort()).toEqual([...record.files.map((file) => file.name), 'evidence.json'].sort());
    for (const file of record.files) expect(sha256(files[file.name] ?? new Uint8Array())).toBe(file.sha256);
    for (const piece of await pieces())
      expect(record.files.find((file) => file.sha256 === piece.sha256)?.size).toBe(piece.size);

    const html = strFromU8(files['evidence.html'] ?? new Uint8Array());
    const alone = await stage.browser.openPage('about:blank');
    const requests: string[] = [];
    alone.on('request', (request) => requests.push(request.url()));
    await alone.setContent(html);
    const shown = await alone.evaluate(() => ({
      text: document.body.innerText,
      drawn: [...document.images].map((image) => image.complete && image.naturalWidth > 100),
    }));
    expect(shown.text).toContain(orderId);
    expect(shown.text).toContain(stuck[0]?.order.parcels[0]?.number);
    for (const file of record.files.slice(1)) expect(shown.text).toContain(file.sha256);
    expect(shown.drawn).toEqual(record.files.slice(1).map(() => true));
    expect(requests.filter((url) => /^https?:/.test(url))).toEqual([]);
    await alone.close();
  });

  it('makes a pack of 20 MB of pictures without freezing, each no larger than the form takes', async () => {
    for (let count = 0; count < 5; count++) await addPicture('photo', 4);
    const page = await stage.browser.openExtensionPage(view, { width: 1280, height: 900 });
    await page.waitForSelector(SAVE_PACK);
    const { bytes, meanwhile } = await saveZip(page, SAVE_PACK);
    await page.close();
    const files = unzipSync(bytes);
    const record = JSON.parse(strFromU8(files['evidence.json'] ?? new Uint8Array())) as { files: readonly Archived[] };
    const shrunk = record.files.filter((file) => file.shrunk);
    expect(shrunk).toHaveLength(5);
    for (const { name: file } of shrunk) expect(files[file]?.length).toBeLessThanOrEqual(2_000_000);
    // Every piece was shown as a step of its own, and between any two of them the page did something else.
    for (let step = 0; step < record.files.length - 1; step++) {
      const from = meanwhile.indexOf(String(step));
      const until = meanwhile.indexOf(String(step + 1));
      expect(meanwhile.slice(from, until), `step ${step}`).toContain('answered');
    }
  });

  it('stops in the middle when its button is pressed, and saves nothing', async () => {
    const page = await stage.browser.openExtensionPage(view, { width: 1280, height: 900 });
    await page.waitForSelector(SAVE_PACK);
    const saved = await page.evaluate(async (selector) => {
      let saves = 0;
      HTMLAnchorElement.prototype.click = () => {
        saves += 1;
      };
      document.querySelector<HTMLButtonElement>(selector)?.click();
      await new Promise<void>((stopped) => {
        const watch = new MutationObserver(() => {
          const progress = document.querySelector('progress');
          if (Number(progress?.getAttribute('value')) === 2)
            document.querySelector<HTMLButtonElement>('.evidence-leave .button-small')?.click();
          else if (progress === null && document.querySelector(selector) !== null) {
            watch.disconnect();
            stopped();
          }
        });
        watch.observe(document.body, { subtree: true, childList: true, attributes: true });
      });
      return saves;
    }, SAVE_PACK);
    await page.close();
    expect(saved).toBe(0);
  });

  it('goes into a full backup and comes back from it byte for byte, after everything was deleted', async () => {
    const page = await stage.browser.openExtensionPage('src/dashboard/index.html#data', { width: 1280, height: 900 });
    const before = await pieces();
    await page.waitForSelector('.exports .button');
    const { bytes, meanwhile } = await saveZip(page, '.exports li:nth-child(2) .button');
    expect(meanwhile.filter((one) => one !== 'answered').length).toBeGreaterThan(before.length / 2);
    await tell({ type: 'delete_everything' });
    await becomes(pieces, (left) => left.length === 0, 'the pieces were not deleted');

    await giveFile(page, '.data-place input[type=file]', bytes.toString('base64'), 'application/zip');
    await page.waitForSelector('.preview .button-main');
    expect(await page.evaluate(() => document.querySelector('.preview')?.textContent)).toContain(
      `${before.length} new`,
    );
    await page.evaluate(() => document.querySelector<HTMLButtonElement>('.preview .button-main')?.click());
    const after = await becomes(pieces, (back) => back.length === before.length, 'the pieces did not come back');
    await page.close();
    const inOrder = (some: readonly StoredPiece[]) => some.map(({ id, sha256: hash }) => `${id} ${hash}`).sort();
    expect(inOrder(after)).toEqual(inOrder(before));
    expect((await readOrders(popup)).get(orderId)?.numbers).toEqual([stuck[0]?.order.parcels[0]?.number]);
    for (const { id, sha256: hash } of after) expect(await keptHash(id)).toBe(hash);
  });

  /** The SHA-256 of the bytes that lie in the database. */
  function keptHash(id: string): Promise<string> {
    return popup.evaluate(async (key) => {
      const database = await new Promise<IDBDatabase>((done) => {
        const opening = indexedDB.open('waitwise');
        opening.onsuccess = () => done(opening.result);
      });
      const piece = await new Promise<{ bytes: Blob }>((done) => {
        const reading = database.transaction('pieces').objectStore('pieces').get(key);
        reading.onsuccess = () => done(reading.result);
      });
      database.close();
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await piece.bytes.arrayBuffer()));
      return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    }, id);
  }

  it('is reported without a manifest or run-time error', async () => {
    expect(await stage.browser.errors()).toEqual([]);
  });
});
