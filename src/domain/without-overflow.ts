/** Keeps an input in which everything is wrong from throwing where it is only measured against a schema. */

/**
 * What `check` gives, or null where the stack overflows: a schema collects every fault of a list with one call, which
 * a list of a hundred thousand wrong entries is too many for, and a value nested thousandfold is too deep.
 */
export function withoutOverflow<T>(check: () => T): T | null {
  try {
    return check();
  } catch (problem) {
    if (problem instanceof RangeError) return null;
    throw problem;
  }
}
