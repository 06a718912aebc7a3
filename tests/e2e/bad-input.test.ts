/** Damaged answers, login pages and bot checks in both real browsers: a named warning, and what was stored stays. */

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demoOrders } from '../../demo/buyer.ts';
import { calmControl } from '../../demo/stand-ins/control.ts';
import { becomes, MY_ORDERS, POPUP, readOrders, readStore, type Stage, setStage, watchErrors } from './stage.ts';

interface Warning {
  readonly code: string;
  readonly detail: string;
}

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  const orders = demoOrders(Date.now()).map(({ order }) => order);
  let stage: Stage;
  let popup: Page;
  let list: Page;
  let errors: string[];

  beforeAll(async () => {
    stage = await setStage(name, orders);
    popup = await stage.browser.openExtensionPage(POPUP);
  });
  /** Each test begins with a first page that was read well: ten orders, no warning. */
  beforeEach(async () => {
    const { hosts: _hosts, ...calm } = calmControl(orders);
    Object.assign(stage.standIns.control, calm);
    list = await stage.browser.openPage(MY_ORDERS);
    errors = watchErrors(list);
    await list.waitForSelector('.order-item');
    await becomes(readWarnings, (warnings) => warnings.length === 0, 'a good page did not take the warnings back');
    await becomes(
      () => readOrders(popup),
      (stored) => stored.size === 10,
      'the first page was not read',
    );
    return () => list.close();
  });
  afterAll(async () => {
    await stage?.close();
  });

  const readWarnings = () => readStore<Warning>(popup, 'warnings');

  function warned(code: string): Promise<Warning[]> {
    return becomes(
      readWarnings,
      (warnings) => warnings.some((warning) => warning.code === code),
      `no ${code} was said`,
    );
  }

  /** Everything stored but the time of the last reading. */
  async function facts() {
    return [...(await readOrders(popup)).values()].map(({ readAt: _readAt, ...order }) => JSON.stringify(order)).sort();
  }

  it.each([
    ['truncated', 'truncated'],
    ['html', 'unknown_layout'],
    ['skeleton', 'empty'],
  ] as const)('a second page that is %s is named %s', async (answer, code) => {
    const before = await facts();
    stage.standIns.control.answers.list = answer;
    await list.bringToFront();
    await list.click('.order-more button');
    const warnings = await warned(code);
    for (const { detail } of warnings) expect(detail).not.toMatch(/\d{10}/);
    expect(await facts()).toEqual(before);
    expect(errors.filter((error) => /waitwise|extension/i.test(error))).toEqual([]);
  });

  it.each(['truncated', 'html', 'skeleton'] as const)('a first page that is %s is named empty', async (answer) => {
    const before = await facts();
    stage.standIns.control.answers.list = answer;
    stage.standIns.control.cards = 'none';
    await list.reload({ waitUntil: 'load' });
    await warned('empty');
    expect(await facts()).toEqual(before);
  });

  it('orders in a layout nobody knows are read as the same orders or not at all', async () => {
    const before = await facts();
    stage.standIns.control.answers.list = 'unknown_layout';
    await list.reload({ waitUntil: 'load' });
    await new Promise((resume) => setTimeout(resume, 3_000));
    const after = await readOrders(popup);
    expect([...after.keys()].every((orderId) => orders.some((order) => order.orderId === orderId))).toBe(true);
    expect(after.size).toBe(before.length);
  });

  it.each([
    ['session', 'expired', 'login'],
    ['botCheck', 'answer', 'bot_check'],
  ] as const)('%s %s is named %s', async (control, value, code) => {
    const before = await facts();
    Object.assign(stage.standIns.control, { [control]: value });
    await list.reload({ waitUntil: 'load' });
    await warned(code);
    expect(await facts()).toEqual(before);
  });
});
