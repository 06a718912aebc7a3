import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { manifestFor, type SourceManifest } from '../../../manifest.config.ts';
import { everyCarrier } from '../../../src/carriers/index.ts';
import { keyedTrackers } from '../../../src/carriers/keyed-trackers.ts';
import { hostRows, plain, privacyHosts, tableUnder } from '../../documents/tables.ts';

const source: SourceManifest = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../manifest.json'), 'utf8'));
const hosts = [
  ...everyCarrier.carriers.flatMap(({ query }) => [...(query?.hosts ?? [])]),
  ...keyedTrackers.flatMap((tracker) => [...tracker.hosts]),
];
const PERMISSIONS = 'docs/permissions.md';
const ONE_BY_ONE = 'Hosts, one carrier at a time';

function names(heading: string): string[] {
  return tableUnder(PERMISSIONS, heading)
    .map(([name]) => plain(name))
    .sort();
}

/** What the carriers themselves say of a host: the row that stands in both documents. */
function rowOf(host: string): { who: string; gets: string } {
  const carriers = everyCarrier.carriers.filter(({ query }) => query?.hosts.includes(host));
  const keyed = keyedTrackers.filter((tracker) => tracker.hosts.includes(host));
  const gets = [
    ...carriers.map(({ query }) => (query?.needs === 'postcode' ? 'tracking number, postcode' : 'tracking number')),
    ...keyed.map(() => 'tracking number, key'),
  ];
  const who = [...carriers.map(({ name }) => name), ...keyed.map(({ name }) => name)].sort();
  return { who: who.join(', '), gets: [...new Set(gets)].join(' / ') };
}

describe.each(['chrome', 'firefox'] as const)('docs/permissions.md and the manifest for %s', (target) => {
  const manifest = manifestFor(target, source, hosts);
  const list = (key: string) => [...((manifest[key] ?? []) as string[])].sort();

  it('name the same permissions', () => {
    expect(names('At install')).toEqual(list('permissions'));
    expect(names('When you ask for it')).toEqual(list('optional_permissions'));
    expect(list('host_permissions')).toEqual([]);
  });

  it('name the same pages for every script', () => {
    for (const { matches } of manifest['content_scripts'] as { matches: string[] }[])
      expect(names('Pages')).toEqual([...matches].sort());
  });

  it('name the same optional hosts', () => {
    expect(names(ONE_BY_ONE)).toEqual(list('optional_host_permissions'));
  });

  it('let pages of the shop load nothing but what stands in this list', () => {
    expect(manifest).not.toHaveProperty('externally_connectable');
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('incognito');
  });
});

describe.each([
  [PERMISSIONS, ONE_BY_ONE],
  ['PRIVACY.md', "Carriers' hosts"],
])('the hosts in %s', (file, heading) => {
  it('say of each who answers there and what it gets, as the carriers do themselves', () => {
    const wanted = [...new Set(hosts)].sort().map((host) => ({ host, ...rowOf(host) }));
    expect(hostRows(file, heading)).toEqual(wanted);
  });
});

describe('PRIVACY.md', () => {
  it('names as many hosts as can be asked for', () => {
    expect(privacyHosts().length).toBe(new Set(hosts).size);
  });
});
