/** What the pages do while a busy disk keeps them waiting. */

/** ms after which a page is drawn in the browser's own language and theme, where not even the settings are there. */
export const LONG = 600;

/** What is awaited, if it comes within `patience` ms. */
export function inTime<T>(awaited: Promise<T>, patience: number): Promise<T | undefined> {
  const slow = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patience));
  return Promise.race([awaited, slow]).catch(() => undefined);
}
