/**
 * Carriers the product only links to: the rows of `links.json`, one of which is all it takes to add a carrier. A template
 * without `{number}` is a search page. A national post's row is also the place to look once a parcel is in its country.
 * Source: plhery/delivery-tracker catalogue (2026-10), wc-vendors, MyParcel and national plugin lists of link templates.
 * The rows are data of their own, so that the worker need not carry them while nobody asks where to look.
 */

import * as z from 'zod/mini';
import { hasOnTrac, hasUps1Z, hasUspsImpb } from '../domain/checkdigits.ts';
import type { Carrier, NumberFormat } from './carrier.ts';
import { s10 } from './formats.ts';

/** Check digits a row may name. */
const CHECKS = {
  ontrac: hasOnTrac,
  ups: hasUps1Z,
  /** The routing in front of a number is not part of it. */
  usps: (number: string) => hasUspsImpb(number.replace(/^420\d{5}(?=9\d{21}$)/, '')),
} as const;

const rowsSchema = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    /** ISO 3166; `*` for one that works everywhere. */
    country: z.string(),
    link: z.string(),
    post: z.optional(z.literal(true)),
    aliases: z.optional(z.array(z.string())),
    formats: z.optional(
      z.array(
        z.object({
          kind: z.string(),
          pattern: z.string(),
          check: z.optional(z.enum(Object.keys(CHECKS) as [keyof typeof CHECKS, ...(keyof typeof CHECKS)[]])),
        }),
      ),
    ),
  }),
);
type Row = z.output<typeof rowsSchema>[number];

/** The carriers of the table, in its order; throws where a row does not fit. */
export function linkedCarriers(rows: unknown): Carrier[] {
  return rowsSchema.parse(rows).map((row) => {
    const { formats: _written, ...facts } = row;
    const formats = formatsOf(row);
    return { ...facts, ...(formats.length > 0 && { formats }) };
  });
}

function formatsOf({ post, country, formats = [] }: Row): NumberFormat[] {
  const written = formats.map(({ kind, pattern, check }) => ({
    kind,
    pattern: new RegExp(pattern),
    check: check === undefined ? null : CHECKS[check],
  }));
  return post === true ? [s10(country), ...written] : written;
}
