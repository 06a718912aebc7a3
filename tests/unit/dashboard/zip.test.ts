import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isZip, readDirectory, readEntry } from '../../../src/dashboard/zip/read-zip.ts';
import { ZipWriter } from '../../../src/dashboard/zip/write-zip.ts';

const bytesOf = async (blob: Blob | null | undefined) =>
  blob === null || blob === undefined ? null : new Uint8Array(await blob.arrayBuffer());
const blobOf = (bytes: Uint8Array) => new Blob([new Uint8Array(bytes)]);

/** Every file of an archive, read one by one. */
async function contents(zip: Blob, limit = 1e6): Promise<Record<string, Uint8Array | null>> {
  const directory = (await readDirectory(zip)) ?? new Map();
  const found: Record<string, Uint8Array | null> = {};
  for (const [name, entry] of directory) found[name] = await bytesOf(await readEntry(zip, entry, limit, 'image/png'));
  return found;
}

const anyBytes = fc.uint8Array({ maxLength: 2_000 });
const anyFiles = fc.dictionary(fc.stringMatching(/^[a-zé]{1,9}$/), anyBytes, { minKeys: 1, maxKeys: 5 });

describe('an archive', () => {
  it('is read back file by file, stored or packed, ours or another program’s', async () => {
    await fc.assert(
      fc.asyncProperty(anyFiles, fc.constantFrom(0, 6), fc.boolean(), async (files, level, ours) => {
        let zip = blobOf(zipSync(files, { level, comment: 'another program' }));
        if (ours) {
          const writer = new ZipWriter();
          const type = level === 0 ? 'image/png' : 'text/plain';
          for (const [name, bytes] of Object.entries(files))
            await writer.add(name, new Blob([new Uint8Array(bytes)], { type }), Date.UTC(2026, 10, 22));
          zip = await writer.finish();
        }
        expect(await isZip(zip)).toBe(true);
        // A plain object has a place of its own for some names.
        expect(Object.entries(await contents(zip)).sort()).toEqual(Object.entries(files).sort());
      }),
      { numRuns: 40 },
    );
  });

  it('holds files that look like archives themselves', async () => {
    const inner = zipSync({ a: new Uint8Array([1, 2, 3]) }, { level: 0 });
    const writer = new ZipWriter();
    await writer.add('inner.png', new Blob([new Uint8Array(inner)], { type: 'image/png' }), 0);
    expect(await contents(await writer.finish())).toEqual({ 'inner.png': inner });
  });

  it('gives no more than the limit, whatever it unpacks to', async () => {
    const bomb = blobOf(zipSync({ big: new Uint8Array(3_000_000) }, { level: 9 }));
    expect(bomb.size).toBeLessThan(10_000);
    expect(await contents(bomb, 1_000_000)).toEqual({ big: null });
    const liar = new Uint8Array(await bomb.arrayBuffer());
    // The size in the directory is made small: the reader believes the bytes, not the directory.
    new DataView(liar.buffer).setUint32(liar.length - 22 - 49 + 24, 10, true);
    expect(await contents(blobOf(liar), 1_000_000)).toEqual({ big: null });
  });

  it('never throws, whatever is cut off or changed', async () => {
    const whole = zipSync({ one: new Uint8Array(300).fill(7), two: new Uint8Array([1]) });
    const damage = fc.tuple(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 6 }),
      fc.nat(whole.length),
    );
    await fc.assert(
      fc.asyncProperty(damage, async ([changes, length]) => {
        const bytes = whole.slice(0, length);
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        await contents(blobOf(bytes));
      }),
    );
    await fc.assert(fc.asyncProperty(anyBytes, async (bytes) => void (await contents(blobOf(bytes)))));
  });
});
