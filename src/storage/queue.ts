/** The one line in which everything that writes stands: jobs run one after another, and a failed one stops no other. */

let last: Promise<unknown> = Promise.resolve();
let ready: () => Promise<void> = async () => undefined;

/** What every job needs first; asked before each, so that a failure concerns that job only. */
export function prepareWith(prepare: () => Promise<void>): void {
  ready = prepare;
}

/** Runs `job` after all jobs before it. Resolves or rejects as the job does. */
export function enqueue<T>(job: () => Promise<T>): Promise<T> {
  const run = () => ready().then(job);
  const result = last.then(run, run);
  last = result.catch(() => undefined);
  return result;
}
