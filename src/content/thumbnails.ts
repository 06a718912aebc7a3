/** Makes the small pictures of the popup while the order page is open, so that opening the popup asks nobody. */

import type { Order } from '../domain/order.ts';
import { leftAlone } from './idle.ts';
import { deliver } from './outbox.ts';

/** CSS pixels of a card's picture, twice over for dense screens. */
const SIDE = 96;
const PICTURE_HOST = /(^|\.)(aliexpress-media\.com|alicdn\.com|aliexpress\.(com|us|ru))$/;

let last: Promise<void> = Promise.resolve();

/** Draws and delivers the pictures the worker misses, one after another, while nobody uses the page. */
export function deliverThumbnails(orders: readonly Order[], missing: readonly string[]): Promise<void> {
  last = last.then(() => deliverEach(orders, missing));
  return last;
}

async function deliverEach(orders: readonly Order[], missing: readonly string[]): Promise<void> {
  for (const order of orders) {
    const imageUrl = order.items.find((item) => item.imageUrl !== undefined)?.imageUrl;
    if (imageUrl === undefined || !missing.includes(order.orderId) || !isPictureOfPage(imageUrl)) continue;
    await leftAlone();
    const picture = await shrink(imageUrl);
    if (picture !== null) await deliver({ type: 'thumbnail', orderId: order.orderId, imageUrl, picture });
  }
}

function isPictureOfPage(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === 'https:' && PICTURE_HOST.test(new URL(url).hostname);
}

/**
 * A fetch in the page's name. Firefox gives content scripts one as `content.fetch`; with their own, the picture's host
 * would see no origin and refuse.
 */
function pageFetch(url: string): Promise<Response> {
  const { content } = globalThis as { content?: { fetch?: typeof fetch } };
  const asPage = content?.fetch?.bind(content) ?? fetch;
  return asPage(url, { mode: 'cors', credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'force-cache' });
}

/** The page's own picture, drawn small; null when its host does not allow it to be drawn. */
async function shrink(url: string): Promise<string | null> {
  try {
    const response = await pageFetch(url);
    if (!response.ok) return null;
    const image = await createImageBitmap(await response.blob());
    const canvas = document.createElement('canvas');
    canvas.width = SIDE;
    canvas.height = SIDE;
    const context = canvas.getContext('2d');
    if (context === null) return null;
    const scale = Math.max(SIDE / image.width, SIDE / image.height);
    const [width, height] = [image.width * scale, image.height * scale];
    context.drawImage(image, (SIDE - width) / 2, (SIDE - height) / 2, width, height);
    image.close();
    return canvas.toDataURL('image/webp', 0.8);
  } catch {
    return null;
  }
}
