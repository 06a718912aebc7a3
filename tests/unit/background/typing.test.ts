import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pollDue } from '../../../src/background/polling.ts';
import { conflictOf } from '../../../src/background/sources.ts';
import { listSources, listWaiting } from '../../../src/background/tell-sources.ts';
import { withTyped } from '../../../src/background/typed-numbers.ts';
import { addParcel, examineFor, removeParcel, typeFor } from '../../../src/background/typing.ts';
import type { Parcel } from '../../../src/domain/order.ts';
import type { Stage } from '../../../src/domain/stage.ts';
import { DAY, HOUR, instantOf } from '../../../src/domain/time.ts';
import type { OwnMessage, Source } from '../../../src/messages/protocol.ts';
import { readOrder } from '../../../src/storage/read.ts';
import { outside } from './outside.ts';
import { cainiaoAnswer, cainiaoScan, newWorld, order, read, tracking } from './world.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./outside.ts')).fakeBrowser }));

const start = Date.UTC(2026, 10, 22);
const LP = 'LP00900000000011';
const TYPED = 'RX990000010ES';

beforeEach(newWorld);
afterEach(() => vi.unstubAllGlobals());

const typeNumber = (more: Partial<Extract<OwnMessage, { type: 'type_number' }>> = {}) =>
  typeFor({ type: 'type_number', orderId: '8190000000000001', number: TYPED, ...more }, start);

describe('a typed number', () => {
  beforeEach(() => read(start, order('8190000000000001', LP)));

  it('is asked about, belongs to the parcel it was typed for, and survives every later reading', async () => {
    expect(await typeNumber({ number: ' rx 990 000 010 es ', sameAs: LP })).toEqual({ ok: true });
    expect(await tracking(`cainiao|${TYPED}`)).toMatchObject({ dueAt: start });
    expect(await tracking(`correos|${TYPED}`)).toMatchObject({ waitingFor: 'correos' });
    await read(start + DAY, order('8190000000000001', LP, { state: 'shipped' }));
    const stored = await readOrder('8190000000000001');
    expect(stored?.typed?.numbers).toMatchObject([{ number: TYPED, sameAs: LP }]);
    expect(stored?.numbers).toEqual([LP, TYPED]);
  });

  it('brings what its carrier tells into the same history', async () => {
    outside.answer = (request) =>
      cainiaoAnswer(request, { [TYPED]: { detailList: [cainiaoScan('GTMS_DO_DEPART', start - HOUR)] } });
    await typeNumber({ sameAs: LP });
    await pollDue(() => start);
    const stored = await readOrder('8190000000000001');
    expect(stored?.verdict).toMatchObject({ stage: 'out_for_delivery', parcelNumber: LP });
  });

  it('takes all that was told of it along when it is forgotten, and nothing else', async () => {
    await typeNumber({ sameAs: LP });
    await typeFor({ type: 'forget_number', orderId: '8190000000000001', number: TYPED }, start);
    expect((await readOrder('8190000000000001'))?.numbers).toEqual([LP]);
    expect(await tracking(`cainiao|${TYPED}`)).toBeUndefined();
    expect(await tracking(`cainiao|${LP}`)).toBeDefined();
  });

  it('is refused when it is the order’s own number or no number at all', async () => {
    expect(await typeNumber({ number: '8190000000000001' })).toMatchObject({
      ok: false,
      problem: 'no_tracking_number',
    });
    expect(await typeNumber({ number: 'none' })).toMatchObject({ ok: false, problem: 'no_tracking_number' });
    expect((await readOrder('8190000000000001'))?.typed).toBeUndefined();
  });

  it('is kept when another order is unknown', async () => {
    expect(await typeNumber({ orderId: '7' })).toMatchObject({ ok: false, problem: 'unknown_order' });
  });
});

describe('examineFor', () => {
  it('says what a number is, and offers the one that was meant', async () => {
    expect(await examineFor(undefined, 'RX990000010ES', start)).toMatchObject({ kind: 's10', valid: true });
    const wrong = await examineFor(undefined, 'RX990000017ES', start);
    expect(wrong).toMatchObject({ kind: 's10', valid: false, problem: 'N-CHECK' });
    expect((await examineFor(undefined, 'RX99000OO10ES', start)).suggestion).toBe('RX990000010ES');
    expect((await examineFor(order('8190000000000001', LP), '8190000000000001', start)).problem).toBe('N-ORDERNO');
  });
});

describe('withTyped', () => {
  const number = fc.stringMatching(/^[A-Z]{2}\d{9}[A-Z]{2}$/);
  const parcel = fc.record({ number, events: fc.constant<Parcel['events']>([]) });
  const typed = fc.record({ number, typedAt: fc.nat(), sameAs: fc.option(number, { nil: undefined }) });

  it('loses no parcel and no typed number, and names each once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(parcel, { selector: (one) => one.number }), fc.array(typed), (parcels, told) => {
        const numbers = told.map(({ sameAs, ...rest }) => ({ ...rest, ...(sameAs === undefined ? {} : { sameAs }) }));
        const joined = withTyped(parcels, { numbers });
        const named = joined.flatMap((one) => [one.number, ...(one.aliases ?? [])]);
        expect(new Set(named)).toEqual(new Set([...parcels, ...told].map((one) => one.number)));
        expect(named.length).toBe(new Set(named).size);
        expect(joined.slice(0, parcels.length).map((one) => one.number)).toEqual(parcels.map((one) => one.number));
      }),
    );
  });
});

