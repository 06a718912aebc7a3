// @vitest-environment happy-dom
/** "Read all my orders" in the popup: the offer, how far it is, why it stopped; and the notice of a changed page. */

import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { KeptReadAll } from '../../../src/domain/read-all.ts';
import { openPopup, outside } from './desk.tsx';
import { NOW, storedOrder } from './orders.ts';

afterEach(cleanup);

const READING: KeptReadAll = {
  run: 'one',
  startedAt: NOW - 60_000,
  beatAt: NOW - 2_000,
  phase: 'trackings',
  orders: 30,
  tracked: 5,
  toTrack: 26,
  failed: 0,
  complete: true,
};

function popupWith(readAll: KeptReadAll | null, pageOpen = true) {
  const world = { ...outside([storedOrder('1')]), readAll, pageOpen };
  openPopup(world);
  return world;
}

describe('reading all orders', () => {
  it('is offered, and starts on the open page only when it is pressed', async () => {
    const world = popupWith(null);
    const button = await screen.findByRole('button', { name: 'Read all my orders' });
    expect(world.log).toEqual([]);
    fireEvent.click(button);
    expect(world.log).toEqual(['readAll']);
  });

  it('leads to My Orders where no page of it is open', async () => {
    popupWith(null, false);
    fireEvent.click(await screen.findByRole('button', { name: 'Read all my orders' }));
    expect(await screen.findByText(/Open My Orders on AliExpress first/)).toBeTruthy();
    const links = screen.getAllByRole<HTMLAnchorElement>('link', { name: 'Open My Orders' });
    expect(links.at(-1)?.href).toBe('https://www.aliexpress.com/p/order/index.html');
  });

  it('shows how far it is, and stops', async () => {
    const world = popupWith(READING);
    expect(await screen.findByText('Reading the tracking: 5 of 26')).toBeTruthy();
    const bar = screen.getByRole<HTMLProgressElement>('progressbar');
    expect([bar.value, bar.max]).toEqual([5, 26]);
    expect(screen.queryByRole('button', { name: 'Read all my orders' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(world.sent).toEqual([{ type: 'sync_stop' }]);
  });

  it.each([
    [{ phase: 'lists' as const, orders: 1 }, 'Reading the list: 1 order so far'],
    [{ beatAt: 0 }, 'Reading stopped, because its tab was closed: 5 of 26 read.'],
    [{ halt: { reason: 'stopped' as const, at: NOW } }, 'You stopped the reading. It can go on where it was.'],
    [{ phase: 'done' as const }, 'All read: 30 orders, just now.'],
    [{ phase: 'done' as const, complete: false }, 'Read: 30 orders. The list could not be read to its end.'],
    [{ phase: 'done' as const, failed: 2 }, 'The tracking of 2 orders could not be read; open it on AliExpress.'],
  ])('says where it stands: %j', async (changes, words) => {
    popupWith({ ...READING, ...changes });
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it.each(['login', 'bot_check'] as const)('offers nothing before the pause after %s is over', async (reason) => {
    popupWith({ ...READING, halt: { reason, at: NOW, until: NOW + 60_000 } });
    expect(await screen.findByText(/reading can go on (only )?from/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Go on reading' })).toBeNull();
    cleanup();
    popupWith({ ...READING, halt: { reason, at: NOW - 60_000, until: NOW } });
    expect(await screen.findByRole('button', { name: 'Go on reading' })).toBeTruthy();
  });

  it('forgets an end that is long past', async () => {
    popupWith({ ...READING, phase: 'done', beatAt: NOW - 3_600_000 });
    expect(await screen.findByRole('button', { name: 'Read all my orders' })).toBeTruthy();
    expect(screen.queryByText(/All read/)).toBeNull();
  });
});

describe('a page that changed', () => {
  const changed = { code: 'unknown_layout', detail: 'page: no known hook among 12 elements', at: NOW - 60_000 };

  it('is said with the date of what is shown, and its diagnostics can be copied', async () => {
    const world = outside([storedOrder('1')]);
    world.summary = { warnings: [changed], lastReadAt: NOW - 86_400_000 };
    world.refusal = { ok: true, diagnostics: 'Waitwise 0.1.0' };
    openPopup(world);
    expect(await screen.findByText(/AliExpress changed its page\. Shown data is from .*21/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Copy diagnostics' }));
    expect(await screen.findByText(/nothing of your orders/)).toBeTruthy();
    expect(world.clipboard).toEqual(['Waitwise 0.1.0']);
  });

  it.each([
    ['login', 'network answer: a login page', false],
    ['missing_field', 'network answer: total not found (3)', false],
    ['missing_field', 'page: id of an order not found (10)', true],
  ])('%s with "%s" offers diagnostics: %s', async (code, detail, offered) => {
    const world = outside([storedOrder('1')]);
    world.summary = { warnings: [{ ...changed, code, detail }] };
    openPopup(world);
    await screen.findByRole('button', { name: 'Read all my orders' });
    expect(screen.queryByRole('button', { name: 'Copy diagnostics' }) !== null).toBe(offered);
  });
});
