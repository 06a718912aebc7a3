/** A disk that is full, in both real browsers: it is said, and nothing that is kept is lost. */

import { createHash, randomBytes } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoOrders } from '../../demo/buyer.ts';
import { tellWorker } from '../../demo/gallery/hands.ts';
import { openOrders, openWholeList } from '../../demo/tour.ts';
import type { Piece } from '../../src/domain/evidence.ts';
import { BACKUP_ENTRY, backupText, pieceEntry } from '../../src/exchange/backup.ts';
import { keptOrder } from '../unit/exchange/kept.ts';
import { becomes, giveFile, POPUP, readOrders, readStore, type Stage, setStage } from './stage.ts';

/** Bytes the browser lets the extension keep, and a file that is more. */
const QUOTA = 10 * 1024 * 1024;
const TOO_MUCH = randomBytes(12_000_000);

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  const [known] = demoOrders(Date.now()).filter(({ about }) => about.startsWith('in transit, silent for 33 days'));
  const orderId = known?.order.orderId ?? '';
  let stage: Stage;
  let popup: Page;
  let page: Page;
  /** The id of a piece that fits. */
  let small = '';

  beforeAll(async () => {
    if (known === undefined) throw new Error('the demo has no stuck order');
    // Firefox gives one origin a fifth of the whole, in KB.
    const firefoxPreferences = { 'dom.quotaManager.temporaryStorage.fixedLimit': (QUOTA / 1024) * 5 };
    stage = await setStage(name, [known.order], { firefoxPreferences });
    popup = await stage.browser.openExtensionPage(POPUP);
    await openWholeList(stage.browser);
    await openOrders(stage.browser, popup, [known]);
    page = await stage.browser.openExtensionPage(`src/dashboard/index.html#evidence/${orderId}`, {
      width: 1280,
      height: 900,
    });
    await page.waitForSelector('.evidence-pieces');
    await giveFile(page, '.evidence-view input[type=file]', randomBytes(50_000).toString('base64'), 'image/png');
    const [first] = await becomes(pieces, (found) => found.length === 1, 'the small file was not kept');
    small = first?.id ?? '';
    if (name === 'firefox') return;
    const session = await page.createCDPSession();
    await session.send('Storage.overrideQuotaForOrigin', { origin: stage.browser.extensionUrl, quotaSize: QUOTA });
  });
  afterAll(async () => {
    await stage?.close();
  });

  const pieces = () => readStore<Piece>(popup, 'pieces');
  const alert = (on: Page) =>
    on.evaluate(() => document.querySelector('.field-problem[role=alert]')?.textContent ?? '');
  const kept = async () => ({
    pieces: (await pieces()).map(({ id, sha256 }) => `${id} ${sha256}`),
    orders: [...(await readOrders(popup)).keys()],
    changes: (await readStore(popup, 'changes')).length,
  });

  it('a file that does not fit is refused in words, and all that is kept stays', async () => {
    const before = await kept();
    // Chromium counts with the room it knew of for half a minute longer; what it took until then goes again.
    await becomes(
      async () => {
        await giveFile(page, '.evidence-view input[type=file]', TOO_MUCH.toString('base64'), 'image/png');
        const taken = await becomes(
          async () => ({ words: await alert(page), more: (await pieces()).filter(({ id }) => id !== small) }),
          ({ words, more }) => words !== '' || more.length > 0,
          'the file was neither kept nor refused',
        );
        for (const { id } of taken.more) await remove(id);
        return taken.words;
      },
      (words) => words.includes('disk is full'),
      'the disk was never full',
      90_000,
    );
    expect(await kept()).toEqual(before);
  });

  it('a full backup that does not fit is refused in words, and changes nothing', async () => {
    const before = await kept();
    const data = await stage.browser.openExtensionPage('src/dashboard/index.html#data', { width: 1280, height: 900 });
    await data.waitForSelector('.data-place input[type=file]');
    await giveFile(data, '.data-place input[type=file]', tooLargeBackup().toString('base64'), 'application/zip');
    await data.waitForSelector('.preview .button-main');
    await data.evaluate(() => document.querySelector<HTMLButtonElement>('.preview .button-main')?.click());
    await becomes(
      () => alert(data),
      (words) => words.includes('Nothing was changed'),
      'nothing was said',
    );
    await data.close();
    expect(await kept()).toEqual(before);
  });

  it('is reported without a manifest or run-time error', async () => {
    expect(await stage.browser.errors()).toEqual([]);
  });

  /** Two orders, one with a picture that no room is for. */
  function tooLargeBackup(): Buffer {
    const sha256 = createHash('sha256').update(TOO_MUCH).digest('hex');
    const piece: Piece = {
      id: 'too-much',
      orderId: '1',
      kind: 'photo',
      origin: 'file',
      at: Date.UTC(2026, 10, 22),
      name: 'noise',
      type: 'image/png',
      size: TOO_MUCH.length,
      sha256,
    };
    const text = backupText({
      exportedAt: Date.UTC(2026, 10, 22),
      settings: null,
      orders: [keptOrder('1'), keptOrder('2')],
      trackings: [],
      changes: [],
      pictures: [],
      cases: [],
      pieces: [piece],
    });
    return Buffer.from(
      zipSync({ [BACKUP_ENTRY]: strToU8(text), [pieceEntry(piece)]: new Uint8Array(TOO_MUCH) }, { level: 0 }),
    );
  }

  function remove(pieceId: string): Promise<void> {
    return tellWorker(popup, { type: 'remove_piece', orderId, pieceId });
  }
});
