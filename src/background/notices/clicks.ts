/** A click on a notification opens the dashboard at its order. */

import browser from 'webextension-polyfill';
import { orderOfNotification } from './group.ts';

let listening = false;

/** Registers the listener once the browser has the interface at all: it appears with the permission. */
export function listenToClicks(): void {
  if (listening || browser.notifications === undefined) return;
  listening = true;
  browser.notifications.onClicked.addListener((id) => void open(id));
}

async function open(id: string): Promise<void> {
  await browser.notifications.clear(id);
  await openDashboard(orderOfNotification(id) === null ? '#orders' : `#orders/${orderOfNotification(id)}`);
}

/** Opens the dashboard at a place, in a new tab. */
export async function openDashboard(hash: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`src/dashboard/index.html${hash}`) });
}
