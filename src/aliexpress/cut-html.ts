/** Tells HTML that breaks off in the middle: its last card may show half an order. */

/** Where a card of My Orders begins. */
const CARD = /<(?:div|a)\b[^>]*\sclass="(?:[^"]*\s)?order-item(?:\s[^"]*)?"/g;

/**
 * The HTML without the card in which it breaks off. HTML breaks off when it opens a document it never closes, or opens
 * more `div`s than it closes. Cards before the last one are whole, because HTML is written from top to bottom.
 */
export function withoutCutCard(html: string): { readonly html: string; readonly isCut: boolean } {
  const count = (pattern: RegExp): number => html.match(pattern)?.length ?? 0;
  const opened = /<html[\s>]/i.test(html) && !/<\/html\s*>/i.test(html);
  const isCut = opened || count(/<div[\s>]/gi) > count(/<\/div\s*>/gi) || /<[^<>]*$/.test(html.slice(-2_000));
  const last = isCut ? [...html.matchAll(CARD)].at(-1) : undefined;
  return { html: last === undefined ? html : html.slice(0, last.index), isCut };
}
