/** One card of the list: what it is, what the verdict says, how far it is, what to do. */

import type { VNode } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import type { SectionId } from '../domain/moves.ts';
import type { Verdict } from '../domain/verdict.ts';
import { MainButton } from '../order/MainButton.tsx';
import { OrderLine, OrderStepper, OrderTitle } from '../order/OrderLines.tsx';
import { Picture } from '../order/Picture.tsx';
import { ProtectionCorner } from '../order/ProtectionCorner.tsx';
import { toneOf } from '../order/tones.ts';
import { VerdictLine } from '../order/VerdictLine.tsx';
import type { StoredOrder } from '../storage/schema.ts';
import { PauseMeter } from '../ui/PauseMeter.tsx';
import { useTexts } from '../ui/words.ts';
import { type Card, isCalm } from './cards.ts';
import { type Later, LoadedContext } from './useLater.ts';

export interface OrderCardProps {
  readonly card: Card;
  readonly now: number;
  readonly onOpen: (orderId: string, section?: SectionId) => void;
}

/** Drawn again only when something of it changed: a letter typed into the search must not draw a hundred cards. */
export function OrderCard({ card, now, onOpen }: OrderCardProps) {
  const later = useContext(LoadedContext);
  const { order, companions } = card;
  return useMemo(() => drawCard(card, now, onOpen, later), [order, ...companions, now, onOpen, later]);
}

function drawCard(
  { order: stored, companions }: Card,
  now: number,
  onOpen: OrderCardProps['onOpen'],
  later: Later | null,
): VNode {
  const { verdict } = stored;
  const calm = isCalm(stored);
  const titleId = `title-${stored.orderId}`;
  return (
    <li>
      <article class={`card ${toneOf(verdict.level)} ${calm ? 'card-calm' : ''}`} aria-labelledby={titleId}>
        <div class="card-top">
          <Picture orderId={stored.orderId} />
          <div class="card-name">
            <h3 class="card-title" id={titleId}>
              <button
                type="button"
                class="card-open"
                data-order={stored.orderId}
                onClick={() => onOpen(stored.orderId)}
              >
                <OrderTitle stored={stored} />
              </button>
            </h3>
            {!calm && <OrderLine stored={stored} />}
          </div>
          <ProtectionCorner stored={stored} now={now} />
          {calm && <VerdictLine verdict={verdict} why={false} />}
        </div>
        {!calm && <VerdictLine verdict={verdict} why />}
        {!calm && asksBySilence(verdict) && verdict.pause !== null && verdict.silenceDays !== null && (
          <PauseMeter silenceDays={verdict.silenceDays} pause={verdict.pause} />
        )}
        {verdict.level !== 'closed' && <OrderStepper stored={stored} />}
        {companions.length > 0 && <Companions orders={companions} now={now} onOpen={onOpen} />}
        <MainButton stored={stored} onShow={(section) => onOpen(stored.orderId, section)} />
        {later !== null && <later.FollowUp stored={stored} />}
      </article>
    </li>
  );
}

/** Where the protection or a dispute decides, the silence is told in the open order only. */
function asksBySilence({ cause }: Verdict): boolean {
  return cause == null || !/^[PDT]-/.test(cause);
}

interface CompanionsProps {
  readonly orders: readonly StoredOrder[];
  readonly now: number;
  readonly onOpen: (orderId: string) => void;
}

/** The other orders in the same parcel: every one keeps its own deadline. */
function Companions({ orders, now, onOpen }: CompanionsProps) {
  const texts = useTexts();
  return (
    <div class="companions">
      <p class="tiny">{texts.say('ui_same_parcel', { count: orders.length })}</p>
      <ul>
        {orders.map((other) => (
          <li key={other.orderId} class="companion">
            <button type="button" class="companion-open" onClick={() => onOpen(other.orderId)}>
              <OrderTitle stored={other} />
            </button>
            <ProtectionCorner stored={other} now={now} />
          </li>
        ))}
      </ul>
    </div>
  );
}
