/** Waits, but not for ever. */

/** What is awaited, if it comes within `patience` ms; nothing where it fails. */
export function inTime<T>(awaited: Promise<T>, patience: number): Promise<T | undefined> {
  const slow = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patience));
  return Promise.race([awaited, slow]).catch(() => undefined);
}
