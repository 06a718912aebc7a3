/** @vitest-environment happy-dom */

import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Order } from '../../../src/domain/order.ts';
import type { CaseFile } from '../../../src/evidence/casefile.ts';
import { ago, ahead, caseFile, ORDER, piece, STUCK, scan } from '../evidence/files.ts';
import { openDashboard, type World, world } from './house.tsx';

afterEach(cleanup);

async function open(file: CaseFile | null, changed: Partial<World> = {}): Promise<World> {
  const given = world({ cases: new Map(file === null ? [] : [[ORDER, file]]), ...changed });
  openDashboard(given, `#evidence/${ORDER}`);
  await screen.findByRole('heading', { level: 1 });
  return given;
}

const panel = (name: string) => screen.findByRole('region', { name });

describe('the evidence view', () => {
  it('leads to the form when it is time, and copies the text', async () => {
    const given = await open(caseFile());
    await panel('The form, step by step');
    expect(screen.getByRole('link', { name: 'Open the form on AliExpress' })).toBeTruthy();
    const [copy] = screen.getAllByRole('button', { name: 'Copy the text' });
    if (copy !== undefined) fireEvent.click(copy);
    await waitFor(() => expect(given.clipboard[0]).toContain(`I have not received order ${ORDER}.`));
  });

  it('never leads to a form that refuses', async () => {
    await open(caseFile({ ...STUCK, dispatchedAt: ago(5), parcels: [] }));
    expect((await panel('Dispute')).textContent).toContain('Too early for a dispute.');
    expect(screen.queryByRole('link', { name: 'Open the form on AliExpress' })).toBeNull();
  });

  it('claims nothing before the buyer has answered', async () => {
    const events = [scan(30, 'departed_origin'), scan(4, 'delivered')];
    await open(caseFile({ ...STUCK, parcels: [{ number: 'LP00111222333444', events }] }));
    expect((await panel('Dispute')).textContent).toContain('First: did you get it?');
    expect(document.body.textContent).not.toContain('I have not received');
    expect(document.body.textContent).not.toContain('did not come.');
    expect(screen.queryByRole('region', { name: 'Letter to the local carrier' })).toBeNull();
  });

  it('shows the clock after filing instead of the form', async () => {
    const filed: Order = { ...STUCK, marks: { disputeOpenedAt: ago(6) } };
    await open(caseFile(filed));
    expect((await panel('After filing')).textContent).toContain('The seller let the days pass.');
    expect(screen.queryByRole('region', { name: 'The form, step by step' })).toBeNull();
  });

  it('shows the clock after filing on both clocks, and notes the decision', async () => {
    const filed: Order = { ...STUCK, marks: { disputeOpenedAt: ago(2) } };
    const given = await open(caseFile(filed));
    const clock = await panel('After filing');
    expect(clock.textContent).toContain(
      'until Nov 25, 2026, 01:00 PM GMT+1AliExpress’s clock: Nov 25, 2026, 04:00 AM PST',
    );
    fireEvent.click(screen.getByRole('button', { name: 'Note the decision' }));
    await waitFor(() => expect(given.sent).toMatchObject([{ marks: { disputeDecidedAt: '2026-11-22' } }]));
  });

  it('records a promise with its day, and moves the mark with it', async () => {
    const given = await open(caseFile());
    fireEvent.click(await screen.findByRole('button', { name: 'The seller asks me to wait' }));
    await waitFor(() => expect(given.sent.map(({ type }) => type)).toEqual(['save_notes', 'mark']));
    expect(given.sent).toMatchObject([
      { notes: { promises: [{ saidAt: '2026-11-22' }] } },
      { marks: { sellerAsksToWaitAt: '2026-11-22' } },
    ]);
  });

  it('answers a promise that reaches beyond the last safe day', async () => {
    const notes = { promises: [{ saidAt: ago(2), until: ahead(18) }], keptBack: [] };
    await open(caseFile(STUCK, { notes }));
    expect((await panel('“Friend, please wait”')).textContent).toContain('I can wait only if it is extended first.');
  });

  it('shows what would leave, and keeps back what is switched off', async () => {
    const given = await open(caseFile(STUCK, { pieces: [piece('a', 'order_page')] }));
    const shown = await panel('Save the pack');
    expect(shown.textContent).toContain('Krotoszewo');
    expect(screen.getByRole('switch', { name: 'Postcode' }).getAttribute('aria-checked')).toBe('false');
    fireEvent.click(screen.getByRole('switch', { name: 'City' }));
    await waitFor(() => expect(given.sent).toHaveLength(1));
    expect(given.sent[0]).toMatchObject({ notes: { keptBack: ['chosen', 'postcode', 'note', 'city'] } });
  });

  it('says that little room is left', async () => {
    await open(caseFile(), { freeRoom: 40_000_000 });
    expect((await screen.findByRole('alert')).textContent).toContain('40 MB');
  });

  it('says that an order is gone', async () => {
    await open(null);
    expect(await screen.findByText('This order is not stored any more.')).toBeTruthy();
  });
});
