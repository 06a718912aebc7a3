/** A build that may show notifications from the start: Chromium asks for that in a bubble that no test can press. */

import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from '../../demo/browsers/browser.ts';
import { DIST } from './stage.ts';

/** A folder with the built extension, whose manifest asks for notifications at once; whoever takes it removes it. */
export function allowedToNotify(name: BrowserName): string {
  const folder = mkdtempSync(join(tmpdir(), 'waitwise-notifying-'));
  cpSync(DIST[name], folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest: { permissions: string[]; optional_permissions?: string[] } = JSON.parse(readFileSync(file, 'utf8'));
  manifest.permissions.push('notifications');
  delete manifest.optional_permissions;
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}

/** Firefox hands notifications to the system, where a test cannot press them, or shows them in windows of its own. */
export const OWN_WINDOWS = { 'alerts.useSystemBackend': false };
