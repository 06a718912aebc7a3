import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import packed from '../../../package.json' with { type: 'json' };
import { archiveOf, differences, type Files, filesBelow, readFiles, unpack } from '../../../scripts/package/archive.ts';
import { filesOfFolder, ignoredBy, sourceFiles } from '../../../scripts/package/source-files.ts';
import { readDirectory, readEntry } from '../../../src/dashboard/zip/read-zip.ts';

const root = resolve(import.meta.dirname, '../../..');
const bytes = (text: string) => new TextEncoder().encode(text);
const FILES: Files = {
  'src/b.js': bytes('export const b = 1;\n'.repeat(200)),
  'a.json': bytes('{}'),
  'empty.txt': new Uint8Array(),
  'src/žluťoučký.txt': bytes('kůň'),
  10: bytes('ten'),
  9: bytes('nine'),
};

describe('a package', () => {
  it('is the same whatever the order of its files and the zone of the machine', () => {
    const archive = archiveOf(FILES);
    const zone = process.env['TZ'];
    try {
      for (const other of ['Pacific/Kiritimati', 'America/St_Johns', 'Europe/London', 'Africa/Monrovia']) {
        process.env['TZ'] = other;
        expect(archiveOf(Object.fromEntries(Object.entries(FILES).reverse()))).toEqual(archive);
      }
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  it('holds every file as it was, under one date, with nothing more about it', async () => {
    const archive = archiveOf(FILES);
    const blob = new Blob([new Uint8Array(archive)]);
    const entries = await readDirectory(blob);
    expect([...(entries ?? new Map()).keys()].sort()).toEqual(Object.keys(FILES).sort());
    for (const [name, entry] of entries ?? []) {
      const held = await readEntry(blob, entry, 1_000_000, '');
      expect(new Uint8Array((await held?.arrayBuffer()) ?? [])).toEqual(new Uint8Array(FILES[name] ?? []));
      const head = new DataView(archive.buffer, archive.byteOffset + entry.at);
      expect([head.getUint16(10, true), head.getUint16(12, true)]).toEqual([12 << 11, (1 << 5) | 1]);
      expect(head.getUint16(28, true)).toBe(0);
    }
  });

  it('tells what differs from another', () => {
    const other = archiveOf({ ...FILES, 'a.json': bytes('[]'), 'new.txt': bytes('x') });
    expect(differences(archiveOf(FILES), other)).toEqual(['a.json', 'new.txt']);
    expect(differences(archiveOf(FILES), archiveOf(FILES))).toEqual([]);
  });
});

describe('unpacking', () => {
  const folder = mkdtempSync(join(tmpdir(), 'waitwise-unpack-'));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('lays out what was packed', () => {
    unpack(archiveOf(FILES), folder);
    expect(filesBelow(folder)).toEqual(Object.keys(FILES).sort());
    expect(archiveOf(readFiles(folder, filesBelow(folder)))).toEqual(archiveOf(FILES));
  });

  it('refuses a name that leads out of the folder', () => {
    expect(() => unpack(zipSync({ '../out.txt': bytes('x') }), folder)).toThrow('leads out of the folder');
    expect(existsSync(join(folder, '../out.txt'))).toBe(false);
  });
});

describe('the source', () => {
  it('is what git keeps, and nothing that was built or installed', () => {
    const names = sourceFiles(root);
    expect(names).toContain('package.json');
    expect(names).toContain('package-lock.json');
    expect(names.filter((name) => /^(node_modules|dist|artifacts|\.git)\//.test(name))).toEqual([]);
  });

  it.runIf(existsSync(join(root, '.git')))('is the same where git is not there', () => {
    const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
    const listed = spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout.split('\0');
    const there = listed.filter((name) => name !== '' && existsSync(join(root, name)));
    expect(filesOfFolder(root)).toEqual(there.sort());
  });

  it('reads the forms that .gitignore has, and says when there is another', () => {
    const ignored = ignoredBy('node_modules/\n*.log\n.DS_Store\n');
    const names = ['node_modules/', 'a/node_modules/', 'a/x.log', 'a/.DS_Store', 'node_modules', 'catalog', 'x.log.ts'];
    expect(names.filter(ignored)).toEqual(['node_modules/', 'a/node_modules/', 'a/x.log', 'a/.DS_Store']);
    expect(() => ignoredBy('!keep.log')).toThrow('!keep.log');
  });
});

describe('the version', () => {
  const read = (name: string) => readFileSync(join(root, name), 'utf8');

  it('stands in package.json alone', () => {
    expect(JSON.parse(read('manifest.json'))).toHaveProperty('version', '0.0.0');
    expect(JSON.parse(read('package-lock.json'))).toHaveProperty('version', packed.version);
  });

  it('is the newest that the changelog tells of', () => {
    expect(/^## (\S+)/m.exec(read('CHANGELOG.md'))?.[1]).toBe(packed.version);
  });
});
