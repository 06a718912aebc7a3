/** @vitest-environment happy-dom */

import { createHash } from 'node:crypto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import type { Piece } from '../../../src/domain/evidence.ts';
import { BACKUP_ENTRY, backupText } from '../../../src/exchange/backup.ts';
import { piece as evidencePiece } from '../evidence/files.ts';
import { keptOrder } from '../exchange/kept.ts';
import { storedOrder } from '../storage/stored.ts';
import { NOW, openDashboard, type World, world } from './house.tsx';

afterEach(cleanup);

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function kept(id: string, orderId: string, content: string): { piece: Piece; bytes: Blob } {
  const bytes = strToU8(content);
  const piece = { ...evidencePiece(id, 'photo'), orderId, size: bytes.length, sha256: sha256(bytes) };
  return { piece, bytes: new Blob([new Uint8Array(bytes)], { type: piece.type }) };
}

const PIECES = [kept('a', '1', 'first picture'), kept('b', '2', 'second picture')];

function fullBackup(pieces: typeof PIECES, changed: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  const text = backupText({
    exportedAt: NOW,
    settings: null,
    orders: [keptOrder('1'), keptOrder('2')],
    trackings: [],
    changes: [],
    pictures: [],
    cases: [],
    pieces: pieces.map(({ piece }) => piece),
  });
  const files = pieces.map(({ piece }, at): [string, Uint8Array] => [
    `pieces/${piece.sha256}.png`,
    strToU8(['first picture', 'second picture'][at] ?? ''),
  ]);
  return zipSync({ [BACKUP_ENTRY]: strToU8(text), ...Object.fromEntries(files), ...changed });
}

async function open(changed: Partial<World> = {}): Promise<World> {
  const orders = ['1', '2'].map((orderId) => storedOrder(orderId));
  const given = world({ orders, ...changed });
  openDashboard(given, '#data');
  await screen.findByRole('heading', { level: 1 });
  return given;
}

async function give(bytes: Uint8Array): Promise<void> {
  const input = await screen.findByLabelText('Choose a backup file');
  fireEvent.change(input, { target: { files: [new File([new Uint8Array(bytes)], 'backup.zip')] } });
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('a full backup', () => {
  it('leaves with every piece, and comes in again as it left', async () => {
    const first = await open({ pieces: PIECES });
    press('Save full backup');
    await waitFor(() => expect(first.saved).toHaveLength(1));
    expect(first.saved[0]?.name).toBe('waitwise-full-backup-2026-11-22.zip');
    const zip = new Uint8Array((await first.saved[0]?.bytes.arrayBuffer()) ?? new ArrayBuffer(0));
    expect(Object.keys(unzipSync(zip))).toHaveLength(3);
    cleanup();

    const second = await open();
    await give(zip);
    const preview = await screen.findByRole('region', { name: 'What the backup would change' });
    expect(within(preview).getAllByRole('list')[1]?.textContent).toContain('2 new');
    expect(second.stagedBytes.size).toBe(0);
    press('Merge now');
    await waitFor(() => expect(second.sent.at(-1)).toEqual({ type: 'import', mode: 'merge' }));
    expect([...second.stagedBytes.keys()].sort()).toEqual(PIECES.map(({ piece }) => piece.sha256).sort());
  });

  it.each([
    ['a piece is missing', fullBackup(PIECES.slice(0, 1), { [BACKUP_ENTRY]: unzipped(fullBackup(PIECES)) })],
    [
      'a piece was changed',
      fullBackup(PIECES, { [`pieces/${PIECES[0]?.piece.sha256}.png`]: strToU8('first pictura') }),
    ],
    ['its end is cut off', fullBackup(PIECES).slice(0, -9)],
    ['it is another archive', zipSync({ 'a.txt': strToU8('x') })],
  ])('is refused whole where %s', async (_name, bytes) => {
    const given = await open();
    await give(bytes);
    expect((await screen.findByRole('alert')).textContent).toContain('Nothing was changed.');
    expect(screen.queryByRole('button', { name: 'Merge now' })).toBeNull();
    expect(given.staged).toBeNull();
  });

  it('says that the disk is full before anything is changed, known beforehand or not', async () => {
    const given = await open({ freeRoom: 10 });
    await give(fullBackup(PIECES));
    await screen.findByRole('button', { name: 'Merge now' });
    press('Merge now');
    expect(await screen.findByText(/not enough room on the disk/)).toBeTruthy();
    given.freeRoom = null;
    given.diskFull = true;
    press('Merge now');
    await waitFor(() => expect(given.stagedBytes.size).toBe(0));
    expect(given.sent.filter(({ type }) => type === 'import')).toEqual([]);
  });

  it('says what a light backup would take away from the evidence', async () => {
    await open({ pieces: [...PIECES, kept('c', '9', 'third')] });
    const text = unzipped(fullBackup(PIECES));
    await give(text);
    const preview = await screen.findByRole('region', { name: 'What the backup would change' });
    expect(preview.textContent).toContain('This backup holds none.');
    press('Replace');
    expect(within(preview).getAllByRole('list')[1]?.textContent).toBe('0 new2 unchanged1 removed');
  });
});

function unzipped(zip: Uint8Array): Uint8Array {
  return unzipSync(zip)[BACKUP_ENTRY] ?? new Uint8Array();
}
