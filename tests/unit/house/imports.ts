/** Reads the imports of source files and tells which break the picture of the house. */

import { posix } from 'node:path';

/** Which room may import which; every room may import itself. */
export const DOORS: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  rules: ['domain'],
  aliexpress: ['domain'],
  carriers: ['domain'],
  storage: ['domain'],
  messages: ['domain'],
  i18n: ['domain'],
  exchange: ['domain'],
  evidence: ['i18n', 'domain'],
  ui: ['i18n', 'domain'],
  order: ['evidence', 'ui', 'i18n', 'messages', 'storage', 'domain'],
  popup: ['order', 'ui', 'i18n', 'messages', 'storage', 'domain'],
  dashboard: ['evidence', 'order', 'ui', 'i18n', 'messages', 'storage', 'exchange', 'domain'],
  content: ['aliexpress', 'messages', 'i18n', 'domain'],
  background: ['rules', 'carriers', 'storage', 'messages', 'exchange', 'evidence', 'i18n', 'domain'],
  cli: ['rules', 'carriers', 'aliexpress', 'i18n', 'domain'],
};

/** Parts of a room that only some may use: pages read the database, only the worker writes. */
const INNER_DOORS: readonly { readonly file: RegExp; readonly rooms: readonly string[] }[] = [
  { file: /^storage\/(write|queue)\.ts$/, rooms: ['background', 'storage'] },
];

/** Rooms that must stay pure: no browser, no package that does I/O. */
const PURE = ['domain', 'rules', 'aliexpress', 'carriers', 'exchange', 'evidence'];
const PACKAGES_OF_PURE_ROOMS = ['zod/mini', 'date-fns'];

/** `import … from`, `export … from`, a bare `import`, and a late `import(…)`; a word "from" inside a text is none. */
const IMPORTS =
  /^\s*(?:import|export)\s[^'";=]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\s*\(\s*['"]([^'"]+)['"]/gm;

/** All places `source` (a file of `src`, named by its path there) imports from. */
export function importsOf(source: string): string[] {
  return [...source.matchAll(IMPORTS)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

/** The broken doors of one file, in words; empty when it keeps to the picture. */
export function brokenDoors(file: string, source: string): string[] {
  const room = file.split('/')[0] ?? '';
  const allowed = DOORS[room];
  if (allowed === undefined) return [`${file}: no such room in the picture: ${room}`];
  return importsOf(source).flatMap((specifier) => {
    if (isPicture(specifier) || (room === 'cli' && isWords(specifier))) return [];
    if (!specifier.startsWith('.') && !specifier.startsWith('@/')) return packageProblems(file, room, specifier);
    const target = specifier.startsWith('@/') ? specifier.slice(2) : posix.join(posix.dirname(file), specifier);
    const targetRoom = target.split('/')[0] ?? '';
    if (targetRoom === '..') return [`${file}: leaves src: ${specifier}`];
    if (targetRoom !== room && !allowed.includes(targetRoom)) return [`${file}: ${room} may not import ${targetRoom}`];
    const inner = INNER_DOORS.find((door) => door.file.test(target));
    return inner !== undefined && !inner.rooms.includes(room) ? [`${file}: ${room} may not import ${target}`] : [];
  });
}

/** Pictures and styles belong to nobody's door. */
function isPicture(specifier: string): boolean {
  return /\.(png|svg)(\?\w+)?$/.test(specifier);
}

/** The commands print English sentences: they may open the file that holds them. */
function isWords(specifier: string): boolean {
  return specifier === '../../_locales/en/messages.json';
}

function packageProblems(file: string, room: string, specifier: string): string[] {
  return PURE.includes(room) && !PACKAGES_OF_PURE_ROOMS.includes(specifier)
    ? [`${file}: ${room} is pure and may not import ${specifier}`]
    : [];
}
