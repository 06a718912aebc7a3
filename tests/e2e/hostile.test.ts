/** A hostile page and hostile people in both real browsers: texts that attack, strangers that speak, a page that invents. */

import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withoutOwnTraffic } from '../../demo/browsers/own-traffic.ts';
import type { DemoClock } from '../../demo/calendar.ts';
import { orderFrom, parcelFrom } from '../../demo/case.ts';
import { askWorker } from '../../demo/gallery/hands.ts';
import { line } from '../../demo/goods.ts';
import { roadTo } from '../../demo/road.ts';
import type { DemoOrder } from '../../demo/world.ts';
import {
  becomes,
  MY_ORDERS,
  POPUP,
  readOrderIds,
  readOrders,
  readStore,
  type Stage,
  setStage,
  trackingPage,
  watchErrors,
} from './stage.ts';
import { strangerExtension } from './stranger.ts';

const DASHBOARD = 'src/dashboard/index.html';
const SECRET = 'SECRET-NOTE-OF-THE-BUYER';
const PICTURES = resolve(import.meta.dirname, '../../artifacts/hostile');

/** What a title, a shop's name or a scan may hold, each with what it tries. */
const ATTACKS = [
  '<script>document.documentElement.dataset.hacked="1"</script>',
  '"><img src="https://evil.example/x.png" onerror="document.documentElement.dataset.hacked=1">',
  '<svg onload="document.documentElement.dataset.hacked=1"><iframe src="https://evil.example/">',
  '\u202EdeliveR \u2066won yap\u202E <b>bold</b> &lt;i&gt; \u200F\u200F',
  '=HYPERLINK("https://evil.example","click") {{7*7}} __proto__',
  `${'W'.repeat(3_000)}`,
  `${'\u0335\u0336\u0337'.repeat(80)}Z${'\u0330\u0331'.repeat(200)}`,
  'line\nbreaks\r\n\u2028and\ttabs \u0000\u0007 𝕏\ud83d\ude80',
] as const;

