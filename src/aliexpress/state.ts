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

export interface StateFinding {
  readonly state: OrderState;
  readonly by: 'code' | 'tab' | 'buttons' | 'words' | 'refund' | 'none';
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

/** States in which a single-line order's open refund request is the news. */
const LIVE: readonly OrderState[] = ['processing', 'shipped', 'delivered', 'unknown'];

export function stateOf(clues: StateClues): StateFinding {
  const found = ownState(clues);
  const refund = clues.refundText === undefined ? undefined : stateOfWords(clues.refundText);
  if (clues.lines !== 1 || !LIVE.includes(found.state)) return found;
  if (refund === 'dispute' || (refund === 'refunded' && found.state === 'unknown'))
    return { state: refund, by: 'refund' };
  return found;
}

function ownState({ code, tab, tabTitles, buttons, text }: StateClues): StateFinding {
  const number = numberOf(code);
  const byCode = number === undefined ? undefined : CODES.get(number);
  if (byCode !== undefined) return { state: byCode, by: 'code' };
  const byTab = TABS.get(tab ?? '') ?? TABS.get(tabTitles?.get(phraseKey(text ?? '')) ?? '');
  if (byTab !== undefined) return { state: refine(byTab, text), by: 'tab' };
  const byButtons = stateOfButtons(buttons ?? []);
  if (byButtons !== undefined) return { state: byButtons, by: 'buttons' };
  const byWords = text === undefined ? undefined : stateOfWords(text);
  return byWords === undefined ? { state: 'unknown', by: 'none' } : { state: byWords, by: 'words' };
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
