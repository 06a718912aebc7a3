/** The switches by which a test makes the stand-ins behave as the real sites do on a bad day. */

import type { DemoOrder } from '../world.ts';
import type { StandIn } from './exchange.ts';

/** The three calls an order page makes; keys of per-call settings. */
export const PAGE_CALLS = ['list', 'detail', 'tracking'] as const;
export type PageCall = (typeof PAGE_CALLS)[number];

/** All fields may be changed at any time; the next request sees the change. */
export interface Control {
  /** The world: orders newest first, as My Orders lists them. */
  orders: readonly DemoOrder[];
  /** Label variant of the pages: A "Order ID:" (2022–26), B "Ref. Number:" (2026). */
  labels: 'A' | 'B';
  /** `expired`: calls answer FAIL_SYS_SESSION_EXPIRED. `redirect`: pages go to the login host. */
  session: 'signed_in' | 'expired' | 'redirect';
  /** `answer`: calls fail with FAIL_SYS_USER_VALIDATE and the page shows the slider. `page`: pages go to the punish page. */
  botCheck: 'none' | 'answer' | 'page';
  /** What calls answer: `skeleton` is SUCCESS without components; the last three are damaged answers. */
  answers: Record<PageCall, 'whole' | 'skeleton' | 'truncated' | 'html' | 'unknown_layout'>;
  /** Milliseconds each call takes. */
  delays: Record<PageCall | 'cainiao', number>;
  /** Whether every answer is delivered twice. */
  duplicateAnswers: boolean;
  /** How the page's scripts insert a JSONP script element. */
  insertion: 'appendChild' | 'insertBefore' | 'append';
  /** Whether the JSONP callback is defined before or just after its script element is inserted. */
  callbackDefined: 'before' | 'after';
  /** How the tracking page asks. */
  trackingTransport: 'jsonp' | 'fetch' | 'xhr';
  pageSize: number;
  /** The buyer's zone: the pages name it in their calls, and the tracking page writes its times in it. */
  timeZone: string;
  /** `none`: the page draws no cards, as when only the answers can be read. */
  cards: 'drawn' | 'none';
  cainiao: 'answers' | 'blocked' | 'server_error' | 'unknown';
  /** Further hosts a test answers for, e.g. a local carrier's. */
  readonly hosts: Map<string, StandIn>;
}

/** A good day: signed in, whole answers at once. */
export function calmControl(orders: readonly DemoOrder[]): Control {
  return {
    orders,
    labels: 'B',
    session: 'signed_in',
    botCheck: 'none',
    answers: { list: 'whole', detail: 'whole', tracking: 'whole' },
    delays: { list: 0, detail: 0, tracking: 0, cainiao: 0 },
    duplicateAnswers: false,
    insertion: 'appendChild',
    callbackDefined: 'before',
    trackingTransport: 'jsonp',
    pageSize: 10,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    cards: 'drawn',
    cainiao: 'answers',
    hosts: new Map(),
  };
}
