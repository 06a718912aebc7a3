/** Tells HTML that breaks off in the middle: its last card may show half an order. */

/** Where a card of My Orders begins. */
const CARD = /<(?:div|a)\b[^>]*\sclass="(?:[^"]*\s)?order-item(?:\s[^"]*)?"/g;

/** Where anything else begins that states an order: a detail page, a tracking page, a link with an order's id. */
const ORDER =
  /<[^<>]{0,2000}(?:order-detail|order_detail|logistic-info|tracking-page|arrival-time|mailNo|rderId=|order-list\/)/;

/**
 * The HTML without the part in which it breaks off. HTML breaks off when it opens a document it never closes, opens
 * more `div`s than it closes, or ends inside a tag. Cards before the last one are whole, because HTML is written from
 * top to bottom; on a page without cards nothing of an order is believed.
 */
export function withoutCutCard(html: string): { readonly html: string; readonly isCut: boolean } {
  const written = html.replace(/<!--[\s\S]*?-->|<script\b[\s\S]*?<\/script>/gi, '');
  const count = (pattern: RegExp): number => written.match(pattern)?.length ?? 0;
  const opened = /<html[\s>]/i.test(written) && !/<\/html\s*>/i.test(written);
  const isCut = opened || count(/<div[\s>]/gi) > count(/<\/div\s*>/gi) || /<[a-z/][^<>]*$/i.test(written.slice(-4_000));
  if (!isCut) return { html, isCut };
  const end = [...html.matchAll(CARD)].at(-1)?.index ?? ORDER.exec(html)?.index;
  return { html: html.slice(0, end), isCut };
}
