/** What goes on when the worker is killed: pages are read, carriers asked, words written, files taken in and given out. */

import type { Page } from 'puppeteer-core';
import { until } from '../../demo/browsers/until.ts';
import { detailUrl, trackingUrl } from '../../demo/stand-ins/order-links.ts';
import { CARRIER_HOSTS } from '../../demo/tour.ts';
import type { DemoOrder } from '../../demo/world.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { type Answer, letHoursPass, look, say, stage } from './desk.ts';
import type { Ground } from './ground.ts';
import { importedIds, type Ledger, type OwnWords, withScan } from './ledger.ts';
import type { Chance } from './random.ts';

/** Something begun. */
export interface Doing {
  /** Settles when it is over by itself, if it is. */
  readonly over: Promise<unknown>;
  /** Brings it to its end after the kill, as the page or the buyer would; what was meant must be so then. */
  finish(): Promise<void>;
}

export interface Work {
  readonly name: string;
  begin(ground: Ground, ledger: Ledger, chance: Chance): Promise<Doing>;
}

const SHOP = 'www.aliexpress.com';

/** Said again until it is answered: a buyer who sees that nothing happened presses again. */
async function insist(ground: Ground, message: object, first: Answer): Promise<void> {
  let answer = first;
  for (let again = 0; again < 6 && !('ok' in answer && answer.ok); again++) answer = await say(ground.desk, message);
  if (!('ok' in answer && answer.ok)) throw new Error(`not taken: ${JSON.stringify([message, answer])}`);
}

/** One message of one of our pages, sent again if the worker died before it answered. */
function sent(ground: Ground, message: object, then: () => void): Doing {
  const answer = say(ground.desk, message);
  return {
    over: answer,
    async finish() {
      await insist(ground, message, await answer);
      then();
    },
  };
}

/** The buyer opens a page of one order, on which there may be news. The page itself must bring it to the worker. */
const reading: Work = {
  name: 'reading',
  async begin(ground, ledger, chance) {
    const { orders } = ground.standIns.control;
    const order = chance.pick(orders);
    const onTracking = order.parcels.length > 0 && chance.next() < 0.5;
    if (onTracking && hasNews(order)) addScan(ground, ledger, order);
    const opened = Date.now();
    const over = ground.shop
      .goto(onTracking ? trackingUrl(order, SHOP) : detailUrl(order, SHOP), { waitUntil: 'load' })
      .then(() => isRead(ground, [order.orderId], opened));
    over.catch(() => undefined);
    return { over, finish: () => over };
  },
};

/** The buyer opens My Orders. */
const list: Work = {
  name: 'reading the list',
  async begin(ground) {
    const first = ground.standIns.control.orders.slice(0, ground.standIns.control.pageSize);
    const opened = Date.now();
    const over = ground.shop.goto(`https://${SHOP}/p/order/index.html`, { waitUntil: 'load' }).then(() =>
      isRead(
        ground,
        first.map(({ orderId }) => orderId),
        opened,
      ),
    );
    over.catch(() => undefined);
    return { over, finish: () => over };
  },
};

async function isRead(ground: Ground, orderIds: readonly string[], since: number): Promise<void> {
  await until(
    async () => {
      const { orders } = await look(ground.desk);
      const readAt = new Map(orders.map((order) => [order.orderId, order.readAt]));
      return orderIds.every((orderId) => (readAt.get(orderId) ?? 0) >= since);
    },
    `${ground.shop.url()} was opened and not read`,
    60_000,
  );
}

/** Orders that are on their way for long: news does not close them. */
function hasNews({ state, parcels }: DemoOrder): boolean {
  return state === 'shipped' && parcels.length === 1 && parcels[0]?.inpostScans === undefined;
}

function addScan(ground: Ground, ledger: Ledger, order: DemoOrder): void {
  const known = ledger.scans.get(order.orderId) ?? [];
  if (known.length >= 12) return;
  const text = `Parcel passed gate ${ledger.number()}.`;
  const at = Math.floor(Date.now() / 1000) * 1000 - 60_000;
  const scan = { at, code: 'SC_OUTBOUND_SUCCESS', name: 'In transit', text };
  ground.standIns.control.orders = withScan(ground.standIns.control.orders, order.orderId, scan);
  ledger.scans.set(order.orderId, [...known, text]);
}

/** Hours have passed: every carrier is asked about every parcel. */
const polling: Work = {
  name: 'polling',
  async begin(ground, ledger, chance) {
    ground.standIns.control.delays.cainiao = chance.below(400);
    const open = ground.standIns.control.orders.filter(hasNews);
    if (open.length > 0) addScan(ground, ledger, chance.pick(open));
    await letHoursPass(ground.desk);
    const answer = say(ground.desk, { type: 'hosts_changed' });
    const over = answer.then(() => new Promise((done) => setTimeout(done, 2_500)));
    return { over, finish: () => answer.then((first) => insist(ground, { type: 'hosts_changed' }, first)) };
  },
};

/** The buyer takes a carrier's host back and allows it again; nobody tells the worker but the browser. */
const allowing: Work = {
  name: 'allowing a host',
  async begin({ browser }, _ledger, chance) {
    const host = chance.pick(CARRIER_HOSTS);
    const over = browser.revokeHost(host).then(() => browser.grantHost(host));
    over.catch(() => undefined);
    return { over, finish: () => over.catch(() => browser.grantHost(host)) };
  },
};

