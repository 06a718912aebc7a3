/** "Read all my orders" as a pure state: pages, then trackings, halting and going on. */

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../../src/aliexpress/answer.ts';
import {
  afterAnswer,
  COOL_DOWN,
  nextStep,
  progressOf,
  resumeSync,
  type SyncState,
  startSync,
  stopSync,
} from '../../../src/aliexpress/sync.ts';
import { listPagingOf, SYNC_APIS } from '../../../src/aliexpress/sync-requests.ts';
import { parseSyncState } from '../../../src/aliexpress/sync-state.ts';
import type { Reading } from '../../../src/domain/reading.ts';
import { contextOf } from '../../fixtures/aliexpress/catalogue.ts';
import { LIST_URL, type ListedOrder, listAnswer, stringly } from '../../fixtures/aliexpress/list.ts';
import { ONE_PARCEL, trackingAnswer, trackingUrl } from '../../fixtures/aliexpress/tracking.ts';

const PLACE = { region: 'PL', language: 'pl_PL', currency: 'PLN', timeZone: 'Europe/Warsaw' };

const shipped = (id: string): ListedOrder => ({ id, statusText: 'Awaiting delivery', orderStatus: 8 });
const completed = (id: string): ListedOrder => ({ id, statusText: 'Completed', orderStatus: 9 });

const PAGE_1 = listAnswer([shipped('8210000000000001'), completed('8210000000000002')], { page: 1, hasMore: true });
const PAGE_2 = listAnswer([shipped('8210000000000003')], { page: 2, hasMore: false });
const LOGIN = { ret: ['FAIL_SYS_SESSION_EXPIRED::x'], data: {} };
const BOT = { ret: ['FAIL_SYS_USER_VALIDATE::x'], data: {} };

function read(payload: unknown, url = LIST_URL): Reading {
  return readAnswer({ url, body: JSON.stringify(payload) }, contextOf());
}

function listed(state: SyncState, payload: unknown, now = 1): SyncState {
  return afterAnswer(state, read(payload), listPagingOf(payload), now);
}

function tracked(state: SyncState, orderId: string): SyncState {
  return afterAnswer(state, read(trackingAnswer(ONE_PARCEL), trackingUrl(orderId)), undefined, 1);
}

function request(state: SyncState) {
  const step = nextStep(state, PLACE);
  if (step.kind !== 'ask') throw new Error(step.kind);
  return step.request;
}

