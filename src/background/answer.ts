/** Answers messages: decides who may say what, does it, and replies by name. */

import browser, { type Runtime } from 'webextension-polyfill';
import { withoutOverflow } from '../domain/without-overflow.ts';
import { isEvidenceMessage } from '../messages/evidence-messages.ts';
import {
  type OwnMessage,
  ownMessageSchema,
  type PageMessage,
  type PageReading,
  pageMessageSchema,
  type Reply,
} from '../messages/protocol.ts';
import { senderKind } from '../messages/sender.ts';
import { enqueue } from '../storage/queue.ts';
import { readSettings } from '../storage/read.ts';
import { write } from '../storage/write.ts';
import { answerCarriers, isCarrierMessage } from './answer-carriers.ts';
import { chipsFor } from './chips.ts';
import { enterDemo, leaveDemo } from './demo.ts';
import { diagnostics } from './diagnostics.ts';
import { answerEvidence } from './evidence.ts';
import { deleteEverything, importStaged } from './exchange.ts';
import { forgetFlood } from './forget.ts';
import { askableCarriers, followHosts } from './hosts.ts';
import { changeOrder } from './marks.ts';
import { openDashboard } from './notices/clicks.ts';
import { readPageWords } from './page-words.ts';
import { placesOf } from './places.ts';
import { beginReadAll, goOnReadAll, keepReadAll, stopReadAll } from './read-all.ts';
import { saveReading, saveThumbnail } from './readings.ts';
import { refresh } from './refresh.ts';
import { readRuleTables } from './rule-tables.ts';
import { saveSettings } from './settings.ts';
import { runAndSettle, runRound } from './settle.ts';
import { carry } from './sync.ts';

/** The worker's answer to any message; never rejects. */
export async function answer(raw: unknown, sender: Runtime.MessageSender): Promise<Reply> {
  try {
    await readRuleTables();
    switch (senderKind(sender, browser.runtime.id, browser.runtime.getURL(''))) {
      case 'content_script':
        return await answerPage(raw);
      case 'own_page':
        return await answerOwn(raw);
      default:
        return { ok: false, problem: 'refused_sender', detail: 'not one of our pages' };
    }
  } catch (problem) {
    const reply = storageProblem(problem);
    if (reply.problem === 'storage_full') await noteFull(reply.detail, Date.now());
    return reply;
  }
}

/** The popup says that the disk is full; a line may find room where a page of orders found none. */
async function noteFull(detail: string, now: number): Promise<void> {
  const note = () => write((writing) => writing.objectStore('warnings').put({ code: 'storage_full', detail, at: now }));
  await enqueue(note).catch(() => undefined);
}

async function answerPage(raw: unknown): Promise<Reply> {
  const parsed = withoutOverflow(() => pageMessageSchema.safeParse(raw));
  if (!parsed?.success) return unknownMessage(parsed?.error.issues[0]?.path.join('.'));
  const message = parsed.data;
  switch (message.type) {
    case 'reading':
      return { ok: true, missingThumbnails: await takeReading(message.reading) };
    case 'thumbnail': {
      // A picture changes neither the badge nor when the worker must wake.
      const known = await enqueue(() => saveThumbnail(message.orderId, message.imageUrl, message.picture));
      return known ? { ok: true } : unknownOrder(message.orderId);
    }
    case 'chips': {
      const chips = await chipsFor(message.orderIds, message.lang);
      return { ok: true, ...(chips === undefined ? {} : { chips }) };
    }
    case 'page_words':
      return {
        ok: true,
        pageWords: await readPageWords(),
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      };
    case 'open_order':
      await openDashboard(`#orders/${encodeURIComponent(message.orderId)}`);
      return { ok: true };
    default:
      return answerReadAll(message);
  }
}

async function takeReading(reading: PageReading): Promise<string[]> {
  const missingThumbnails = await runAndSettle(() => saveReading(reading, Date.now()));
  void carryLater();
  void runRound();
  return missingThumbnails;
}

type ReadAllMessage = Extract<PageMessage, { type: 'sync_begin' | 'sync_go' | 'sync_kept' }>;

