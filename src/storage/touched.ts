/** Which orders were written lately: for pages that show some of them. Lost with the worker, so it begins with "any". */

/** With more than these nobody asks about each. */
const MOST = 500;

let touched: Set<string> | null = null;

/** What is said of this order may have changed. */
export function touch(orderId: string): void {
  if (touched !== null && touched.add(orderId).size > MOST) touched = null;
}

/** What is said of any order may have changed. */
export function touchAll(): void {
  touched = null;
}

/** The orders touched since this was asked last; null where they may be any. */
export function takeTouched(): readonly string[] | null {
  const orderIds = touched === null ? null : [...touched];
  touched = new Set();
  return orderIds;
}
