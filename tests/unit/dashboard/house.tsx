/** Puts the dashboard into made surroundings: orders in memory, a worker that keeps settings, permissions that can be refused. */

import { createHash } from 'node:crypto';
import { render } from '@testing-library/preact';
import english from '../../../_locales/en/messages.json' with { type: 'json' };
import chinese from '../../../_locales/zh_CN/messages.json' with { type: 'json' };
import { App } from '../../../src/dashboard/App.tsx';
import type { DashboardSurroundings, TextFile } from '../../../src/dashboard/surroundings.ts';
import type { Piece } from '../../../src/domain/evidence.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/domain/settings.ts';
import type { CaseFile } from '../../../src/evidence/casefile.ts';
import { sentencesOf } from '../../../src/i18n/sentences.ts';
import { createTexts } from '../../../src/i18n/texts.ts';
import type { AskableCarrier, OwnMessage, Reply } from '../../../src/messages/protocol.ts';
import type { Surroundings } from '../../../src/order/surroundings.ts';
import type { StoredOrder, SyncState } from '../../../src/storage/schema.ts';
import { createTimes } from '../../../src/ui/times.ts';
import '../patience.ts';

export const NOW = Date.UTC(2026, 10, 22, 8);

/** What a test changes about the world outside the dashboard, and what it sees of it afterwards. */
export interface World {
  orders: readonly StoredOrder[];
  settings: Settings;
  demo: boolean;
  sync: SyncState | null;
  origins: string[];
  notifications: boolean;
  /** Whether the browser gives what it is asked for. */
  grants: boolean;
  carriers: readonly AskableCarrier[];
  waiting: ReadonlyMap<string, number>;
  /** The worker's answer; null lets it do what it is told. */
  refusal: Reply | null;
  readFailure: Error | null;
  staged: string | null;
  readonly stagedBytes: Map<string, Blob>;
  /** The user's own evidence. */
  readonly pieces: readonly { readonly piece: Piece; readonly bytes: Blob }[];
  /** Whether the disk takes what is laid down. */
  diskFull: boolean;
  readonly saved: { readonly name: string; readonly bytes: Blob }[];
  readonly cases: ReadonlyMap<string, CaseFile>;
  /** Bytes. */
  freeRoom: number | null;
  readonly clipboard: string[];
  readonly files: TextFile[];
  readonly sent: OwnMessage[];
  /** Names of what the browser was asked for, in order. */
  readonly asked: string[];
}

export function world(changed: Partial<World> = {}): World {
  return {
    orders: [],
    settings: DEFAULT_SETTINGS,
    demo: false,
    sync: null,
    origins: [],
    notifications: false,
    grants: true,
    carriers: [],
    waiting: new Map(),
    refusal: null,
    readFailure: null,
    staged: null,
    stagedBytes: new Map(),
    pieces: [],
    diskFull: false,
    saved: [],
    cases: new Map(),
    freeRoom: null,
    clipboard: [],
    files: [],
    sent: [],
    asked: [],
    ...changed,
  };
}

export function openDashboard(given: World, hash: string) {
  location.hash = hash;
  return render(<App dashboard={dashboardOf(given)} surroundings={orderOf(given)} words={words} />);
}

const words = {
  texts: createTexts('en', sentencesOf(english), { timeZone: 'Europe/Warsaw' }),
  english: createTexts('en', sentencesOf(english), { timeZone: 'Europe/Warsaw' }),
  whole: async () => undefined,
  sellersIn: async (language: string) => createTexts(language, sentencesOf(chinese), { timeZone: 'Europe/Warsaw' }),
  times: createTimes('en-GB', 'Europe/Warsaw', 'just now'),
};

