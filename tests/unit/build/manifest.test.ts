import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { manifestFor, type SourceManifest } from '../../../manifest.config.ts';

const source: SourceManifest = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../manifest.json'), 'utf8'));
const hosts = ['https://b.example/*', 'https://a.example/*', 'https://b.example/*'];

describe('manifestFor', () => {
  it.each(['chrome', 'firefox'] as const)(
    'asks %s for no more than storage, alarms and the tab it is opened over',
    (target) => {
      const manifest = manifestFor(target, source, hosts);
      expect(manifest['permissions']).toEqual(['storage', 'alarms', 'activeTab']);
      expect(manifest['optional_permissions']).toEqual(['notifications']);
      expect(manifest).not.toHaveProperty('host_permissions');
      expect(manifest['optional_host_permissions']).toEqual(['https://a.example/*', 'https://b.example/*']);
    },
  );

  it('gives Chrome a service worker and nothing of Firefox', () => {
    const manifest = manifestFor('chrome', source, []);
    expect(manifest['background']).toEqual({ service_worker: 'src/background/index.ts', type: 'module' });
    expect(manifest).not.toHaveProperty('browser_specific_settings');
    expect(manifest).toHaveProperty('minimum_chrome_version');
  });

  it('gives Firefox an event page, its id and its data declaration', () => {
    const manifest = manifestFor('firefox', source, []);
    expect(manifest['background']).toEqual({ scripts: ['src/background/index.ts'], type: 'module' });
    expect(manifest['browser_specific_settings']).toMatchObject({
      gecko: { data_collection_permissions: { required: ['none'] } },
    });
    expect(manifest).not.toHaveProperty('minimum_chrome_version');
  });

  it('runs its page scripts on order and tracking pages of AliExpress only', () => {
    const scripts = manifestFor('chrome', source, [])['content_scripts'] as { matches: string[]; run_at: string }[];
    expect(scripts).toHaveLength(2);
    // The small one before the page's own scripts, the large one when the page has time for it.
    expect(scripts.map(({ run_at }) => run_at)).toEqual(['document_start', 'document_idle']);
    expect(manifestFor('firefox', source, [])['content_scripts']).toEqual(
      scripts.map((script, index) => ({
        ...script,
        run_at: ['document_start', 'document_end'][index],
      })),
    );
    for (const { matches } of scripts) {
      for (const match of matches)
        expect(match).toMatch(/^https:\/\/(\*\.)?aliexpress\.(com|us|ru)\/(p\/order|p\/tracking|order-list)/);
    }
  });

  it('leaves the source as it was', () => {
    const before = structuredClone(source);
    manifestFor('firefox', source, hosts);
    expect(source).toEqual(before);
  });
});
