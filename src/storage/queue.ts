/** The one line in which everything that writes stands: jobs run one after another, and a failed one stops no other. */

let last: Promise<unknown> = Promise.resolve();

/** Runs `job` after all jobs before it. Resolves or rejects as the job does. */
export function enqueue<T>(job: () => Promise<T>): Promise<T> {
  const result = last.then(job, job);
  last = result.catch(() => undefined);
  return result;
}
