/** The contents of an evidence pack: finished lines in the words of one language, with what is kept back left out. */

import type { Piece } from '../domain/evidence.ts';
import { instantOf } from '../domain/time.ts';
import type { Texts } from '../i18n/texts.ts';
import type { CaseFile, CaseId } from './casefile.ts';
import { caseOf, caseWords } from './cases.ts';
import { answersOf, type ChecklistItem, checklistOf } from './checklist.ts';
import { orderFacts, type PackDeadline, type PackFact, packDeadlines } from './facts.ts';
import { type Gap, gapsOf, gapTone } from './gaps.ts';
import { createMoments, type Moments } from './moments.ts';
import { personalFields, withhold } from './withheld.ts';

const PACK_FORMAT = 'waitwise-evidence';
const PACK_VERSION = 1;

export interface PackScan {
  readonly number: string;
  readonly at: string;
  readonly own: string;
  readonly text: string;
  readonly place: string;
  readonly stage: string;
  readonly sources: readonly string[];
}

export interface PackGap {
  readonly number: string;
  readonly stage: string;
  readonly from: string;
  readonly until: string;
  readonly lasts: boolean;
  readonly days: number;
  readonly normalUntil: number;
  readonly reactFrom: number;
  readonly tone: ReturnType<typeof gapTone>;
}

export interface PackChange {
  readonly at: string;
  readonly what: string;
  readonly from: string;
  readonly to: string;
  readonly source: string;
}

export interface PackPiece {
  readonly id: string;
  readonly kind: string;
  readonly origin: Piece['origin'];
  readonly at: string;
  readonly name: string;
  readonly address: string;
  readonly type: string;
  readonly size: number;
  /** Of the bytes as they were taken or added. */
  readonly sha256: string;
}

export interface Pack {
  readonly format: typeof PACK_FORMAT;
  readonly version: typeof PACK_VERSION;
  readonly madeAt: string;
  readonly timeZone: string;
  readonly case: CaseId;
  readonly title: string;
  /** The case in one sentence. */
  readonly lead: string;
  readonly orderNumber: string;
  readonly facts: readonly PackFact[];
  readonly deadlines: readonly PackDeadline[];
  readonly checklist: readonly {
    readonly item: string;
    readonly state: ChecklistItem['state'];
    readonly known: string;
  }[];
  readonly scans: readonly PackScan[];
  readonly gaps: readonly PackGap[];
  readonly changes: readonly PackChange[];
  readonly answers: readonly { readonly at: string; readonly words: string }[];
  readonly statements: readonly { readonly id: string; readonly words: string }[];
  readonly pieces: readonly PackPiece[];
  /** Ids of what the buyer kept back. */
  readonly keptBack: readonly string[];
}

/** Makes the pack of a file. `keptBack`: ids of personal fields, and of pieces, that must not be in it. */
export function buildPack(file: CaseFile, texts: Texts, keptBack: readonly string[]): Pack {
  const moments = createMoments(texts.lang, file.timeZone);
  const kept = personalFields(file, texts).filter(({ id }) => keptBack.includes(id));
  const pieces = file.pieces.filter(({ id }) => !keptBack.includes(id));
  const shown = { ...file, pieces };
  const withheld = new Set(kept.map(({ id }) => id));
  const pack: Pack = {
    format: PACK_FORMAT,
    version: PACK_VERSION,
    madeAt: instantOf(file.now),
    timeZone: file.timeZone,
    case: caseOf(file),
    title: texts.say('ev_pack_title', { number: file.stored.orderId }),
    lead: texts.say(caseWords(file)),
    orderNumber: file.stored.orderId,
    facts: orderFacts(file, texts, moments).filter(({ personal }) => personal === undefined || !withheld.has(personal)),
    deadlines: packDeadlines(file, texts, moments),
    checklist: checklistLines(shown, texts, moments),
    scans: scanLines(file, texts, moments),
    gaps: gapLines(file, texts, moments),
    changes: changeLines(file, texts, moments),
    answers: answersOf(file).map(({ step, at }) => ({ at: moments.own(at), words: texts.say(step) })),
    statements: statementsOf(file, texts, moments).filter(({ id }) => !withheld.has(id)),
    pieces: pieces.map((piece) => pieceLine(piece, texts, moments, withheld.has('addresses'))),
    keptBack: kept.map(({ id }) => id),
  };
  const { keptBack: ids, format, version, ...told } = pack;
  return { format, version, ...withhold(told, kept, texts.say('ev_withheld')), keptBack: ids };
}

