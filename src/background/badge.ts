/** The badge on the toolbar button: how many orders need the user; red when one is urgent; nothing when all is calm. */

import browser from 'webextension-polyfill';
import { readSummary } from '../storage/read.ts';

const URGENT = '#b3122b';
const REACT = '#c2410c';

export async function showBadge(): Promise<void> {
  const { groups, urgent } = await readSummary();
  await browser.action.setBadgeText({ text: badgeText(groups.needs_you) });
  await browser.action.setBadgeBackgroundColor({ color: urgent > 0 ? URGENT : REACT });
  await browser.action.setBadgeTextColor({ color: '#ffffff' });
}

/** At most three characters fit. */
export function badgeText(count: number): string {
  if (count === 0) return '';
  return count > 99 ? '99+' : String(count);
}
