// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.ts';
import { GUIDE_THRESHOLDS } from '../../../src/domain/thresholds.ts';
import { backupText, parseBackup } from '../../../src/exchange/backup.ts';
import { keptOrder } from '../exchange/kept.ts';
import { storedOrder } from '../storage/stored.ts';
import { NOW, openDashboard, type World, world } from './house.tsx';

afterEach(cleanup);

const headline = { id: 'level_react', figures: {} };
const orders = [
  storedOrder('1', { seller: { name: 'Lantern Lane' } }, { level: 'react', headline }),
  storedOrder('2', { site: 'aliexpress.us', seller: { name: 'Tidy Shelf' } }, { headline }),
];
const savedSettings = (given: World) => given.sent.filter(({ type }) => type === 'save_settings').length;
const choose = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('the orders', () => {
  it('are sorted by a column, both ways', async () => {
    openDashboard(world({ orders }), '#orders');
    await screen.findByRole('row', { name: /Invented 1/ });
    const titles = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent?.slice(0, 10));
    expect(titles()).toEqual(['Invented 1', 'Invented 2']);
    const head = screen.getByRole('columnheader', { name: 'Order' });
    fireEvent.click(within(head).getByRole('button'));
    expect(head.getAttribute('aria-sort')).toBe('ascending');
    fireEvent.click(within(head).getByRole('button'));
    expect(head.getAttribute('aria-sort')).toBe('descending');
    expect(titles()).toEqual(['Invented 2', 'Invented 1']);
  });

  it('are narrowed by site, and the filter is kept under a name', async () => {
    const given = world({ orders });
    openDashboard(given, '#orders');
    fireEvent.click(await screen.findByRole('button', { name: /^aliexpress\.us/ }));
    expect(screen.getAllByRole('rowheader')).toHaveLength(1);
    fireEvent.input(screen.getByRole('textbox', { name: 'Name for this filter' }), { target: { value: 'Over there' } });
    choose('Save filter');
    await screen.findByRole('button', { name: 'Over there' });
    expect(given.settings.filters).toEqual([{ name: 'Over there', filter: { sites: ['aliexpress.us'] } }]);
    choose('Clear filters');
    expect(screen.getAllByRole('rowheader')).toHaveLength(2);
    choose('Over there');
    expect(screen.getAllByRole('rowheader')).toHaveLength(1);
  });

  it('draw only what is in view of thousands', async () => {
    const many = Array.from({ length: 3_000 }, (_, index) => storedOrder(`${index}`, {}, { headline }));
    openDashboard(world({ orders: many }), '#orders');
    const table = await screen.findByRole('table');
    expect(table.getAttribute('aria-rowcount')).toBe('3001');
    expect(within(table).getAllByRole('row').length).toBeLessThan(60);
  });

  it('open at the one the address names, and close with Escape', async () => {
    openDashboard(world({ orders }), '#orders/2');
    const open = await screen.findByRole('complementary', { name: 'Order' });
    expect(await within(open).findByText('Invented 2')).toBeTruthy();
    fireEvent.keyDown(document, { key: 'Escape' });
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
  });

  it('say why there is none: nothing read yet, or a storage that cannot be read', async () => {
    openDashboard(world(), '#orders');
    expect(await screen.findByRole('link', { name: /Open My Orders/ })).toBeTruthy();
    cleanup();
    openDashboard(world({ readFailure: new Error('disk') }), '#chart');
    expect(await screen.findByText('disk')).toBeTruthy();
  });
});

