/** A whole day with the extension: every request that leaves either browser is one that PRIVACY.md names, and carries what it says. */

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { strayRequests } from '../../demo/browsers/own-traffic.ts';
import { demoOrders } from '../../demo/buyer.ts';
import { askWorker } from '../../demo/gallery/hands.ts';
import { answerCainiao } from '../../demo/stand-ins/cainiao.ts';
import type { StandIn, StandInRequest } from '../../demo/stand-ins/exchange.ts';
import { CAINIAO_HOST, INPOST_HOST, PICTURE_HOST } from '../../demo/stand-ins/hosts.ts';
import { answerInpost } from '../../demo/stand-ins/inpost.ts';
import { answerPicture } from '../../demo/stand-ins/pictures.ts';
import { awaitVerdicts, CARRIER_HOSTS, openOrders, openWholeList } from '../../demo/tour.ts';
import { hostRows, isUnder, privacyHosts, privacyPatterns } from '../documents/tables.ts';
import { lateron, rowsOf } from './asking.ts';
import { becomes, POPUP, readStore, type Stage, setStage } from './stage.ts';

const DASHBOARD = 'src/dashboard/index.html';
const PLACES = ['orders', 'evidence', 'chart', 'statistics', 'archive', 'settings', 'permissions', 'data', 'welcome'];
/** What a browser says of itself with any request; nothing in it is about the buyer or their orders. */
const SAID_BY_BROWSERS =
  /^(host|connection|user-agent|accept|accept-language|accept-encoding|content-type|content-length|cache-control|pragma|priority|te|dnt|sec-gpc|sec-fetch-[a-z]+|sec-ch-ua(-mobile|-platform)?|origin)$/;

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  const all = demoOrders(Date.now());
  const cases = all.filter(({ order }) => order.parcels.length > 0).slice(0, 9);
  const handedOver = all.filter(({ order }) => order.parcels.some(({ inpostScans }) => inpostScans !== undefined));
  const chosen = [...new Set([...cases, ...handedOver])];
  /** Whole requests to carriers and for pictures, in order. */
  const asked: StandInRequest[] = [];
  let stage: Stage;
  let popup: Page;

  /** Answers as ever, and sets a cookie each time: no later request may carry it. */
  function watched(answer: StandIn): StandIn {
    return (request) => {
      asked.push(request);
      const given = answer(request);
      return { ...given, headers: { ...given.headers, 'set-cookie': 'known=1; Secure; SameSite=None; Path=/' } };
    };
  }

  beforeAll(async () => {
    stage = await setStage(
      name,
      chosen.map(({ order }) => order),
    );
    const { control } = stage.standIns;
    control.hosts.set(
      CAINIAO_HOST,
      watched((request) => answerCainiao(request, control)),
    );
    control.hosts.set(
      INPOST_HOST,
      watched((request) => answerInpost(request, control)),
    );
    control.hosts.set(
      PICTURE_HOST,
      watched(({ path }) => answerPicture(path)),
    );
    popup = await stage.browser.openExtensionPage(POPUP);
    await goThroughTheDay();
  }, 240_000);
  afterAll(async () => {
    await stage?.close();
  });

  async function goThroughTheDay(): Promise<void> {
    const list = await openWholeList(stage.browser);
    await openOrders(stage.browser, popup, chosen);
    for (const host of CARRIER_HOSTS) await stage.browser.grantHost(host);
    await awaitVerdicts(popup, chosen);
    await lateron(popup);
    await becomes(
      async () =>
        [...(await rowsOf(popup)).values()].filter(({ dueAt = Number.POSITIVE_INFINITY }) => dueAt < Date.now()),
      (due) => due.length === 0,
      'not all rows were asked about again',
    );
    await becomes(
      () => readStore(popup, 'thumbnails'),
      (pictures) => pictures.length === chosen.length,
      'not all pictures were kept',
    );
    await list.bringToFront();
    await list.reload({ waitUntil: 'load' });
    await popup.bringToFront();
    await popup.reload({ waitUntil: 'load' }).catch(() => undefined);
    await popup.waitForSelector('[data-order]');
    await popup.click('[data-order]');
    await popup.waitForSelector('.order-view');
    await askWorker(popup, { type: 'demo', on: true } as never);
    await askWorker(popup, { type: 'demo', on: false } as never);
    const dashboard = await stage.browser.openExtensionPage(DASHBOARD, { width: 1200, height: 900 });
    for (const place of PLACES) {
      await dashboard.evaluate((hash) => {
        location.hash = hash;
      }, place);
      await dashboard.waitForFunction(() => document.querySelector('main')?.textContent !== '');
    }
    await stage.browser.killBackground();
    await askWorker(popup, { type: 'hosts_changed' });
  }

  const byHost = (host: string) => asked.filter((request) => request.host === host);
  const carriers = () => [...byHost(CAINIAO_HOST), ...byHost(INPOST_HOST)];
  const ownPictures = () => byHost(PICTURE_HOST).filter(({ headers }) => headers['sec-fetch-mode'] === 'cors');

  it('goes to no host but those that PRIVACY.md names', () => {
    expect(strayRequests(stage.standIns.log)).toEqual([]);
    const named = [...privacyPatterns(), ...privacyHosts().map(({ host }) => host)];
    const known = stage.standIns.log.filter((request) => request.known);
    const unnamed = known.filter(({ host }) => !named.some((pattern) => isUnder(host, pattern)));
    expect(unnamed.map(({ host, path }) => host + path)).toEqual([]);
    expect(known.length).toBeGreaterThan(50);
  });

  it('asks AliExpress nothing by itself but for the pictures of the page', () => {
    const pages = stage.standIns.log.filter(({ host }) => /(^|\.)aliexpress(-media)?\.(com|us|ru)$/.test(host));
    const scripted = pages.filter(({ headers }) => headers['sec-fetch-mode'] === 'cors');
    expect(scripted.filter(({ host }) => host !== PICTURE_HOST).map(({ host, path }) => host + path)).toEqual([]);
    expect(ownPictures().length).toBeGreaterThanOrEqual(chosen.length);
    const shown = new Set(
      byHost(PICTURE_HOST)
        .filter(({ headers }) => headers['sec-fetch-dest'] === 'image')
        .map(({ path }) => path),
    );
    for (const { path, query, body } of ownPictures()) {
      expect(shown).toContain(path);
      expect([query.toString(), body]).toEqual(['', '']);
    }
  });

  it('asks carriers more than once, and never with a cookie, a referrer or anything else that tells who asks', () => {
    expect(byHost(CAINIAO_HOST).length).toBeGreaterThan(1);
    expect(byHost(INPOST_HOST).length).toBeGreaterThan(1);
    for (const { headers } of [...carriers(), ...ownPictures()]) {
      expect(Object.keys(headers).filter((header) => !SAID_BY_BROWSERS.test(header))).toEqual([]);
    }
    for (const { headers } of carriers()) expect(headers['origin'] ?? '').not.toMatch(/extension/);
  });

  it('gives carriers the tracking numbers and nothing else', () => {
    const parcels = chosen.flatMap(({ order }) => order.parcels);
    const numbers = new Set(
      parcels.flatMap(({ number, firstNumber, partnerNumber }) => [number, firstNumber, partnerNumber]),
    );
    for (const { host, path, query, body, method } of carriers()) {
      expect([method, body]).toEqual(['GET', '']);
      const said = host === CAINIAO_HOST ? (query.get('mailNos') ?? '').split(',') : [path.split('/').at(-1) ?? ''];
      for (const number of said) expect(numbers).toContain(number);
      const others = [...query.keys()].filter((key) => key !== 'mailNos');
      const fixed = others.map((key) => `${key}=${query.get(key)}`);
      const personal = chosen.flatMap(({ order }) => [
        order.orderId,
        order.address.receiver,
        order.address.street,
        order.address.phone,
        order.address.postcode,
        order.store.name,
        ...order.lines.map(({ title }) => title),
      ]);
      for (const one of personal) expect(decodeURIComponent(`${path}?${fixed.join('&')}`)).not.toContain(one);
    }
  });

  it('is built with the permissions that the documents name, and no others', () => {
    const folder = resolve(import.meta.dirname, `../../dist/${name === 'firefox' ? 'firefox' : 'chrome'}`);
    const manifest: Record<string, unknown> = JSON.parse(readFileSync(resolve(folder, 'manifest.json'), 'utf8'));
    const rows = hostRows('docs/permissions.md', 'Hosts, one carrier at a time');
    expect(manifest['optional_host_permissions']).toEqual(rows.map(({ host }) => host));
    expect(manifest['permissions']).toEqual(['storage', 'alarms', 'activeTab']);
    expect(manifest['optional_permissions']).toEqual(['notifications']);
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });
});
