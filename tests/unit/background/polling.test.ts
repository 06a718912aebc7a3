import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followHosts } from '../../../src/background/hosts.ts';
import { changeOrder } from '../../../src/background/marks.ts';
import { pollDue } from '../../../src/background/polling.ts';
import { keepKey, listTrackers } from '../../../src/background/tracker-keys.ts';
import { typeFor } from '../../../src/background/typing.ts';
import { DAY, HOUR, MINUTE } from '../../../src/domain/time.ts';
import { readWaiting } from '../../../src/storage/cards.ts';
import { database } from '../../../src/storage/database.ts';
import { readOrder, readRest } from '../../../src/storage/read.ts';
import { CAINIAO, outside } from './outside.ts';
import { cainiaoAnswer, cainiaoScan, newWorld, order, read, tracking } from './world.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./outside.ts')).fakeBrowser }));

const start = Date.UTC(2026, 10, 22);
const LP = 'LP00900000000011';

beforeEach(newWorld);
afterEach(() => vi.unstubAllGlobals());

const hostsAsked = () => outside.requests.map(({ url }) => new URL(url).hostname);
const poll = (now: number) => pollDue(() => now);

describe('polling', () => {
  it('sends nothing about the user but the number: no cookie, no referrer', async () => {
    outside.answer = (request) => cainiaoAnswer(request, {});
    await read(start, order('1', LP));
    await poll(start);
    const [request] = outside.requests;
    expect(request?.credentials).toBe('omit');
    expect(request?.referrerPolicy).toBe('no-referrer');
    expect(decodeURIComponent(request?.url ?? '')).toContain(LP);
    expect(outside.requests).toHaveLength(1);
  });

  it('asks about many numbers at once where the carrier takes them', async () => {
    outside.answer = (request) => cainiaoAnswer(request, {});
    const orders = Array.from({ length: 12 }, (_, index) => order(String(index), `LP009000000001${10 + index}`));
    await read(start, ...orders);
    await poll(start);
    expect(outside.requests).toHaveLength(1);
    await poll(start + 10_000);
    expect(outside.requests).toHaveLength(2);
  });

  it('keeps what is known when a carrier, or this computer, has the wrong year', async () => {
    outside.answer = (request) =>
      cainiaoAnswer(request, { [LP]: { detailList: [cainiaoScan('LH_DEPART', start - DAY)] } });
    await read(start, order('1', LP));
    await poll(start);
    outside.answer = (request) =>
      cainiaoAnswer(request, { [LP]: { detailList: [cainiaoScan('GTMS_SIGNED', start + 366 * DAY)] } });
    await poll(start + DAY);
    const row = await tracking(`cainiao|${LP}`);
    expect(row).toMatchObject({ outcome: 'malformed', failures: 1 });
    expect(row?.events).toHaveLength(1);
    expect((await readOrder('1'))?.verdict.stage).toBe('departed_origin');
  });

  it('judges what was found, and follows the parcel to the carrier it was handed to', async () => {
    outside.answer = (request) =>
      cainiaoAnswer(request, {
        [LP]: {
          copyRealMailNo: 'RX990000010ES',
          destCpInfo: { cpName: 'Correos' },
          detailList: [cainiaoScan('LH_DEPART', start - DAY)],
        },
      });
    await read(start, order('1', LP));
    await poll(start);
    expect((await readOrder('1'))?.verdict.stage).toBe('departed_origin');
    expect(await tracking('correos|RX990000010ES')).toMatchObject({ waitingFor: 'correos', hops: 1, root: LP });
    expect((await readWaiting()).get('correos')).toBe(1);
    outside.origins = [CAINIAO, 'https://localizador.correos.es/*'];
    await followHosts(start + 1);
    await poll(start + 1);
    expect(hostsAsked()).toContain('localizador.correos.es');
  });

  it('changes nothing by an answer about another number', async () => {
    outside.answer = (request) =>
      cainiaoAnswer(request, { [LP]: { detailList: [cainiaoScan('LH_DEPART', start - DAY)] } });
    await read(start, order('1', LP));
    await poll(start);
    const before = await readOrder('1');
    const other = { mailNo: 'LP00999999999999', mailNoSource: 'AE', detailList: [cainiaoScan('GTMS_SIGNED', start)] };
    outside.answer = () => Response.json({ success: true, module: [other] });
    await poll(start + 7 * HOUR);
    const after = await readOrder('1');
    expect(after?.timeline).toEqual(before?.timeline);
    expect(after?.verdict.stage).toBe(before?.verdict.stage);
    expect(await tracking(`cainiao|${LP}`)).toMatchObject({ outcome: 'malformed', failures: 1 });
  });

  it.each([
    ['a server error', () => new Response('{}', { status: 502 }), 'retry_later'],
    ['no network', () => Promise.reject(new TypeError('Failed to fetch')), 'retry_later'],
    ['a refusal', () => new Response('', { status: 403 }), 'blocked'],
    ['too many requests', () => new Response('', { status: 429 }), 'blocked'],
    [
      'a wall',
      () => new Response('<html>punish?x5secdata=x</html>', { headers: { 'content-type': 'text/html' } }),
      'blocked',
    ],
    ['a flood', () => new Response(new Uint8Array(5_000_000)), 'malformed'],
    ['nonsense', () => new Response('{"success":true'), 'malformed'],
  ] as const)('keeps what was found after %s, and waits', async (_what, answer, outcome) => {
    outside.answer = (request) =>
      cainiaoAnswer(request, { [LP]: { detailList: [cainiaoScan('LH_DEPART', start - DAY)] } });
    await read(start, order('1', LP));
    await poll(start);
    const before = await readOrder('1');
    outside.answer = answer;
    const then = start + 7 * HOUR;
    await poll(then);
    expect((await readOrder('1'))?.timeline).toEqual(before?.timeline);
    const row = await tracking(`cainiao|${LP}`);
    expect(row).toMatchObject({ outcome, failures: 1 });
    expect(row?.dueAt).toBeGreaterThanOrEqual(then + 25 * MINUTE);
  });

  it('leaves a host that refuses alone for all parcels, for a day from the third time, also after a restart', async () => {
    outside.answer = () => new Response('', { status: 429 });
    await read(start, order('1', LP));
    let now = start;
    for (let refusals = 0; refusals < 3; refusals++) {
      await poll(now);
      now += 3 * HOUR;
    }
    expect(outside.requests).toHaveLength(3);
    await read(now, order('2', 'LP00900000000028'));
    await poll(now);
    await poll(now + 12 * HOUR);
    expect(outside.requests).toHaveLength(3);
    expect((await tracking('cainiao|LP00900000000028'))?.dueAt).toBeGreaterThanOrEqual(start + 6 * HOUR + DAY);
    await poll(now + 30 * HOUR);
    expect(outside.requests.length).toBeGreaterThan(3);
  });

  it('never asks about an order that is over or put away, and goes on when it is open again', async () => {
    outside.answer = (request) => cainiaoAnswer(request, {});
    await read(start, order('1', LP));
    await changeOrder({ type: 'annotate', orderId: '1', archived: true }, start);
    await poll(start + DAY);
    expect(outside.requests).toEqual([]);
    expect((await tracking(`cainiao|${LP}`))?.dueAt).toBeUndefined();
    await changeOrder({ type: 'annotate', orderId: '1', archived: false }, start + DAY);
    await poll(start + DAY);
    expect(outside.requests).toHaveLength(1);
    await changeOrder({ type: 'mark', orderId: '1', marks: { received: true } }, start + DAY);
    await poll(start + 3 * DAY);
    expect(outside.requests).toHaveLength(1);
  });

  it('takes up a poll that a killed worker left unanswered', async () => {
    outside.answer = (request) => cainiaoAnswer(request, {});
    await read(start, order('1', LP));
    const db = await database();
    const lent = await tracking(`cainiao|${LP}`);
    if (lent === undefined) throw new Error('no row');
    await db.put('trackings', { ...lent, dueAt: start + 5 * MINUTE, askedAt: start });
    await poll(start + MINUTE);
    expect(outside.requests).toEqual([]);
    await poll(start + 6 * MINUTE);
    expect(outside.requests).toHaveLength(1);
  });
});

