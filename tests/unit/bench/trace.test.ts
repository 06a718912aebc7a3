/** What the bench reads out of a trace: whose time a task was. */

import { describe, expect, it } from 'vitest';
import { ownShareOf, type TraceEvent, tasksOfPages } from '../../../bench/trace.ts';

const OWN = 'chrome-extension://own/src/content/';
const PAGE = 'https://www.aliexpress.com/index.js';

/** Times in ms. */
function event(name: string, from: number, length: number, url?: string): TraceEvent {
  const args = url === undefined ? {} : { data: { url } };
  return { name, ph: 'X', pid: 1, tid: 1, ts: from * 1_000, dur: length * 1_000, args };
}

const MAIN: TraceEvent = { name: 'thread_name', ph: 'M', pid: 1, tid: 1, ts: 0, args: { name: 'CrRendererMain' } };
const microtasks = (from: number, length: number) => event('BlinkScheduler_PerformMicrotaskCheckpoint', from, length);
const share = (...events: TraceEvent[]) =>
  ownShareOf([MAIN, event('RunTask', 0, 3), event('EvaluateScript', 0, 3, `${OWN}orders.js`), ...events], OWN);

describe('the time of our scripts', () => {
  it('is that of their own calls, once where they call each other', () => {
    expect(
      share(
        event('RunTask', 10, 30),
        event('FunctionCall', 11, 5, PAGE),
        event('FunctionCall', 20, 8, `${OWN}orders.js`),
        event('FunctionCall', 22, 4, `${OWN}orders.js`),
      ).tasks,
    ).toEqual([3, 8]);
  });

  it('is what follows a promise where none of the page was called', () => {
    expect(share(event('RunTask', 10, 9), microtasks(11, 7)).tasks).toEqual([3, 7]);
    expect(share(event('RunTask', 10, 9), event('FunctionCall', 10, 1, PAGE), microtasks(11, 7)).tasks).toEqual([3]);
    expect(
      share(event('RunTask', 10, 9), event('FunctionCall', 10, 2, `${OWN}orders.js`), microtasks(12, 4)).tasks,
    ).toEqual([3, 6]);
  });

  it('is not that of other threads, of tasks of the page, or of another page', () => {
    const elsewhere = { ...event('FunctionCall', 10, 50, `${OWN}orders.js`), tid: 2 };
    expect(share(elsewhere, event('RunTask', 10, 40), event('FunctionCall', 11, 30, PAGE)).tasks).toEqual([3]);
  });

  it('has the layouts that they forced', () => {
    const layout = (url: string): TraceEvent => ({
      ...event('Layout', 1, 1),
      args: { beginData: { stackTrace: [{ url: PAGE }, { url }] } },
    });
    expect(share(layout(`${OWN}orders.js`), layout(PAGE)).forcedLayouts).toBe(1);
  });
});

it('takes every task of a page, whoever worked in it, and none of other threads', () => {
  const elsewhere = { ...event('RunTask', 0, 90), tid: 2 };
  const whole = [MAIN, event('RunTask', 0, 3), event('FunctionCall', 1, 2, PAGE), event('RunTask', 10, 30), elsewhere];
  expect(tasksOfPages(whole)).toEqual([3, 30]);
});
