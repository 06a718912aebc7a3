/** What in a pack says something about the buyer, and the way to keep any of it back everywhere. */

import type { Order } from '../domain/order.ts';
import type { Texts } from '../i18n/texts.ts';
import type { CaseFile } from './casefile.ts';

/** Something that can be kept back, with every value that would give it away. */
export interface PersonalField {
  readonly id: string;
  readonly values: readonly string[];
}

export const PERSONAL_FIELDS = [
  'order_number',
  'tracking_numbers',
  'seller',
  'titles',
  'price',
  'country',
  'city',
  'postcode',
  'seller_said',
  'carrier_said',
  'note',
  'addresses',
] as const;
export type PersonalFieldId = (typeof PERSONAL_FIELDS)[number];

/** Kept back unless the buyer says otherwise: nobody needs them to decide a dispute. */
export const KEPT_BACK_AT_FIRST: readonly PersonalFieldId[] = ['postcode', 'note'];

/** The price as the pack writes it, which is also how it is kept back; nothing where none is known. */
export function priceWords({ total }: Order, texts: Texts): string | undefined {
  return total === undefined ? undefined : texts.say('ui_dash_money', { ...total });
}

/** The personal fields this file really holds, in a fixed order, as the pack in the language of `texts` writes them. */
export function personalFields({ stored, notes, pieces, trackings }: CaseFile, texts: Texts): PersonalField[] {
  const { order, numbers, note } = stored;
  const chain = trackings.flatMap(({ number, nextNumber }) => [number, nextNumber ?? '']);
  const values: Readonly<Record<PersonalFieldId, readonly (string | undefined)[]>> = {
    order_number: [order.orderId],
    tracking_numbers: [...numbers, ...chain],
    seller: [order.seller?.name],
    titles: order.items.flatMap(({ title, variant }) => [title, variant]),
    price: [priceWords(order, texts)],
    country: [order.shipTo?.country],
    city: [order.shipTo?.city],
    postcode: [order.shipTo?.postcode, stored.typed?.postcode],
    seller_said: [notes.sellerSaid],
    carrier_said: [notes.carrierSaid],
    note: [note],
    addresses: pieces.flatMap(({ address, name }) => (address === undefined ? [] : [address, name])),
  };
  return PERSONAL_FIELDS.flatMap((id) => {
    const known = [
      ...new Set(values[id].flatMap((value) => (value === undefined || value.trim() === '' ? [] : [value]))),
    ];
    return known.length === 0 ? [] : [{ id, values: known }];
  });
}

/** Replaces in every text of a value, however deep, what is kept back. Short values only as whole words. */
export function withhold<T>(value: T, kept: readonly PersonalField[], instead: string): T {
  const parts = kept
    .flatMap(({ values }) => values)
    .map((text) => text.trim())
    .filter((text) => text.length > 1)
    .sort((one, other) => other.length - one.length);
  if (parts.length === 0) return value;
  const pattern = parts.map((text) =>
    text.length < 4 ? `(?<![\\p{L}\\p{N}])${escaped(text)}(?![\\p{L}\\p{N}])` : escaped(text),
  );
  const search = new RegExp(pattern.join('|'), 'giu');
  return mapTexts(value, (text) => text.replace(search, instead)) as T;
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapTexts(one, change)]));
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
