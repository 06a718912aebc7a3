import { createHash, X509Certificate } from 'node:crypto';
import { request as httpsRequest } from 'node:https';
import { connect as connectTcp } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { strayRequests } from '../../../demo/browsers/own-traffic.ts';
import { demoOrders } from '../../../demo/buyer.ts';
import { makeCertificate } from '../../../demo/stand-ins/certificate.ts';
import { calmControl } from '../../../demo/stand-ins/control.ts';
import { answerPicture } from '../../../demo/stand-ins/pictures.ts';
import { type StandIns, startStandIns } from '../../../demo/stand-ins/start.ts';

const LIST = 'mtop.aliexpress.trade.buyer.order.list';
const cases = demoOrders(Date.parse('2026-05-20T15:00:00Z'), 'Europe/Warsaw');
const orders = cases.map(({ order }) => order);
let standIns: StandIns;

beforeAll(async () => {
  standIns = await startStandIns(orders);
});
afterAll(() => standIns.close());
beforeEach(() => {
  Object.assign(standIns.control, calmControl(orders));
  standIns.clearLog();
});

interface Got {
  readonly status: number;
  readonly type: string;
  readonly location: string;
  readonly body: string;
}

function get(url: string, post?: string): Promise<Got> {
  const { hostname, pathname, search } = new URL(url);
  return new Promise((done, fail) => {
    const sent = httpsRequest(
      {
        host: '127.0.0.1',
        port: standIns.port,
        servername: hostname,
        headers: { host: hostname, origin: 'https://www.aliexpress.com' },
        path: pathname + search,
        method: post === undefined ? 'GET' : 'POST',
        rejectUnauthorized: false,
      },
      async (answer) => {
        let body = '';
        for await (const chunk of answer) body += chunk;
        const { location = '', 'content-type': type = '' } = answer.headers;
        done({ status: answer.statusCode ?? 0, type, location, body });
      },
    );
    sent.on('error', fail);
    sent.end(post);
  });
}

function callUrl(api: string, data: object, extra: Record<string, string> = {}): string {
  const query = new URLSearchParams({
    api,
    type: 'jsonp',
    callback: 'mtopjsonp1',
    data: JSON.stringify(data),
    ...extra,
  });
  return `https://acs.aliexpress.com/h5/${api}/1.0/?${query}`;
}

function unwrapped(body: string): { ret: string[]; data: { data: Record<string, Component>; hierarchy: Hierarchy } } {
  return JSON.parse(body.replace(/^ \w+\((.*)\)$/s, '$1'));
}

interface Component {
  readonly tag: string;
  readonly id: string;
  readonly strategy?: string;
  readonly fields: Record<string, unknown>;
}
interface Hierarchy {
  readonly structure: Record<string, string[]>;
}

function listed(answer: ReturnType<typeof unwrapped>): string[] {
  return (answer.data.hierarchy.structure['pc_om_list_body_109702'] ?? []).map((key) => key.replace(/\D+/, ''));
}

describe('the certificate', () => {
  it('is a valid self-signed one for the sites, with the hash Chromium asks for', () => {
    const { certPem, spkiHash } = makeCertificate(['www.aliexpress.com', '*.aliexpress.com']);
    const certificate = new X509Certificate(certPem);
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.checkHost('acs.aliexpress.com')).toBe('*.aliexpress.com');
    expect(certificate.checkHost('example.org')).toBeUndefined();
    expect(Date.parse(certificate.validTo)).toBeGreaterThan(Date.now());
    const spki = certificate.publicKey.export({ type: 'spki', format: 'der' });
    expect(createHash('sha256').update(spki).digest('base64')).toBe(spkiHash);
  });
});

