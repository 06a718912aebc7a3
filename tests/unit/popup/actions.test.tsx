// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { composeDisputeText, composeMessage } from '../../../src/i18n/messages.ts';
import { Icon, type IconName } from '../../../src/ui/Icon.tsx';
import { openPopup, openWholePopup, outside, words } from './desk.tsx';
import { MESSAGE, NOW, storedOrder } from './orders.ts';

afterEach(cleanup);

const at = new Date(NOW).toISOString();

describe('copying a message', () => {
  it('fills the clipboard, says so, and asks once whether it was sent', async () => {
    const world = outside([storedOrder('1', { message: MESSAGE })]);
    await openWholePopup(world);
    fireEvent.click(await screen.findByRole('button', { name: 'Copy seller message' }));
    expect(await screen.findByText('Message copied')).toBeTruthy();
    expect(world.clipboard).toEqual([composeMessage(MESSAGE, words.english)]);
    expect(screen.getByRole('link', { name: 'Open the seller’s chat' }).getAttribute('href')).toBe(
      'https://www.aliexpress.com/p/message/index.html?store=1',
    );
    fireEvent.click(within(screen.getByRole('group', { name: 'Sent it?' })).getByRole('button', { name: 'Yes' }));
    await waitFor(() => expect(screen.queryByRole('group', { name: 'Sent it?' })).toBeNull());
    expect(world.sent).toEqual([{ type: 'mark', orderId: '1', marks: { messagedSellerAt: at } }]);
    expect(world.questions).toEqual({});
  });

  it('records nothing for "not yet"', async () => {
    const world = outside([storedOrder('1', { message: MESSAGE })]);
    openPopup(world);
    fireEvent.click(await screen.findByRole('button', { name: 'Copy seller message' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Not yet' }));
    await waitFor(() => expect(screen.queryByRole('group', { name: 'Sent it?' })).toBeNull());
    expect(world.sent).toEqual([]);
  });

  it('still asks when the popup is opened again', async () => {
    const world = outside([storedOrder('1', { message: MESSAGE })]);
    world.questions = { '1': { question: 'message', at: NOW - 60_000 } };
    openPopup(world);
    expect(await screen.findByRole('group', { name: 'Sent it?' })).toBeTruthy();
  });

  it('keeps asking when the worker could not keep the answer', async () => {
    const world = outside([storedOrder('1', { message: MESSAGE })]);
    world.questions = { '1': { question: 'message', at: NOW - 60_000 } };
    world.refusal = { ok: false, problem: 'storage_full', detail: '' };
    openPopup(world);
    fireEvent.click(await screen.findByRole('button', { name: 'Yes' }));
    expect(await screen.findByText(/^The disk is full/)).toBeTruthy();
    expect(screen.getByRole('group', { name: 'Sent it?' })).toBeTruthy();
  });

  it('marks the extension when that was asked for', async () => {
    const world = outside([
      storedOrder('1', { action: 'ask_extension', message: { ...MESSAGE, id: 'ask-extension' } }),
    ]);
    openPopup(world);
    fireEvent.click(await screen.findByRole('button', { name: 'Copy extension request' }));
    fireEvent.click(within(await screen.findByRole('group', { name: 'Asked for it?' })).getByText('Yes'));
    await waitFor(() => expect(world.sent).toEqual([{ type: 'mark', orderId: '1', marks: { extensionAskedAt: at } }]));
  });
});

describe('what just happened', () => {
  const said = async (words: RegExp) => (await screen.findByText(words)).parentElement;
  const drawing = (name: IconName) => render(<Icon name={name} />).container.innerHTML;

  it('is told in passing, with a tick, where it was done', async () => {
    openPopup(outside([storedOrder('1', { message: MESSAGE })]));
    fireEvent.click(await screen.findByRole('button', { name: 'Copy seller message' }));
    const toast = await said(/^Message copied/);
    expect(toast?.closest('[role="status"]')).not.toBeNull();
    expect(toast?.querySelector('.icon')?.outerHTML).toBe(drawing('done'));
  });

  it('interrupts, without a tick, where it failed', async () => {
    const world = outside([storedOrder('1', { message: MESSAGE })]);
    world.questions = { '1': { question: 'message', at: NOW - 60_000 } };
    world.refusal = { ok: false, problem: 'storage_full', detail: '' };
    openPopup(world);
    fireEvent.click(await screen.findByRole('button', { name: 'Yes' }));
    const toast = await said(/^The disk is full/);
    expect(toast?.closest('[role="alert"]')).not.toBeNull();
    expect(toast?.closest('[role="status"]')).toBeNull();
    expect(toast?.querySelector('.icon')?.outerHTML).toBe(drawing('alert'));
  });

  it('is a failure, too, where the clipboard refuses', async () => {
    const world = outside([storedOrder('1', { message: MESSAGE })]);
    world.clipboard.push = () => {
      throw new Error('refused');
    };
    openPopup(world);
    fireEvent.click(await screen.findByRole('button', { name: 'Copy seller message' }));
    const alert = await screen.findByText(words.texts.say('ui_copy_failed'));
    expect(alert.closest('[role="alert"]')).not.toBeNull();
  });
});

describe('the dispute', () => {
  it('opens the page of the order and asks on return', async () => {
    const stored = storedOrder('1', { level: 'urgent', action: 'open_dispute' });
    const dispute = 'https://www.aliexpress.com/p/reverse-pages/start.html?x=1';
    const world = outside([{ ...stored, order: { ...stored.order, links: { dispute } } }]);
    openPopup(world);
    const link = await screen.findByRole('link', { name: 'Prepare the dispute' });
    expect(link.getAttribute('href')).toBe(dispute);
    expect(link.getAttribute('rel')).toContain('noopener');
    link.addEventListener('click', (click) => click.preventDefault());
    fireEvent.click(link);
    fireEvent.click(within(await screen.findByRole('group', { name: 'Did you open the dispute?' })).getByText('Yes'));
    await waitFor(() => expect(world.sent).toEqual([{ type: 'mark', orderId: '1', marks: { disputeOpenedAt: at } }]));
  });
});

describe('the text for the dispute', () => {
  it('waits in the clipboard when the form opens', async () => {
    const text = {
      id: 'not-received',
      figures: { orderId: '8190000000000001', placed: '2026-09-20', today: '2026-11-22' },
    };
    const world = outside([storedOrder('1', { level: 'urgent', action: 'open_dispute', disputeText: text })]);
    openPopup(world);
    const link = await screen.findByRole('link', { name: 'Prepare the dispute' });
    link.addEventListener('click', (click) => click.preventDefault());
    fireEvent.click(link);
    expect(await screen.findByRole('group', { name: 'Did you open the dispute?' })).toBeTruthy();
    expect(world.clipboard).toEqual([composeDisputeText(text, words.english)]);
  });
});

describe('"Did you get it?"', () => {
  it('records the answer, and takes it back', async () => {
    const world = outside([storedOrder('1', { level: 'watch', stage: 'delivered', action: 'confirm_received' })]);
    openPopup(world);
    fireEvent.click(await screen.findByRole('button', { name: 'No, it is not here' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(world.sent).toEqual([
        { type: 'mark', orderId: '1', marks: { received: false } },
        { type: 'mark', orderId: '1', marks: { received: null } },
      ]),
    );
  });
});

describe('the keys', () => {
  const press = (key: string, target: Element = document.body) => fireEvent.keyDown(target, { key });
  const world = () => outside([storedOrder('1', { message: MESSAGE }), storedOrder('2', { message: MESSAGE })]);

  it('walk the cards and back', async () => {
    await openWholePopup(world());
    press('ArrowDown');
    expect(document.activeElement?.textContent).toBe('Thing 1');
    press('ArrowDown');
    press('ArrowDown');
    expect(document.activeElement?.textContent).toBe('Thing 2');
    press('Home');
    expect(document.activeElement?.textContent).toBe('Thing 1');
  });

  it('search, and leave the search with Escape', async () => {
    await openWholePopup(world());
    press('/');
    const field = screen.getByRole<HTMLInputElement>('searchbox');
    await waitFor(() => expect(document.activeElement).toBe(field));
    fireEvent.input(field, { target: { value: 'thing 2' } });
    await waitFor(() => expect(screen.queryByText('Thing 1')).toBeNull());
    press('Escape', field);
    await waitFor(() => expect(screen.getByText('Thing 1')).toBeTruthy());
  });

  it('copy the message of the card in focus', async () => {
    const place = world();
    await openWholePopup(place);
    press('ArrowDown');
    press('ArrowDown');
    press('c');
    await screen.findByRole('group', { name: 'Sent it?' });
    expect(Object.keys(place.questions)).toEqual(['2']);
  });

  it('never act while somebody types', async () => {
    const place = world();
    await openWholePopup(place);
    press('c', screen.getByRole('searchbox'));
    press('?', screen.getByRole('searchbox'));
    await Promise.resolve();
    expect(place.clipboard).toEqual([]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('leave single signs to others where the user turned them off', async () => {
    const place = world();
    await openWholePopup(place, null, false);
    press('c');
    press('?');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(place.clipboard).toEqual([]);
    press('ArrowDown');
    expect(document.activeElement?.textContent).toBe('Thing 1');
  });

  it('are listed with ?', async () => {
    await openWholePopup(world());
    press('?');
    expect(await screen.findByRole('dialog', { name: 'Keys' })).toBeTruthy();
  });

  it('leave an open order, back to its card', async () => {
    openPopup(world());
    fireEvent.click(await screen.findByText('Thing 2'));
    await screen.findByRole('region', { name: 'Order' });
    press('Escape');
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Order' })).toBeNull());
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Thing 2'));
  });
});
