/** Asking carriers in both real browsers: found, handed over, refused, out of order, lying, slow; typed numbers, own parcels, keys. */

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DemoClock } from '../../demo/calendar.ts';
import { orderFrom, parcelFrom } from '../../demo/case.ts';
import { askWorker } from '../../demo/gallery/hands.ts';
import { line } from '../../demo/goods.ts';
import { roadTo } from '../../demo/road.ts';
import { json, redirect, type StandIn } from '../../demo/stand-ins/exchange.ts';
import { FAULTS } from '../../demo/stand-ins/faults.ts';
import { inpost, lateron, PARTNER, type Row, rowsOf, TYPED } from './asking.ts';
import { becomes, CAINIAO, POPUP, readOrders, readStore, type Stage, setStage, trackingPage } from './stage.ts';

const LP = 'LP00901234599901';
const INPOST = 'inposteasy.com';
const DASHBOARD = 'src/dashboard/index.html';
const KEY = 'INVENTED-KEY-0000-9f3a';

describe.each(['chromium', 'firefox'] as const)('asking carriers in %s', (name) => {
  const clock: DemoClock = { now: Date.now(), timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone };
  const order = orderFrom(
    {
      index: 3,
      placed: 20,
      lines: [line(3, 'Reading lamp, invented', 12.4)],
      parcels: [parcelFrom(LP, roadTo('LH_DEPART', 6, clock), { partnerNumber: PARTNER, carrier: 'InPost' })],
    },
    clock,
  );
  const { orderId } = order;
  let stage: Stage;
  let popup: Page;

  beforeAll(async () => {
    stage = await setStage(name, [order]);
    stage.standIns.control.hosts.set(INPOST, inpost('MMD.1001', 'In transit, sorting centre'));
    popup = await stage.browser.openExtensionPage(POPUP);
    const page = await stage.browser.openPage(trackingPage(orderId));
    await becomes(
      () => readOrders(popup),
      (stored) => stored.get(orderId)?.numbers.includes(LP) === true,
      'not read',
    );
    await page.close();
  });
  afterAll(async () => {
    await stage?.close();
  });

  const row = (key: string, wanted: (one: Row | undefined) => boolean, what: string) =>
    becomes(async () => (await rowsOf(popup)).get(key), wanted, what);
  const timeline = async () => (await readOrders(popup)).get(orderId)?.timeline.length ?? 0;
  const asked = (host: string) => stage.standIns.log.filter((request) => request.host === host);
  const openOrder = async () => {
    const view = await stage.browser.openExtensionPage(`${POPUP}?order=${orderId}`);
    await view.waitForSelector('.order-view .view');
    return view;
  };
  const settled = () =>
    becomes(
      () => rowsOf(popup),
      (rows) => [...rows.values()].every(({ dueAt = Number.POSITIVE_INFINITY }) => dueAt > Date.now() + 600_000),
      'not everybody was asked',
    );
  const textOf = (page: Page) => page.evaluate(() => document.body.innerText);

  it('asks nobody before the buyer allows it, and offers the carriers in words', async () => {
    expect(asked('global.cainiao.com')).toEqual([]);
    const words = await becomes(
      () => popup.evaluate(() => [...document.querySelectorAll('button')].map((one) => one.textContent ?? '')),
      (buttons) => buttons.some((one) => one.startsWith('Ask Cainiao')),
      'nothing is offered',
    );
    expect(words.find((one) => one.startsWith('Ask Cainiao'))).toMatch(
      /^Ask Cainiao( and (InPost|\d more))? about 1 parcel$/,
    );
  });

  it('finds the parcel, and follows it to the carrier it was handed to', async () => {
    await stage.browser.grantHost(CAINIAO);
    await row(`cainiao|${LP}`, (one) => one?.outcome === 'found', 'Cainiao did not find it');
    await row(`inpost|${PARTNER}`, (one) => one?.waitingFor === 'inpost', 'the hand-over was not followed');
    await stage.browser.grantHost(`https://${INPOST}/*`);
    await row(`inpost|${PARTNER}`, (one) => one?.outcome === 'found', 'InPost was not asked');
    for (const { headers } of [...asked('global.cainiao.com'), ...asked(INPOST)])
      expect(headers).not.toHaveProperty('cookie');
    const view = await openOrder();
    await becomes(
      () => textOf(view),
      (shown) => shown.includes('In transit, sorting centre'),
      'the scan of InPost is not shown',
    );
    await view.close();
  });

  it('keeps what is known when Cainiao raises a wall, and links to its page', async () => {
    await settled();
    const before = await timeline();
    stage.standIns.control.cainiao = 'blocked';
    await lateron(popup);
    await row(`cainiao|${LP}`, (one) => one?.outcome === 'blocked', 'the wall was not seen');
    expect(await timeline()).toBe(before);
    const view = await openOrder();
    await becomes(
      () => textOf(view),
      (shown) => shown.includes('Cainiao wants to see that you are a person'),
      'no notice',
    );
    const link = await view.waitForSelector(`.notice a[href*="global.cainiao.com"][href*="${LP}"]`);
    expect(await link?.evaluate((element) => element.getAttribute('rel'))).toContain('noopener');
    await view.close();
  });

  it('waits longer when a carrier is out of order', async () => {
    stage.standIns.control.cainiao = 'server_error';
    await lateron(popup);
    const failed = await row(`cainiao|${LP}`, (one) => one?.outcome === 'retry_later', 'the outage was not seen');
    expect(failed?.dueAt).toBeGreaterThan(Date.now() + 20 * 60_000);
    const count = asked('global.cainiao.com').length;
    await settled();
    const reply = await askWorker(popup, { type: 'refresh' });
    expect(reply).toMatchObject({ ok: false, problem: 'too_soon' });
    expect(asked('global.cainiao.com')).toHaveLength(count);
    stage.standIns.control.cainiao = 'answers';
  });

  it.each<[string, StandIn, string]>([
    ['an answer about another number', inpost('EOL.1001', 'Delivered', '690000000000000000000000'), 'malformed'],
    ['a redirect elsewhere', () => redirect('https://www.aliexpress.com/p/order/index.html'), 'blocked'],
    [
      'a body of 50 MB',
      () => ({ status: 200, headers: { 'content-type': 'application/json' }, body: Buffer.alloc(50_000_000, ' ') }),
      'malformed',
    ],
    [
      'an answer cut in the middle',
      () => ({ status: 200, headers: { 'content-type': 'application/json' }, body: '[{"mainTr' }),
      'malformed',
    ],
    [
      'a page instead of data',
      () => ({ status: 200, headers: { 'content-type': 'text/html' }, body: '<html><title>Hello</title></html>' }),
      'blocked',
    ],
    // The cut comes last: a host that fails rests for as short as a lent-out row, and nobody could tell the two apart.
    ...['a gzip bomb', 'an endless stream', 'a redirect that keeps the body', 'a cut in the middle of the body'].map(
      (fault): [string, StandIn, string] => [
        fault,
        () => FAULTS[fault]?.answer() ?? json({}),
        FAULTS[fault]?.called[0] ?? '',
      ],
    ),
  ])('is not misled by %s', async (_what, standIn, outcome) => {
    await settled();
    const before = await readOrders(popup);
    stage.standIns.control.hosts.set(INPOST, standIn);
    await lateron(popup);
    await row(`inpost|${PARTNER}`, (one) => one?.outcome === outcome, `the outcome is not ${outcome}`);
    const after = await readOrders(popup);
    expect(after.get(orderId)?.timeline).toEqual(before.get(orderId)?.timeline);
    expect(after.get(orderId)?.verdict).toMatchObject({ level: before.get(orderId)?.verdict.level });
    expect(asked('elsewhere.example')).toEqual([]);
  });

  it('waits for a slow answer without holding up another carrier', async () => {
    const quick = inpost('MMD.1001', 'In transit, sorting centre');
    stage.standIns.control.hosts.set(INPOST, (request) => ({ ...quick(request), delay: 4_000 }));
    const count = asked('global.cainiao.com').length;
    await lateron(popup);
    await becomes(
      async () => asked('global.cainiao.com').length,
      (now) => now > count,
      'Cainiao had to wait',
    );
    expect((await rowsOf(popup)).get(`inpost|${PARTNER}`)?.outcome).not.toBe('found');
    await row(`inpost|${PARTNER}`, (one) => one?.outcome === 'found', 'the slow answer was lost');
    stage.standIns.control.hosts.set(INPOST, quick);
  });

  it('takes a number the buyer types, and keeps it through a later reading', async () => {
    const view = await openOrder();
    await view.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await view.type('.typed-form input', '1Z999AA10123456784');
    await becomes(
      () => textOf(view),
      (shown) => shown.includes('Looks right, for: UPS'),
      'a carrier that is only linked to is not known',
    );
    await view.$eval('.typed-form input', (input) => input.select());
    await view.type('.typed-form input', TYPED);
    await view.waitForSelector('.typed-form select option[value="inpost"]');
    await view.select('.typed-form select', 'inpost');
    await view.click('.typed-form button[type="submit"]');
    await row(`inpost|${TYPED}`, (one) => one?.outcome === 'found', 'InPost was not asked about the typed number');
    await view.close();
    const page = await stage.browser.openPage(trackingPage(orderId));
    await page.reload({ waitUntil: 'load' });
    await page.close();
    expect((await readOrders(popup)).get(orderId)?.numbers).toContain(TYPED);
  });

  it('follows a parcel from elsewhere', async () => {
    const dashboard = await stage.browser.openExtensionPage(DASHBOARD, { width: 1200, height: 900 });
    await dashboard.waitForSelector('.add-parcel, details summary');
    await dashboard.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    const [title, number] = await dashboard.$$('.add-parcel input[type="text"]');
    await title?.type('Socks from elsewhere');
    await number?.type('RX990000010ES');
    await dashboard.waitForSelector('.add-parcel button[type="submit"]:not([disabled])');
    await dashboard.click('.add-parcel button[type="submit"]');
    const stored = await becomes(
      () => readOrders(popup),
      (orders) => orders.has('own-rx990000010es'),
      'not added',
    );
    expect(stored.get('own-rx990000010es')?.verdict.action).not.toMatch(/seller|dispute|extension/);
    await becomes(
      () => dashboard.evaluate(() => document.querySelector('.order-view')?.textContent ?? ''),
      (shown) => shown.includes('Socks from elsewhere') && shown.includes('Remove this parcel'),
      'it is not shown',
    );
    await dashboard.close();
  });

  it('asks a tracker with a key of the buyer, and shows the key nowhere', async () => {
    stage.standIns.control.hosts.set('api.17track.net', ({ path, body, headers: _headers }) => {
      const numbers = (JSON.parse(body) as { number: string }[]).map((one) => one.number);
      const events = [{ time_utc: '2026-11-01T08:00:00Z', description: 'Departed', sub_status: 'InTransit_Departure' }];
      const track_info = { latest_status: { status: 'InTransit' }, tracking: { providers: [{ events }] } };
      const accepted = numbers.map((one) =>
        path.endsWith('/register') ? { number: one } : { number: one, track_info },
      );
      return json({ code: 0, data: { accepted, rejected: [] } });
    });
    await stage.browser.grantHost('https://api.17track.net/*');
    const settings = await stage.browser.openExtensionPage(`${DASHBOARD}#settings`, { width: 1200, height: 900 });
    const field = await settings.waitForSelector('[data-tracker="17track"] input[type="password"]');
    await field?.type(KEY);
    await settings.click('[data-tracker="17track"] button[type="submit"]');
    await row(`17track|${LP}`, (one) => one?.outcome === 'found', '17TRACK was not asked');
    await becomes(
      () => settings.evaluate(() => document.querySelector('[data-tracker="17track"]')?.textContent ?? ''),
      (shown) => shown.includes('9f3a') && shown.includes('works'),
      'the state of the key is not shown',
    );
    const shown = await settings.evaluate(() => document.documentElement.outerHTML);
    const stored = JSON.stringify(
      await Promise.all(['orders', 'trackings', 'changes'].map((store) => readStore(popup, store))),
    );
    expect(shown + stored).not.toContain(KEY);
    expect(asked('api.17track.net').filter(({ path }) => path.endsWith('/register')).length).toBeGreaterThan(0);
    await settings.close();
  });

  it('is reported without an error of the browser', async () => {
    expect(await stage.browser.errors()).toEqual([]);
  });
});
