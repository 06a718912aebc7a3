/** What a preferred reading must have beside it, and what speaks against it: the guards around the trained model. */
import type { Stage } from '../../domain/stage.ts';
import { CONCEPTS, type Concept } from './concepts.ts';
import { hasAny, maskOf } from './masks.ts';
import type { Hits } from './matcher.ts';

/** Ideas that say a delivery has not happened: with one of them the model's second choice counts. */
export const denialsOfDelivery: readonly Concept[] = [
  'not',
  'yet',
  'will',
  'tomorrow',
  'if',
  'expect',
  'schedule',
  'fail',
  'attempt',
];

/** Ideas without which nothing was delivered, whoever and whatever else is named. */
const evidenceOfDelivery: readonly Concept[] = [
  'deliver',
  'delivered',
  'collected',
  'received',
  'handed',
  'sign',
  'mailbox',
  'neighbour',
  'door',
];

/** Ideas that make a delivery doubtful (it is not the recipient's place or hand): with one of them the model must be sure. */
export const doubtsAboutDelivery: readonly Concept[] = [
  'today',
  'wait',
  'sender',
  'seller',
  'flight',
  'airport',
  'destination',
  'local',
  'carrier',
  'hub',
  'pickpoint',
  'postoffice',
  'request',
  'clear',
  'refuse',
  'return',
];

/** Ideas that only go with others: where and when, but nothing that was done to a parcel. */
const companions: readonly Concept[] = ['country', 'place', 'if', 'today', 'tomorrow'];

const denials = maskOf(denialsOfDelivery);
const doubts = maskOf(doubtsAboutDelivery);
const evidence = maskOf(evidenceOfDelivery);
const threats = maskOf(['if']);
const telling = maskOf(CONCEPTS.filter((concept) => !companions.includes(concept)));

/** Whether the words speak against what the model prefers: against a delivery, or against a return that is only threatened. */
export function speaksAgainst(stage: Stage, hits: Hits, sure: boolean): boolean {
  if (stage === 'returned') return hasAny(hits.bits, threats);
  if (stage !== 'delivered') return false;
  return !hasAny(hits.bits, evidence) || hasAny(hits.bits, denials) || (!sure && hasAny(hits.bits, doubts));
}

/** Whether the words name anything that happens to a parcel; without it a text is not understood. */
export function tellsSomething(hits: Hits): boolean {
  return hasAny(hits.bits, telling);
}
