import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_NOTES, type Piece } from '../../../src/domain/evidence.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.ts';
import { type Backup, backupText, parseBackup } from '../../../src/exchange/backup.ts';
import { annotationOf, mergeKeptOrders, mergeNotes } from '../../../src/exchange/merge.ts';
import { previewImport, previewPieces } from '../../../src/exchange/preview.ts';
import { piece as evidencePiece } from '../evidence/files.ts';
import { anyAnnotation, anyKeptOrder, keptOrder } from './kept.ts';

const backup: Backup = {
  exportedAt: 100,
  settings: { settings: { ...DEFAULT_SETTINGS, theme: 'dark' }, changedAt: 7 },
  orders: [keptOrder('1'), keptOrder('2', { note: 'blue one', marks: { received: false } })],
  trackings: [{ key: 'cainiao|A', carrier: 'cainiao', number: 'A', failures: 0, events: [], hops: 0, foundAt: 3 }],
  changes: [{ orderId: '1', at: 4, what: 'state', from: '', to: 'shipped', source: 'aliexpress' }],
  pictures: [{ orderId: '1', imageUrl: 'https://example.com/a.webp', picture: 'data:image/webp;base64,AAAA' }],
  cases: [{ orderId: '1', notes: { sellerSaid: 'Please wait', promises: [{ saidAt: '2026-11-03' }], keptBack: [] } }],
  pieces: null,
};

const piece = (id: string, orderId: string, sha256 = id.repeat(64)): Piece => ({
  ...evidencePiece(id, 'photo'),
  orderId,
  sha256,
});

const orderIds = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 6 });
const anyOrders = orderIds.chain((ids) => fc.tuple(...ids.map((id) => anyKeptOrder(fc.constant(id)))));

describe('a backup', () => {
  it('gives back what went in', () => {
    expect(parseBackup(backupText(backup))).toEqual({ backup });
  });

  it('gives back any orders', () => {
    fc.assert(
      fc.property(anyOrders, (orders) => {
        const any = { ...backup, orders, cases: [] };
        expect(parseBackup(backupText(any))).toEqual({ backup: any });
      }),
    );
  });

  it.each([
    ['', 'not_json'],
    ['{"orders": [', 'not_json'],
    ['[]', 'not_a_backup'],
    ['{"format":"another","version":1}', 'not_a_backup'],
    [JSON.stringify({ ...JSON.parse(backupText(backup)), version: 2 }), 'newer_version'],
    [JSON.stringify({ ...JSON.parse(backupText(backup)), orders: undefined }), 'damaged'],
    [backupText({ ...backup, orders: [keptOrder('1'), keptOrder('1')] }), 'damaged'],
    [backupText(backup).replace('"shipped"', '"flying"'), 'damaged'],
    [backupText(backup).replace('image/webp;', 'text/html;'), 'damaged'],
    [backupText({ ...backup, pieces: [piece('a', '9')] }), 'damaged'],
    [backupText({ ...backup, pieces: [piece('a', '1'), piece('a', '2')] }), 'damaged'],
    [backupText({ ...backup, pieces: [{ ...piece('a', '1'), size: 1e9 }] }), 'damaged'],
    [backupText({ ...backup, cases: [{ orderId: '9', notes: NO_NOTES }] }), 'damaged'],
  ])('refuses a file that does not fit, by name (%#)', (text, problem) => {
    expect(parseBackup(text)).toMatchObject({ problem });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(parseBackup(text)).toHaveProperty('problem');
      }),
    );
  });

  it('holds no key of a service, and takes none in', () => {
    const foreign = { ...backup, keys: { tracker: 'secret' } };
    expect(backupText(foreign)).not.toContain('secret');
    expect(parseBackup(JSON.stringify({ ...JSON.parse(backupText(backup)), keys: 'secret' }))).toEqual({ backup });
  });

  it('is not led astray by prototype keys', () => {
    const text = backupText(backup).replace('"ticks":{}', '"ticks":{"__proto__":5}');
    expect(parseBackup(text)).toHaveProperty('backup');
    expect(Object.prototype).not.toHaveProperty('5');
  });
});