describe('carriers that want more', () => {
  it('asks one with an unproved step only once its host was allowed, and offers it to nobody', async () => {
    outside.answer = () => new Response('', { status: 503 });
    await read(start, order('1', 'RX990000010FR', { shipTo: { country: 'FR' } }));
    expect((await readWaiting()).size).toBe(0);
    await poll(start);
    expect(hostsAsked()).toEqual(['global.cainiao.com']);
    outside.origins = [CAINIAO, 'https://www.laposte.fr/*'];
    await followHosts(start + MINUTE);
    await poll(start + MINUTE);
    expect(hostsAsked()).toContain('www.laposte.fr');
    outside.origins = [CAINIAO];
    await followHosts(start + DAY);
    expect((await readWaiting()).size).toBe(0);
  });

  it('gives a postcode to the carrier that needs it, and to nobody else', async () => {
    outside.origins = [CAINIAO, 'https://gls-group.com/*'];
    const gls = 'Z1Y2X3W4';
    const parcel = { number: gls, carrier: 'GLS', events: [] };
    await read(start, order('1', gls, { parcels: [parcel], shipTo: { country: 'DE' } }));
    await poll(start);
    expect(hostsAsked()).toEqual(['global.cainiao.com']);
    await typeFor({ type: 'type_postcode', orderId: '1', postcode: '10999' }, start + HOUR);
    await poll(start + HOUR);
    const urls = outside.requests.map(({ url }) => url);
    expect(urls.filter((url) => url.includes('gls'))).not.toEqual([]);
    expect(urls.filter((url) => url.includes('10999') && !url.startsWith('https://gls-group.com/'))).toEqual([]);
    expect(urls.some((url) => url.startsWith('https://gls-group.com/') && url.includes('10999'))).toBe(true);
  });
});