function dashboardOf(given: World): DashboardSurroundings {
  const listeners = new Set<() => void>();
  const listen = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  async function* parts() {
    if (given.readFailure !== null) throw given.readFailure;
    yield given.orders;
  }
  const keep = (message: OwnMessage): Reply => {
    given.sent.push(message);
    if (given.refusal !== null) return given.refusal;
    if (message.type === 'save_settings') given.settings = message.settings;
    if (message.type === 'demo') given.demo = message.on;
    // A question writes nothing, so nobody is told of a change.
    if (message.type === 'list_carriers') return { ok: true, carriers: [...given.carriers] };
    if (message.type.startsWith('list_')) return { ok: true };
    for (const listener of listeners) listener();
    return { ok: true };
  };
  const ask = async (what: string, give: () => void) => {
    given.asked.push(what);
    if (given.grants) give();
    for (const listener of listeners) listener();
    return given.grants;
  };
  return {
    evidence: evidenceOf(given),
    timeZone: 'Europe/Warsaw',
    languages: ['en'],
    now: () => NOW,
    readShownOrders: parts,
    readOwnOrders: parts,
    readRest: async () => ({
      settings: { settings: given.settings, changedAt: 1 },
      trackings: [],
      changes: [],
      thumbnails: [],
    }),
    readOwnEvidence: async () => ({ pieces: given.pieces.map(({ piece }) => piece), cases: [] }),
    readOwnPieceBytes: async (id) => given.pieces.find(({ piece }) => piece.id === id)?.bytes ?? null,
    readSettings: async () => given.settings,
    readDemo: async () => given.demo,
    readSyncState: async () => given.sync,
    readWaiting: async () => given.waiting,
    onChange: listen,
    send: async (message) => keep(message),
    stageFile: async (text) => {
      given.staged = text;
    },
    clearStaged: async () => {
      given.staged = null;
      given.stagedBytes.clear();
    },
    saveFile: (file) => given.files.push(file),
    readGiven: async () => ({ origins: given.origins, notifications: given.notifications }),
    requestOrigins: (origins) => ask(`hosts ${origins.join(' ')}`, () => given.origins.push(...origins)),
    requestNotifications: () =>
      ask('notifications', () => {
        given.notifications = true;
      }),
    takeBackOrigins: (origins) =>
      ask(`take back ${origins.join(' ')}`, () => {
        given.origins = given.origins.filter((origin) => !origins.includes(origin));
      }),
    onGivenChange: listen,
  };
}

/** Cases in memory; what a browser does with pictures is proved in browsers. */
function evidenceOf(given: World): DashboardSurroundings['evidence'] {
  const never = async () => {
    throw new Error('no picture is kept here');
  };
  return {
    readCase: async (orderId) => given.cases.get(orderId) ?? null,
    readBytes: async () => null,
    stageBytes: async (name, bytes) => {
      if (given.diskFull) throw new DOMException('full', 'QuotaExceededError');
      given.stagedBytes.set(name, bytes);
    },
    shrink: never,
    preview: never,
    sha256: async (bytes) =>
      createHash('sha256')
        .update(new Uint8Array(await bytes.arrayBuffer()))
        .digest('hex'),
    saveBytes: (name, bytes) => given.saved.push({ name, bytes }),
    freeRoom: async () => given.freeRoom,
    copy: async (text) => {
      given.clipboard.push(text);
    },
  };
}

/** What an open order touches; the tests of the popup prove what it does with it. */
function orderOf(given: World): Surroundings {
  const never = () => () => undefined;
  return {
    now: () => NOW,
    readOrder: async (orderId: string) => given.orders.find((order) => order.orderId === orderId) ?? null,
    readThumbnail: async () => null,
    onChange: never,
    onOnlineChange: never,
    isOnline: () => true,
    readQuestions: () => ({}),
    writeQuestions: () => undefined,
    dashboardPage: (view: string) => `https://extension.invalid/dashboard#${view}`,
    hostInFront: async () => null,
    countPieces: async () => 0,
    placesToCheck: async () => [],
    send: async () => ({ ok: true }),
  } as unknown as Surroundings;
}
