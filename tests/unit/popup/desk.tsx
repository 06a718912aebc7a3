/** Puts the popup into made surroundings: orders in memory, a worker that keeps marks, a clipboard that can be read. */

import { render, screen } from '@testing-library/preact';
import english from '../../../_locales/en/messages.json' with { type: 'json' };
import chinese from '../../../_locales/zh_CN/messages.json' with { type: 'json' };
import type { KeptReadAll } from '../../../src/domain/read-all.ts';
import { sentencesOf } from '../../../src/i18n/sentences.ts';
import { createTexts } from '../../../src/i18n/texts.ts';
import { applyMarks, type OwnMessage, type Reply } from '../../../src/messages/protocol.ts';
import type { OpenedOrder } from '../../../src/order/OrderView.tsx';
import type { OpenQuestions } from '../../../src/order/questions.ts';
import type { Surroundings } from '../../../src/order/surroundings.ts';
import { App } from '../../../src/popup/App.tsx';
import * as later from '../../../src/popup/later.ts';
import type { ReadAllSurroundings } from '../../../src/popup/readAllSurroundings.ts';
import { type EarlyReading, readEarly, withData } from '../../../src/popup/readPopup.ts';
import type { Summary } from '../../../src/storage/cards.ts';
import { withIndexFields } from '../../../src/storage/derive.ts';
import { GROUPS, type Group, groupOf } from '../../../src/storage/groups.ts';
import type { StoredOrder } from '../../../src/storage/schema.ts';
import { createTimes } from '../../../src/ui/times.ts';
import { NOW } from './orders.ts';
import '../patience.ts';

/** What a test changes about the world outside the popup, and what it sees of it afterwards. */
export interface Outside {
  orders: StoredOrder[];
  summary: Partial<Summary>;
  waiting: ReadonlyMap<string, number>;
  demo: boolean;
  online: boolean;
  /** The worker's answer; null lets it keep the message. */
  refusal: Reply | null;
  readFailure: Error | null;
  questions: OpenQuestions;
  grants: boolean;
  declined: readonly string[];
  /** What the worker answers beside "done", by the type of the message. */
  readonly answers: Map<OwnMessage['type'], Reply>;
  readAll: KeptReadAll | null;
  /** Whether a page of My Orders is open. */
  pageOpen: boolean;
  readonly clipboard: string[];
  readonly sent: OwnMessage[];
  /** Names of what the popup did, in order. */
  readonly log: string[];
  /** The worker wrote something. */
  change(): void;
}

export function outside(orders: readonly StoredOrder[]): Outside {
  return {
    orders: [...orders],
    summary: {},
    waiting: new Map(),
    demo: false,
    online: true,
    refusal: null,
    readFailure: null,
    questions: {},
    grants: true,
    declined: [],
    answers: new Map(),
    readAll: null,
    pageOpen: true,
    clipboard: [],
    sent: [],
    log: [],
    change: () => undefined,
  };
}

export const words = {
  texts: createTexts('en', sentencesOf(english), { timeZone: 'Europe/Warsaw' }),
  english: createTexts('en', sentencesOf(english), { timeZone: 'Europe/Warsaw' }),
  whole: async () => undefined,
  sellersIn: async (language: string) => createTexts(language, sentencesOf(chinese), { timeZone: 'Europe/Warsaw' }),
  times: createTimes('en-GB', 'Europe/Warsaw', 'just now'),
};

export function openPopup(
  world: Outside,
  opened: OpenedOrder | null = null,
  shortcuts = true,
  early?: EarlyReading | undefined,
) {
  return render(
    <App
      {...(early === undefined ? {} : { early })}
      surroundings={surroundingsOf(world)}
      readAll={readAllOf(world)}
      words={words}
      opened={opened}
      shortcuts={shortcuts}
      loadLater={async () => later}
    />,
  );
}

/** Opens the popup and waits for what is loaded behind its list: keys, filter, questions. */
export async function openWholePopup(...given: Parameters<typeof openPopup>): Promise<void> {
  openPopup(...given);
  await screen.findByRole('button', { name: 'Read all my orders' });
}

/** Opens the popup in a window of this height, in CSS pixels, with what is read before anything is drawn. */
export async function openPopupOf(world: Outside, height: number) {
  return openPopup(world, null, true, await withData(readEarly(surroundingsOf(world), height), 1_000));
}

function surroundingsOf(world: Outside): Surroundings {
  const listeners = new Set<() => void>();
  world.change = () => {
    for (const listener of listeners) listener();
  };
  return {
    now: () => NOW,
    readSummary: async () => {
      if (world.readFailure !== null) throw world.readFailure;
      return summaryOf(world);
    },
    readCards: async ({ limit, search = '', wanted = () => true }) =>
      world.orders
        .filter(wanted)
        .filter((stored) => JSON.stringify(stored.order).toLowerCase().includes(search.toLowerCase()))
        .slice(0, limit),
    readOrder: async (orderId) => world.orders.find((stored) => stored.orderId === orderId) ?? null,
    readThumbnail: async () => null,
    readWaiting: async () => world.waiting,
    readDemo: async () => world.demo,
    dashboardPage: (view) => `https://extension.invalid/dashboard#${view}`,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send: async (message) => {
      // Questions change nothing; what counts is what the buyer does.
      if (!/^(?:list|check)_/.test(message.type)) world.sent.push(message);
      const answer = world.answers.get(message.type);
      if (answer !== undefined) return answer;
      if (world.refusal !== null) return world.refusal;
      world.orders = world.orders.map((stored) => kept(stored, message));
      world.change();
      return { ok: true };
    },
    copy: async (text) => {
      world.clipboard.push(text);
    },
    requestOrigins: async (origins) => {
      world.log.push(`request ${origins.join(' ')}`);
      return world.grants;
    },
    readDeclined: () => world.declined,
    writeDeclined: (carriers) => {
      world.declined = carriers;
    },
    isOnline: () => world.online,
    onOnlineChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    readQuestions: () => world.questions,
    writeQuestions: (questions) => {
      world.questions = questions;
    },
    hostInFront: async () => null,
    countPieces: async () => 0,
    readOrdersOfSeller: async ({ order }) =>
      world.orders.filter((other) => other.order.seller?.name === order.seller?.name),
    placesToCheck: async () => [
      { name: 'Cainiao', url: 'https://global.cainiao.com/newDetail.htm?mailNoList=LP00', prefilled: true },
    ],
  };
}

function readAllOf(world: Outside): ReadAllSurroundings {
  return {
    read: async () => world.readAll,
    start: async () => {
      world.log.push('readAll');
      return world.pageOpen;
    },
  };
}

function kept(stored: StoredOrder, message: OwnMessage): StoredOrder {
  if (!('orderId' in message) || message.orderId !== stored.orderId) return stored;
  if (message.type === 'mark') return withIndexFields({ ...stored, marks: applyMarks(stored.marks, message.marks) });
  if (message.type === 'annotate') {
    const { note = stored.note, label = stored.label, archived = stored.archived } = message;
    return withIndexFields({ ...stored, note, label, archived });
  }
  return stored;
}

function summaryOf(world: Outside): Summary {
  const count = (group: Group) => world.orders.filter((stored) => groupOf(stored) === group).length;
  const groups = Object.fromEntries(GROUPS.map((group) => [group, count(group)])) as Record<Group, number>;
  return { groups, urgent: 0, nextDate: null, lastReadAt: NOW - 720_000, warnings: [], setAside: 0, ...world.summary };
}