function checklistLines(file: CaseFile, texts: Texts, moments: Moments): Pack['checklist'] {
  return checklistOf(file).map(({ id, state, knownAt }) => ({
    item: texts.say(`evidence_${id}`),
    state,
    known: knownAt === null ? '' : moments.own(knownAt),
  }));
}

/** Oldest first, every consignment after the other. */
function scanLines({ ways }: CaseFile, texts: Texts, moments: Moments): PackScan[] {
  return ways.flatMap(({ number, scans }) =>
    scans.map(({ at, text, place, stage, sources }) => ({
      number: number ?? '',
      at,
      own: moments.own(at),
      text,
      place,
      stage: stage === undefined ? '' : texts.say(`stage_${stage}`),
      sources: sources.map((source) => sourceName(source, texts)),
    })),
  );
}

function gapLines(file: CaseFile, texts: Texts, moments: Moments): PackGap[] {
  const ended = file.stored.verdict.level === 'closed';
  return gapsOf(file.ways, file.rules, file.now, ended).map((gap: Gap) => ({
    number: gap.number ?? '',
    stage: texts.say(`stage_${gap.stage}`),
    from: moments.own(gap.from),
    until: moments.own(gap.until),
    lasts: gap.lasts,
    days: Math.floor(gap.days * 10) / 10,
    normalUntil: gap.normalUntil,
    reactFrom: gap.reactFrom,
    tone: gapTone(gap),
  }));
}

function changeLines({ changes }: CaseFile, texts: Texts, moments: Moments): PackChange[] {
  return [...changes]
    .sort((one, other) => one.at - other.at)
    .map(({ at, what, from, to, source }) => ({
      at: moments.own(at),
      what: texts.has(`ev_change_${what}`) ? texts.say(`ev_change_${what}`) : what,
      from: changeValue(what, from, texts, moments),
      to: changeValue(what, to, texts, moments),
      source: sourceName(source, texts),
    }));
}

/** States and stages have words; dates are written as dates. */
function changeValue(what: string, value: string, texts: Texts, moments: Moments): string {
  if (value === '') return '';
  if (what === 'stage') return texts.say(`stage_${value}`);
  if (what === 'level') return texts.say(`level_${value}`);
  if (what === 'state') return texts.say(`ui_dash_state_${value}`);
  return value
    .split(' – ')
    .map((part) => moments.own(part))
    .join(' – ');
}

/** A source by its own name; the product's by words. */
function sourceName(source: string, texts: Texts): string {
  const id = `ev_source_${source}`;
  return texts.has(id) ? texts.say(id) : source;
}

/** What the buyer did and noted, as sentences. */
function statementsOf({ stored, notes }: CaseFile, texts: Texts, moments: Moments): Pack['statements'] {
  const { marks, note } = stored;
  const dated = [
    'messagedSellerAt',
    'extensionAskedAt',
    'disputeOpenedAt',
    'disputeOfferAt',
    'disputeDecidedAt',
  ] as const;
  const said = dated.flatMap((mark) => {
    const when = marks[mark];
    return when === undefined
      ? []
      : [{ id: mark, words: texts.say(`ev_did_${mark.toLowerCase()}`, { date: moments.own(when) }) }];
  });
  const promises = notes.promises.map(({ saidAt, until }) => ({
    id: 'promise',
    words: texts.say('ev_did_promise', {
      date: moments.own(saidAt),
      ...(until === undefined ? {} : { until: moments.own(until) }),
    }),
  }));
  const words = [
    ['seller_said', notes.sellerSaid],
    ['carrier_said', notes.carrierSaid],
    ['note', note === '' ? undefined : note],
  ] as const;
  return [
    ...said,
    ...promises,
    ...(marks.received === false ? [{ id: 'not_received', words: texts.say('ev_did_not_received') }] : []),
    ...words.flatMap(([id, text]) =>
      text === undefined ? [] : [{ id, words: texts.say(`ev_did_${id}`, { words: text }) }],
    ),
  ];
}

function pieceLine(piece: Piece, texts: Texts, moments: Moments, hideAddress: boolean): PackPiece {
  return {
    id: piece.id,
    kind: texts.say(`ev_piece_${piece.kind}`),
    origin: piece.origin,
    at: moments.own(piece.at),
    name: hideAddress ? '' : piece.name,
    address: hideAddress ? '' : (piece.address ?? ''),
    type: piece.type,
    size: piece.size,
    sha256: piece.sha256,
  };
}
