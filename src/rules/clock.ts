/** The one way a rule may ask what time it is. Remembers the nearest moment at which an answer would differ. */

/**
 * A verdict is a function of the answers this clock gives. Every answer "not yet" stores the moment it would become
 * "yes", so the earliest of them, `next`, is the first moment at which the verdict can differ: nothing else in the
 * rules looks at the time. That makes `validUntil` exact without a list of candidate instants to keep in step.
 */
export class Clock {
  readonly now: number;
  /** The nearest later moment at which an answer changes; infinite when no answer ever will. */
  next = Number.POSITIVE_INFINITY;

  constructor(now: number) {
    this.now = now;
  }

  /** Whether `moment` is now or past. A moment that is not known (NaN) is never reached. */
  reached(moment: number): boolean {
    if (this.now >= moment) return true;
    const first = Math.ceil(moment);
    if (first < this.next) this.next = first;
    return false;
  }

  /** Whether `moment` is past; at the moment itself it is not. */
  passed(moment: number): boolean {
    return this.reached(Math.floor(moment) + 1);
  }
}