describe('notifications', () => {
  const turnOn = async () => fireEvent.click(await screen.findByRole('switch', { name: 'Show notifications' }));

  it('ask the browser only when they are turned on, inside the click', async () => {
    const given = world();
    openDashboard(given, '#settings');
    await screen.findByRole('switch', { name: 'Show notifications' });
    expect(given.asked).toEqual([]);
    fireEvent.click(screen.getByRole('switch', { name: 'Show notifications' }));
    expect(given.asked).toEqual(['notifications']);
    await waitFor(() => expect(given.settings.notices.on).toBe(true));
    expect((await screen.findByRole('switch', { name: 'Quiet hours' })).getAttribute('aria-checked')).toBe('true');
  });

  it('stay off when the browser refuses', async () => {
    const given = world({ grants: false });
    openDashboard(given, '#settings');
    await turnOn();
    expect(await screen.findByText('The browser did not allow notifications.')).toBeTruthy();
    expect(savedSettings(given)).toBe(0);
  });
});

describe('the rules’ values', () => {
  const row = () => screen.findByRole('group', { name: /Accepted, still in the country of origin/ });

  it('are kept where they rise, and lead back to the guides', async () => {
    const given = world();
    openDashboard(given, '#settings');
    fireEvent.change(within(await row()).getByRole('spinbutton', { name: 'react from' }), { target: { value: '20' } });
    await waitFor(() => expect(given.settings.rules).toEqual({ 'S-ACC': { ...GUIDE_THRESHOLDS['S-ACC'], c: 20 } }));
    fireEvent.click(within(await row()).getByRole('button', { name: /Guides/ }));
    await waitFor(() => expect(given.settings.rules).toEqual({}));
  });

  it.each(['9', '', '-3', '99999'])('are refused where they do not (%s)', async (value) => {
    const given = world();
    openDashboard(given, '#settings');
    fireEvent.change(within(await row()).getByRole('spinbutton', { name: 'react from' }), { target: { value } });
    expect(await within(await row()).findByRole('alert')).toBeTruthy();
    expect(savedSettings(given)).toBe(0);
  });
});

describe('a setting the worker does not keep', () => {
  it('is shown as it was, with the reason', async () => {
    const given = world({ refusal: { ok: false, problem: 'storage_full', detail: '' } });
    openDashboard(given, '#settings');
    fireEvent.click(await screen.findByRole('switch', { name: 'Single keys' }));
    expect(await screen.findByText(/disk is full/)).toBeTruthy();
    await waitFor(() =>
      expect(screen.getByRole('switch', { name: 'Single keys' }).getAttribute('aria-checked')).toBe('true'),
    );
  });
});

describe('permissions', () => {
  const carrier = { id: 'post', name: 'Invented Post', country: 'PL', hosts: ['https://api.post.example/*'] };

  it('are asked for one carrier at a time, and can be taken back', async () => {
    const given = world({ carriers: [carrier], waiting: new Map([['post', 3]]) });
    openDashboard(given, '#permissions');
    expect(await screen.findByText('3 parcels wait for this')).toBeTruthy();
    expect(screen.getByText('api.post.example')).toBeTruthy();
    choose('Allow asking Invented Post');
    expect(given.asked).toEqual(['hosts https://api.post.example/*']);
    fireEvent.click(await screen.findByRole('button', { name: 'Take back the permission to ask Invented Post' }));
    expect(given.asked[1]).toBe('take back https://api.post.example/*');
    await screen.findByRole('button', { name: 'Allow asking Invented Post' });
    expect(given.sent.filter(({ type }) => type === 'hosts_changed')).toHaveLength(2);
  });

  it('shows every allowed host, also one that no carrier uses any more', async () => {
    openDashboard(world({ origins: ['https://old.example/*', 'https://*.aliexpress.com/p/order/*'] }), '#permissions');
    expect(await screen.findByText('old.example')).toBeTruthy();
    expect(screen.queryByText(/aliexpress/)).toBeNull();
  });
});