describe('a parcel from elsewhere', () => {
  const add = (more: Partial<Extract<OwnMessage, { type: 'add_parcel' }>> = {}) =>
    addParcel({ type: 'add_parcel', title: 'Socks', number: TYPED, ...more }, start);

  it('is followed without AliExpress: no Cainiao, no protection, no seller, no invented date', async () => {
    const reply = await add({ country: 'ES' });
    const orderId = reply.ok ? (reply.orderId ?? '') : '';
    const stored = await readOrder(orderId);
    expect(stored?.order).toEqual({
      orderId,
      site: 'elsewhere',
      state: 'shipped',
      items: [{ title: 'Socks' }],
      parcels: [{ number: TYPED, events: [] }],
      shipTo: { country: 'ES' },
    });
    expect(stored?.verdict.reasons.map(({ id }) => id).filter((id) => /^[PDT]-/.test(id))).toEqual([]);
    expect(await tracking(`cainiao|${TYPED}`)).toBeUndefined();
    expect(await tracking(`correos|${TYPED}`)).toBeDefined();
  });

  it('is judged by its carrier’s scans, and never sends anybody to a dispute', async () => {
    outside.origins = ['https://localizador.correos.es/*'];
    const clock = (at: number) => new Date(at);
    const day = (at: number) => clock(at).toISOString().slice(0, 10).split('-').reverse().join('/');
    const silent = start - 60 * DAY;
    outside.answer = () =>
      Response.json([
        {
          codEnvio: TYPED,
          error: { codError: '0' },
          eventos: [{ codEvento: 'C010000V', desTextoResumen: 'Left', fecEvento: day(silent), horEvento: '10:00:00' }],
        },
      ]);
    const reply = await add({ country: 'ES', protectionEndsAt: instantOf(start + 2 * DAY).slice(0, 10) });
    const orderId = reply.ok ? (reply.orderId ?? '') : '';
    await pollDue(() => start);
    const { verdict } = (await readOrder(orderId)) ?? {};
    expect(verdict?.stage).toBe('departed_origin');
    expect(['react', 'urgent']).toContain(verdict?.level);
    expect(verdict?.action).toBe('check_local_carrier');
    expect(verdict?.message).toBeNull();
    expect(verdict?.disputeText).toBeNull();
  });

  it('is added once, and removed whole; an order of AliExpress cannot be removed so', async () => {
    const reply = await add();
    expect(await add({ number: 'RX 990000010 ES' })).toMatchObject({ ok: false, problem: 'already_there' });
    const orderId = reply.ok ? (reply.orderId ?? '') : '';
    expect(await removeParcel(orderId, start)).toEqual({ ok: true });
    expect(await readOrder(orderId)).toBeNull();
    expect(await tracking(`correos|${TYPED}`)).toBeUndefined();
    await read(start, order('1', LP));
    expect(await removeParcel('1', start)).toMatchObject({ ok: false });
    expect(await readOrder('1')).not.toBeNull();
  });
});

describe('telling sources', () => {
  it('says who told what, links to who refuses, and who waits to be allowed', async () => {
    outside.answer = () => new Response('', { status: 403 });
    await read(start, order('1', LP));
    await typeFor({ type: 'type_number', orderId: '1', number: TYPED, sameAs: LP }, start);
    await pollDue(() => start);
    const reply = await listSources('1');
    const sources = reply.ok ? (reply.sources ?? []) : [];
    expect(sources.find(({ id, number }) => id === 'cainiao' && number === LP)).toMatchObject({
      outcome: 'blocked',
      page: expect.stringContaining(LP),
    });
    expect(sources.find(({ id }) => id === 'correos')).toMatchObject({ waiting: true });
    expect(await listWaiting()).toMatchObject({
      waiting: [{ id: 'correos', name: 'Correos', parcels: 1 }],
      waitingParcels: 1,
    });
    expect(await listSources('7')).toMatchObject({ ok: false, problem: 'unknown_order' });
  });

  const source = (id: string, stage: Stage, at: number): Source => ({
    id,
    name: id,
    number: LP,
    stage,
    at: instantOf(at),
    outcome: 'found',
    waiting: false,
  });

  it('finds a disagreement, and none where a source merely lags', () => {
    const says = (...sources: readonly Source[]) => conflictOf(sources);
    expect(says(source('cainiao', 'delivered', start), source('correos', 'transit', start - HOUR))).toMatchObject({
      ended: { name: 'cainiao', stage: 'delivered' },
      other: { name: 'correos', stage: 'transit' },
    });
    expect(says(source('correos', 'delivered', start), source('cainiao', 'transit', start - HOUR))).toBeNull();
    expect(says(source('correos', 'delivered', start), source('cainiao', 'transit', start + HOUR))).toBeNull();
    expect(says(source('correos', 'delivered', start), source('cainiao', 'exception', start + DAY))).not.toBeNull();
    expect(says(source('correos', 'delivered', start), source('cainiao', 'delivered', start + DAY))).toBeNull();
    expect(says(source('correos', 'transit', start), source('cainiao', 'customs', start + DAY))).toBeNull();
  });
});
