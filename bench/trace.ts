/** Reads a browser's trace: which tasks of a page our own scripts took part in, and whether they forced a layout. */

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly id?: string;
  readonly args?: {
    readonly data?: {
      readonly startTime?: number;
      readonly cpuProfile?: { readonly nodes?: readonly ProfileNode[]; readonly samples?: readonly number[] };
      readonly timeDeltas?: readonly number[];
      readonly stackTrace?: readonly Frame[];
    };
    readonly beginData?: { readonly stackTrace?: readonly Frame[] };
  };
}

interface Frame {
  readonly url?: string;
}

interface ProfileNode {
  readonly id: number;
  readonly parent?: number;
  readonly callFrame: Frame;
}

/** Categories a trace needs for what is read here. */
export const TRACE_CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.stack',
  'disabled-by-default-v8.cpu_profiler',
  'toplevel',
];

export interface OwnShare {
  /** ms our scripts took in each task that they took part in. */
  readonly tasks: readonly number[];
  readonly forcedLayouts: number;
}

/** `own` is the beginning of our scripts' addresses. */
export function ownShareOf(events: readonly TraceEvent[], own: string): OwnShare {
  const isOwn = ({ url }: Frame) => url?.startsWith(own) === true;
  const samples = ownSamples(events, isOwn);
  const tasks = events
    .filter(({ name, ph }) => ph === 'X' && (name === 'RunTask' || name === 'ThreadControllerImpl::RunTask'))
    .map(({ pid, tid, ts, dur = 0 }) => samplesWithin(samples.get(`${pid}|${tid}`) ?? [], ts, ts + dur))
    .filter((time) => time > 0);
  const layouts = events.filter(
    ({ name, args }) =>
      (name === 'Layout' || name === 'UpdateLayoutTree') &&
      (args?.beginData?.stackTrace ?? args?.data?.stackTrace ?? []).some(isOwn),
  );
  return { tasks, forcedLayouts: layouts.length };
}

interface Sample {
  readonly at: number;
  readonly us: number;
}

/** By process and thread: the moments at which one of our scripts was at work, each with the time it stands for. */
function ownSamples(events: readonly TraceEvent[], isOwn: (frame: Frame) => boolean): Map<string, Sample[]> {
  const found = new Map<string, Sample[]>();
  const profiles: Map<string, TraceEvent> = new Map(
    events.filter(({ name }) => name === 'Profile').map((event) => [`${event.pid}|${event.id}`, event] as const),
  );
  const nodes: Map<string, ProfileNode> = new Map();
  const clocks: Map<string, number> = new Map();
  for (const { pid, id, name, args } of events.filter(({ name }) => name === 'ProfileChunk' || name === 'Profile')) {
    const profile = `${pid}|${id}`;
    const begun = profiles.get(profile);
    if (begun === undefined || name === 'Profile') continue;
    const { cpuProfile, timeDeltas = [] } = args?.data ?? {};
    for (const node of cpuProfile?.nodes ?? []) nodes.set(`${profile}|${node.id}`, node);
    let at = clocks.get(profile) ?? begun.args?.data?.startTime ?? begun.ts;
    const own = found.get(`${begun.pid}|${begun.tid}`) ?? [];
    found.set(`${begun.pid}|${begun.tid}`, own);
    for (const [index, sample] of (cpuProfile?.samples ?? []).entries()) {
      const us = timeDeltas[index] ?? 0;
      at += us;
      if (isOwnStack(nodes, profile, sample, isOwn)) own.push({ at, us });
    }
    clocks.set(profile, at);
  }
  return found;
}

function isOwnStack(
  nodes: ReadonlyMap<string, ProfileNode>,
  profile: string,
  sample: number,
  isOwn: (frame: Frame) => boolean,
): boolean {
  for (let node = nodes.get(`${profile}|${sample}`); node !== undefined; node = nodes.get(`${profile}|${node.parent}`))
    if (isOwn(node.callFrame)) return true;
  return false;
}

/** ms. */
function samplesWithin(samples: readonly Sample[], from: number, to: number): number {
  return samples.filter(({ at }) => at >= from && at <= to).reduce((sum, { us }) => sum + us, 0) / 1_000;
}
