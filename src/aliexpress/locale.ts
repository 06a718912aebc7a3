/** Which AliExpress site and language a page is in. The host table is AliExpress's own (its page bootstrap, 2025). */

import type { Site } from '../domain/stage.ts';

const HOST_LANGUAGES: ReadonlyMap<string, string> = new Map([
  ['ru', 'ru'],
  ['pt', 'pt-BR'],
  ['es', 'es'],
  ['fr', 'fr'],
  ['id', 'id'],
  ['it', 'it'],
  ['ja', 'ja'],
  ['ko', 'ko'],
  ['de', 'de'],
  ['ar', 'ar-MA'],
  ['nl', 'nl'],
  ['th', 'th'],
  ['tr', 'tr'],
  ['vi', 'vi'],
  ['he', 'he'],
  ['pl', 'pl'],
]);

/** Every language AliExpress shows, and those that buyers see through a browser's translator. */
export const LANGUAGES: readonly string[] = ['en', ...HOST_LANGUAGES.values(), 'ar', 'ar-SY', 'uk', 'cs', 'sk', 'zh'];

/** AliExpress and Java still write some codes as they were before 1989. */
const OLD_CODES: ReadonlyMap<string, string> = new Map([
  ['in', 'id'],
  ['iw', 'he'],
]);

const HOST = /(?:^|\.)(aliexpress\.(?:com|us|ru))$/;

/** The site of an address; the international one for hosts that are none of the three. */
export function siteOf(address: string): Site {
  const host = HOST.exec(hostOf(address))?.[1];
  return host === 'aliexpress.us' || host === 'aliexpress.ru' ? host : 'aliexpress.com';
}

/**
 * The language a host stands for; nothing for `www`, where AliExpress shows English to most people but any language to
 * people whose account says so.
 */
export function languageOfHost(address: string): string | undefined {
  const host = hostOf(address);
  const site = siteOf(address);
  if (site !== 'aliexpress.com') return site === 'aliexpress.ru' ? 'ru' : 'en-US';
  return HOST_LANGUAGES.get(/^(?:m\.)?([a-z]{2})\.aliexpress\.com$/.exec(host)?.[1] ?? '');
}

/** A language tag as `Intl` knows it, of AliExpress's `pt_BR`, `iw_IL`, `in_ID` or a page's `lang`. */
export function languageOfTag(tag: string | undefined): string | undefined {
  const match = /^([a-z]{2})(?:[-_]([A-Za-z]{2}))?\b/.exec(tag?.trim() ?? '');
  if (match === null) return undefined;
  const language = OLD_CODES.get(match[1] ?? '') ?? match[1] ?? '';
  const region = match[2]?.toUpperCase();
  return region === undefined ? language : `${language}-${region}`;
}

let last = { address: '', host: '' };

/** All readings of a page ask for the host of the same address. */
function hostOf(address: string): string {
  if (address !== last.address) last = { address, host: URL.canParse(address) ? new URL(address).hostname : '' };
  return last.host;
}
