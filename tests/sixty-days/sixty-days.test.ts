/**
 * Sixty days of the demo buyer in both real browsers. My Orders is read on the first day only; then the clock of the
 * background and of the pages goes forward from alarm to alarm, carriers tell each day's scans, and every day is looked at as
 * the buyer would: badge, notifications, popup, and whether all of it is true.
 */

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import '../../src/rules/whole-tables.ts';
import { demoOrders } from '../../demo/buyer.ts';
import { saveSettings } from '../../demo/gallery/hands.ts';
import { layoutProblems } from '../../demo/gallery/layout.ts';
import { CARRIER_HOSTS, openOrders, openWholeList } from '../../demo/tour.ts';
import type { DemoOrder } from '../../demo/world.ts';
import { joinSources } from '../../src/background/judging.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { DAY, HOUR } from '../../src/domain/time.ts';
import { deadlineOf } from '../../src/domain/zones.ts';
import { judge } from '../../src/rules/judge.ts';
import type { StoredOrder, StoredTracking } from '../../src/storage/schema.ts';
import { allowedToNotify, OWN_WINDOWS } from '../e2e/notifying.ts';
import { becomes, POPUP, readOrders, readStore, type Stage, setStage } from '../e2e/stage.ts';
import { placeOf, toldBy, withLaterDays } from '../fixtures/later-days.ts';
import { alarmTime, moveBackground, reopenAt, ringAt, type Shown, takeShown, withMovingClock } from './moving-clock.ts';

const DAYS = 60;
/** The popup is kept as a picture every so many days. */
const PICTURE_EVERY = 5;
const PICTURES = resolve(import.meta.dirname, '../../artifacts/sixty-days');
/** Orders whose parcels travel in different ways; by the last digits of their ids. */
const CHOSEN = [1, 2, 3, 5, 7, 8, 9, 10, 12, 13, 17, 18, 22, 23];
const { timeZone } = Intl.DateTimeFormat().resolvedOptions();

/** Words that no sentence for people may hold. */
const ODD = /\b0 days?\b|NaN|undefined|\bnull\b|-\d+ (?:day|hour)|Invalid Date|[{}]/g;

function oddWords(text: string): string[] {
  return [...text.matchAll(ODD)].map(({ index }) => `says “${text.slice(Math.max(0, index - 40), index + 40)}”`);
}

/** Days on top of the popup and in its corners that are over; English words of the running or a written year. */
function pastDates(text: string, now: number): string[] {
  return [...text.matchAll(/(?:Next:|by) \w{3}, (\w{3} \d{1,2})(?:, (\d{4}))?/g)].flatMap(([said, day, year]) => {
    const end = Date.parse(`${day} ${year ?? new Date(now).getFullYear()} 23:59:59`);
    return end < now ? [`says “${said}” when that is over`] : [];
  });
}

/** Everything is told, but not by night: as the settings are once notices are switched on. */
const WITH_NOTICES = { notices: { ...DEFAULT_SETTINGS.notices, on: true } };

