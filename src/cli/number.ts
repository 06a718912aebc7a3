/** `npm run --silent number`: one number a line on standard input, what it is and where to look for it on standard output. */

import * as z from 'zod/mini';
import { carriers, everyCarrier } from '../carriers/index.ts';
import { linksForNumber, postOf } from '../carriers/places.ts';
import { instantSchema } from '../domain/order.ts';
import { epochOf } from '../domain/time.ts';
import { checkNumber, type KnownFormat, type NumberCheck } from '../rules/numbers/check-number.ts';
import { SHARED_FORMATS } from '../rules/numbers/shared-formats.ts';
import { answerLines } from './lines.ts';
import { parseLine } from './parse-line.ts';

const lineSchema = z.object({
  number: z.string(),
  country: z.optional(z.string()),
  issuedAt: z.optional(instantSchema),
  now: z.optional(instantSchema),
});

const formats: readonly KnownFormat[] = [
  ...carriers.flatMap(({ id, country, formats: own = [] }) =>
    own.map((format) => ({ carrier: id, country, ...format })),
  ),
  ...SHARED_FORMATS,
];

await answerLines((input) => {
  const { number, country, issuedAt, now } = parseLine(lineSchema, input);
  const check = checkNumber(number, formats, {
    country: country?.toUpperCase(),
    issuedAt: issuedAt === undefined ? undefined : epochOf(issuedAt),
    now: now === undefined ? undefined : epochOf(now),
  });
  return {
    number: check.number,
    kind: check.kind,
    valid: check.valid,
    ...(check.problem === null ? {} : { problem: check.problem }),
    ...(check.suggestion === null ? {} : { suggestion: check.suggestion }),
    carriers: carriersOf(check, country),
    links:
      check.kind === 'order_number'
        ? []
        : linksForNumber(check.number, country, everyCarrier).map(({ name, url }) => ({ name, url })),
  };
});

/** The carriers whose form it has; the post of the order's country beside a postal number; Cainiao where nobody is known. */
function carriersOf(check: NumberCheck, country: string | undefined): string[] {
  if (check.kind === 'order_number' || check.number === '') return [];
  const post = check.issuedIn === null ? undefined : postOf(country, everyCarrier);
  const known = [...check.carriers, ...(post === undefined ? [] : [post.id])];
  return known.length === 0 ? ['cainiao'] : [...new Set(known)];
}
