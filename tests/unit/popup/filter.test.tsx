// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWholePopup, outside } from './desk.tsx';
import { storedOrder } from './orders.ts';

afterEach(cleanup);

const titles = () => [...document.querySelectorAll('.card-open')].map((card) => card.textContent);
const choose = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('combobox', { name }), { target: { value } });

describe('the filter of the popup', () => {
  beforeEach(async () => {
    const [first, second] = [storedOrder('2'), storedOrder('3')];
    await openWholePopup(
      outside([
        storedOrder('1', { level: 'watch', stage: 'customs' }),
        { ...first, label: 'Anna', order: { ...first.order, site: 'aliexpress.us' } },
        { ...second, order: { ...second.order, seller: { name: 'Tea House' } } },
        storedOrder('4', { level: 'closed', stage: 'customs', action: 'none' }),
      ]),
    );
    await screen.findByText('Thing 1');
  });

  it('stays out of the way until it is wanted', async () => {
    expect(screen.queryByRole('combobox')).toBeNull();
    const button = screen.getByRole('button', { name: 'Filter' });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(button);
    await screen.findByRole('combobox', { name: 'Seller' });
    expect(button.getAttribute('aria-expanded')).toBe('true');
  });

  it('narrows by stage, verdict, seller, site and label', async () => {
    fireEvent.keyDown(document.body, { key: 'f' });
    await screen.findByRole('combobox', { name: 'Stage' });
    for (const [name, value, left] of [
      ['Stage', 'customs', 'Thing 1'],
      ['Verdict', 'watch', 'Thing 1'],
      ['Seller', 'Tea House', 'Thing 3'],
      ['Site', 'aliexpress.us', 'Thing 2'],
      ['Label', 'Anna', 'Thing 2'],
    ] as const) {
      choose(name, value);
      await waitFor(() => expect(titles()).toEqual([left]));
      choose(name, '');
      await waitFor(() => expect(titles()).toHaveLength(3));
    }
  });

  it('tells two accounts in one browser apart by the ends of their order numbers', async () => {
    cleanup();
    await openWholePopup(
      outside(
        [
          '8190000000011234',
          '8190000000031234',
          '8190000000051234',
          '8190000000071234',
          '8190000000015678',
          '8190000000035678',
        ].map((id) => storedOrder(id)),
      ),
    );
    await screen.findByText('Thing 8190000000011234');
    fireEvent.keyDown(document.body, { key: 'f' });
    await screen.findByRole('combobox', { name: 'Account' });
    choose('Account', '5678');
    await waitFor(() => expect(titles()).toEqual(['Thing 8190000000015678', 'Thing 8190000000035678']));
  });

  it('finds closed orders too, and says when nothing matches', async () => {
    fireEvent.keyDown(document.body, { key: 'f' });
    await screen.findByRole('combobox', { name: 'Verdict' });
    choose('Verdict', 'closed');
    await waitFor(() => expect(titles()).toEqual(['Thing 4']));
    choose('Label', 'Anna');
    await screen.findByText(/No order matches/);
  });

  it('is given up with Escape, and everything is back', async () => {
    fireEvent.keyDown(document.body, { key: 'f' });
    await screen.findByRole('combobox', { name: 'Seller' });
    choose('Seller', 'Tea House');
    await waitFor(() => expect(titles()).toEqual(['Thing 3']));
    fireEvent.keyDown(document.body, { key: 'Escape' });
    await waitFor(() => expect(titles()).toHaveLength(3));
    expect(screen.queryByRole('combobox')).toBeNull();
  });
});
