/**
 * Reads a browser's trace: how long our page scripts held up each task of a page, and whether they forced a layout. No
 * profiler runs in it, which would make everything nearly twice as slow.
 */

export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** µs. */
  readonly ts: number;
  readonly dur?: number;
  readonly args?: {
    readonly name?: string;
    readonly data?: { readonly url?: string; readonly stackTrace?: readonly Frame[] };
    readonly beginData?: { readonly stackTrace?: readonly Frame[] };
  };
}

interface Frame {
  readonly url?: string;
}

/** Categories a trace needs for what is read here. */
export const TRACE_CATEGORIES = [
  'toplevel',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.stack',
];

export interface OwnShare {
  /** ms our scripts took in each task that they took part in. */
  readonly tasks: readonly number[];
  readonly forcedLayouts: number;
}

const TASKS: ReadonlySet<string> = new Set(['RunTask', 'ThreadControllerImpl::RunTask']);
const CALLS: ReadonlySet<string> = new Set(['FunctionCall', 'EvaluateScript']);
const MICROTASKS = 'BlinkScheduler_PerformMicrotaskCheckpoint';

/**
 * `own` is the beginning of our scripts' addresses. What follows a promise has no address in a trace: it counts as ours in
 * a task in which a script of ours was called, or none of the page.
 */
export function ownShareOf(events: readonly TraceEvent[], own: string): OwnShare {
  const isOwn = ({ url }: Frame) => url?.startsWith(own) === true;
  const tasks = [...threadsOf(events, isOwn).values()].flatMap((thread) => tasksOf(thread, isOwn));
  const layouts = events.filter(
    ({ name, args }) =>
      (name === 'Layout' || name === 'UpdateLayoutTree') &&
      (args?.beginData?.stackTrace ?? args?.data?.stackTrace ?? []).some(isOwn),
  );
  return { tasks, forcedLayouts: layouts.length };
}

/** ms of every task of every page: scripts, styles, layout and painting together. */
export function tasksOfPages(events: readonly TraceEvent[]): readonly number[] {
  return [...mainThreadsOf(events).values()]
    .flatMap((thread) => thread.filter(({ name }) => TASKS.has(name)))
    .map(({ dur = 0 }) => dur / 1_000);
}

/** What happened on each main thread of a page in which our scripts ran, in the order of its beginning. */
function threadsOf(events: readonly TraceEvent[], isOwn: (frame: Frame) => boolean): Map<string, TraceEvent[]> {
  const threads = mainThreadsOf(events);
  for (const [thread, own] of threads)
    if (own.some(({ args }) => isOwn(args?.data ?? {}))) own.sort((one, other) => one.ts - other.ts);
    else threads.delete(thread);
  return threads;
}

function mainThreadsOf(events: readonly TraceEvent[]): Map<string, TraceEvent[]> {
  const threads = new Map<string, TraceEvent[]>();
  for (const { name, pid, tid, args } of events)
    if (name === 'thread_name' && args?.name === 'CrRendererMain') threads.set(`${pid}|${tid}`, []);
  for (const event of events) if (event.ph === 'X') threads.get(`${event.pid}|${event.tid}`)?.push(event);
  return threads;
}

function tasksOf(thread: readonly TraceEvent[], isOwn: (frame: Frame) => boolean): number[] {
  const found: number[] = [];
  for (let at = 0; at < thread.length; at += 1) {
    const task = thread[at];
    if (task === undefined || !TASKS.has(task.name)) continue;
    const end = endOf(task);
    const inside: TraceEvent[] = [];
    for (at += 1; at < thread.length; at += 1) {
      const event = thread[at];
      if (event === undefined || event.ts > end) break;
      inside.push(event);
    }
    at -= 1;
    const calls = inside.filter(({ name }) => CALLS.has(name));
    const ours = calls.filter(({ args }) => isOwn(args?.data ?? {}));
    const promises = ours.length > 0 || calls.length === 0 ? inside.filter(({ name }) => name === MICROTASKS) : [];
    const time = lengthOf([...ours, ...promises]);
    if (time > 0) found.push(time);
  }
  return found;
}

function endOf({ ts, dur = 0 }: TraceEvent): number {
  return ts + dur;
}

/** ms that are covered by any of these. */
function lengthOf(events: readonly TraceEvent[]): number {
  let covered = 0;
  let until = Number.NEGATIVE_INFINITY;
  for (const event of [...events].sort((one, other) => one.ts - other.ts)) {
    covered += Math.max(0, endOf(event) - Math.max(event.ts, until));
    until = Math.max(until, endOf(event));
  }
  return covered / 1_000;
}
