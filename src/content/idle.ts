/** Lets the page go first. */

/** Resolves when the page has nothing else to do, after `timeout` ms at the latest. */
export function idle(timeout: number): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout });
  });
}

/** Resolves in a task of its own, so that what is done after it holds the page up for itself only. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
