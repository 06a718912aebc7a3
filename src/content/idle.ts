/** Lets the page go first. */

/** Resolves when the page has nothing else to do, after `timeout` ms at the latest. */
export function idle(timeout: number): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout });
  });
}

const USES = ['scroll', 'pointermove', 'keydown', 'click'];
let usedAt: number | undefined;

/** ms for which nobody must have scrolled, pointed or typed. */
const REST = 300;

/**
 * Resolves when the page is left alone for a moment, or is not seen, or `longest` ms have passed, and it has nothing else to
 * do: for work that can wait, and whose share of the machine would be missed.
 */
export async function leftAlone(longest = Number.POSITIVE_INFINITY): Promise<void> {
  if (usedAt === undefined) for (const name of USES) addEventListener(name, noteUse, { capture: true, passive: true });
  usedAt ??= -REST;
  const end = performance.now() + longest;
  for (let left = 0; left >= 0; left = document.hidden ? -1 : Math.min(usedAt + REST, end) - performance.now()) {
    await new Promise((resolve) => setTimeout(resolve, left));
    await idle(REST);
  }
}

function noteUse(): void {
  usedAt = performance.now();
}

declare const scheduler: { postTask(task: () => void, options: { readonly priority: 'user-blocking' }): Promise<void> };

/**
 * Resolves in a task of its own, so that what is done after it holds the page up for itself only; before the page draws again
 * where somebody waits for it.
 */
export function nextTask(): Promise<void> {
  return scheduler.postTask(() => undefined, { priority: 'user-blocking' });
}
