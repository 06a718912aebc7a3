/** The reading of all orders, with a page and a worker in memory. */

import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../../src/aliexpress/answer.ts';
import { listPagingOf, type SyncRequest } from '../../../src/aliexpress/sync-requests.ts';
import { createReadAll, type ReadAllTab } from '../../../src/content/read-all.ts';
import type { ReadAllProgress } from '../../../src/domain/read-all.ts';
import type { PageMessage, Reply } from '../../../src/messages/protocol.ts';
import { contextOf } from '../../fixtures/aliexpress/catalogue.ts';
import { type ListedOrder, listAnswer } from '../../fixtures/aliexpress/list.ts';
import { ONE_PARCEL, trackingAnswer } from '../../fixtures/aliexpress/tracking.ts';

const shipped = (id: string): ListedOrder => ({ id, statusText: 'Awaiting delivery', orderStatus: 8 });
const IDS = ['8210000000000001', '8210000000000002', '8210000000000003'];
const BOT = JSON.stringify({ ret: ['FAIL_SYS_USER_VALIDATE::x'], data: {} });

/** AliExpress as the page's client sees it: two pages of orders, a tracking for each. */
function answerOf({ api, data }: SyncRequest): string {
  if (api === 'mtop.ae.ld.querydetail') return JSON.stringify(trackingAnswer(ONE_PARCEL));
  const [first = '', second = '', third = ''] = IDS;
  return JSON.stringify(
    'params' in data
      ? listAnswer([shipped(third)], { page: 2, hasMore: false })
      : listAnswer([shipped(first), shipped(second)], { page: 1, hasMore: true }),
  );
}

interface World {
  readonly requests: SyncRequest[];
  readonly waits: number[];
  readonly handed: string[];
  plan: string | null;
  progress: ReadAllProgress | undefined;
  stopped: boolean;
  rests: boolean;
}

function world(): World {
  return { requests: [], waits: [], handed: [], plan: null, progress: undefined, stopped: false, rests: false };
}

function workerOf(state: World): (message: PageMessage) => Reply {
  return (message) => {
    switch (message.type) {
      case 'sync_begin':
        return state.rests
          ? { ok: false, problem: 'resting', detail: '' }
          : { ok: true, readAll: { run: 'one', plan: state.plan } };
      case 'sync_go':
        return { ok: true, goesOn: !state.stopped };
      case 'sync_kept':
        state.plan = message.plan;
        state.progress = message.progress;
        return { ok: true, goesOn: !state.stopped && message.progress.halt === undefined };
      default:
        throw new Error(`not for here: ${message.type}`);
    }
  };
}

function tabOf(state: World, answer: (request: SyncRequest) => string | Promise<string> = answerOf): ReadAllTab {
  const tell = workerOf(state);
  return {
    now: () => 1_000,
    place: () => ({ region: 'PL', language: 'pl_PL', currency: 'PLN', timeZone: 'GMT+0100' }),
    tell: async (message) => tell(message),
    ask: async (request) => {
      state.requests.push(request);
      return answer(request);
    },
    read: (caught) => ({
      reading: readAnswer(caught, contextOf()),
      shape: '',
      paging: () => listPagingOf(JSON.parse(caught.body || '{}')),
      confirmWords: [],
    }),
    hand: async ({ reading }) => {
      state.handed.push(...reading.orders.map(({ order }) => order.orderId));
    },
    wait: async (ms) => {
      state.waits.push(ms);
    },
    hold: () => undefined,
    release: () => undefined,
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('reading all orders', () => {
  it('asks the list to its end, then each tracking, one after another with pauses', async () => {
    const state = world();
    createReadAll(tabOf(state)).start();
    await settled();
    expect(state.requests.map(({ api, method }) => `${method} ${api}`)).toEqual([
      'GET mtop.aliexpress.trade.buyer.order.list',
      'POST mtop.aliexpress.trade.buyer.order.list',
      ...IDS.map(() => 'GET mtop.ae.ld.querydetail'),
    ]);
    expect(state.requests.slice(2).map(({ data }) => data['tradeOrderId'])).toEqual(IDS);
    expect(state.waits).toHaveLength(5);
    for (const wait of state.waits.slice(1)) expect(wait).toBeGreaterThanOrEqual(1_500);
    expect(state.handed).toEqual([...IDS, ...IDS]);
    expect(state.progress).toMatchObject({
      phase: 'done',
      orders: 3,
      tracked: 3,
      toTrack: 3,
      complete: true,
      failed: 0,
    });
  });

  it('runs once, however often it is started', async () => {
    const state = world();
    const readAll = createReadAll(tabOf(state));
    readAll.start();
    readAll.start();
    await settled();
    expect(state.requests).toHaveLength(5);
  });

  it('sends nothing more once the worker says stop, and goes on where it was', async () => {
    const state = world();
    createReadAll(
      tabOf(state, (request) => {
        state.stopped = state.requests.length === 3;
        return answerOf(request);
      }),
    ).start();
    await settled();
    expect(state.requests).toHaveLength(3);
    state.stopped = false;
    createReadAll(tabOf(state)).start();
    await settled();
    const trackings = state.requests.filter(({ api }) => api.endsWith('querydetail'));
    expect(trackings.map(({ data }) => data['tradeOrderId'])).toEqual(IDS);
    expect(state.requests).toHaveLength(5);
    expect(state.progress?.phase).toBe('done');
  });

  it('halts at once at a bot check, and says until when', async () => {
    const state = world();
    createReadAll(tabOf(state, (request) => (state.requests.length === 2 ? BOT : answerOf(request)))).start();
    await settled();
    expect(state.requests).toHaveLength(2);
    expect(state.progress?.halt).toEqual({ reason: 'bot_check', at: 1_000, until: 1_000 + 30 * 60_000 });
  });

  it('asks nothing while the worker lets it rest, or cannot be reached', async () => {
    const state = { ...world(), rests: true };
    createReadAll(tabOf(state)).start();
    const lost = world();
    createReadAll({ ...tabOf(lost), tell: async () => null }).start();
    await settled();
    expect([state.requests, lost.requests]).toEqual([[], []]);
  });

  it.each(['{"version":1}', 'not JSON', 'null'])('begins anew where the kept plan is %s', async (plan) => {
    const state = { ...world(), plan };
    createReadAll(tabOf(state)).start();
    await settled();
    expect(state.requests).toHaveLength(5);
  });

  it('gives up with a name where the page has no client', async () => {
    const state = world();
    createReadAll(tabOf(state, () => '')).start();
    await settled();
    expect(state.requests).toHaveLength(3);
    expect(state.progress?.halt).toEqual({ reason: 'failed', at: 1_000 });
  });

  it('knows the answers it asked for by what was sent', async () => {
    const state = world();
    const seen: boolean[] = [];
    const readAll = createReadAll(
      tabOf(state, (request) => {
        seen.push(readAll.isOwn(JSON.stringify(request.data)));
        return answerOf(request);
      }),
    );
    expect(readAll.isOwn('{}')).toBe(false);
    readAll.start();
    await settled();
    expect(seen).toEqual([true, true, true, true, true]);
    expect(readAll.isOwn(JSON.stringify(state.requests[4]?.data))).toBe(false);
  });
});
