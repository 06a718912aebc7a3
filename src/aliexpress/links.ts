/** Links and pictures as the page gives them: only https addresses pass, and links only to AliExpress itself. */

import { textOf } from './json.ts';

/** Longest address taken; AliExpress's own have up to about 900 characters. */
const LONGEST = 4_000;

/** Directly behind the host comes the path: no user name, port or look-alike fits in between. */
const ALIEXPRESS = /^\/\/(?:[a-z0-9-]{1,63}\.){0,6}aliexpress\.(?:com|us|ru)(?:[/?#]|$)/i;
const ANY_HOST = /^\/\/(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}(?:[/?#]|$)/i;
/** Characters that no address holds as they are, and that browsers read in ways of their own. */
const UNSAFE = /[\s\\<>"]/;

/** Nearly all addresses, with nothing unsafe in them: a list has hundreds, and these are told in half the time. */
const USUAL = /^(?:https:)?\/\/[a-z]{1,5}\.aliexpress\.(?:com|us|ru)\/[^\s\\<>"]*$/;
const USUAL_PICTURE = /^(?:https:)?\/\/[a-z0-9-]{1,63}\.(?:alicdn|aliexpress-media)\.com\/[^\s\\<>"]*$/;

/**
 * An address of AliExpress, character for character as given (only a missing `https:` or host is added).
 * Anything else (another host, `http:`, `javascript:`, an address with a user name) is no link.
 */
export function linkOf(value: unknown, pageUrl: string): string | undefined {
  return addressOf(value, pageUrl, USUAL, ALIEXPRESS);
}

/** An https picture of any host (AliExpress's picture hosts change). */
export function imageOf(value: unknown, pageUrl: string): string | undefined {
  const text = addressOf(value, pageUrl, USUAL_PICTURE, ANY_HOST);
  return text === undefined || BADGES.test(text) ? undefined : text;
}

/** Placeholder and badge files that stand where a product's picture would. */
const BADGES = /Se39935ad4d904c8b9abf60a4b71fa315F|Se5bee6b872c34652909ace14ca3d6ab50|tps-\d+-\d+\.png/;

/** The order id an AliExpress address names. */
export function orderIdOfLink(address: unknown): string | undefined {
  const text = textOf(address);
  if (text === undefined) return undefined;
  return (
    /[?&#;](?:tradeOrderId|orderId|tradeId|parentOrderId)=(\d{10,20})(?!\d)/.exec(text)?.[1] ?? RU_ORDER.exec(text)?.[1]
  );
}

const RU_ORDER = /^(?:https:)?\/\/(?:m\.)?aliexpress\.ru\/order-list\/(\d{10,20})(?!\d)/;

/** The product id of an item's address. */
export function productIdOfLink(address: unknown): string | undefined {
  return /\/item\/(?:[^/?#]*\/)?(\d{6,20})(?!\d)/.exec(textOf(address) ?? '')?.[1];
}

const US_OFFSET = 2n ** 51n;

/** A product's id on the international site: aliexpress.us adds 2^51 to it (3256809840464144 is 1005010026778896). */
export function globalProductId(id: string | undefined): string | undefined {
  if (id === undefined || !/^32[56]\d{13}$/.test(id)) return id;
  const global = BigInt(id) - US_OFFSET;
  return global >= 1_003_000_000_000_000n && global < 1_010_000_000_000_000n ? String(global) : id;
}

function addressOf(value: unknown, pageUrl: string, usual: RegExp, form: RegExp): string | undefined {
  if (typeof value !== 'string' || value.length > LONGEST) return undefined;
  if (usual.test(value)) return value[0] === '/' ? `https:${value}` : value;
  const given = withHost(value.trim(), pageUrl);
  const bare = given.startsWith('https:') ? given.slice(6) : given;
  return form.test(bare) && !UNSAFE.test(bare) ? `https:${bare}` : undefined;
}

function withHost(given: string, pageUrl: string): string {
  if (!given.startsWith('/') || given.startsWith('//')) return given;
  return URL.canParse(pageUrl) ? `${new URL(pageUrl).origin}${given}` : given;
}
