/**
 * Composes what is sent in a dispute from the facts of the case: complete, within limits, nothing invented. English is
 * what is sent; the same in the buyer's language is for their own eyes.
 */

import { isInEuropeanUnion } from '../domain/countries.ts';
import type { PieceKind } from '../domain/evidence.ts';
import { DAY, epochOf, instantOf } from '../domain/time.ts';
import type { Figures } from '../domain/verdict.ts';
import { LONGEST_DISPUTE_TEXT, LONGEST_MESSAGE } from '../i18n/messages.ts';
import type { Texts } from '../i18n/texts.ts';
import type { CaseFile } from './casefile.ts';
import { caseOf } from './cases.ts';
import { lookedAt } from './checklist.ts';
import { promiseOf } from './promises.ts';
import { timingOf } from './timing.ts';

/** A sentence and how much it matters: when the text is too long, the highest number goes first. */
interface Sentence {
  readonly text: string | null;
  readonly weight: number;
}

/** Pictures are named in this order. */
const ATTACHED: readonly PieceKind[] = [
  'order_page',
  'tracking_page',
  'carrier_page',
  'chat',
  'carrier_letter',
  'photo',
];

/**
 * The text for the form. `english` holds the English sentences in the buyer's zone. Every sentence stands for a fact of
 * the file: what is not known, not done or not attached is not said. Never longer than the form takes.
 */
export function disputeText(file: CaseFile, english: Texts, withEuLine: boolean): string {
  const sentences = disputeSentences(file, english, withEuLine);
  return joined(sentences, fitting(sentences, LONGEST_DISPUTE_TEXT));
}

/** The same sentences in the buyer's language, to read and never to send. */
export function disputeReading(file: CaseFile, english: Texts, own: Texts, withEuLine: boolean): string {
  const kept = fitting(disputeSentences(file, english, withEuLine), LONGEST_DISPUTE_TEXT);
  return joined(disputeSentences(file, own, withEuLine), kept);
}

function disputeSentences(file: CaseFile, texts: Texts, withEuLine: boolean): Sentence[] {
  const caseId = caseOf(file);
  const { stored, notes, now } = file;
  const { order, marks } = stored;
  const say = (id: string, figures: Figures = {}, weight = 2): Sentence => ({
    text: texts.complete(`disp_${id}`, figures),
    weight,
  });
  const number = stored.numbers.length === 1 ? stored.numbers[0] : undefined;
  return [
    say(`open_${caseId}`, { orderId: stored.orderId }, 0),
    order.placedAt === undefined ? none : say('placed', { placed: order.placedAt }, 1),
    promised(file, say),
    say('today', { today: instantOf(now) }, 1),
    number === undefined ? none : say('number', { number }, 1),
    ...lastScan(file, say),
    ...looked(file, texts, say),
    marks.messagedSellerAt === undefined ? none : say('asked_seller', { asked: marks.messagedSellerAt }, 3),
    notes.sellerSaid === undefined ? none : say('seller_said', { words: quoted(notes.sellerSaid) }, 4),
    marks.sellerSendsTemplates === true ? say('seller_templates', {}, 5) : none,
    promiseSentence(file, say),
    notes.carrierSaid === undefined ? none : say('carrier_said', { words: quoted(notes.carrierSaid) }, 3),
    attached(file, texts, say),
    say('refund', {}, 0),
    withEuLine && isInEuropeanUnion(order.shipTo?.country)
      ? { text: texts.complete('dispute_eu_line'), weight: 2 }
      : none,
  ];
}

type Say = (id: string, figures?: Figures, weight?: number) => Sentence;

const none: Sentence = { text: null, weight: 0 };

function promised({ stored }: CaseFile, say: Say): Sentence {
  const latest = stored.order.estimatedDelivery?.to ?? stored.order.promisedBy;
  return latest === undefined ? none : say('promised', { latest }, 1);
}

