// @vitest-environment happy-dom
/** The popup from its very start, over a real database that does not answer for a while. */

import 'fake-indexeddb/auto';
import { screen, waitFor } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import english from '../../../_locales/en/messages.json' with { type: 'json' };
import { sentencesOf } from '../../../src/i18n/sentences.ts';
import { database } from '../../../src/storage/database.ts';
import '../patience.ts';

const sentences = sentencesOf(english);

vi.stubGlobal('chrome', {
  i18n: { getMessage: () => 'en', getUILanguage: () => 'en-GB' },
  extension: { getViews: () => [] },
  runtime: { getURL: (path: string) => path, sendMessage: async () => ({ ok: true }) },
});
vi.stubGlobal('fetch', async (address: string) =>
  Response.json(address.includes('/ids/') ? Object.keys(sentences) : Object.values(sentences)),
);

/** Keeps every store from being read until the returned function is called. */
async function holdDatabase(): Promise<() => void> {
  const writing = (await database()).transaction(['values', 'orders'], 'readwrite');
  let held = true;
  const askOn = async () => {
    while (held) await writing.objectStore('values').count();
  };
  void askOn();
  return () => {
    held = false;
  };
}

const title = (id: string) => screen.findByRole('heading', { level: 1, name: sentences[id] ?? id }, { timeout: 5_000 });

it('says that it is loading while not even the settings can be read, and goes on once they can', async () => {
  document.body.innerHTML = '<div id="popup"></div>';
  const letGo = await holdDatabase();
  const started = import('../../../src/popup/main.tsx');
  expect(await title('ui_loading')).toBeTruthy();
  expect(document.documentElement.lang).toBe('en');
  letGo();
  await started;
  expect(await title('ui_first_title')).toBeTruthy();
  await waitFor(() => expect(screen.queryByText(sentences['ui_loading'] ?? '')).toBeNull());
});
