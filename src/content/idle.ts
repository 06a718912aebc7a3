/** Lets the page go first. */

/** Resolves when the page has nothing else to do, after `timeout` ms at the latest. */
export function idle(timeout: number): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout });
  });
}

const USES = ['scroll', 'pointermove', 'keydown'];
let usedAt: number | undefined;

/**
 * Resolves when nobody has scrolled, pointed or typed for `rest` ms, and the page has nothing else to do: for work that can
 * wait, and whose share of the machine would be missed.
 */
export async function leftAlone(rest: number): Promise<void> {
  if (usedAt === undefined) for (const name of USES) addEventListener(name, noteUse, { capture: true, passive: true });
  usedAt ??= -rest;
  for (let left = 0; left >= 0; left = usedAt + rest - performance.now()) {
    await new Promise((resolve) => setTimeout(resolve, left));
    await idle(rest);
  }
}

function noteUse(): void {
  usedAt = performance.now();
}

/** Resolves in a task of its own, so that what is done after it holds the page up for itself only. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
