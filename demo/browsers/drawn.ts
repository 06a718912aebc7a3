/** Waiting until a page looks as it will: before its picture is taken. */

import type { Page } from 'puppeteer-core';

/** Resolves after two frames, when every picture of the page is there. */
export function drawn(page: Page): Promise<void> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise((next) => requestAnimationFrame(next));
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  });
}
