/** What surrounds a reading in this tab: its address, clock and language. */

import type { ReadingContext } from '../aliexpress/reading.ts';
import type { SyncPlace } from '../aliexpress/sync-requests.ts';

let timeZone: string | undefined;

/** The worker's answer to what costs a page some 40 ms, because it is the first there to ask `Intl` anything. */
export function giveTimeZone(zone: string | undefined): void {
  timeZone = zone;
}

export function pageContext(): ReadingContext {
  return {
    pageUrl: location.href,
    now: Date.now(),
    // Asked for when it is needed: an answer may come before the worker's.
    get timeZone() {
      timeZone ??= Intl.DateTimeFormat().resolvedOptions().timeZone;
      return timeZone;
    },
  };
}

/** The language the page says it is in (`pt-BR`); English where it says none. */
export function pageLanguage(): string {
  return document.documentElement.lang || 'en';
}

/** What the page's own calls say of the visitor; it reads the same cookie. `now` decides daylight saving. */
export function placeOf(cookie: string, now: Date): SyncPlace {
  const account = new URLSearchParams(/(?:^|;\s*)aep_usuc_f=([^;]*)/.exec(cookie)?.[1] ?? '');
  const minutes = -now.getTimezoneOffset();
  const hours = String(Math.floor(Math.abs(minutes) / 60)).padStart(2, '0');
  const rest = String(Math.abs(minutes) % 60).padStart(2, '0');
  return {
    region: account.get('region')?.slice(0, 10) ?? '',
    language: account.get('b_locale')?.slice(0, 20) ?? 'en_US',
    currency: account.get('c_tp')?.slice(0, 10) ?? 'USD',
    timeZone: `GMT${minutes < 0 ? '-' : '+'}${hours}${rest}`,
  };
}