/** The number once it has stayed the same for three seconds. */
async function comesToRest(count: () => Promise<number>): Promise<number> {
  let before = -1;
  let now = await count();
  while (now !== before) {
    await new Promise((resume) => setTimeout(resume, 3_000));
    before = now;
    now = await count();
  }
  return now;
}

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  const clock: DemoClock = { now: Date.now(), timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone };
  const orders: DemoOrder[] = ATTACKS.map((attack, index) => {
    const road = roadTo('LH_DEPART', 3 + index, clock).map((scan) => ({ ...scan, name: attack, text: attack }));
    const plain = orderFrom(
      {
        index,
        placed: 20 + index,
        lines: [line(index, attack, 12.4, { variant: attack })],
        parcels: [parcelFrom(`LP0090123459990${index}`, road)],
      },
      clock,
    );
    return { ...plain, store: { ...plain.store, name: attack } };
  });
  const [endless] = orders.splice(-1, 1, {
    ...(orders.at(-1) as DemoOrder),
    lines: [line(7, `${'Long word '.repeat(100_000)}`, 3.5)],
  });
  const ids = orders.map(({ orderId }) => orderId);
  let stage: Stage;
  let popup: Page;
  let list: Page;
  let errors: string[];

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    stage = await setStage(name, orders, { others: [strangerExtension()] });
    popup = await stage.browser.openExtensionPage(POPUP);
    list = await stage.browser.openPage(MY_ORDERS);
    errors = watchErrors(list);
    await becomes(
      () => readOrders(popup),
      (stored) => ids.every((id) => stored.has(id)),
      'not every order was read',
    );
    for (const orderId of ids.slice(0, 4)) {
      const page = await stage.browser.openPage(trackingPage(orderId));
      await becomes(
        () => readOrders(popup),
        (stored) => (stored.get(orderId)?.timeline.length ?? 0) > 0,
        'no scans were read',
      );
      await page.close();
    }
  });
  afterAll(async () => {
    await stage?.close();
  });

  const evilRequests = () => stage.standIns.log.filter(({ host }) => host === 'evil.example');
  const isUnharmed = async (page: Page) => {
    const { hacked, wide, frames } = await page.evaluate(() => ({
      hacked: document.documentElement.dataset['hacked'] ?? '',
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      frames: document.querySelectorAll('iframe:not([sandbox]), script:not([src]), svg[onload], img[onerror]').length,
    }));
    expect({ hacked, frames }).toEqual({ hacked: '', frames: 0 });
    expect(wide).toBeLessThanOrEqual(0);
    expect(evilRequests()).toEqual([]);
  };

  it('shows texts that attack as texts, in the popup, at every width', async () => {
    for (const width of [320, 380]) {
      const view = await stage.browser.openExtensionPage(POPUP, { width, height: 600 });
      await view.waitForSelector('.card');
      await isUnharmed(view);
      await stage.browser.screenshot(view, `${PICTURES}/${name}-popup-${width}.png`);
      await view.close();
    }
    const [orderId] = ids;
    const view = await stage.browser.openExtensionPage(`${POPUP}?order=${orderId}`);
    await view.waitForSelector('.order-view .view');
    await view.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await isUnharmed(view);
    expect(await view.evaluate(() => document.body.innerText)).toContain('<script>');
    await stage.browser.screenshot(view, `${PICTURES}/${name}-order.png`);
    await view.close();
  });

  it('shows them as texts in the dashboard, and beside the cards of the page', async () => {
    const dashboard = await stage.browser.openExtensionPage(DASHBOARD, { width: 1200, height: 900 });
    await dashboard.waitForSelector('table');
    await isUnharmed(dashboard);
    await stage.browser.screenshot(dashboard, `${PICTURES}/${name}-dashboard.png`);
    await dashboard.close();
    const chips = await becomes(
      () => stage.browser.closedTexts(list, 'waitwise-chip'),
      (texts) => texts.length >= 8 && texts.every((text) => text !== ''),
      'not every card has its chip',
    );
    for (const chip of chips) expect(chip).not.toContain('evil.example');
    await stage.browser.screenshot(list, `${PICTURES}/${name}-chips.png`);
  });

  it('keeps no text longer than its bound', async () => {
    for (const stored of (await readOrders(popup)).values())
      expect(JSON.stringify(stored).length).toBeLessThan(200_000);
    expect(endless?.orderId).toBe(ids.at(-1));
  });

  it('cannot be reached by scripts of a page', async () => {
    const reach = await list.evaluate(() => {
      const { browser, chrome } = globalThis as unknown as Record<
        string,
        { runtime?: Record<string, unknown> } | undefined
      >;
      return [browser?.runtime?.['sendMessage'], chrome?.runtime?.['sendMessage'], chrome?.runtime?.['connect']].map(
        (one) => typeof one,
      );
    });
    expect(reach).toEqual(['undefined', 'undefined', 'undefined']);
    const fetched = await list.evaluate(
      (url) =>
        fetch(url).then(
          ({ status }) => `${status}`,
          () => 'refused',
        ),
      `${stage.browser.extensionUrl}/src/popup/index.html`,
    );
    expect(fetched).toBe('refused');
  });

  it('does not listen to another extension, on whatever page', async () => {
    for (const url of [MY_ORDERS, 'https://login.aliexpress.com/']) {
      const page = await stage.browser.openPage(url);
      await page.waitForSelector('html[data-stranger="here"]');
      await page.evaluate(
        (to, orderId) =>
          window.postMessage({ stranger: 'say', to, say: { type: 'mark', orderId, marks: { received: true } } }),
        stage.browser.extensionId,
        ids[0] ?? '',
      );
      await page.waitForSelector('html[data-heard]');
      expect(await page.$eval('html', (html) => html.dataset['heard'])).toMatch(/^(refused|nothing)/);
      await page.close();
    }
    expect((await readOrders(popup)).get(ids[0] ?? '')?.marks).toEqual({});
  });

  it('tells a page nothing of what others gave or the buyer wrote, whatever the page replaces', async () => {
    await askWorker(popup, { type: 'annotate', orderId: ids[0] ?? '', note: SECRET });
    const page = await stage.browser.openPage(MY_ORDERS);
    await page.evaluateOnNewDocument(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      const note = (value: unknown) => {
        if (typeof value === 'string') heard.push(value.slice(0, 20_000));
        else if (typeof value === 'object' && value !== null)
          try {
            heard.push(String(stringify(value)).slice(0, 20_000));
          } catch {
            // It cannot be written down.
          }
      };
      const { stringify, parse } = JSON;
      const { push, forEach } = Array.prototype;
      const { then } = Promise.prototype;
      JSON.parse = (text, ...rest) => {
        note(text);
        return parse(text, ...rest);
      };
      Array.prototype.forEach = function (...args) {
        for (let at = 0; at < this.length; at += 1) note(this[at]);
        return forEach.apply(this, args);
      };
      const listening = function (this: Promise<unknown>, ...args: Parameters<typeof then>) {
        return then.apply(this, args);
      };
      if (!Reflect.set(Promise.prototype, 'then', listening)) throw new Error('it could not be replaced');
      Array.prototype.map = Array.prototype.map.bind as never;
      Array.prototype.map = function (this: unknown[], work: (one: unknown, at: number, all: unknown[]) => unknown) {
        const made: unknown[] = [];
        for (let at = 0; at < this.length; at += 1) push.call(made, work(this[at], at, this));
        return made;
      } as never;
      addEventListener('message', ({ data }) => note(data));
    });
    await page.reload({ waitUntil: 'load' });
    await page.waitForSelector('.order-item');
    await becomes(
      () => stage.browser.closedTexts(page, 'waitwise-chip'),
      (texts) => texts.length >= 8,
      'the page script no longer works',
    );
    const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard.join('\n'));
    expect(heard).not.toContain(SECRET);
    expect(heard).not.toMatch(/"verdict"|"chips"|"missingThumbnails"|waitingFor/);
    expect(
      await page.evaluate(() => [...document.querySelectorAll('waitwise-chip')].map((chip) => chip.shadowRoot)),
    ).toEqual(expect.arrayContaining([null]));
    await page.close();
  });

  it('contains a page that invents 10,000 orders, says so, and lets the buyer remove them', async () => {
    const asked = stage.standIns.log.length;
    const before = (await readOrderIds(popup)).size;
    await list.evaluate(async () => {
      for (let answer = 0; answer < 100; answer += 1) {
        const orders = Array.from({ length: 100 }, (_, index) => {
          const orderId = String(8_300_000_000_000_000 + answer * 100 + index);
          return { orderId, statusText: 'Awaiting delivery', orderLines: [{ itemTitle: `Invented ${orderId}` }] };
        });
        const url = 'https://acs.aliexpress.com/h5/mtop.aliexpress.trade.buyer.order.list/1.0/';
        const detail = { answer: { url, requestBody: `${answer}`, body: JSON.stringify({ data: { orders } }) } };
        window.dispatchEvent(new CustomEvent('waitwise', { detail }));
        await new Promise((resume) => setTimeout(resume, 5));
      }
    });
    await becomes(
      () => readStore<{ code: string }>(popup, 'warnings'),
      (warnings) => warnings.some(({ code }) => code === 'flood'),
      'the flood was not named',
    );
    // Each answer that is not let in renews the warning: when it stays, all of them have been seen to.
    await comesToRest(async () => {
      const warnings = await readStore<{ code: string; at: number }>(popup, 'warnings');
      return warnings.find(({ code }) => code === 'flood')?.at ?? 0;
    });
    const flooded = (await readOrderIds(popup)).size;
    expect(flooded).toBeGreaterThan(before);
    expect(flooded).toBeLessThanOrEqual(1_210);
    const sent = withoutOwnTraffic(stage.standIns.log.slice(asked));
    expect(sent.filter(({ host }) => !host.endsWith('aliexpress-media.com'))).toEqual([]);
    const view = await stage.browser.openExtensionPage(POPUP);
    await view.waitForSelector('.notice');
    await stage.browser.screenshot(view, `${PICTURES}/${name}-flood.png`);
    await becomes(
      () =>
        view.evaluate(() => {
          const buttons = [...document.querySelectorAll('button')];
          const remove = buttons.find(({ textContent }) => textContent === 'Remove what was read then');
          remove?.click();
          return remove !== undefined;
        }),
      (pressed) => pressed,
      'nothing offers to remove them',
    );
    await becomes(
      () => readOrderIds(popup),
      (stored) => ![...stored].some((id) => id.startsWith('83')) && stored.has(ids[0] ?? ''),
      'the invented orders are still there',
    );
    await list.reload({ waitUntil: 'load' });
    await becomes(
      () => readOrderIds(popup),
      (stored) => ids.every((id) => stored.has(id)) && stored.size === ids.length,
      'the real orders did not come back',
    );
    await view.close();
  });

  it('listens on to what a page tells after it told things with traps', async () => {
    const orderId = '8390000000000001';
    await list.evaluate((id) => {
      const url = 'https://acs.aliexpress.com/h5/mtop.aliexpress.trade.buyer.order.list/1.0/';
      const order = {
        orderId: id,
        statusText: 'Awaiting delivery',
        orderLines: [{ itemTitle: 'Told after the traps' }],
      };
      const whole = { url, requestBody: 'traps', body: JSON.stringify({ data: { orders: [order] } }) };
      const trap = (): never => {
        throw new Error('a trap was touched');
      };
      const trapped = new Proxy(
        {},
        { get: trap, has: trap, ownKeys: trap, getPrototypeOf: trap, getOwnPropertyDescriptor: trap },
      );
      const { proxy: revoked, revoke } = Proxy.revocable({}, {});
      revoke();
      let turn = 0;
      const turning = {
        get url() {
          turn += 1;
          return turn % 2 === 1 ? url : 'https://evil.example/';
        },
        requestBody: 'turning',
        get body() {
          const { orderId: _known, ...nameless } = order;
          return JSON.stringify({ data: { orders: [{ ...nameless, orderId: '8390000000000666' }] } });
        },
      };
      const withToString = { toString: trap, valueOf: trap, [Symbol.toPrimitive]: trap };
      const details: unknown[] = [
        trapped,
        revoked,
        trap,
        Symbol('x'),
        7n,
        null,
        [],
        [whole],
        new Date(Number.NaN),
        document,
      ];
      for (const part of [
        trapped,
        revoked,
        trap,
        withToString,
        null,
        7,
        'x',
        { ...whole, body: withToString },
        { ...whole, url: trapped },
      ])
        details.push({ answer: part }, { asked: part, body: part });
      for (const detail of details) window.dispatchEvent(new CustomEvent('waitwise', { detail }));
      window.dispatchEvent(new Event('waitwise'));
      const lying = new CustomEvent('waitwise', { detail: null });
      Object.defineProperty(lying, 'detail', { get: trap });
      window.dispatchEvent(lying);
      window.dispatchEvent(new CustomEvent('waitwise', { detail: { answer: turning } }));
      window.dispatchEvent(new CustomEvent('waitwise', { detail: { answer: whole } }));
    }, orderId);
    await becomes(
      () => readOrderIds(popup),
      (stored) => stored.has(orderId),
      'nothing is read any more',
    );
    expect(evilRequests()).toEqual([]);
  });

  it('leaves no error in the page or the browser', async () => {
    // The page was told to open a page of ours, and the browser says that it must not.
    const refused = /may not load or link to moz-extension/;
    expect(errors.filter((error) => /waitwise|extension/i.test(error) && !refused.test(error))).toEqual([]);
    expect((await stage.browser.errors()).filter((error) => !refused.test(error))).toEqual([]);
  });
});
