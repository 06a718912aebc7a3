/** The `carrier` seam: a carrier's canned answer in, what the product would understand of it out. */

import * as z from 'zod/mini';
import { carrierByName } from '../carriers/index.ts';
import { answerLines } from './lines.ts';

const inputSchema = z.object({
  carrier: z.string(),
  number: z.string(),
  status: z.number(),
  contentType: z.optional(z.string()),
  body: z.string(),
});

await answerLines((line) => {
  const input = z.safeParse(inputSchema, line);
  if (!input.success)
    throw new Error(`${input.error.issues[0]?.path.join('.') || 'input'}: ${input.error.issues[0]?.message}`);
  const { carrier: name, number, status, contentType, body } = input.data;
  const carrier = carrierByName(name);
  if (carrier === undefined) throw new Error(`carrier: no carrier is called ${JSON.stringify(name)}`);
  if (carrier.query === undefined) throw new Error(`carrier: ${carrier.id} has a link only, nothing reads its answers`);
  const answer = { status, body, ...(contentType !== undefined && { contentType }) };
  return carrier.query.parse(number, answer, { now: Date.now() });
});
