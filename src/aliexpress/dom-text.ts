/** Texts and links of page elements, read the same way in a browser and in Node. */

import type { Frame } from './frame.ts';
import { linkOf, orderIdOfLink } from './links.ts';
import { plainText } from './plain-text.ts';

/** Longest text that is taken from one element. */
const LONGEST = 20_000;
const MOST_TEXTS = 30_000;

/** The text of an element as one reads it: glued when a price is cut into spans, trimmed, single spaces. */
export function gluedText(element: Element | null | undefined): string | undefined {
  const text = element?.textContent?.slice(0, LONGEST).replace(/\s+/g, ' ').trim();
  return text === undefined || text === '' ? undefined : text;
}

/** Every piece of text of an element in reading order, pieces of different elements apart. */
export function textsIn(root: Element): string[] {
  const texts: string[] = [];
  const walk = (node: Node): void => {
    if (texts.length >= MOST_TEXTS) return;
    if (node.nodeType === TEXT_NODE) {
      const text = node.textContent?.slice(0, LONGEST).replace(/\s+/g, ' ').trim() ?? '';
      if (text !== '') texts.push(text);
      return;
    }
    if (/^(script|style|template|noscript)$/i.test(node.nodeName)) return;
    for (const child of node.childNodes) walk(child);
  };
  walk(root);
  return texts;
}

const TEXT_NODE = 3;

/** The texts of an element with spaces between: labels and values stay words of their own. */
export function spacedText(root: Element): string {
  return textsIn(root).join(' ');
}

export function first(root: ParentNode, ...selectors: readonly string[]): Element | undefined {
  for (const selector of selectors) {
    const found = root.querySelector(selector);
    if (found !== null) return found;
  }
  return undefined;
}

/** The address of a link as the page gives it, when it is AliExpress's. */
export function hrefOf(element: Element | null | undefined, frame: Frame): string | undefined {
  return linkOf(element?.getAttribute('href'), frame.pageUrl);
}

/** The order a link leads to. */
export function orderIdOfAnchor(element: Element, frame: Frame): string | undefined {
  return orderIdOfLink(hrefOf(element, frame));
}

/** The picture of an element: its `background-image`, or its own or inner `<img>`. */
export function pictureOf(element: Element | undefined): string | undefined {
  const style = element?.getAttribute('style') ?? '';
  const background = /background(?:-image)?\s*:[^;]{0,40}url\(\s*(["']?)([^"')]{1,2000})\1\s*\)/i.exec(style)?.[2];
  return background ?? element?.getAttribute('src') ?? element?.querySelector('img')?.getAttribute('src') ?? undefined;
}

/** `x2`, `×2`, `x 2` → 2. */
export function piecesOf(text: string | undefined): number | undefined {
  const digits = /^[x×✕*]\s?(\d{1,5})$/i.exec(plainText(text ?? ''))?.[1];
  return digits === undefined || Number(digits) === 0 ? undefined : Number(digits);
}
