/** The words as the build lays them out, for tests whose worker reads them from its package. */

import { resolve } from 'node:path';
import { inParts, readLocales } from '../../../scripts/words.ts';
import { PARTS, placeOfPart, sentencesOf } from '../../../src/i18n/sentences.ts';

const english = sentencesOf(readLocales(resolve(import.meta.dirname, '../../..')).get('en') ?? {});
const parts = inParts(english, english, new Set());

/** Answers a request for a file of words in English; 404 for any other. */
export function packagedWords(address: string): Response {
  for (const part of PARTS) {
    if (address.endsWith(placeOfPart('ids', part))) return Response.json(Object.keys(parts[part]));
    if (address.endsWith(placeOfPart('en', part))) return Response.json(Object.values(parts[part]));
  }
  return new Response('', { status: 404 });
}