describe('hosts that change while nobody looks', () => {
  const INPOST = 'https://inposteasy.com/*';
  const row = () => tracking(`cainiao|${LP}`);

  it('are not asked without leave, also where nobody told us that it was taken back', async () => {
    await read(start, order('1', LP));
    outside.origins = [];
    await poll(start);
    expect(outside.requests).toEqual([]);
    await followHosts(start);
    expect(await row()).toMatchObject({ waitingFor: 'cainiao' });
    outside.origins = [CAINIAO];
    await followHosts(start);
    expect(await row()).toMatchObject({ dueAt: start });
  });

  it('bring no new due time to a parcel whose host was taken back while it was asked', async () => {
    await read(start, order('1', LP));
    await followHosts(start);
    outside.answer = async (request) => {
      outside.origins = [];
      await followHosts(start);
      return cainiaoAnswer(request, { [LP]: { detailList: [cainiaoScan('LH_DEPART', start - DAY)] } });
    };
    await poll(start);
    expect(await row()).toMatchObject({ outcome: 'found', waitingFor: 'cainiao' });
    expect(await row()).not.toHaveProperty('dueAt');
  });

  it('are followed anew after somebody acted on an older list of them', async () => {
    await followHosts(start);
    outside.origins = [];
    await read(start, order('1', LP));
    expect(await row()).toMatchObject({ waitingFor: 'cainiao' });
    outside.origins = [CAINIAO];
    await followHosts(start);
    expect(await row()).toMatchObject({ dueAt: start });
  });

  it('reach the parcel that was handed over before its carrier was allowed', async () => {
    await read(start, order('1', LP));
    await followHosts(start);
    outside.answer = async (request) => {
      if (!request.url.includes('cainiao')) return new Response('', { status: 503 });
      return cainiaoAnswer(request, {
        [LP]: {
          copyRealMailNo: '690000000000000000000011',
          destCpInfo: { cpName: 'InPost' },
          detailList: [cainiaoScan('LH_DEPART', start - DAY)],
        },
      });
    };
    await poll(start);
    expect(await tracking('inpost|690000000000000000000011')).toMatchObject({ waitingFor: 'inpost' });
    outside.origins = [CAINIAO, INPOST];
    await followHosts(start);
    expect(await tracking('inpost|690000000000000000000011')).toMatchObject({ dueAt: start });
  });

  it('wake nobody for a parcel that no open order has', async () => {
    await read(start, order('1', LP));
    await followHosts(start);
    await (await database()).delete('orders', '1');
    outside.origins = [];
    await followHosts(start);
    await poll(start);
    expect(await row()).not.toHaveProperty('dueAt');
  });
});