describe('a sync', () => {
  it('reads the pages, then the tracking of each open order, then is done', () => {
    let state = startSync(0);
    expect(request(state)).toMatchObject({
      api: 'mtop.aliexpress.trade.buyer.order.list',
      method: 'GET',
      data: { statusTab: 'all', renderType: 'init', shipToCountry: 'PL', _lang: 'pl_PL' },
    });
    state = listed(state, PAGE_1);
    const second = request(state);
    expect(second.method).toBe('POST');
    const params = JSON.parse(String(second.data['params']));
    expect(params.operator).toBe('pc_om_list_body_109702');
    expect(JSON.parse(params.data).pc_om_list_body_109702.fields.pageIndex).toBe(2);
    expect(JSON.parse(params.linkage)).toMatchObject({
      signature: { stub: true },
      input: ['pc_om_list_header_action_110846', 'pc_om_list_body_109702'],
    });
    expect(JSON.parse(params.hierarchy).structure).toHaveProperty('pc_om_list_body_109702');
    state = listed(state, PAGE_2);
    expect(state).toMatchObject({ phase: 'trackings', complete: true, pages: 2 });
    expect(request(state)).toMatchObject({ api: 'mtop.ae.ld.querydetail', data: { tradeOrderId: '8210000000000001' } });
    state = tracked(state, '8210000000000001');
    expect(progressOf(state)).toEqual({ phase: 'trackings', pages: 2, orders: 3, tracked: 1, toTrack: 2 });
    state = tracked(state, '8210000000000003');
    expect(nextStep(state, PLACE)).toEqual({ kind: 'done' });
    expect(state.failed).toEqual([]);
  });

  it('goes on with answers whose every scalar is a text', () => {
    const state = listed(startSync(0), stringly(PAGE_1));
    expect(
      JSON.parse(JSON.parse(String(request(state).data['params'])).data).pc_om_list_body_109702.fields.pageIndex,
    ).toBe(2);
    expect(listPagingOf(stringly(PAGE_2)).hasMore).toBe(false);
  });

  it.each([
    ['login', LOGIN],
    ['bot_check', BOT],
  ] as const)('halts at once on %s, for half an hour, in both phases', (reason, payload) => {
    for (const state of [startSync(0), listed(listed(startSync(0), PAGE_1), PAGE_2)]) {
      const halted = listed(state, payload, 1_000);
      const until = 1_000 + COOL_DOWN;
      expect(nextStep(halted, PLACE)).toEqual({ kind: 'halted', reason, until });
      expect(resumeSync(halted, until - 1)).toEqual(halted);
      expect(nextStep(resumeSync(halted, until), PLACE)).toEqual(nextStep(state, PLACE));
    }
  });

  it('goes on after a closed tab where it stood', () => {
    const state = tracked(listed(listed(startSync(0), PAGE_1), PAGE_2), '8210000000000001');
    expect(parseSyncState(JSON.parse(JSON.stringify(state)))).toEqual(state);
    const stopped = stopSync(state, 5);
    expect(nextStep(stopped, PLACE)).toEqual({ kind: 'halted', reason: 'stopped' });
    expect(nextStep(resumeSync(stopped, 6), PLACE)).toEqual(nextStep(state, PLACE));
    expect(parseSyncState({ ...state, version: 2 })).toBeUndefined();
    expect(parseSyncState('{}')).toBeUndefined();
  });

  it('never takes an empty answer for the end of the orders', () => {
    const empty = listAnswer([], { page: 2, hasMore: true });
    let state = listed(startSync(0), PAGE_1);
    state = listed(listed(state, empty), empty);
    expect(state.phase).toBe('lists');
    state = listed(state, empty);
    expect(state).toMatchObject({ phase: 'trackings', complete: false, waiting: ['8210000000000001'] });
    const nothing = { ret: ['SUCCESS::x'], data: {} };
    const failed = listed(listed(listed(startSync(0), nothing), nothing), nothing);
    expect(nextStep(failed, PLACE)).toEqual({ kind: 'halted', reason: 'failed' });
  });

  it('names the orders whose tracking gave nothing', () => {
    const state = listed(listed(startSync(0), PAGE_1), PAGE_2);
    const after = afterAnswer(state, read({ ret: ['SUCCESS::x'], data: {} }), undefined, 1);
    expect(after).toMatchObject({ failed: ['8210000000000001'], waiting: ['8210000000000003'] });
  });

  it('whatever is answered, it asks only to read, pauses like a person and comes to an end', () => {
    const answers = [PAGE_1, PAGE_2, LOGIN, BOT, listAnswer([]), trackingAnswer(ONE_PARCEL), {}, 'x'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...answers), { maxLength: 30 }), (sequence) => {
        let state = startSync(0);
        for (const [index, payload] of sequence.entries()) {
          const step = nextStep(state, PLACE);
          if (step.kind !== 'ask') break;
          expect(SYNC_APIS).toContain(step.request.api);
          expect(step.pause.least).toBeGreaterThanOrEqual(index === 0 ? 0 : 1_500);
          expect(step.pause.most).toBeGreaterThanOrEqual(step.pause.least);
          state = listed(state, payload, index);
          expect(parseSyncState(state)).toEqual(state);
        }
      }),
      { numRuns: 60 },
    );
    let state = startSync(0);
    let steps = 0;
    while (nextStep(state, PLACE).kind === 'ask' && steps < 50) {
      state = listed(state, {});
      steps += 1;
    }
    expect(steps).toBeLessThan(50);
    expect(SYNC_APIS.some((api) => api.includes('operation'))).toBe(false);
  });
});
