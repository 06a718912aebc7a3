/** What the one main button of an order does, in the popup and on the page, for every action a verdict can ask for. */

import type { Order } from './order.ts';
import type { Action } from './stage.ts';
import type { Verdict } from './verdict.ts';
import { isWebAddress } from './web-address.ts';

/** What a move follows from. */
export interface Judged {
  readonly order: Order;
  readonly verdict: Verdict;
}

/** What the buyer is asked after a move: was it done? */
export type MoveQuestion = 'message' | 'extension' | 'dispute';

/** Sections of an open order that a button can lead to. */
export type SectionId = 'places' | 'steps';

/** Puts the finished message into the clipboard, then asks `question`. */
export interface CopyMove {
  readonly kind: 'copy';
  readonly words: string;
  readonly question: MoveQuestion;
}

export type Move =
  | CopyMove
  /** Opens a page of AliExpress; `question` is asked on return. */
  | { readonly kind: 'visit'; readonly words: string; readonly url: string; readonly question?: MoveQuestion }
  /** Opens the order at the section that helps. */
  | { readonly kind: 'show'; readonly words: string; readonly section: SectionId }
  /** Asks whether the parcel has come. */
  | { readonly kind: 'received' };

const SHOW: Readonly<Partial<Record<Action, SectionId>>> = {
  check_other_trackers: 'places',
  check_local_carrier: 'places',
  collect_parcel: 'steps',
  check_delivery_place: 'steps',
  answer_customs: 'steps',
};

/** The main move of an order; null where there is nothing to do but wait. `hasMessage`: a finished text exists. */
export function mainMove(stored: Judged, hasMessage: boolean): Move | null {
  const { action } = stored.verdict;
  const words = `ui_do_${action}`;
  if (action === 'wait' || action === 'none') return null;
  if (action === 'confirm_received') return { kind: 'received' };
  const section = SHOW[action];
  if (section !== undefined) return { kind: 'show', words, section };
  if (action === 'message_seller' || action === 'ask_extension') {
    const question = action === 'message_seller' ? 'message' : 'extension';
    return hasMessage
      ? { kind: 'copy', words, question }
      : { kind: 'show', words: 'ui_do_show_steps', section: 'steps' };
  }
  const url = action === 'contact_support' ? detailLink(stored) : disputeLink(stored);
  return action === 'open_dispute' ? { kind: 'visit', words, url, question: 'dispute' } : { kind: 'visit', words, url };
}

/** The second move: a text for the seller where the main move is something else. */
export function sideMove(stored: Judged, hasMessage: boolean): CopyMove | null {
  const main = mainMove(stored, hasMessage);
  if (!hasMessage || main === null || main.kind === 'copy') return null;
  const question = stored.verdict.message?.id === 'ask-extension' ? 'extension' : 'message';
  return { kind: 'copy', words: `ui_do_${question === 'message' ? 'message_seller' : 'ask_extension'}`, question };
}

/** The list of orders on the site this order was read from. */
export function ordersPage(site: Order['site']): string {
  if (site === 'elsewhere') return MY_ORDERS;
  return site === 'aliexpress.ru' ? 'https://aliexpress.ru/order-list' : `https://www.${site}/p/order/index.html`;
}

/** The list of the site most buyers use. */
export const MY_ORDERS = ordersPage('aliexpress.com');

/** The order's own page as the site gave it; else the list, where every order can be found. */
export function detailLink({ order }: Judged): string {
  return firstWebAddress([order.links?.detail], ordersPage(order.site));
}

/** Where a dispute is opened: the page's own link, else the order's page with its button. */
export function disputeLink(stored: Judged): string {
  return firstWebAddress([stored.order.links?.dispute], detailLink(stored));
}

/** The seller's chat as the page gave it; else the order's page with its contact button. */
export function chatLink(stored: Judged): string {
  return firstWebAddress([stored.order.seller?.chatUrl], detailLink(stored));
}

function firstWebAddress(candidates: readonly (string | undefined)[], otherwise: string): string {
  return candidates.find((url) => url !== undefined && isWebAddress(url)) ?? otherwise;
}
