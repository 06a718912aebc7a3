/** Reads an answer that is a web page by design; refusals, walls and empty answers never reach the carrier's reader. */

import type { CarrierAnswer, CarrierOutcome } from './carrier.ts';
import { type Element, parseMarkup } from './markup.ts';
import { blocked, challengeIn, LONGEST_BODY, malformed, refusedByStatus } from './outcome.ts';

/**
 * The page handed to `read`, which answers `malformed` where the marks of the carrier's page are missing. Such a page
 * that also talks of captchas is a wall.
 */
export function readPage(answer: CarrierAnswer, read: (page: Element) => CarrierOutcome): CarrierOutcome {
  const refused = refusedByStatus(answer);
  if (refused !== null) return refused;
  if (answer.body.length > LONGEST_BODY) return malformed('the answer is too long');
  if (!answer.body.includes('<')) return malformed(answer.body.trim() === '' ? 'empty answer' : 'not a web page');
  const wall = challengeIn(answer.body);
  if (wall !== null) return blocked(wall);
  const outcome = read(parseMarkup(answer.body));
  if (outcome.outcome !== 'malformed') return outcome;
  const suspected = challengeIn(answer.body, true);
  return suspected === null ? outcome : blocked(suspected);
}
