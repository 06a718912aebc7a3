/** Another extension in the same browser: it says to ours whatever the page asks it to. */

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs on every page: sends `say` to the extension `to`, and writes into the page what came back. */
const SCRIPT = `
addEventListener('message', async ({ data }) => {
  if (data?.stranger !== 'say') return;
  const api = globalThis.browser ?? globalThis.chrome;
  let heard;
  try {
    heard = JSON.stringify(await api.runtime.sendMessage(data.to, data.say)) ?? 'nothing';
  } catch (problem) {
    heard = 'refused: ' + problem.message;
  }
  document.documentElement.dataset.heard = heard;
});
document.documentElement.dataset.stranger = 'here';
`;

/** Writes the extension into a directory of its own and gives its path. */
export function strangerExtension(): string {
  const directory = mkdtempSync(join(tmpdir(), 'waitwise-stranger-'));
  const manifest = {
    manifest_version: 3,
    name: 'Stranger',
    version: '1',
    content_scripts: [{ matches: ['https://*/*'], js: ['say.js'], run_at: 'document_start' }],
    browser_specific_settings: { gecko: { id: 'stranger@stranger.example' } },
  };
  writeFileSync(join(directory, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(directory, 'say.js'), SCRIPT);
  return directory;
}
