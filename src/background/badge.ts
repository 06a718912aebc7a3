/**
 * The badge on the toolbar button: how many orders need the user, or what else they chose; red when one is urgent;
 * nothing when all is calm. Always of the user's own orders, also while the demo is shown.
 */

import browser from 'webextension-polyfill';
import type { BadgeMeaning } from '../domain/settings.ts';
import { readBadgeFacts } from '../storage/read.ts';
import type { ShelfCounts } from '../storage/shelf-counts.ts';

const URGENT = '#b3122b';
const REACT = '#c2410c';
const CALM = '#256f5e';

export async function showBadge(): Promise<void> {
  const { shelves, settings } = await readBadgeFacts();
  const { urgent, react } = shelves;
  await browser.action.setBadgeText({ text: badgeText(badgeCount(shelves, settings.badge)) });
  await browser.action.setBadgeBackgroundColor({ color: urgent > 0 ? URGENT : react > 0 ? REACT : CALM });
  await browser.action.setBadgeTextColor({ color: '#ffffff' });
}

/** What is stored cannot be read or written just now: no number would be true. */
export async function showTrouble(): Promise<void> {
  await browser.action.setBadgeText({ text: '!' });
  await browser.action.setBadgeBackgroundColor({ color: REACT });
  await browser.action.setBadgeTextColor({ color: '#ffffff' });
}

/** Orders that the badge counts. */
function badgeCount({ urgent, react, watch, normal_pause, moving }: ShelfCounts, meaning: BadgeMeaning): number {
  const needsYou = urgent + react;
  const counts: Record<BadgeMeaning, number> = {
    needs_you: needsYou,
    urgent,
    open: needsYou + watch + normal_pause + moving,
    off: 0,
  };
  return counts[meaning];
}

/** At most three characters fit. */
function badgeText(count: number): string {
  if (count === 0) return '';
  return count > 99 ? '99+' : String(count);
}
