/** The checks of the endurance run are worth what they find: each promise is broken once. */

import { beforeEach, describe, expect, it } from 'vitest';
import { alarmIsSet, nobodyWaits, scansAreThere, soundness } from '../../endurance/checks.ts';
import type { OrderRecord, Records } from '../../endurance/desk.ts';
import { importedIds, importNote, Ledger } from '../../endurance/ledger.ts';

const event = { at: '2026-11-20T10:00:00.000Z', text: 'Parcel passed gate 1.', source: 'cainiao' };
const order = (orderId: string, more: Partial<OrderRecord> = {}): OrderRecord => ({
  orderId,
  order: { items: [{ title: 'thing' }] },
  readAt: 1,
  judgedAt: 1,
  note: '',
  label: '',
  archived: false,
  marks: {},
  ticks: {},
  numbers: [`LP${orderId}`],
  shelf: 'moving',
  timeline: [event],
  ...more,
});
const change = (id: number, from: string, to: string) => ({
  id,
  orderId: '1',
  what: 'stage',
  from,
  to,
  at: id,
  source: 'aliexpress',
});
const row = { key: 'cainiao|LP1', carrier: 'cainiao', number: 'LP1', dueAt: 1_000, outcome: 'found' };

const whole: Records = {
  orders: [order('1'), order('2')],
  trackings: [row],
  changes: [change(1, '', 'a'), change(2, 'a', 'b')],
  warnings: [],
  setAside: [],
  alarmAt: 1_000,
};

let ledger: Ledger;
beforeEach(() => {
  ledger = new Ledger(['1', '2']);
  ledger.open(whole);
});

describe('the checks', () => {
  it('find nothing where nothing is wrong', () => {
    expect(soundness(whole, ledger)).toEqual([]);
    expect(alarmIsSet(whole, 0)).toEqual([]);
  });

  it.each<[string, Partial<Records>, RegExp]>([
    ['an order that was lost', { orders: [order('1')] }, /order 2 was lost/],
    ['an order of nobody', { orders: [...whole.orders, order('3')] }, /nobody's/],
    ['a note that was lost', { orders: [order('1', { note: 'another' }), order('2')] }, /words/],
    ['a mark that came from nowhere', { orders: [order('1', { marks: { received: true } }), order('2')] }, /words/],
    ['an event that is there twice', { orders: [order('1', { timeline: [event, event] }), order('2')] }, /twice/],
    ['a change that was lost', { changes: [change(1, '', 'a'), change(3, 'b', 'c')] }, /from "b", was "a"/],
    ['a change that is there twice', { changes: [change(1, '', 'a'), change(2, '', 'a')] }, /from "", was "a"/],
    ['a row that was lost', { trackings: [] }, /row .* was lost/],
    ['a poll that was forgotten', { trackings: [{ ...row, dueAt: undefined as never }] }, /due never/],
    ['a record that was set aside', { setAside: [{}] }, /set aside/],
  ])('find %s', (_name, broken, words) => {
    expect(soundness({ ...whole, ...broken }, ledger).join('; ')).toMatch(words);
  });

  it('find an import that landed in part', () => {
    ledger.importVersion = 1;
    const [half, rest] = [importedIds().slice(0, 30), importedIds().slice(30)];
    const orders = [
      ...whole.orders,
      ...half.map((id) => order(id, { note: importNote(1), numbers: [] })),
      ...rest.map((id) => order(id, { note: importNote(2), numbers: [] })),
    ];
    ledger.importPending = 2;
    expect(soundness({ ...whole, orders }, ledger).join('; ')).toMatch(/in part/);
  });

  it('find an alarm that is missing or late, and a scan that one source did not bring', () => {
    expect(alarmIsSet({ ...whole, alarmAt: null }, 0)).toEqual(['no alarm is set']);
    expect(alarmIsSet({ ...whole, alarmAt: 200_000 }, 0).join()).toMatch(/too late/);
    ledger.scans.set('1', ['Parcel passed gate 1.']);
    expect(scansAreThere(whole, ledger).join()).toMatch(/was told by cainiao/);
  });

  it('find a parcel that waits for a host that is allowed, unless its order is over', () => {
    const { dueAt: _due, ...asleep } = row;
    const waiting = { ...whole, trackings: [{ ...asleep, waitingFor: 'cainiao' }] };
    expect(nobodyWaits(whole)).toEqual([]);
    expect(nobodyWaits(waiting)).toEqual(['the row cainiao|LP1 waits for a host that is allowed']);
    expect(nobodyWaits({ ...waiting, orders: [order('1', { shelf: 'closed' })] })).toEqual([]);
  });

  it('take either state while an answer is open', () => {
    ledger.pending = { orderId: '1', words: { note: 'new', label: '', marks: {}, ticks: [] } };
    expect(soundness({ ...whole, orders: [order('1', { note: 'new' }), order('2')] }, ledger)).toEqual([]);
  });
});
