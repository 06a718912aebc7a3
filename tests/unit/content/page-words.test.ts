/** The words of the pages: asked for ahead by a short script, and again by the longer one where that came to nothing. */

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const REPLY = { ok: true, pageWords: { words: {}, styles: {} }, timeZone: 'Europe/Berlin' };
const send = vi.fn();

beforeEach(() => {
  vi.resetModules();
  send.mockReset();
  vi.stubGlobal('chrome', { runtime: { id: 'ours', sendMessage: send } });
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'waitwiseWords');
  vi.unstubAllGlobals();
});

async function read(): Promise<boolean> {
  const { withPageWords } = await import('../../../src/content/page-words.ts');
  const done = vi.fn();
  withPageWords(done);
  await vi.waitFor(() => expect(done).toHaveBeenCalledOnce(), 5_000);
  return true;
}

describe('the words of the pages', () => {
  it('are asked for once where they were asked for ahead', async () => {
    send.mockResolvedValue(REPLY);
    await import('../../../src/content/words-ahead.iife.ts');
    expect(send).toHaveBeenCalledOnce();
    await read();
    expect(send).toHaveBeenCalledOnce();
  });

  it('are asked for again where the worker died before it answered', async () => {
    send.mockRejectedValueOnce(new Error('gone')).mockResolvedValue(REPLY);
    await import('../../../src/content/words-ahead.iife.ts');
    await read();
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('are asked for again where the worker could not give them', async () => {
    send.mockResolvedValueOnce({ ok: false, problem: 'storage_error', detail: '' }).mockResolvedValue(REPLY);
    await import('../../../src/content/words-ahead.iife.ts');
    await read();
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('are asked for where nothing was asked ahead', async () => {
    send.mockResolvedValue(REPLY);
    await read();
    expect(send).toHaveBeenCalledOnce();
  });
});
