// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { openPopup, openPopupOf, outside } from './desk.tsx';
import { NOW, storedOrder } from './orders.ts';

afterEach(cleanup);

const calm = { level: 'normal_pause', action: 'wait' } as const;

const heading = (name: string) => screen.findByRole('heading', { level: 1, name });

describe('the head of the popup', () => {
  it('says the state of everything in one sentence', async () => {
    openPopup(
      outside([
        storedOrder('1'),
        storedOrder('2', { level: 'urgent' }),
        storedOrder('3', { level: 'watch' }),
        storedOrder('4', calm),
      ]),
    );
    expect(await heading('2 need you · 1 to watch · 1 on their way')).toBeTruthy();
  });

  it('says when nothing is to do', async () => {
    openPopup(outside([storedOrder('4', calm)]));
    expect(await heading('Nothing needs you · 1 on their way')).toBeTruthy();
  });

  it('names the next date, which opens its order', async () => {
    const world = outside([storedOrder('1')]);
    world.summary = { nextDate: { orderId: '1', title: 'Desk lamp', at: '2026-11-26', rule: 'x' } };
    openPopup(world);
    fireEvent.click(await screen.findByRole('button', { name: 'Next: Thu 26 Nov, Desk lamp' }));
    expect(await screen.findByRole('region', { name: 'Order' })).toBeTruthy();
  });
});

describe('the list', () => {
  it('stands in groups, with closed orders folded away', async () => {
    openPopup(
      outside([storedOrder('1'), storedOrder('2', calm), storedOrder('3', { level: 'closed', action: 'none' })]),
    );
    await screen.findByText('Thing 1');
    expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual([
      'Needs you 1',
      'On their way 1',
      'Closed 1',
    ]);
    expect(screen.queryByText('Thing 3')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Closed 1' }));
    expect(screen.getByText('Thing 3')).toBeTruthy();
  });

  it('tells the protection left in words, and never more than is known', async () => {
    openPopup(
      outside([
        storedOrder('1', { protectionDaysLeft: 38.9 }),
        storedOrder('2', { protectionDaysLeft: 10 }),
        storedOrder('3', { protectionDaysLeft: 0.4 }),
        storedOrder('4', { protectionDaysLeft: -1 }),
        storedOrder('5', { protectionDaysLeft: null }),
      ]),
    );
    await screen.findByText('Thing 1');
    expect(screen.getAllByTitle('Buyer Protection').map((corner) => corner.textContent)).toEqual([
      '38 days safe',
      '10 days left',
      'last day',
      'ended',
      'date unknown',
    ]);
  });

  it('describes stepper and pause meter in words', async () => {
    openPopup(outside([storedOrder('1')]));
    expect(await screen.findByRole('img', { name: /^Step 3 of 7: / })).toBeTruthy();
    expect(screen.getByRole('img', { name: '26 days silent; normal up to 20, react from 25' })).toBeTruthy();
  });

  it('names every order in a shared parcel with its own deadline', async () => {
    const first = storedOrder('1', { protectionDaysLeft: 12 });
    const { order } = storedOrder('2');
    openPopup(
      outside([
        first,
        storedOrder('2', { protectionDaysLeft: 40 }, { order: { ...order, parcels: first.order.parcels } }),
      ]),
    );
    const card = await screen.findByRole('article', { name: 'Thing 1' });
    expect(within(card).getByRole('button', { name: 'Thing 2' })).toBeTruthy();
    expect(
      within(card)
        .getAllByTitle('Buyer Protection')
        .map((corner) => corner.textContent),
    ).toEqual(['12 days safe', '40 days safe']);
  });

  it('shows more on demand', async () => {
    openPopup(outside(Array.from({ length: 35 }, (_, index) => storedOrder(String(100 + index)))));
    await screen.findByText('Thing 100');
    expect(screen.getAllByRole('article')).toHaveLength(20);
    fireEvent.click(screen.getByRole('button', { name: 'Show more orders' }));
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(35));
  });

  describe('where closed orders are folded away', () => {
    const many = (count: number, from: number, given: Parameters<typeof storedOrder>[1] = {}) =>
      Array.from({ length: count }, (_, index) => storedOrder(String(from + index), given));
    const more = () => screen.queryByRole('button', { name: 'Show more orders' });
    const cards = () => screen.queryAllByRole('article').length;

    it('offers more only as long as there is something to see', async () => {
      openPopup(outside([...many(25, 100), ...many(45, 200, { level: 'closed' })]));
      await screen.findByText('Thing 100');
      await waitFor(() => expect(more()).not.toBeNull());
      fireEvent.click(more() as HTMLElement);
      await waitFor(() => expect(cards()).toBe(25));
      expect(more()).toBeNull();
      fireEvent.click(screen.getByRole('button', { name: 'Closed 45' }));
      await waitFor(() => expect(cards()).toBe(60));
      fireEvent.click(more() as HTMLElement);
      await waitFor(() => expect(cards()).toBe(70));
      expect(more()).toBeNull();
    });

    it('shows archived orders at once, however many closed ones stand before them', async () => {
      const archived = many(3, 300).map((stored) => ({ ...stored, archived: true }));
      openPopup(outside([...many(30, 100), ...many(90, 200, { level: 'closed' }), ...archived]));
      await screen.findByText('Thing 100');
      fireEvent.click(screen.getByRole('button', { name: 'Archived 3' }));
      expect(await screen.findByText('Thing 302')).toBeTruthy();
      await waitFor(() => expect(cards()).toBe(33));
      expect(more()).toBeNull();
    });
  });

  it('searches, and says so when nothing matches', async () => {
    openPopup(outside([storedOrder('1'), storedOrder('2')]));
    await screen.findByText('Thing 1');
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'thing 2' } });
    await waitFor(() => expect(screen.queryByText('Thing 1')).toBeNull());
    expect(screen.getByText('Thing 2')).toBeTruthy();
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'nothing like it' } });
    expect(await screen.findByText(/^No order matches/)).toBeTruthy();
  });

  it('shows at once what the worker wrote', async () => {
    const world = outside([storedOrder('1')]);
    openPopup(world);
    await screen.findByText('Thing 1');
    world.orders = [storedOrder('1'), storedOrder('2')];
    world.change();
    expect(await screen.findByText('Thing 2')).toBeTruthy();
  });
});

