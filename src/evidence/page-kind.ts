/** Tells from a page's address what a picture of it shows. */

import type { PieceKind } from '../domain/evidence.ts';

const ALIEXPRESS = /(?:^|\.)aliexpress\.(?:com|us|ru)$/;

/** Null for what is no web page at all; the buyer may say otherwise afterwards. */
export function pageKind(address: string): PieceKind | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, pathname } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  if (!ALIEXPRESS.test(hostname)) return 'carrier_page';
  const path = `${hostname}${pathname}`.toLowerCase();
  if (/track|logistic/.test(path)) return 'tracking_page';
  if (/message|\bim\b|chat|msg\./.test(path)) return 'chat';
  return 'order_page';
}

/** The address as it is kept: no part behind `#`, and no longer than a line. */
export function keptAddress(address: string): string {
  const url = new URL(address);
  url.hash = '';
  url.username = '';
  url.password = '';
  return url.href.slice(0, 500);
}
