/** The words of the pages: asked for once, and again where that came to nothing. */

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const REPLY = { ok: true, pageWords: { words: {}, styles: {} }, timeZone: 'Europe/Berlin' };
const send = vi.fn();

beforeEach(() => {
  vi.resetModules();
  send.mockReset();
  vi.stubGlobal('chrome', { runtime: { id: 'ours', sendMessage: send } });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const load = async () => (await import('../../../src/content/page-words.ts')).withPageWords;

describe('the words of the pages', () => {
  it('are asked for once, and whoever needs them is called in turn', async () => {
    send.mockResolvedValue(REPLY);
    const withPageWords = await load();
    const called: string[] = [];
    withPageWords(() => called.push('first'));
    withPageWords(() => called.push('second'));
    await vi.waitFor(() => expect(called).toEqual(['first', 'second']));
    expect(send).toHaveBeenCalledOnce();
  });

  it('are asked for again at once where the worker died before it answered', async () => {
    send.mockRejectedValueOnce(new Error('gone')).mockResolvedValue(REPLY);
    const withPageWords = await load();
    const read = vi.fn();
    withPageWords(read);
    await vi.waitFor(() => expect(read).toHaveBeenCalledOnce(), 5_000);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('are asked for again by the next who needs them where the worker could not give them', async () => {
    send.mockResolvedValueOnce({ ok: false, problem: 'storage_error', detail: '' }).mockResolvedValue(REPLY);
    const withPageWords = await load();
    const [early, late] = [vi.fn(), vi.fn()];
    withPageWords(early);
    await vi.waitFor(async () => {
      withPageWords(late);
      await Promise.resolve();
      expect(late).toHaveBeenCalled();
    });
    expect(early).not.toHaveBeenCalled();
    expect(send).toHaveBeenCalledTimes(2);
  });
});