describe('the states that stand in for the list', () => {
  it('leads to My Orders before the first reading', async () => {
    const world = outside([]);
    world.summary = { lastReadAt: null };
    openPopup(world);
    expect(screen.getByRole('heading', { name: 'Reading your orders' })).toBeTruthy();
    const link = await screen.findByRole('link', { name: 'Open My Orders' });
    expect(link.getAttribute('href')).toBe('https://www.aliexpress.com/p/order/index.html');
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
  });

  it('says that the storage failed, and tries again', async () => {
    const world = outside([storedOrder('1')]);
    world.readFailure = new Error('the disk is full');
    openPopup(world);
    expect(await screen.findByText('the disk is full')).toBeTruthy();
    world.readFailure = null;
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Thing 1')).toBeTruthy();
  });

  it('says what could not be read, until it is dismissed', async () => {
    const world = outside([storedOrder('1')]);
    world.summary = { warnings: [{ code: 'bot_check', detail: 'punish page', at: NOW - 7_200_000 }] };
    openPopup(world);
    expect(await screen.findByText(/slide to verify/)).toBeTruthy();
    expect(screen.getByText(/^Noticed 2 hours ago\./)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    await waitFor(() => expect(world.sent).toEqual([{ type: 'dismiss_warning', code: 'bot_check' }]));
  });

  it('asks to open My Orders when nobody has for a week, while something is on its way', async () => {
    const week = 7 * 86_400_000;
    const stale = /^AliExpress was last read/;
    const world = outside([storedOrder('1')]);
    world.summary = { lastReadAt: NOW - week };
    openPopup(world);
    expect((await screen.findByText(stale)).textContent).toContain('7 days ago');
    expect(screen.getByRole('link', { name: 'Open My Orders' })).toBeTruthy();
    cleanup();
    world.summary = { lastReadAt: NOW - week + 1 };
    openPopup(world);
    await screen.findByText('Thing 1');
    expect(screen.queryByText(stale)).toBeNull();
    cleanup();
    const ended = outside([storedOrder('1', { level: 'closed', action: 'none' })]);
    ended.summary = { lastReadAt: NOW - 2 * week };
    openPopup(ended);
    await screen.findByText(/^Closed/);
    expect(screen.queryByText(stale)).toBeNull();
  });

  it('keeps quiet about fields that a page left out', async () => {
    const world = outside([storedOrder('1')]);
    world.summary = { warnings: [{ code: 'missing_field', detail: 'x', at: NOW }] };
    openPopup(world);
    await screen.findByText('Thing 1');
    expect(screen.queryByRole('button', { name: 'Dismiss' })).toBeNull();
  });

  it('says that there is no network', async () => {
    const world = outside([storedOrder('1')]);
    world.online = false;
    openPopup(world);
    expect(await screen.findByText(/^You are offline/)).toBeTruthy();
    world.online = true;
    world.change();
    await waitFor(() => expect(screen.queryByText(/^You are offline/)).toBeNull());
  });

  it('never passes demo orders off as real ones', async () => {
    const world = outside([storedOrder('1')]);
    world.demo = true;
    openPopup(world);
    expect(await screen.findByText('These are invented demo orders, not yours.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Show my own orders' }));
    await waitFor(() => expect(world.sent).toEqual([{ type: 'demo', on: false }]));
  });

  it('leads to the dashboard and its settings', async () => {
    openPopup(outside([storedOrder('1')]));
    const dashboard = await screen.findByRole('link', { name: 'Open the dashboard' });
    expect(dashboard.getAttribute('href')).toBe('https://extension.invalid/dashboard#orders');
    expect(screen.getByRole('link', { name: 'Settings' }).getAttribute('href')).toContain('#settings');
  });

  const cainiao = { id: 'cainiao', name: 'Cainiao', hosts: ['https://cainiao.example/*'], parcels: 3 };
  const correos = { id: 'correos', name: 'Correos', hosts: ['https://correos.example/*'], parcels: 2 };

  function withWaiting(...waiting: readonly (typeof cainiao)[]) {
    const world = outside([storedOrder('1')]);
    world.waiting = new Map(waiting.map(({ id, parcels }) => [id, parcels]));
    world.answers.set('list_waiting', { ok: true, waiting: [...waiting], waitingParcels: 4 });
    return world;
  }

  it('asks the browser for the carriers inside the click, and tells the worker once they are allowed', async () => {
    const world = withWaiting(cainiao, correos);
    openPopup(world);
    const button = await screen.findByRole('button', { name: 'Ask Cainiao and Correos about 4 parcels' });
    fireEvent.click(button);
    expect(world.log).toEqual(['request https://cainiao.example/* https://correos.example/*']);
    await waitFor(() => expect(world.sent).toContainEqual({ type: 'hosts_changed' }));
  });

  it.each([600, 3_000])('asks about them in a window of %i px, whose first reading leaves them out', async (height) => {
    await openPopupOf(withWaiting(cainiao, correos), height);
    expect(await screen.findByRole('button', { name: 'Ask Cainiao and Correos about 4 parcels' })).toBeTruthy();
  });

  it('names one carrier and counts the others', async () => {
    openPopup(withWaiting(cainiao, correos, { ...correos, id: 'inpost', name: 'InPost' }));
    expect(await screen.findByRole('button', { name: 'Ask Cainiao and 2 more about 4 parcels' })).toBeTruthy();
  });

  it('asks nobody again who was refused, until the buyer comes back to it', async () => {
    const world = withWaiting(cainiao);
    world.grants = false;
    openPopup(world);
    fireEvent.click(await screen.findByRole('button', { name: 'Ask Cainiao about 4 parcels' }));
    const back = await screen.findByRole('button', { name: '1 more carrier could be asked' });
    expect(world.sent).not.toContainEqual({ type: 'hosts_changed' });
    expect(world.declined).toEqual(['cainiao']);
    fireEvent.click(back);
    expect(await screen.findByRole('button', { name: 'Ask Cainiao about 4 parcels' })).toBeTruthy();
  });
});