/** The newest scan that moved something, and how long nothing has followed it. */
function lastScan(file: CaseFile, say: Say): Sentence[] {
  const scans = file.ways.flatMap(({ scans: all }) => all.filter(({ stage }) => stage !== undefined));
  const last = scans.sort((one, other) => epochOf(one.at) - epochOf(other.at)).at(-1);
  if (last === undefined) return [file.stored.numbers.length > 0 ? say('no_scan', {}, 1) : none];
  const { at, text, place, stage } = last;
  const scan = say('last_scan', { at, words: quoted(text), ...(place === '' ? {} : { place }) }, 1);
  const days = Math.floor((file.now - epochOf(at)) / DAY);
  const ended = stage === 'delivered' || stage === 'returned';
  return [scan, ended || days < 2 ? none : say('silence', { days }, 2)];
}

function looked(file: CaseFile, texts: Texts, say: Say): Sentence[] {
  if (caseOf(file) !== 'delivered_not_received') return [];
  const places = lookedAt(file).map(({ step }) => texts.complete(step.replace('playbook_step_look_', 'disp_place_')));
  const named = places.filter((place) => place !== null);
  return named.length === 0 ? [] : [say('looked', { places: named.join(', ') }, 3)];
}

function promiseSentence(file: CaseFile, say: Say): Sentence {
  const promise = promiseOf(file);
  if (promise === null) return none;
  const { saidAt, until } = promise.newest;
  return say('seller_promised', { said: saidAt, ...(until === undefined ? {} : { until }) }, 3);
}

function attached({ pieces }: CaseFile, texts: Texts, say: Say): Sentence {
  const kinds = ATTACHED.filter((kind) => pieces.some((piece) => piece.kind === kind));
  if (kinds.length === 0) return none;
  return say('attached', { list: kinds.map((kind) => texts.say(`disp_piece_${kind}`)).join(', ') }, 2);
}

/** The seller's or carrier's words, in one line, without what would break out of the quotation. */
function quoted(words: string): string {
  const line = words
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .replace(/["“”]/g, "'")
    .trim();
  return line.length <= 160 ? line : `${line.slice(0, 157).trimEnd()}…`;
}

/** Whole sentences only: the least needed goes until the rest fits. Gives the places of those that stay. */
function fitting(sentences: readonly Sentence[], longest: number): readonly number[] {
  let kept = [...sentences.keys()].filter((at) => sentences[at]?.text != null);
  while (joined(sentences, kept).length > longest) {
    const weights = kept.map((at) => sentences[at]?.weight ?? 0);
    const least = weights.lastIndexOf(Math.max(...weights));
    kept = kept.filter((_, index) => index !== least);
  }
  return kept;
}

function joined(sentences: readonly Sentence[], places: readonly number[]): string {
  return places
    .map((at) => sentences[at]?.text?.trim() ?? '')
    .filter((text) => text !== '')
    .join(' ');
}

/** The text that asks the platform to decide, once the seller missed the days or offered too little. */
export function escalationText(file: CaseFile, texts: Texts): string | null {
  const { stored } = file;
  const { disputeOpenedAt: opened, disputeOfferAt: offered } = stored.marks;
  const figures: Figures = {
    orderId: stored.orderId,
    ...(opened === undefined ? {} : { opened }),
    ...(offered === undefined ? {} : { offered }),
    ...(stored.order.placedAt === undefined ? {} : { placed: stored.order.placedAt }),
  };
  return within(texts.complete('disp_escalation', figures), LONGEST_DISPUTE_TEXT);
}

/** The answer to a promise, with the day after which nothing can be done; null where none is due or a date is missing. */
export function promiseReply(file: CaseFile, texts: Texts): string | null {
  const promise = promiseOf(file);
  if (promise === null) return null;
  const { protectionEndsAt, urgentFrom } = timingOf(file);
  const figures: Figures = {
    orderId: file.stored.orderId,
    said: promise.newest.saidAt,
    state: promise.state,
    ...(promise.newest.until === undefined ? {} : { until: promise.newest.until }),
    ...(protectionEndsAt === null ? {} : { ends: instantOf(protectionEndsAt) }),
    ...(urgentFrom === null || urgentFrom <= file.now ? {} : { from: instantOf(urgentFrom) }),
  };
  return within(texts.complete('disp_promise_reply', figures), LONGEST_MESSAGE);
}

function within(text: string | null, longest: number): string | null {
  return text !== null && text.length <= longest ? text.replace(/\s+/g, ' ').trim() : null;
}
