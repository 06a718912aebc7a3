// @vitest-environment happy-dom
/** When the dashboard reads its orders again: each reading takes all of them, and the worker waits for it. */

import { cleanup, render, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DashboardContext, type DashboardSurroundings } from '../../../src/dashboard/surroundings.ts';
import { type Rows, useRows } from '../../../src/dashboard/useRows.ts';
import type { StoredOrder } from '../../../src/storage/schema.ts';
import { storedOrder } from '../storage/stored.ts';

let seen: Rows;
let change: () => void;
/** Ends of the readings that go on. */
let going: (() => void)[];
let begun: number;

function Probe() {
  seen = useRows();
  return null;
}

async function* reading(): AsyncGenerator<StoredOrder[]> {
  begun += 1;
  yield [storedOrder('1')];
  await new Promise<void>((end) => going.push(end));
  yield [storedOrder('2')];
}

function open() {
  const dashboard: Partial<DashboardSurroundings> = {
    timeZone: 'Europe/Warsaw',
    readShownOrders: reading,
    onChange(listener) {
      change = listener;
      return () => undefined;
    },
  };
  return render(
    <DashboardContext.Provider value={dashboard as DashboardSurroundings}>
      <Probe />
    </DashboardContext.Provider>,
  );
}

async function endOne(): Promise<void> {
  await waitFor(() => expect(going).toHaveLength(1));
  going.pop()?.();
}

const isWhole = () => waitFor(() => expect(seen).toMatchObject({ phase: 'ready', whole: true }));
const pause = () => new Promise((resolve) => setTimeout(resolve, 600));

beforeEach(() => {
  going = [];
  begun = 0;
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('reading all orders', () => {
  it('goes on to its end whatever is written meanwhile, and is done once more after that', async () => {
    open();
    await waitFor(() => expect(begun).toBe(1));
    for (let write = 0; write < 5; write += 1) change();
    await pause();
    expect(begun).toBe(1);
    await endOne();
    await isWhole();
    await waitFor(() => expect(begun).toBe(2));
    await endOne();
    await pause();
    expect(begun).toBe(2);
  });

  it('waits until somebody looks', async () => {
    open();
    await endOne();
    await isWhole();
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    change();
    await pause();
    expect(begun).toBe(1);
    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    await waitFor(() => expect(begun).toBe(2));
  });

  it('stops where nobody wants to see the rest', async () => {
    const page = open();
    await waitFor(() => expect(begun).toBe(1));
    page.unmount();
    change();
    await endOne();
    await pause();
    expect(begun).toBe(1);
  });
});
