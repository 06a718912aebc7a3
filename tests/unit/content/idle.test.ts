/** When work that can wait is done beside a page that somebody uses. */

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const uses = new Map<string, () => void>();

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
  uses.clear();
  vi.stubGlobal('addEventListener', (name: string, listener: () => void) => uses.set(name, listener));
  vi.stubGlobal('requestIdleCallback', (done: () => void) => void setTimeout(done, 1));
  vi.stubGlobal('document', { hidden: false });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a page that is left alone', () => {
  it('is found at once where nobody used it', async () => {
    const { leftAlone } = await import('../../../src/content/idle.ts');
    const done = vi.fn();
    void leftAlone().then(done);
    await vi.advanceTimersByTimeAsync(5);
    expect(done).toHaveBeenCalledOnce();
  });

  it('is waited for as long as somebody scrolls, points or types, and a rest longer', async () => {
    const { leftAlone } = await import('../../../src/content/idle.ts');
    await Promise.all([leftAlone(), vi.advanceTimersByTimeAsync(5)]);
    const done = vi.fn();
    uses.get('scroll')?.();
    void leftAlone().then(done);
    for (const use of ['pointermove', 'keydown', 'scroll', 'pointermove']) {
      await vi.advanceTimersByTimeAsync(200);
      uses.get(use)?.();
    }
    await vi.advanceTimersByTimeAsync(290);
    expect(done).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(20);
    expect(done).toHaveBeenCalledOnce();
  });

  it('is waited for no longer than was said, however it is used', async () => {
    const { leftAlone } = await import('../../../src/content/idle.ts');
    await Promise.all([leftAlone(), vi.advanceTimersByTimeAsync(5)]);
    uses.get('click')?.();
    const done = vi.fn();
    void leftAlone(1_000).then(done);
    for (let use = 0; use < 9; use += 1) {
      await vi.advanceTimersByTimeAsync(100);
      uses.get('scroll')?.();
    }
    expect(done).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(120);
    expect(done).toHaveBeenCalledOnce();
  });

  it('is one that nobody sees', async () => {
    const { leftAlone } = await import('../../../src/content/idle.ts');
    await Promise.all([leftAlone(), vi.advanceTimersByTimeAsync(5)]);
    vi.stubGlobal('document', { hidden: true });
    uses.get('scroll')?.();
    const done = vi.fn();
    void leftAlone().then(done);
    await vi.advanceTimersByTimeAsync(5);
    expect(done).toHaveBeenCalledOnce();
  });
});