describe('the data', () => {
  const give = async (text: string) => {
    const input = await screen.findByLabelText('Choose a backup file');
    fireEvent.change(input, { target: { files: [new File([text], 'backup.json')] } });
  };
  const backup = (count: number) =>
    backupText({
      exportedAt: NOW,
      settings: null,
      orders: Array.from({ length: count }, (_, index) => keptOrder(`${index + 2}`)),
      trackings: [],
      changes: [],
      pictures: [],
      cases: [],
      pieces: null,
    });

  it('leaves as a backup that can be taken in again', async () => {
    const given = world({ orders });
    openDashboard(given, '#data');
    fireEvent.click(await screen.findByRole('button', { name: 'Save backup' }));
    await waitFor(() => expect(given.files).toHaveLength(1));
    const [file] = given.files;
    expect(file?.name).toBe('waitwise-backup-2026-11-22.json');
    expect(parseBackup(file?.text ?? '')).toMatchObject({ backup: { orders: [{ orderId: '1' }, { orderId: '2' }] } });
  });

  it('leaves as a table and a calendar', async () => {
    const given = world({ orders: [storedOrder('1', { protectionEndsAt: '2026-12-20' }, { headline })] });
    openDashboard(given, '#data');
    fireEvent.click(await screen.findByRole('button', { name: 'Save table' }));
    await waitFor(() => expect(given.files).toHaveLength(1));
    fireEvent.click(await screen.findByRole('button', { name: 'Save calendar' }));
    await waitFor(() => expect(given.files).toHaveLength(2));
    expect(given.files[0]?.text).toContain('Invented 1');
    expect(given.files[1]?.text).toContain('SUMMARY:Buyer Protection ends: Invented 1');
    expect(given.files[1]?.text).toContain('DTSTART:20261220T225959Z');
  });

  it('shows what a backup would change before it does', async () => {
    const given = world({ orders });
    openDashboard(given, '#data');
    await give(backup(3));
    expect(await screen.findByText('2 new')).toBeTruthy();
    expect(screen.getByText('0 removed')).toBeTruthy();
    choose('Replace');
    expect(screen.getByText('1 removed')).toBeTruthy();
    expect(given.sent.filter(({ type }) => type === 'import')).toEqual([]);
    choose('Merge');
    choose('Merge now');
    await waitFor(() => expect(given.sent.at(-1)).toEqual({ type: 'import', mode: 'merge' }));
    expect(given.staged).toBe(backup(3));
  });

  it('names what is wrong with a file, and changes nothing', async () => {
    const given = world({ orders });
    openDashboard(given, '#data');
    await give('{"format":"another"}');
    expect((await screen.findByRole('alert')).textContent).toContain('not a backup of Waitwise');
    expect(given.staged).toBeNull();
    expect(given.sent.filter(({ type }) => type === 'import')).toEqual([]);
  });

  it('is deleted after asking once', async () => {
    const given = world({ orders });
    openDashboard(given, '#data');
    fireEvent.click(await screen.findByRole('button', { name: 'Delete everything' }));
    expect(given.sent.filter(({ type }) => type === 'delete_everything')).toEqual([]);
    choose('Cancel');
    choose('Delete everything');
    choose('Yes, delete everything');
    await waitFor(() => expect(given.sent.at(-1)).toEqual({ type: 'delete_everything' }));
  });
});

describe('the first page', () => {
  it('asks for nothing, and ends on My Orders', () => {
    const given = world();
    openDashboard(given, '#welcome');
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
    expect(screen.getByRole('link', { name: /Open My Orders/ }).getAttribute('href')).toMatch(
      /^https:\/\/www\.aliexpress/,
    );
    expect(given.asked).toEqual([]);
  });
});

describe('the demo', () => {
  it('says that its orders are invented, and is left with one press', async () => {
    const given = world({ orders, demo: true, settings: DEFAULT_SETTINGS });
    openDashboard(given, '#orders');
    expect(await screen.findByText(/These orders are invented/)).toBeTruthy();
    choose('Leave the demo');
    await waitFor(() => expect(given.sent).toContainEqual({ type: 'demo', on: false }));
    await waitFor(() => expect(screen.queryByText(/These orders are invented/)).toBeNull());
  });
});
