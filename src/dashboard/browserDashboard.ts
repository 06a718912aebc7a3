/** The dashboard's surroundings in a real browser. */

import browser from 'webextension-polyfill';
import { LANGUAGES } from '../i18n/languages.ts';
import { sendToWorker } from '../messages/send.ts';
import { readWaiting } from '../storage/cards.ts';
import { onChange } from '../storage/changes.ts';
import { isDemoShown } from '../storage/database.ts';
import { readOwnEvidence, readOwnPieceBytes } from '../storage/evidence.ts';
import { readAllOrders, readOwnOrders, readRest, readSettings, readSyncState } from '../storage/read.ts';
import { clearStaging, stageFile } from '../storage/staging.ts';
import { browserEvidence } from './evidence/browserEvidence.ts';
import type { DashboardSurroundings, TextFile } from './surroundings.ts';

export const browserDashboard: DashboardSurroundings = {
  evidence: browserEvidence,
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  languages: LANGUAGES,
  now: () => Date.now(),
  readShownOrders: () => readAllOrders(),
  readOwnOrders,
  readRest,
  readOwnEvidence,
  readOwnPieceBytes,
  readSettings,
  readDemo: isDemoShown,
  readSyncState,
  readWaiting,
  onChange,
  send: sendToWorker,
  stageFile,
  clearStaged: clearStaging,
  saveFile,
  async readGiven() {
    const { origins = [], permissions = [] } = await browser.permissions.getAll();
    return { origins, notifications: permissions.includes('notifications') };
  },
  requestOrigins: (origins) => browser.permissions.request({ origins: [...origins] }),
  requestNotifications: () => browser.permissions.request({ permissions: ['notifications'] }),
  takeBackOrigins: (origins) => browser.permissions.remove({ origins: [...origins] }),
  onGivenChange(listener) {
    browser.permissions.onAdded.addListener(listener);
    browser.permissions.onRemoved.addListener(listener);
    return () => {
      browser.permissions.onAdded.removeListener(listener);
      browser.permissions.onRemoved.removeListener(listener);
    };
  },
};

/** A link that is pressed once: downloads need no permission so. */
function saveFile({ name, type, text }: TextFile): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
