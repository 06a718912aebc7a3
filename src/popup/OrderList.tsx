/** The cards in their groups: needs you, to watch, on their way, and the closed ones folded away. */

import { useState } from 'preact/hooks';
import type { SectionId } from '../domain/moves.ts';
import type { Summary } from '../storage/cards.ts';
import { GROUPS, type Group, groupOf } from '../storage/groups.ts';
import type { StoredOrder } from '../storage/schema.ts';
import { Icon } from '../ui/Icon.tsx';
import { useTexts } from '../ui/words.ts';
import { type Card, cardsByGroup } from './cards.ts';
import { OrderCard } from './OrderCard.tsx';
import { useInSteps } from './useInSteps.ts';

const FOLDED: readonly Group[] = ['closed', 'archived'];
/** Orders whose cards are drawn in one task. */
const STEP = 10;

export interface OrderListProps {
  readonly summary: Summary;
  readonly orders: readonly StoredOrder[];
  readonly more: boolean;
  readonly searching: boolean;
  readonly now: number;
  /** Asks for more orders: for more than `past`, counted from the first group on. */
  readonly onMore: (past: number) => void;
  readonly onOpen: (orderId: string, section?: SectionId) => void;
}

export function OrderList({ summary, orders, more, searching, now, onMore, onOpen }: OrderListProps) {
  const texts = useTexts();
  const [unfolded, setUnfolded] = useState<readonly Group[]>([]);
  const isOpen = (group: Group) => searching || !FOLDED.includes(group) || unfolded.includes(group);
  const readOf = (group: Group) => orders.filter((order) => groupOf(order) === group).length;
  const seen = orders.filter((order) => isOpen(groupOf(order)));
  const cards = cardsByGroup(useInSteps(seen, STEP));
  /** Past how many orders the first of a group stands that is not read yet; null where all of them are. */
  const unreadOf = (group: Group): number | null => {
    const before = GROUPS.slice(0, GROUPS.indexOf(group)).reduce((sum, other) => sum + summary.groups[other], 0);
    const read = readOf(group);
    return more && read < summary.groups[group] ? before + read : null;
  };
  const firstUnread = () =>
    GROUPS.filter(isOpen)
      .map(unreadOf)
      .find((past) => past !== null) ?? null;
  const next = searching && more ? orders.length : firstUnread();
  const toggle = (group: Group) => {
    const opening = !unfolded.includes(group);
    setUnfolded(opening ? [...unfolded, group] : unfolded.filter((other) => other !== group));
    const past = unreadOf(group);
    if (opening && past !== null) onMore(past);
  };
  return (
    <>
      {GROUPS.map((group) => {
        const total = searching ? readOf(group) : summary.groups[group];
        const foldable = FOLDED.includes(group) && !searching;
        if (total === 0) return null;
        return (
          <GroupOfCards
            key={group}
            group={group}
            total={total}
            cards={cards.get(group) ?? []}
            {...(foldable ? { folded: !unfolded.includes(group), onToggle: () => toggle(group) } : {})}
            now={now}
            onOpen={onOpen}
          />
        );
      })}
      {next !== null && (
        <button type="button" class="button more" onClick={() => onMore(next)}>
          {texts.say('ui_show_more')}
        </button>
      )}
    </>
  );
}

interface GroupProps {
  readonly group: Group;
  readonly total: number;
  readonly cards: readonly Card[];
  /** Given only for groups that fold. */
  readonly folded?: boolean;
  readonly onToggle?: () => void;
  readonly now: number;
  readonly onOpen: OrderListProps['onOpen'];
}

function GroupOfCards({ group, total, cards, folded = false, onToggle, now, onOpen }: GroupProps) {
  const texts = useTexts();
  const heading = (
    <>
      {texts.say(`ui_group_${group}`)} <span class="group-count">{total}</span>
    </>
  );
  return (
    <section class={`group group-${group}`}>
      <h2 class="group-title">
        {onToggle === undefined ? (
          heading
        ) : (
          <button type="button" class="group-toggle" aria-expanded={!folded} onClick={onToggle}>
            {heading}
            <Icon name="down" />
          </button>
        )}
      </h2>
      {!folded && (
        <ul class="cards">
          {cards.map((card) => (
            <OrderCard key={card.order.orderId} card={card} now={now} onOpen={onOpen} />
          ))}
        </ul>
      )}
    </section>
  );
}
