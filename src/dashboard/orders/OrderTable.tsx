/** The orders as a table of sortable columns. Only rows in view are drawn, so that thousands stay fluid. */

import { useRef } from 'preact/hooks';
import { Icon } from '../../ui/Icon.tsx';
import { useTexts } from '../../ui/words.ts';
import type { Place } from '../routes.ts';
import { OrderRow } from './OrderRow.tsx';
import type { Row, Sorting, SortKey } from './rows.ts';
import { useVisibleRange } from './useVisibleRange.ts';

/** px; the style sheet gives every row this height. */
const ROW_HEIGHT = 64;

/** Columns in their order, with what each sorts by, and the class that hides it where there is no room. */
const COLUMNS: readonly { readonly name: string; readonly key: SortKey; readonly room: string }[] = [
  { name: 'order', key: 'title', room: '' },
  { name: 'seller', key: 'seller', room: 'room-3' },
  { name: 'stage', key: 'stage', room: 'room-2' },
  { name: 'silence', key: 'silence', room: 'room-1 figure' },
  { name: 'protection', key: 'protection', room: 'figure' },
  { name: 'due', key: 'urgency', room: 'room-1' },
  { name: 'placed', key: 'placed', room: 'room-2' },
  { name: 'total', key: 'amount', room: 'room-3 figure' },
  { name: 'site', key: 'site', room: 'room-4' },
];

export interface OrderTableProps {
  readonly rows: readonly Row[];
  readonly sorting: Sorting;
  readonly onSorting: (sorting: Sorting) => void;
  readonly place: Place;
  readonly orderId: string | null;
  readonly now: number;
}

export function OrderTable({ rows, sorting, onSorting, place, orderId, now }: OrderTableProps) {
  const texts = useTexts();
  const body = useRef<HTMLTableSectionElement>(null);
  const { from, to } = useVisibleRange(body, rows.length, ROW_HEIGHT);
  const sortBy = (key: SortKey) => onSorting({ key, descending: key === sorting.key && !sorting.descending });
  return (
    <table class="order-table" aria-rowcount={rows.length + 1} onKeyDown={walkRows}>
      <caption class="unseen">{texts.say('ui_dash_orders')}</caption>
      <thead>
        <tr aria-rowindex={1}>
          {COLUMNS.map(({ name, key, room }) => (
            <th key={name} scope="col" class={`col-${name} ${room}`} aria-sort={sortState(key, sorting)}>
              <button type="button" class="sort-button" onClick={() => sortBy(key)}>
                <span>{texts.say(`ui_dash_col_${name}`)}</span>
                <Icon name={key === sorting.key ? 'down' : 'sort'} />
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body} class="windowed" style={space(from, rows.length - to)}>
        {rows.slice(from, to).map((row, index) => (
          <OrderRow
            key={row.orderId}
            row={row}
            index={from + index + 2}
            place={place}
            opened={row.orderId === orderId}
            now={now}
          />
        ))}
      </tbody>
    </table>
  );
}

/** Room for the rows that are not drawn, before and after those that are. */
function space(before: number, after: number): Record<string, string> {
  return { '--space-before': `${before * ROW_HEIGHT}px`, '--space-after': `${Math.max(0, after) * ROW_HEIGHT}px` };
}

function sortState(key: SortKey, sorting: Sorting): 'ascending' | 'descending' | 'none' {
  if (key !== sorting.key) return 'none';
  return sorting.descending ? 'descending' : 'ascending';
}

/** Up and down walk from order to order. */
function walkRows(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const row = event.target instanceof Element ? event.target.closest('tr') : null;
  const next = event.key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling;
  const link = next?.querySelector<HTMLElement>('.row-link');
  if (link === null || link === undefined) return;
  event.preventDefault();
  link.focus();
  link.scrollIntoView({ block: 'nearest' });
}