/** The buyer writes, ticks or marks. */
const writing: Work = {
  name: 'writing',
  async begin(ground, ledger, chance) {
    const orderId = chance.pick(ledger.ordersOfShop);
    const before = ledger.words.get(orderId);
    if (before === undefined) throw new Error(`no words of ${orderId}`);
    const { message, words } = chance.pick([noted, ticked, marked])(orderId, before, ledger.number());
    ledger.pending = { orderId, words };
    return sent(ground, message, () => ledger.settlePending());
  },
};

interface Said {
  readonly message: object;
  readonly words: OwnWords;
}

function noted(orderId: string, before: OwnWords, count: number): Said {
  const note = `note ${count}`;
  const label = `label ${count % 7}`;
  return { message: { type: 'annotate', orderId, note, label }, words: { ...before, note, label } };
}

function ticked(orderId: string, before: OwnWords, count: number): Said {
  const step = `step-${count % 5}`;
  const done = !before.ticks.includes(step);
  const ticks = done ? [...before.ticks, step].sort() : before.ticks.filter((one) => one !== step);
  return { message: { type: 'tick', orderId, step, done }, words: { ...before, ticks } };
}

function marked(orderId: string, before: OwnWords, count: number): Said {
  const { sellerSendsTemplates: was, ...others } = before.marks;
  const marks = was === true ? others : { ...others, sellerSendsTemplates: true };
  return {
    message: { type: 'mark', orderId, marks: { sellerSendsTemplates: was === true ? null : true } },
    words: { ...before, marks: count > 0 ? marks : before.marks },
  };
}

/** A backup of sixty orders is taken in, each time with later notes. */
const importing: Work = {
  name: 'import',
  async begin(ground, ledger) {
    const version = ledger.importVersion + 1;
    ledger.importPending = version;
    await stage(ground.desk, ledger.backup(version, Date.now()));
    const message = { type: 'import', mode: 'merge' };
    const answer = say(ground.desk, message);
    return {
      over: answer,
      async finish() {
        const first = await answer;
        // A worker that died after it took the file in and cleared it finds nothing the second time: that is an answer.
        if (!('ok' in first && first.ok)) {
          const again = await say(ground.desk, message);
          const taken = ('ok' in again && again.ok) || ('problem' in again && again.problem === 'nothing_staged');
          if (!taken) await insist(ground, message, again);
        }
        ledger.importVersion = version;
      },
    };
  },
};

/** The rules' settings change: every order is judged anew. */
const judging: Work = {
  name: 'judging anew',
  async begin(ground, ledger) {
    const reactAfter = 21 + (ledger.number() % 15);
    const settings = { ...DEFAULT_SETTINGS, rules: { 'S-EXP': { a: 7, b: 20, c: reactAfter, d: 40 } } };
    const savedAt = Date.now();
    return sent(ground, { type: 'save_settings', settings }, () => {
      ledger.settingsSavedAt = savedAt;
    });
  },
};

const DATA = 'src/dashboard/index.html#data';

/** The buyer saves a backup while the worker writes: the file must be whole. */
const exporting: Work = {
  name: 'export',
  async begin(ground, ledger, chance) {
    const page = await ground.browser.openExtensionPage(DATA);
    await page.waitForSelector('.exports button');
    const orderId = chance.pick(ledger.ordersOfShop);
    const before = ledger.words.get(orderId);
    if (before === undefined) throw new Error(`no words of ${orderId}`);
    const { message, words } = noted(orderId, before, ledger.number());
    ledger.pending = { orderId, words };
    const file = exported(page);
    const write = sent(ground, message, () => ledger.settlePending());
    return {
      over: Promise.all([file, write.over]),
      async finish() {
        const problems = fileProblems(await file, ledger);
        await page.close();
        await write.finish();
        if (problems.length > 0) throw new Error(problems.join('; '));
      },
    };
  },
};

/** Presses the button and takes the file before the browser saves it. */
function exported(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((done) => {
        URL.createObjectURL = (content) => {
          void (content as Blob).text().then(done);
          return '#';
        };
        HTMLAnchorElement.prototype.click = () => undefined;
        document.querySelector<HTMLButtonElement>('.exports button')?.click();
      }),
  );
}

function fileProblems(text: string, ledger: Ledger): string[] {
  const file: { orders: { orderId: string }[]; trackings: { key: string }[] } = JSON.parse(text);
  const ids = file.orders.map(({ orderId }) => orderId);
  const wanted = [...ledger.ordersOfShop, ...(ledger.importVersion > 0 ? importedIds() : [])];
  const rows = new Set(file.trackings.map(({ key }) => key));
  return [
    ...wanted.filter((orderId) => !ids.includes(orderId)).map((orderId) => `the backup misses order ${orderId}`),
    ...(new Set(ids).size === ids.length ? [] : ['the backup has an order twice']),
    ...[...ledger.rows].filter((key) => !rows.has(key)).map((key) => `the backup misses ${key}`),
  ];
}

export const WORKS: readonly Work[] = [reading, list, polling, writing, importing, judging, exporting, allowing];
