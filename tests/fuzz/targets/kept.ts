/** What comes back from outside of the code: messages, settings, backups, the browser's sync, stored records. */

import type { ZodMiniType } from 'zod/mini';
import { DEFAULT_SETTINGS, keptSettingsSchema, parseKeptSettings } from '../../../src/domain/settings.ts';
import { type Backup, backupText, parseBackup } from '../../../src/exchange/backup.ts';
import { packCarried, unpackCarried } from '../../../src/exchange/carried.ts';
import { ownMessageSchema, pageMessageSchema, replySchema } from '../../../src/messages/protocol.ts';
import { senderKind } from '../../../src/messages/sender.ts';
import { checkRecord } from '../../../src/storage/records.ts';
import {
  hostStatesSchema,
  storedChangeSchema,
  storedOrderSchema,
  storedTrackingSchema,
  storedWarningSchema,
  syncStateSchema,
  trackerKeysSchema,
} from '../../../src/storage/schema.ts';
import { keptOrder } from '../../unit/exchange/kept.ts';
import { storedOrder } from '../../unit/storage/stored.ts';
import { mustFit, mutatedTexts, mutatedValues, type Target, target } from '../target.ts';

const EVENT = {
  at: '2026-03-01T10:00:00+08:00',
  text: 'Accepted',
  code: 'GTMS_ACCEPT',
  country: 'CN',
  stage: 'accepted',
};
const TRACKING = {
  key: 'cainiao|LP00990000000011',
  carrier: 'cainiao',
  number: 'LP00990000000011',
  dueAt: 5,
  outcome: 'found',
  failures: 0,
  foundAt: 4,
  events: [EVENT],
  hops: 0,
};
const CHANGE = {
  id: 1,
  orderId: '8190000000000001',
  at: 5,
  what: 'state',
  from: '',
  to: 'shipped',
  source: 'aliexpress',
};
const KEPT = keptOrder('8190000000000001', {
  marks: { received: true, snoozedUntil: '2026-11-03' },
  note: 'A note',
  ticks: { step: 5 },
  annotatedAt: 7,
  typed: { postcode: '00-001', numbers: [{ number: 'RX990000010ES', typedAt: 5 }] },
});
const SETTINGS = { settings: DEFAULT_SETTINGS, changedAt: 5 };
const BACKUP: Backup = {
  exportedAt: 5,
  settings: SETTINGS,
  orders: [KEPT],
  trackings: [TRACKING as Backup['trackings'][number]],
  changes: [CHANGE],
  pictures: [{ orderId: KEPT.orderId, imageUrl: 'https://x.example/a.jpg', picture: 'data:image/webp;base64,AAAA' }],
  cases: [{ orderId: KEPT.orderId, notes: { promises: [{ saidAt: '2026-11-01' }], keptBack: ['seller'] } }],
  pieces: null,
};

const PAGE_MESSAGES = [
  {
    type: 'reading',
    reading: {
      orders: [{ order: KEPT.order, fields: { state: 'network', items: 'dom' } }],
      parcels: [{ orderId: KEPT.orderId, number: 'LP00990000000011', events: [EVENT] }],
      source: 'network',
      warnings: [{ code: 'empty', detail: 'nothing' }],
      shape: 'keys: a 1',
    },
  },
  { type: 'thumbnail', orderId: KEPT.orderId, imageUrl: 'https://x.example', picture: 'data:image/webp;base64,AAAA' },
  { type: 'chips', orderIds: [KEPT.orderId], lang: 'pl' },
  { type: 'open_order', orderId: KEPT.orderId },
  { type: 'sync_begin' },
  { type: 'sync_go', run: 'x' },
];

const OWN_MESSAGES = [
  { type: 'mark', orderId: KEPT.orderId, marks: { received: true, snoozedUntil: null } },
  { type: 'annotate', orderId: KEPT.orderId, note: 'x', label: 'y', archived: true },
  { type: 'save_settings', settings: DEFAULT_SETTINGS },
  { type: 'import', mode: 'merge' },
  { type: 'add_parcel', title: 'Socks', number: 'RX990000010ES', country: 'ES', placedAt: '2026-11-01' },
  { type: 'type_number', orderId: KEPT.orderId, number: 'RX990000010ES', carrier: 'correos', sameAs: 'LP1' },
  { type: 'keep_key', tracker: '17track', key: 'abc' },
  { type: 'save_notes', orderId: KEPT.orderId, notes: { promises: [{ saidAt: '2026-11-01' }], keptBack: ['seller'] } },
];

