/**
 * "Read all my orders", because the user asked for it: waits as a person would, lets the page's own client ask for one
 * thing after another, and tells the worker after each how to go on, so that a closed tab loses nothing.
 */

import { afterAnswer, nextStep, progressOf, resumeSync, type SyncState, startSync } from '../aliexpress/sync.ts';
import type { SyncPlace, SyncRequest } from '../aliexpress/sync-requests.ts';
import { parseSyncState } from '../aliexpress/sync-state.ts';
import type { ReadAllProgress } from '../domain/read-all.ts';
import type { PageMessage, Reply } from '../messages/protocol.ts';
import type { Caught } from './caught.ts';
import type { CaughtAnswer } from './page-bridge.ts';

/** What the reading of all orders needs of its tab. */
export interface ReadAllTab {
  /** Epoch ms. */
  now(): number;
  place(): SyncPlace;
  /** Null when the worker cannot be reached any more. */
  tell(message: PageMessage): Promise<Reply | null>;
  /** The answer of the page's own client as JSON; empty where there is none in time. */
  ask(request: SyncRequest): Promise<string>;
  read(answer: CaughtAnswer): Caught;
  /** Gives what was read to the worker. */
  hand(caught: Caught): Promise<void>;
  wait(ms: number): Promise<void>;
  /** Lets the worker learn at once when this page is gone while it reads; told again before every request. */
  hold(run: string): void;
  release(): void;
}

export interface ReadAll {
  /** Begins, or goes on where it stopped; does nothing while it runs. */
  start(): void;
  /** Whether an answer to this `data` is one that was asked for here: it is read once only. */
  isOwn(data: string): boolean;
}

export function createReadAll(tab: ReadAllTab): ReadAll {
  let running = false;
  let asking: string | undefined;

  async function goesOn(message: PageMessage): Promise<boolean> {
    const reply = await tab.tell(message);
    return reply?.ok === true && reply.goesOn === true;
  }

  /** One request and what follows from it; nothing where it must not be sent. */
  async function step(name: string, state: SyncState): Promise<SyncState | undefined> {
    const next = nextStep(state, tab.place());
    if (next.kind !== 'ask') return undefined;
    const { request, pause } = next;
    tab.hold(name);
    await tab.wait(pause.least + Math.random() * (pause.most - pause.least));
    if (!(await goesOn({ type: 'sync_go', run: name }))) return undefined;
    asking = JSON.stringify(request.data);
    const caught = tab.read(answerTo(request, await tab.ask(request)));
    asking = undefined;
    await tab.hand(caught);
    const paging = state.phase === 'lists' ? caught.paging() : undefined;
    return afterAnswer(state, caught.reading, paging, tab.now());
  }

  async function all(): Promise<void> {
    const reply = await tab.tell({ type: 'sync_begin' });
    if (!reply?.ok || reply.readAll === undefined) return;
    const { run: name, plan } = reply.readAll;
    let state: SyncState | undefined = resumed(plan, tab.now());
    while (state !== undefined) {
      state = await step(name, state);
      if (state === undefined) return;
      const kept = { plan: JSON.stringify(state), progress: shownProgress(state) };
      if (!(await goesOn({ type: 'sync_kept', run: name, ...kept }))) return;
    }
  }

  return {
    start() {
      if (running) return;
      running = true;
      void all().finally(() => {
        running = false;
        tab.release();
        asking = undefined;
      });
    },
    isOwn: (data) => data === asking,
  };
}

/** A plan that cannot be read is begun anew. */
function resumed(plan: string | null, now: number): SyncState {
  let stored: unknown;
  try {
    stored = plan === null ? undefined : JSON.parse(plan);
  } catch {
    stored = undefined;
  }
  const state = parseSyncState(stored);
  return state === undefined ? startSync(now) : resumeSync(state, now);
}

function shownProgress(state: SyncState): ReadAllProgress {
  const { phase, orders, tracked, toTrack } = progressOf(state);
  const { failed, complete, halt } = state;
  return { phase, orders, tracked, toTrack, failed: failed.length, complete, ...(halt === undefined ? {} : { halt }) };
}

/** The answer as if the page had received it: the readers find in the address which order was asked about. */
function answerTo({ api, method, data }: SyncRequest, body: string): CaughtAnswer {
  const sent = `data=${encodeURIComponent(JSON.stringify(data))}`;
  const url = `https://acs.aliexpress.com/h5/${api}/1.0/`;
  return method === 'POST' ? { url, requestBody: sent, body } : { url: `${url}?${sent}`, requestBody: '', body };
}