/** Messages of the page that reads all orders. */
async function answerReadAll(message: ReadAllMessage): Promise<Reply> {
  switch (message.type) {
    case 'sync_begin': {
      const readAll = await enqueue(() => beginReadAll(Date.now()));
      return readAll === null
        ? { ok: false, problem: 'resting', detail: 'after a login page or bot check' }
        : { ok: true, readAll };
    }
    case 'sync_go':
      return { ok: true, goesOn: await enqueue(() => goOnReadAll(message.run, Date.now())) };
    case 'sync_kept': {
      const { run, plan, progress } = message;
      return { ok: true, goesOn: await enqueue(() => keepReadAll(run, plan, progress, Date.now())) };
    }
  }
}

async function answerOwn(raw: unknown): Promise<Reply> {
  const parsed = withoutOverflow(() => ownMessageSchema.safeParse(raw));
  if (!parsed?.success) return unknownMessage(parsed?.error.issues[0]?.path.join('.'));
  const message: OwnMessage = parsed.data;
  if (isCarrierMessage(message)) return answerCarriers(message);
  if (isEvidenceMessage(message)) return answerEvidence(message, Date.now());
  switch (message.type) {
    case 'mark':
    case 'annotate':
    case 'tick':
      if (!(await runAndSettle(() => changeOrder(message, Date.now())))) return unknownOrder(message.orderId);
      void carryLater();
      return { ok: true };
    case 'refresh':
      return refresh(message.orderId, Date.now());
    case 'hosts_changed':
      await runAndSettle(() => followHosts(Date.now()));
      void runRound();
      return { ok: true };
    case 'forget_flood':
      await runAndSettle(() => forgetFlood(Date.now()));
      return { ok: true };
    case 'list_places':
      return { ok: true, places: await placesOf(message.orderId) };
    case 'dismiss_warning':
      await runAndSettle(() => write((writing) => writing.objectStore('warnings').delete(message.code)));
      return { ok: true };
    default:
      return answerHouse(message);
  }
}

type HouseMessage = Extract<
  OwnMessage,
  { type: 'save_settings' | 'import' | 'delete_everything' | 'demo' | 'list_carriers' | 'sync_stop' | 'diagnostics' }
>;

/** Messages about the product as a whole, not about one order. */
async function answerHouse(message: HouseMessage): Promise<Reply> {
  switch (message.type) {
    case 'save_settings':
      await runAndSettle(() => saveSettings(message.settings, Date.now()));
      void carryLater();
      void runRound();
      return { ok: true };
    case 'import': {
      const reply = await runAndSettle(() => importStaged(message.mode, Date.now()));
      void carryLater();
      void runRound();
      return reply;
    }
    case 'delete_everything':
      await runAndSettle(deleteEverything);
      return { ok: true };
    case 'demo':
      await runAndSettle(() => (message.on ? enterDemo(Date.now()) : leaveDemo()));
      return { ok: true };
    case 'list_carriers':
      return { ok: true, carriers: askableCarriers() };
    case 'sync_stop':
      await enqueue(() => stopReadAll(Date.now()));
      return { ok: true };
    case 'diagnostics':
      return {
        ok: true,
        diagnostics: await diagnostics(browser.runtime.getManifest().version, navigator.userAgent),
      };
  }
}

/** What the user said travels on by the browser's sync, after the answer. */
async function carryLater(): Promise<void> {
  if ((await readSettings()).sync) await runAndSettle(() => carry(Date.now()));
}

function unknownMessage(where: string | undefined): Reply {
  return { ok: false, problem: 'unknown_message', detail: `does not fit: ${where ?? ''}` };
}

function unknownOrder(orderId: string): Reply {
  return { ok: false, problem: 'unknown_order', detail: orderId };
}

function storageProblem(problem: unknown): Extract<Reply, { ok: false }> {
  const full = problem instanceof DOMException && problem.name === 'QuotaExceededError';
  const detail = problem instanceof Error ? `${problem.name}: ${problem.message}` : String(problem);
  return { ok: false, problem: full ? 'storage_full' : 'storage_error', detail };
}