describe('My Orders', () => {
  it('prefetches page 1 by JSONP in its head, before any other script', async () => {
    const { body } = await get('https://www.aliexpress.com/p/order/index.html');
    const head = body.slice(0, body.indexOf('</head>'));
    expect(head).toContain('mtopjsonp1');
    expect(head).not.toContain('<script src');
    expect(body).toContain('"api":"mtop.aliexpress.trade.buyer.order.list"');
  });

  it('answers page 1 with a leading space, text scalars, and keys in another order than the list', async () => {
    const { body, type } = await get(callUrl(LIST, { statusTab: 'all', renderType: 'init' }));
    expect(type).toContain('javascript');
    expect(body).toMatch(/^ mtopjsonp1\(/);
    const answer = unwrapped(body);
    expect(listed(answer)).toEqual(orders.slice(0, 10).map(({ orderId }) => orderId));
    expect(answer.data.data['pc_om_list_body_109702']?.fields['hasMore']).toBe('true');
    const keys = Object.keys(answer.data.data).filter((key) => key.startsWith('pc_om_list_order_'));
    expect(keys.map((key) => key.replace(/\D+/, ''))).not.toEqual(listed(answer));
  });

  it('answers a later page by POST with real types and append components, and nothing without linkage', async () => {
    const first = unwrapped((await get(callUrl(LIST, { statusTab: 'all' }))).body).data;
    const body = first.data['pc_om_list_body_109702'];
    const sent = { pc_om_list_body_109702: { ...body, fields: { ...body?.fields, pageIndex: 3 } } };
    const ask = async (params: object) => {
      const form = `data=${encodeURIComponent(JSON.stringify({ params: JSON.stringify(params), _lang: 'en_US' }))}`;
      const url = `https://acs.aliexpress.com/h5/${LIST}/1.0/?type=originaljson&dataType=originaljsonp&method=POST`;
      return unwrapped((await get(url, form)).body);
    };
    const third = await ask({ data: JSON.stringify(sent), linkage: '{}' });
    expect(listed(third)).toEqual(orders.slice(20, 30).map(({ orderId }) => orderId));
    expect(third.data.data['pc_om_list_body_109702']?.fields['hasMore']).toBe(false);
    const cards = Object.values(third.data.data).filter(({ tag }) => tag === 'pc_om_list_order');
    expect(cards.map(({ strategy }) => strategy)).toEqual(cards.map(() => 'append'));
    expect((await ask({ data: JSON.stringify(sent) })).data.data).toEqual({});
  });

  it('shows each tab its own orders', async () => {
    const answer = unwrapped((await get(callUrl(LIST, { statusTab: 'unpaid' }))).body);
    expect(listed(answer)).toEqual(orders.filter(({ state }) => state === 'unpaid').map(({ orderId }) => orderId));
  });
});

describe('an order and its tracking', () => {
  const consolidated = orders.filter(({ parcels }) => parcels[0]?.number === 'LP00901234500229');

  it('answers a detail call only for tradeOrderId, with the refund day one day later than the tracking page', async () => {
    const order = consolidated[0];
    const detail = 'mtop.aliexpress.trade.buyer.order.detail';
    const empty = unwrapped((await get(callUrl(detail, { orderId: order?.orderId }))).body);
    expect(Object.values(empty.data.data).map(({ tag }) => tag)).toEqual(['detail_aync_block']);
    const { body } = await get(callUrl(detail, { tradeOrderId: order?.orderId }));
    const tracking = (await get(callUrl('mtop.ae.ld.querydetail', { tradeOrderId: order?.orderId }))).body;
    const promised = (text: string) => Date.parse(/before (\w+ \d+, \d+)/.exec(text)?.[1] ?? '');
    expect(promised(body) - promised(tracking)).toBe(86_400_000);
  });

  it('names no order in the tracking answer', async () => {
    for (const { orderId } of consolidated) {
      const { body } = await get(callUrl('mtop.ae.ld.querydetail', { tradeOrderId: orderId }));
      expect(body).toContain('LP00901234500229');
      expect(body).not.toContain(orderId);
    }
  });
});

describe('a bad day', () => {
  it('sends pages to the login or the bot check, and calls fail with their codes', async () => {
    standIns.control.session = 'redirect';
    const page = 'https://www.aliexpress.com/p/order/index.html';
    expect((await get(page)).location).toMatch(/^https:\/\/login\.aliexpress\.com\/\?return_url=/);
    Object.assign(standIns.control, { session: 'expired', botCheck: 'page' });
    expect((await get(page)).location).toContain('/_____tmd_____/punish');
    expect((await get(callUrl(LIST, {}))).body).toContain('FAIL_SYS_SESSION_EXPIRED');
    standIns.control.botCheck = 'answer';
    expect((await get(callUrl(LIST, {}))).body).toContain('FAIL_SYS_USER_VALIDATE');
  });

  it('damages answers as asked', async () => {
    const body = async (answer: 'skeleton' | 'truncated' | 'html' | 'unknown_layout') => {
      standIns.control.answers.list = answer;
      return (await get(callUrl(LIST, {}))).body;
    };
    expect(() => unwrapped('{"whole":1}')).not.toThrow();
    expect(unwrapped(await body('skeleton')).ret[0]).toMatch(/^SUCCESS/);
    await expect(body('truncated').then(unwrapped)).rejects.toThrow(SyntaxError);
    expect(await body('html')).toContain('<!DOCTYPE html>');
    expect(await body('unknown_layout')).not.toContain('pc_om_list_');
  });
});

describe('carriers', () => {
  it('answers a Cainiao batch in the order asked, and an unknown number without a scan', async () => {
    const numbers = ['LP00901234500090', 'LP99999999999999', 'LP00901234500083'];
    const { body } = await get(`https://global.cainiao.com/global/detail.json?mailNos=${numbers.join(',')}&lang=en-US`);
    const { module } = JSON.parse(body) as {
      module: { mailNo: string; detailList: unknown[]; copyRealMailNo?: string }[];
    };
    expect(module.map(({ mailNo }) => mailNo)).toEqual(numbers);
    expect(module[1]?.detailList).toEqual([]);
    expect(module[2]?.copyRealMailNo).toBe('RB902000025CN');
  });

  it('blocks, fails and forgets as asked', async () => {
    const ask = () => get('https://global.cainiao.com/global/detail.json?mailNos=LP00901234500090');
    standIns.control.cainiao = 'blocked';
    expect((await ask()).type).toContain('html');
    standIns.control.cainiao = 'server_error';
    expect((await ask()).status).toBe(503);
    standIns.control.cainiao = 'unknown';
    expect((await ask()).body).toContain('"detailList":[]');
  });

  it('answers for a host a test registers, and for no other', async () => {
    expect((await get('https://tracking.example/api')).status).toBe(502);
    expect(strayRequests(standIns.log).map(({ host }) => host)).toEqual(['tracking.example']);
    standIns.control.hosts.set('tracking.example', () => ({ status: 200, headers: {}, body: 'here' }));
    expect((await get('https://tracking.example/api')).body).toBe('here');
  });
});

describe('the one port', () => {
  it('ends CONNECT tunnels of any host at the stand-ins, as Firefox uses it', async () => {
    const status = await new Promise<string>((done, fail) => {
      const socket = connectTcp(standIns.port, '127.0.0.1', () =>
        socket.write('CONNECT www.aliexpress.com:443 HTTP/1.1\r\nHost: www.aliexpress.com:443\r\n\r\n'),
      );
      socket.once('error', fail);
      socket.once('data', () => {
        const secure = connectTls({ socket, servername: 'www.aliexpress.com', rejectUnauthorized: false }, () =>
          secure.write('GET /p/order/index.html HTTP/1.1\r\nHost: www.aliexpress.com\r\nConnection: close\r\n\r\n'),
        );
        secure.once('data', (answer: Buffer) => {
          done(answer.toString().split('\r\n')[0] ?? '');
          secure.destroy();
        });
      });
    });
    expect(status).toBe('HTTP/1.1 200 OK');
    expect(standIns.log.map(({ host, known }) => `${host} ${known}`)).toEqual(['www.aliexpress.com true']);
  });
});

describe('pictures', () => {
  it('are whole PNGs, the same for the same address, readable by any page', () => {
    const { body, headers } = answerPicture('/kf/S1.jpg_220x220.jpg');
    expect(headers['access-control-allow-origin']).toBe('*');
    const bytes = Buffer.from(body);
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([220, 220]);
    const start = bytes.indexOf('IDAT') + 4;
    const packed = bytes.subarray(start, start + bytes.readUInt32BE(start - 8));
    expect(inflateSync(packed)).toHaveLength(220 * (220 * 3 + 1));
    expect(Buffer.from(answerPicture('/kf/S1.jpg_220x220.jpg').body)).toEqual(bytes);
    expect(Buffer.from(answerPicture('/kf/S2.jpg_220x220.jpg').body)).not.toEqual(bytes);
  });
});