/** A schema refuses or gives what it accepts again, unchanged. */
function schemaTarget(name: string, share: number, schema: ZodMiniType, wholes: readonly unknown[]): Target {
  return target({
    room: /message|reply/.test(name) ? 'messages' : 'kept',
    name,
    share,
    inputs: mutatedValues(wholes),
    prepare: (value) => value,
    parse: (value: unknown) => checkRecord(schema, value),
    check(checked) {
      if (!('record' in checked)) {
        if (checked.problem === '') throw new Error('refused without saying why');
        return;
      }
      mustFit(schema, checked.record, 'what was accepted');
    },
  });
}

const records: readonly Target[] = [
  schemaTarget('message of a page', 60_000, pageMessageSchema, PAGE_MESSAGES),
  schemaTarget('message of an own page', 60_000, ownMessageSchema, OWN_MESSAGES),
  schemaTarget('reply of the worker', 20_000, replySchema, [
    { ok: true, goesOn: true },
    { ok: false, problem: 'too_soon', detail: '' },
  ]),
  schemaTarget('stored order', 40_000, storedOrderSchema, [storedOrder('8190000000000001', KEPT.order)]),
  schemaTarget('stored tracking', 30_000, storedTrackingSchema, [TRACKING]),
  schemaTarget('stored change', 15_000, storedChangeSchema, [CHANGE]),
  schemaTarget('stored warning', 15_000, storedWarningSchema, [{ code: 'empty', detail: 'x', at: 5, shape: 'y' }]),
  schemaTarget('stored state of hosts', 10_000, hostStatesSchema, [
    { 'https://a.example/*': { askedAt: 1, failures: 0, refusals: 1 } },
  ]),
  schemaTarget('stored keys', 10_000, trackerKeysSchema, [{ '17track': { key: 'x', savedAt: 5, state: 'works' } }]),
  schemaTarget('stored state of the sync', 10_000, syncStateSchema, [{ at: 5, leftOut: 0, problem: 'full' }]),
];

const settings = target({
  room: 'kept',
  name: 'settings',
  share: 40_000,
  inputs: mutatedValues([SETTINGS]),
  prepare: (value) => value,
  parse: parseKeptSettings,
  check: (kept) => mustFit(keptSettingsSchema, kept, 'settings'),
});

const backup = target({
  room: 'kept',
  name: 'backup file',
  share: 40_000,
  inputs: mutatedTexts([backupText(BACKUP)]),
  prepare: (text) => text,
  parse: parseBackup,
  check(parsed) {
    if ('problem' in parsed) return;
    const again = parseBackup(backupText(parsed.backup));
    if (JSON.stringify(again) !== JSON.stringify(parsed)) throw new Error('a backup does not come back as it was');
  },
});

const carriedItems = packCarried({ settings: SETTINGS, annotations: new Map([[KEPT.orderId, { ...KEPT }]]) }).items;

const carried = target({
  room: 'kept',
  name: 'items of the browser’s sync',
  share: 40_000,
  inputs: mutatedValues([carriedItems]),
  prepare: (value) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : { value }),
  parse: unpackCarried,
  check(unpacked) {
    const { items } = packCarried(unpacked);
    for (const [key, item] of Object.entries(items))
      if (new TextEncoder().encode(key + JSON.stringify(item)).length > 8_192)
        throw new Error('over the quota of an item');
  },
});

const OWN_BASE = 'chrome-extension://abcdefghijklmnop/';
const sender = target({
  room: 'messages',
  name: 'sender of a message',
  share: 40_000,
  inputs: mutatedValues([
    { id: 'abcdefghijklmnop', url: 'https://www.aliexpress.com/p/order/index.html', tab: {} },
    { id: 'abcdefghijklmnop', url: `${OWN_BASE}src/popup/index.html` },
  ]),
  prepare: (value) => (typeof value === 'object' && value !== null ? value : {}),
  parse: (given: object) => senderKind(given, 'abcdefghijklmnop', OWN_BASE),
  check(kind, given: { id?: unknown; url?: unknown; tab?: unknown }) {
    if (kind === 'stranger') return;
    if (given.id !== 'abcdefghijklmnop' || typeof given.url !== 'string') throw new Error('a stranger was let in');
    const { protocol, hostname } = new URL(given.url);
    const ours =
      given.url.startsWith(OWN_BASE) || (protocol === 'https:' && /(^|\.)aliexpress\.(com|us|ru)$/.test(hostname));
    if (!ours) throw new Error(`a stranger was let in from ${hostname}`);
  },
});

export const keptTargets: readonly Target[] = [...records, settings, backup, carried, sender];