const PREFERENCES = {
  // The event page lives as long as the test talks to it, and its moved clock with it.
  'extensions.background.idle.timeout': 600_000,
  ...OWN_WINDOWS,
};

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  const start = Date.now();
  const cases = demoOrders(start).filter(({ order }) => CHOSEN.includes(placeOf(order)));
  const world = withLaterDays(cases, { now: start, timeZone });
  let folder: string;
  let stage: Stage;
  let popup: Page;
  let control: Page;

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    folder = allowedToNotify(name);
    withMovingClock(folder, POPUP);
    stage = await setStage(name, toldBy(world, start), { extensionDir: folder, firefoxPreferences: PREFERENCES });
    control = await stage.browser.openExtensionPage('manifest.json');
    popup = await stage.browser.openExtensionPage(POPUP);
    await openWholeList(stage.browser);
    await openOrders(stage.browser, popup, cases);
    for (const host of CARRIER_HOSTS) await stage.browser.grantHost(host);
    await saveSettings(control, WITH_NOTICES);
    await becomes(
      () => readOrders(control),
      (orders) => orders.size === cases.length,
      'not all orders were read',
    );
  });
  afterAll(async () => {
    await stage?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What is wrong on a day, for a buyer who looks at `now`. */
  async function look(day: number, now: number): Promise<string[]> {
    const [orders, trackings] = await Promise.all([
      readStore<StoredOrder>(control, 'orders'),
      readStore<StoredTracking>(control, 'trackings'),
    ]);
    const wrong = orders.flatMap((stored) => [...disagreement(stored, trackings, now), ...untruth(stored, now)]);
    const needing = orders.filter(({ verdict }) => verdict.level === 'react' || verdict.level === 'urgent').length;
    const badge = await badgeText();
    if (badge !== (needing === 0 ? '' : String(needing))) wrong.push(`the badge shows ${badge} of ${needing}`);
    await reopenAt(popup, now);
    await popup.waitForSelector('[data-order]');
    if (day % PICTURE_EVERY === 0) await stage.browser.screenshot(popup, `${PICTURES}/${name}-day-${day}.png`);
    const cards = await popup.$$eval('article.card', (all) =>
      all.map((card) => ({
        orderId: card.querySelector<HTMLElement>('[data-order]')?.dataset['order'] ?? '',
        left: card.querySelector('.card-top .protection')?.textContent ?? '',
      })),
    );
    for (const { orderId, left } of cards) wrong.push(...wrongDays(orderId, left, now));
    const words = await popup.$eval('body', (body) => body.innerText);
    wrong.push(...oddWords(words), ...pastDates(words, now), ...(await popup.evaluate(layoutProblems)));
    const isMoved = await popup.evaluate((moment) => Math.abs(Date.now() - moment) < 600_000, now);
    if (!isMoved) wrong.push('the clock of the popup was not moved');
    const sentence = await popup.$eval('h1', (head) => head.textContent ?? '');
    if (needing > 0 && !sentence.startsWith(`${needing} `)) wrong.push(`the popup says ${sentence} of ${needing}`);
    const seen = cards[day % cards.length];
    if (seen !== undefined) wrong.push(...oddWords(await openedText(seen.orderId)));
    return wrong.map((what) => `day ${day}: ${what}`);
  }

  function badgeText(): Promise<string> {
    return control.evaluate(() => {
      const scope = globalThis as unknown as Record<string, { action: { getBadgeText(of: object): Promise<string> } }>;
      return (scope['browser'] ?? scope['chrome'])?.action.getBadgeText({}) ?? '';
    });
  }

  async function openedText(orderId: string): Promise<string> {
    await popup.$eval(`[data-order="${orderId}"]`, (button) => (button as HTMLElement).click());
    await popup.waitForSelector('.order-view');
    return popup.$eval('.order-view', (view) => (view as HTMLElement).innerText);
  }

  function orderInWorld(orderId: string): DemoOrder {
    const found = world.find((order) => order.orderId === orderId);
    if (found === undefined) throw new Error(`the demo has no order ${orderId}`);
    return found;
  }

  /** What the rules say of the same facts at `now`, and the stored verdict does not. */
  function disagreement(stored: StoredOrder, trackings: readonly StoredTracking[], now: number): string[] {
    const whole = joinSources(stored, trackings);
    const said = judge(whole, now, { timeZone, settings: {}, peaksOff: [] });
    const [ours, rules] = [stored.verdict, said].map(({ level, stage: at, action, message, reasons }) =>
      [level, at, action, message?.id ?? '-', reasons.map(({ id }) => id).join(' ')].join(', '),
    );
    return ours === rules ? [] : [`${stored.orderId} is stored as ${ours}; the rules say ${rules}`];
  }

  /** When each parcel of an order was handed over; Infinity for one that never is. */
  function signedAt({ parcels }: DemoOrder): readonly number[] {
    return parcels.map(({ scans }) => scans.find(({ code }) => code === 'GTMS_SIGNED')?.at ?? Number.POSITIVE_INFINITY);
  }

  /** A delivery that has not happened, or one that nobody was told of for over a day. */
  function untruth({ orderId, verdict }: StoredOrder, now: number): string[] {
    const order = orderInWorld(orderId);
    const signed = signedAt(order);
    const delivered = verdict.stage === 'delivered';
    if (delivered && !signed.some((at) => at <= now)) return [`${orderId} is called delivered and is not`];
    const over = order.state === 'shipped' && order.parcels.length === 1 && signed.every((at) => at <= now - 27 * HOUR);
    return over && !delivered ? [`${orderId} was delivered and is called ${verdict.stage}`] : [];
  }

  function endOf(orderId: string): number | null {
    const { state, protectedUntil } = orderInWorld(orderId);
    return protectedUntil === undefined || !['shipped', 'dispute'].includes(state)
      ? null
      : deadlineOf(protectedUntil, timeZone);
  }

  function wrongDays(orderId: string, text: string, now: number): string[] {
    const end = endOf(orderId);
    if (end === null || text === '') return [];
    const left = (end - now) / DAY;
    const wanted = left <= 0 ? /over|ended/i : left < 1 ? /last day/i : new RegExp(`\\b${Math.floor(left)} day`);
    return wanted.test(text) ? [] : [`${orderId} has ${left} days of protection, the popup says ${text}`];
  }

  /** What is wrong with all that was told in sixty days. */
  function notices(shown: readonly Shown[]): string[] {
    const told = shown.flatMap((one) =>
      one.id.startsWith('order|') ? [`${one.id.split('|')[2]}: ${one.title}`] : one.message.split('\n'),
    );
    const odd = shown.flatMap(({ title, message }) => oddWords(`${title}\n${message}`));
    const twice = told.filter((line, place) => /protection|delivered/i.test(line) && told.indexOf(line) !== place);
    return [...odd, ...twice.map((line) => `told twice: ${line}`), ...unsaid(shown)];
  }

  /** Steps of an order's protection that no notification told within the night that may lie between. */
  function unsaid(shown: readonly Shown[]): string[] {
    return world.flatMap((order) => {
      const { orderId, lines } = order;
      const end = endOf(orderId);
      if (end === null) return [];
      const delivered = Math.min(...signedAt(order));
      const name = (lines[0]?.title ?? '').slice(0, 40);
      return [10, 5, 2, 1].flatMap((days) => {
        const at = end - days * DAY;
        if (at < start || at > start + DAYS * DAY) return [];
        // Who has the parcel and has not said so is told nothing ten days ahead.
        if (days === 10 && delivered <= at) return [];
        const near = shown.filter((one) => one.at >= at - HOUR && one.at <= at + 10 * HOUR);
        const named = near.filter(({ id, message }) => id.endsWith(`|${orderId}`) || message.includes(name));
        return named.length > 0 ? [] : [`${orderId}: nothing was told ${days} days before its protection ended`];
      });
    });
  }

  it('the badge, the notices and the popup are true on every one of sixty days', async () => {
    const stumbles: string[] = [];
    const shown: Shown[] = [];
    let next = await alarmTime(stage.browser);
    for (let day = 1; day <= DAYS; day++) {
      // At another hour each day.
      const evening = start + day * DAY + ((day * 5) % 12) * HOUR;
      let rings = 0;
      while (next !== null && next <= evening && rings++ < 100) {
        stage.standIns.control.orders = toldBy(world, next);
        next = await ringAt(stage.browser, next);
      }
      if (rings >= 100) stumbles.push(`day ${day}: the alarm rings without end`);
      await moveBackground(stage.browser, evening);
      shown.push(...(await takeShown(stage.browser)));
      const found = await look(day, evening);
      stumbles.push(...found);
      console.log(`${name}, day ${day}: the alarm rang ${rings} times, ${found.length} stumbles`);
    }
    stumbles.push(...notices(shown));
    writeFileSync(`${PICTURES}/${name}-notices.json`, JSON.stringify(shown, null, 1));
    expect(stumbles).toEqual([]);
  }, 3_600_000);
});
