/** The worker's composition: every listener is registered here, at once, so that a revived worker misses nothing. */

import browser, { type Runtime } from 'webextension-polyfill';
import { senderKind } from '../messages/sender.ts';
import { enqueue, prepareWith } from '../storage/queue.ts';
import { answer } from './answer.ts';
import { checkAfterUpdate, checkNowAndThen } from './check-all.ts';
import { ALARM } from './clockwork.ts';
import { followHosts } from './hosts.ts';
import { listenToClicks, openDashboard } from './notices/clicks.ts';
import { leaveReadAll } from './read-all.ts';
import { readRuleTables } from './rule-tables.ts';
import { runAndSettle, runRound, settle } from './settle.ts';
import { carry } from './sync.ts';

/** Nothing is judged without the rules' tables. */
prepareWith(readRuleTables);

browser.runtime.onMessage.addListener((raw: unknown, sender: Runtime.MessageSender) => answer(raw, sender));

/** A page that reads all orders holds a line open; its end says that the page is gone. */
browser.runtime.onConnect.addListener((port) => {
  if (port.sender === undefined) return;
  if (senderKind(port.sender, browser.runtime.id, browser.runtime.getURL('')) !== 'content_script') return;
  port.onDisconnect.addListener(() => void enqueue(() => leaveReadAll(port.name)));
});

browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === ALARM) void runRound();
});

/** A browser start, an update or an install: the alarm may be gone and time has passed. */
browser.runtime.onStartup.addListener(() => {
  void runAndSettle(() => carry(Date.now()));
  void runAndSettle(() => checkNowAndThen(Date.now())).then(runRound, runRound);
});
browser.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === 'install') void openDashboard('#welcome');
  if (reason === 'update') void runAndSettle(checkAfterUpdate).then(runRound, runRound);
  else void runRound();
});

/** Another browser of the user's said something. */
browser.storage.onChanged.addListener((_changes, area) => {
  if (area === 'sync') void runAndSettle(() => carry(Date.now()));
});

listenToClicks();
browser.permissions.onAdded.addListener(() => {
  listenToClicks();
  void runAndSettle(() => followHosts(Date.now())).then(runRound);
});
browser.permissions.onRemoved.addListener(() => void runAndSettle(() => followHosts(Date.now())));

/** Whatever woke the worker: the badge and the alarm are made right, also after a death in the middle of something. */
void enqueue(settle);
