/** Makes the small pictures of the popup while the order page is open, so that opening the popup asks nobody. */

import type { Order } from '../domain/order.ts';
import { deliver } from './outbox.ts';

/** CSS pixels of a card's picture, twice over for dense screens. */
const SIDE = 96;
const PICTURE_HOST = /(^|\.)(aliexpress-media\.com|alicdn\.com|aliexpress\.(com|us|ru))$/;

/** Draws and delivers the pictures the worker misses, one after another, when the page is idle. */
export async function deliverThumbnails(orders: readonly Order[], missing: readonly string[]): Promise<void> {
  for (const order of orders) {
    const imageUrl = order.items.find((item) => item.imageUrl !== undefined)?.imageUrl;
    if (imageUrl === undefined || !missing.includes(order.orderId) || !isPictureOfPage(imageUrl)) continue;
    await idle();
    const picture = await shrink(imageUrl);
    if (picture !== null) await deliver({ type: 'thumbnail', orderId: order.orderId, imageUrl, picture });
  }
}

function isPictureOfPage(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === 'https:' && PICTURE_HOST.test(new URL(url).hostname);
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: 3_000 });
  });
}

/** The page's own picture, drawn small; null when its host does not allow it to be drawn. */
async function shrink(url: string): Promise<string | null> {
  const image = new Image();
  image.crossOrigin = 'anonymous';
  image.referrerPolicy = 'no-referrer';
  image.src = url;
  try {
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = SIDE;
    canvas.height = SIDE;
    const context = canvas.getContext('2d');
    if (context === null) return null;
    const scale = Math.max(SIDE / image.naturalWidth, SIDE / image.naturalHeight);
    const [width, height] = [image.naturalWidth * scale, image.naturalHeight * scale];
    context.drawImage(image, (SIDE - width) / 2, (SIDE - height) / 2, width, height);
    return canvas.toDataURL('image/webp', 0.8);
  } catch {
    return null;
  }
}
