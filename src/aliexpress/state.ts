/** Which state an order is in: by numeric code, then tab, then buttons, then words; the first that speaks decides. */

import type { OrderState } from '../domain/stage.ts';
import { numberOf } from './json.ts';
import { phraseKey, stateOfWords } from './state-words.ts';

/** What a page or answer says about one order's state. */
export interface StateClues {
  /** `orderStatus`. */
  readonly code?: unknown;
  /** Code of the tab the order is listed under (`shipped`), and the tabs' titles in the page's language. */
  readonly tab?: string | undefined;
  readonly tabTitles?: ReadonlyMap<string, string>;
  readonly buttons?: readonly string[];
  readonly text?: string | undefined;
  readonly refundText?: string | undefined;
  /** How many lines the order has: a refund line of one of several says nothing of the order. */
  readonly lines?: number | undefined;
}

/** 8 and 9 are the only codes two sources agree on (2026); every other one is left to the next clue. */
const CODES: ReadonlyMap<number, OrderState> = new Map([
  [8, 'shipped'],
  [9, 'completed'],
]);

/** Codes of the tabs; `all` and `recycle` hold orders of every state. */
const TABS: ReadonlyMap<string, OrderState> = new Map([
  ['unpaid', 'unpaid'],
  ['processing', 'processing'],
  ['shipped', 'shipped'],
  ['completed', 'completed'],
]);

/** States in which an open dispute is the news: AliExpress keeps their codes and tabs while one runs. */
const LIVE: readonly OrderState[] = ['processing', 'shipped', 'delivered', 'unknown'];

/** The state the clues agree on, by trust; `unknown` where none of them says one. */
export function stateOf(clues: StateClues): OrderState {
  const state = ownState(clues);
  if (!LIVE.includes(state)) return state;
  if (clues.text !== undefined && stateOfWords(clues.text) === 'dispute') return 'dispute';
  const refund = clues.lines === 1 && clues.refundText !== undefined ? stateOfWords(clues.refundText) : undefined;
  return refund === 'dispute' || (refund === 'refunded' && state === 'unknown') ? refund : state;
}

function ownState({ code, tab, tabTitles, buttons, text }: StateClues): OrderState {
  const number = numberOf(code);
  const byCode = number === undefined ? undefined : CODES.get(number);
  if (byCode !== undefined) return byCode;
  const byTab = TABS.get(tab ?? '') ?? TABS.get(tabTitles?.get(phraseKey(text ?? '')) ?? '');
  if (byTab !== undefined) return refine(byTab, text);
  return stateOfButtons(buttons ?? []) ?? stateOfWords(text ?? '') ?? 'unknown';
}

/**
 * The completed tab ("Completed", once "Finished") also holds orders that were cancelled, expired or refunded: there
 * the words decide between the ends, never between an end and a live state.
 */
function refine(byTab: OrderState, text: string | undefined): OrderState {
  if (byTab !== 'completed' || text === undefined) return byTab;
  const words = stateOfWords(text);
  return words === 'cancelled' || words === 'refunded' ? words : byTab;
}

/** Only a shipped order that is not confirmed can be confirmed; no other button tells a state by itself. */
function stateOfButtons(buttons: readonly string[]): OrderState | undefined {
  return buttons.includes('CONFIRM_GOODS') ? 'shipped' : undefined;
}
