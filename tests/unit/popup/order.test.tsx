// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { TrackingEvent } from '../../../src/domain/order.ts';
import { openPopup, outside } from './desk.tsx';
import { MESSAGE, NOW, storedOrder } from './orders.ts';

afterEach(cleanup);

const at = new Date(NOW).toISOString();

function event(when: string, text: string): TrackingEvent {
  return { at: when, text, stage: 'transit', city: 'Liège', country: 'BE', source: 'cainiao' };
}

async function openOrder(
  ...[verdict, changes]: [Parameters<typeof storedOrder>[1]?, Parameters<typeof storedOrder>[2]?]
) {
  const world = outside([storedOrder('1', verdict, changes)]);
  openPopup(world, { orderId: '1' });
  const view = within(await screen.findByRole('region', { name: 'Order' }));
  await view.findByRole('heading', { name: 'Thing 1' });
  return { world, view };
}

describe('an open order', () => {
  it('tells the way so far by the days of the buyer, newest first', async () => {
    const { view } = await openOrder(
      {},
      { timeline: [event('2026-11-12T23:30:00Z', 'Left the hub'), event('2026-11-12T08:00:00Z', 'Reached the hub')] },
    );
    const days = view.getAllByRole('heading', { level: 4 }).map((day) => day.textContent);
    expect(days).toEqual(['Fri 13 Nov', 'Thu 12 Nov']);
    expect(view.getByText('00:30')).toBeTruthy();
    expect(view.getAllByText(/Liège, Belgium · Cainiao$/)).toHaveLength(2);
  });

  it('folds a long way', async () => {
    const timeline = Array.from({ length: 20 }, (_, day) =>
      event(`2026-10-${String(30 - day).padStart(2, '0')}T10:00:00Z`, `Scan ${day}`),
    );
    const { view } = await openOrder({}, { timeline });
    expect(view.queryByText('Scan 19')).toBeNull();
    fireEvent.click(view.getByRole('button', { name: 'Show 12 older events' }));
    expect(view.getByText('Scan 19')).toBeTruthy();
  });

  it('copies the numbers of its parcels', async () => {
    const { order } = storedOrder('1');
    const { world, view } = await openOrder(
      {},
      { order: { ...order, parcels: [{ number: 'LP001', carrier: 'Cainiao', aliases: ['RR002'], events: [] }] } },
    );
    fireEvent.click(view.getByRole('button', { name: 'Copy LP001' }));
    expect(await screen.findByText('Copied LP001')).toBeTruthy();
    expect(world.clipboard).toEqual(['LP001']);
    expect(view.getByText('Cainiao · also RR002')).toBeTruthy();
  });

  it('shows the message before it is copied', async () => {
    const { view } = await openOrder({ message: MESSAGE });
    expect(view.getByText(/8190000000000001/, { selector: 'blockquote' }).getAttribute('lang')).toBe('en');
  });

  it('shows and copies the message in Chinese for whoever wants that, and in English again', async () => {
    const { world, view } = await openOrder({ message: MESSAGE });
    const message = () => view.getByText(/8190000000000001/, { selector: 'blockquote' });
    const english = message().textContent;
    const [language] = view.getAllByRole('combobox', { name: 'Language of the text' });
    if (language === undefined) throw new Error('no language can be chosen');
    fireEvent.change(language, { target: { value: 'zh_CN' } });
    await waitFor(() => expect(message().textContent).toMatch(/\p{Script=Han}/u));
    expect(message().getAttribute('lang')).toBe('zh-CN');
    fireEvent.click(view.getAllByRole('button', { name: 'Copy text' })[0] as HTMLElement);
    await waitFor(() => expect(world.clipboard).toEqual([message().textContent]));
    fireEvent.change(language, { target: { value: 'en' } });
    await waitFor(() => expect(message().textContent).toBe(english));
  });

  it('records what happened, shows the day, and takes it back', async () => {
    const { world, view } = await openOrder();
    fireEvent.click(view.getByRole('button', { name: 'I asked for an extension' }));
    const pressed = await view.findByRole('button', { name: /^I asked for an extension/, pressed: true });
    expect(pressed.textContent).toContain('Sun 22 Nov');
    fireEvent.click(pressed);
    await waitFor(() =>
      expect(world.sent).toEqual([
        { type: 'mark', orderId: '1', marks: { extensionAskedAt: at } },
        { type: 'mark', orderId: '1', marks: { extensionAskedAt: null } },
      ]),
    );
  });

  it('changes a "got it" into a "did not"', async () => {
    const { world, view } = await openOrder({}, { marks: { received: true } });
    expect(view.getByRole('button', { name: 'I got it' }).getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(view.getByRole('button', { name: 'I did not get it' }));
    await waitFor(() => expect(world.sent).toEqual([{ type: 'mark', orderId: '1', marks: { received: false } }]));
  });

  it('keeps quiet for whole days of the calendar, and wakes up', async () => {
    const { world, view } = await openOrder();
    fireEvent.click(view.getByRole('button', { name: '3 days' }));
    expect(await view.findByText('Quiet until Wed 25 Nov')).toBeTruthy();
    fireEvent.click(view.getByRole('button', { name: 'Wake up' }));
    await waitFor(() =>
      expect(world.sent).toEqual([
        { type: 'mark', orderId: '1', marks: { snoozedUntil: '2026-11-25' } },
        { type: 'mark', orderId: '1', marks: { snoozedUntil: null } },
      ]),
    );
  });

  it('saves a note when typing rests, once', async () => {
    const { world, view } = await openOrder();
    const note = view.getByLabelText('Note');
    fireEvent.input(note, { target: { value: 'neigh' } });
    fireEvent.input(note, { target: { value: 'neighbour has it' } });
    await waitFor(() => expect(world.sent).toHaveLength(1));
    expect(world.sent).toEqual([{ type: 'annotate', orderId: '1', note: 'neighbour has it' }]);
    fireEvent.blur(note);
    expect(world.sent).toHaveLength(1);
  });

  it('saves a label even when the popup closes under it', async () => {
    const { world, view } = await openOrder();
    fireEvent.input(view.getByLabelText('Label'), { target: { value: 'gift' } });
    window.dispatchEvent(new Event('pagehide'));
    expect(world.sent).toEqual([{ type: 'annotate', orderId: '1', label: 'gift' }]);
  });

  it('archives, and takes it back', async () => {
    const { world, view } = await openOrder();
    fireEvent.click(view.getByRole('button', { name: 'Archive this order' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(world.sent).toEqual([
        { type: 'annotate', orderId: '1', archived: true },
        { type: 'annotate', orderId: '1', archived: false },
      ]),
    );
  });

  it('says it when the worker cannot be reached', async () => {
    const { world, view } = await openOrder();
    world.refusal = { ok: false, problem: 'unknown_order', detail: '1' };
    fireEvent.click(view.getByRole('button', { name: 'I got it' }));
    expect(await screen.findByText('This order is not stored any more.')).toBeTruthy();
  });

  it('opens at the section a button leads to', async () => {
    const world = outside([storedOrder('1', { level: 'watch', action: 'check_other_trackers' })]);
    openPopup(world);
    fireEvent.click(await screen.findByRole('button', { name: 'Check other trackers' }));
    const link = await screen.findByRole('link', { name: 'Cainiao' });
    expect(link.closest('details')?.open).toBe(true);
    expect(link.getAttribute('target')).toBe('_blank');
  });
});
