/** Moves the clock of the extension forward: of its background, from one of its own alarms to the next, and of its pages. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { DemoBrowser } from '../../demo/browsers/browser.ts';

/** A notification as it was shown, and when by the moved clock. */
export interface Shown {
  readonly id: string;
  readonly title: string;
  readonly message: string;
  readonly at: number;
}

/**
 * Puts a clock that runs `scope.ahead` ms ahead in the place of the background's own, and notes what is shown. The same
 * again changes nothing, so that it is said before everything else.
 */
const MOVED = `
  const api = scope.browser ?? scope.chrome;
  scope.own ??= scope.Date;
  scope.ahead ??= 0;
  if (scope.Date === scope.own) {
    scope.Date = class extends scope.own {
      constructor(...given) { if (given.length === 0) super(scope.own.now() + scope.ahead); else super(...given); }
      static now() { return scope.own.now() + scope.ahead; }
    };
  }
  // Pauses between two requests to one host pass at once.
  if (scope.ownTimeout === undefined) {
    scope.ownTimeout = scope.setTimeout.bind(scope);
    scope.setTimeout = (work, ms = 0, ...more) => scope.ownTimeout(work, ms >= 300 && ms < 6_000 ? 0 : ms, ...more);
  }
  if (scope.shown === undefined && api.notifications !== undefined) {
    scope.shown = [];
    const create = api.notifications.create.bind(api.notifications);
    api.notifications.create = (id, options, ...more) => {
      scope.shown.push({ id, title: options.title, message: options.message, at: scope.Date.now() });
      return create(id, options, ...more);
    };
  }`;

/** The alarm once nobody changes it any more: what rang it is done then. */
const SETTLED = `
  const began = scope.own.now();
  let time = null;
  let since = began;
  for (;;) {
    await new Promise((resume) => scope.setTimeout(resume, 10));
    const found = (await api.alarms.get('next'))?.scheduledTime ?? null;
    const now = scope.own.now();
    if (found !== time) { time = found; since = now; }
    if (time !== null && time !== mine && now - since >= 50) return time;
    if (now - began > 20_000) return null;
  }`;

export async function moveBackground(browser: DemoBrowser, now: number): Promise<void> {
  await browser.inBackground(`${MOVED} scope.ahead = ${now} - scope.own.now();`);
}

/** When the alarm rings next by the moved clock; null where none is set. */
export async function alarmTime(browser: DemoBrowser): Promise<number | null> {
  return (await browser.inBackground(`${MOVED} const mine = null; ${SETTLED}`)) as number | null;
}

/** Lets it be `now`, and the alarm ring, as the browser rings it; gives when it rings next. */
export async function ringAt(browser: DemoBrowser, now: number): Promise<number | null> {
  return (await browser.inBackground(
    `${MOVED}
     scope.ahead = ${now} - scope.own.now();
     const mine = scope.own.now() + 1;
     await api.alarms.create('next', { when: mine });
     ${SETTLED}`,
  )) as number | null;
}

/** What was shown since the last call. */
export async function takeShown(browser: DemoBrowser): Promise<Shown[]> {
  const text = await browser.inBackground(`${MOVED} return JSON.stringify((scope.shown ?? []).splice(0));`);
  return JSON.parse(String(text)) as Shown[];
}

/** Runs in a page of the extension before its own scripts. */
const MOVED_PAGE = `
  const ahead = Number(localStorage.getItem('ahead') ?? 0);
  const Own = Date;
  globalThis.Date = class extends Own {
    constructor(...given) { if (given.length === 0) super(Own.now() + ahead); else super(...given); }
    static now() { return Own.now() + ahead; }
  };`;

/** Gives a page of a built extension a clock that `reopenAt` can move. Firefox runs no script of ours in it any other way. */
export function withMovingClock(folder: string, path: string): void {
  writeFileSync(join(folder, 'moving-clock.js'), MOVED_PAGE);
  const file = join(folder, path);
  writeFileSync(file, readFileSync(file, 'utf8').replace('<head>', '<head><script src="/moving-clock.js"></script>'));
}

/** Loads the page anew at a moment. */
export async function reopenAt(page: Page, now: number): Promise<void> {
  await page.evaluate((ahead) => {
    localStorage.setItem('ahead', String(ahead));
    Object.assign(globalThis, { leaving: true });
    location.reload();
  }, now - Date.now());
  await page.waitForFunction(() => !('leaving' in globalThis) && document.readyState === 'complete', { polling: 20 });
}