describe('a tracker with a key', () => {
  const KEY = 'INVENTED-KEY-0000-4f2c';
  const API = 'https://api.17track.net/*';

  /** Registers what it is told of, and knows of one scan. */
  async function answer17track(request: Request): Promise<Response> {
    const numbers = ((await request.json()) as { number: string }[]).map(({ number }) => number);
    if (request.url.endsWith('/register'))
      return Response.json({ code: 0, data: { accepted: numbers.map((number) => ({ number })), rejected: [] } });
    const events = [
      { time_utc: '2026-11-21T08:00:00Z', description: 'Departed', sub_status: 'InTransit_Departure', location: '' },
    ];
    const track_info = { latest_status: { status: 'InTransit' }, tracking: { providers: [{ events }] } };
    return Response.json({
      code: 0,
      data: { accepted: numbers.map((number) => ({ number, track_info })), rejected: [] },
    });
  }

  beforeEach(async () => {
    outside.origins = [API];
    outside.answer = answer17track;
    await keepKey('17track', KEY, start);
    await read(start, order('1', LP));
  });

  it('is told of a number once, then asked, and is a source like any other', async () => {
    await poll(start);
    await poll(start + DAY);
    const calls = outside.requests.map(({ url }) => url.split('/').at(-1));
    expect(calls).toEqual(['register', 'gettrackinfo', 'gettrackinfo']);
    expect(outside.requests.every((request) => request.headers.get('17token') === KEY)).toBe(true);
    const stored = await readOrder('1');
    expect(stored?.timeline.map(({ source }) => source)).toContain('17track');
    expect(stored?.verdict.stage).toBe('departed_origin');
    expect(await listTrackers()).toContainEqual(
      expect.objectContaining({ id: '17track', state: 'works', masked: '•••• 4f2c' }),
    );
  });

  it('is not asked without its host, its key or after the key was taken back', async () => {
    outside.origins = [];
    await followHosts(start);
    await poll(start);
    expect(outside.requests).toEqual([]);
    outside.origins = [API];
    await keepKey('17track', '', start);
    await followHosts(start);
    await poll(start);
    expect(outside.requests).toEqual([]);
    expect((await readWaiting()).has('17track')).toBe(false);
  });

  it('is asked at once when its key is typed while another carrier is being asked', async () => {
    await keepKey('17track', '', start);
    outside.origins = [API, CAINIAO];
    await followHosts(start);
    let typed = false;
    outside.answer = async (request) => {
      if (!request.url.includes('cainiao')) return answer17track(request);
      if (!typed) {
        typed = true;
        await keepKey('17track', KEY, start);
        await followHosts(start);
      }
      return cainiaoAnswer(request, {});
    };
    await poll(start);
    expect(await tracking(`17track|${LP}`)).toMatchObject({ outcome: 'found' });
  });

  it('never has its key anywhere but in its own place', async () => {
    outside.answer = () =>
      Response.json({ code: -18010002, data: { errors: [{ code: 1, message: `bad key ${KEY}` }] } });
    await poll(start);
    expect(await tracking(`17track|${LP}`)).toMatchObject({ outcome: 'blocked' });
    expect(JSON.stringify(await readRest())).not.toContain(KEY);
    expect(JSON.stringify([await readOrder('1'), await listTrackers()])).not.toContain(KEY);
    expect(await listTrackers()).toContainEqual(expect.objectContaining({ id: '17track', state: 'refused' }));
  });
});
