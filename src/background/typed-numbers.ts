/** Numbers and parcels the user typed: how they join what was read, and what they are. Pure. */

import type { Directory } from '../carriers/directory.ts';
import { postOf } from '../carriers/places.ts';
import { bareNumber } from '../carriers/scan.ts';
import type { Typed } from '../domain/kept.ts';
import type { Parcel } from '../domain/order.ts';
import type { NumberVerdict } from '../messages/protocol.ts';
import { checkNumber, type KnownFormat, type NumberContext } from '../rules/numbers/check-number.ts';
import { SHARED_FORMATS } from '../rules/numbers/shared-formats.ts';

/**
 * The parcels with the numbers the user typed: another number of a parcel, or a parcel of its own. A typed number that
 * was read since belongs to the parcel it was read with.
 */
export function withTyped(parcels: readonly Parcel[], typed: Typed | undefined): Parcel[] {
  const joined = [...parcels];
  for (const { number, carrier, sameAs } of typed?.numbers ?? []) {
    if (joined.some((parcel) => isOf(parcel, number))) continue;
    const place = sameAs === undefined ? -1 : joined.findIndex((parcel) => isOf(parcel, sameAs));
    const parcel = joined[place];
    if (parcel === undefined) joined.push({ number, ...(carrier === undefined ? {} : { carrier }), events: [] });
    else joined[place] = { ...parcel, aliases: [...(parcel.aliases ?? []), number] };
  }
  return joined;
}

function isOf({ number, aliases = [] }: Parcel, wanted: string): boolean {
  return [number, ...aliases].some((one) => bareNumber(one) === bareNumber(wanted));
}

/** What a number is, and which carriers of the directory it may belong to. */
export function examineNumber(text: string, context: NumberContext, directory: Directory): NumberVerdict {
  const check = checkNumber(text, formatsOf(directory), context);
  const { number, kind, valid, problem, suggestion } = check;
  const post = check.issuedIn === null ? undefined : postOf(context.country, directory);
  const ids = new Set([...check.carriers, ...(post === undefined ? [] : [post.id])]);
  return {
    number,
    kind,
    valid,
    ...(problem === null ? {} : { problem }),
    ...(suggestion === null ? {} : { suggestion }),
    carriers: [...ids].flatMap((id) => {
      const carrier = directory.byId(id);
      return carrier === undefined ? [] : [{ id, name: carrier.name }];
    }),
  };
}

function formatsOf({ carriers }: Directory): readonly KnownFormat[] {
  const own = carriers.flatMap(({ id, country, formats = [] }) =>
    formats.map((format) => ({ carrier: id, country, ...format })),
  );
  return [...own, ...SHARED_FORMATS];
}
