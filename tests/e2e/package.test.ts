/** What is handed out: both built packages hold no code from elsewhere, no way to make code of text, and all licences. */

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NOTICES_FILE, noticesOf, shippedPackages } from '../../scripts/third-party-notices.ts';

const root = resolve(import.meta.dirname, '../..');

describe.each(['chrome', 'firefox'])('dist/%s', (target) => {
  const dist = join(root, 'dist', target);
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const textsOf = (ending: string) =>
    files
      .filter((file) => file.endsWith(ending))
      .map((file) => [file.slice(dist.length), readFileSync(file, 'utf8')] as const);
  const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'));

  it('has a policy without exceptions', () => {
    const policy: string = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*|strict-dynamic/);
    expect(manifest.content_security_policy.sandbox).toBeUndefined();
  });

  it('opens nothing of itself to pages or other extensions', () => {
    for (const key of ['web_accessible_resources', 'externally_connectable', 'host_permissions', 'sandbox'])
      expect(manifest[key] ?? [], key).toEqual([]);
  });

  it.each(textsOf('.js'))('%s makes no code of text and loads none', (_name, code) => {
    expect(code).not.toMatch(/\beval\s*\(|\bnew Function\b|[^.\w]Function\s*\(|\bimportScripts\s*\(/);
    expect(code).not.toMatch(/set(?:Timeout|Interval)\s*\(\s*["'`]/);
    expect(code).not.toMatch(/\bimport\s*\(\s*["'`]?(?:https?:|data:|blob:|\/\/)|\bfrom\s*["'](?:https?:|\/\/)/);
    expect(code).not.toMatch(
      /createElement\(\s*["'`]script["'`]|\.(?:inner|outer)HTML\s*=[^=]|insertAdjacentHTML|document\.write/,
    );
  });

  it.each(textsOf('.html'))('%s runs only what lies beside it', (_name, page) => {
    for (const [, source = ''] of page.matchAll(/(?:src|href)="([^"]*)"/g))
      expect(source).not.toMatch(/^(?:[a-z]+:|\/\/)/i);
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>|\son\w+=|javascript:/i);
  });

  it('lists the licence of everything that ships', () => {
    expect(readFileSync(join(dist, NOTICES_FILE), 'utf8')).toBe(noticesOf(root, shippedPackages(root)));
  });
});