describe('merging', () => {
  it('takes what was read later, and what the user said later, each for itself', () => {
    const read = keptOrder('1', { readAt: 9, annotatedAt: 1, note: 'old', firstReadAt: 3 });
    const said = keptOrder('1', { readAt: 5, annotatedAt: 8, note: 'new', firstReadAt: 2 });
    expect(mergeKeptOrders(read, said)).toEqual({ ...read, annotatedAt: 8, note: 'new', firstReadAt: 2 });
  });

  it('is the same from both sides, and again changes nothing', () => {
    const same = anyKeptOrder(fc.constant('1'));
    fc.assert(
      fc.property(same, same, (left, right) => {
        const merged = mergeKeptOrders(left, right);
        expect(mergeKeptOrders(right, left)).toEqual(merged);
        expect(mergeKeptOrders(merged, right)).toEqual(merged);
      }),
    );
  });

  it('leaves nothing of the order in an annotation', () => {
    fc.assert(
      fc.property(anyAnnotation, (annotation) => {
        expect(annotationOf({ ...keptOrder('1'), ...annotation })).toEqual(annotation);
      }),
    );
  });
});

describe('the preview of an import', () => {
  it('counts what would be new, different, the same and gone', () => {
    const here = new Map([keptOrder('1'), keptOrder('2'), keptOrder('3')].map((order) => [order.orderId, order]));
    const given = [keptOrder('1'), keptOrder('2', { annotatedAt: 5, note: 'later' }), keptOrder('4')];
    expect(previewImport(here, given, 'merge')).toEqual({ added: 1, changed: 1, same: 1, removed: 0 });
    expect(previewImport(here, given, 'replace')).toEqual({ added: 1, changed: 1, same: 1, removed: 1 });
  });

  it('says that taking in what is here changes nothing', () => {
    fc.assert(
      fc.property(anyOrders, (orders) => {
        const here = new Map(orders.map((order) => [order.orderId, order]));
        const same = { added: 0, changed: 0, same: orders.length, removed: 0 };
        expect(previewImport(here, JSON.parse(JSON.stringify(orders)), 'merge')).toEqual(same);
        expect(previewImport(here, orders, 'replace')).toEqual(same);
      }),
    );
  });

  it('refuses a file in which everything is wrong', () => {
    const orders = `[${'{},'.repeat(200_000)}{}]`;
    const text = `{"format":"waitwise-backup","version":1,"exportedAt":1,"orders":${orders},"trackings":[],"changes":[],"pictures":[]}`;
    expect(parseBackup(text)).toMatchObject({ problem: 'damaged' });
  });
});

describe('evidence in a backup', () => {
  it('gives back the list of pieces, and reads a file that is older than they are', () => {
    const full = { ...backup, pieces: [piece('a', '1'), piece('b', '2')] };
    expect(parseBackup(backupText(full))).toEqual({ backup: full });
    const { cases: _cases, ...older } = JSON.parse(backupText(backup));
    expect(parseBackup(JSON.stringify(older))).toEqual({ backup: { ...backup, cases: [], pieces: null } });
  });

  it('says what would become of the pieces that are here', () => {
    const here = [piece('a', '1'), piece('b', '2'), piece('c', '7')];
    const given = [piece('a', '1'), { ...piece('x', '2'), sha256: 'b'.repeat(64) }, piece('d', '2')];
    const full = { orders: backup.orders, pieces: given };
    const light = { orders: backup.orders, pieces: null };
    expect(previewPieces(here, full, 'merge')).toEqual({ added: 1, same: 3, removed: 0 });
    expect(previewPieces(here, full, 'replace')).toEqual({ added: 1, same: 2, removed: 1 });
    expect(previewPieces(here, light, 'merge')).toEqual({ added: 0, same: 3, removed: 0 });
    expect(previewPieces(here, light, 'replace')).toEqual({ added: 0, same: 2, removed: 1 });
  });

  it('merges notes without losing a word of either side, and the second time changes nothing', () => {
    const own = { carrierSaid: 'mine', promises: [{ saidAt: '2026-11-05' }], keptBack: ['city'] };
    const other = {
      sellerSaid: 'theirs',
      carrierSaid: 'theirs',
      promises: [{ saidAt: '2026-11-03', until: '2026-11-09' }, { saidAt: '2026-11-05' }],
      keptBack: [],
    };
    const merged = mergeNotes(own, other);
    expect(merged).toEqual({
      sellerSaid: 'theirs',
      carrierSaid: 'mine',
      promises: [{ saidAt: '2026-11-03', until: '2026-11-09' }, { saidAt: '2026-11-05' }],
      keptBack: ['city'],
    });
    expect(mergeNotes(merged, other)).toEqual(merged);
  });
});
