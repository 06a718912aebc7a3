/** The table of orders with its filters, and the open order beside it. Serves the archive as well. */

import { useMemo, useState } from 'preact/hooks';
import type { OrderFilter } from '../../domain/settings.ts';
import { OrderView } from '../../order/OrderView.tsx';
import { useNow } from '../../order/useNow.ts';
import { useTexts } from '../../ui/words.ts';
import { AddParcel } from '../parcels/AddParcel.tsx';
import { RowsState } from '../RowsState.tsx';
import { hashOf } from '../routes.ts';
import { useSettings } from '../settings/useSettings.ts';
import { usePageKeys } from '../usePageKeys.ts';
import type { Rows } from '../useRows.ts';
import { Empty } from './Empty.tsx';
import { Filters } from './Filters.tsx';
import { OrderTable } from './OrderTable.tsx';
import { filterRows, type Row, type Sorting, sortRows } from './rows.ts';
import { SavedFilters } from './SavedFilters.tsx';

export interface OrdersViewProps {
  readonly rows: Rows;
  readonly place: 'orders' | 'archive';
  readonly orderId: string | null;
}

export function OrdersView({ rows, place, orderId }: OrdersViewProps) {
  const texts = useTexts();
  const now = useNow();
  const { settings } = useSettings();
  const close = () => {
    location.hash = hashOf({ place, orderId: null });
    requestAnimationFrame(() => linkOf(orderId)?.focus());
  };
  usePageKeys({
    ...(orderId === null ? {} : { Escape: close }),
    ...(settings?.shortcuts === true ? { '/': focusSearch } : {}),
  });
  return (
    <div class={orderId === null ? 'orders' : 'orders orders-opened'}>
      <section class="orders-list" aria-labelledby="orders-title">
        <h1 id="orders-title">{texts.say(`ui_dash_${place}`)}</h1>
        {place === 'orders' && rows.phase !== 'failed' && <AddParcel />}
        <RowsState rows={rows}>
          {(all, whole) => <Desk rows={all} whole={whole} place={place} orderId={orderId} now={now} />}
        </RowsState>
      </section>
      {orderId !== null && (
        <aside class="orders-open" aria-label={texts.say('ui_open_order')}>
          <OrderView key={orderId} opened={{ orderId }} now={now} onBack={close} />
        </aside>
      )}
    </div>
  );
}

/** Back in the table, a person stands where they left it. */
function linkOf(orderId: string | null): HTMLElement | undefined {
  const links = document.querySelectorAll<HTMLElement>('.row-link[data-order]');
  return [...links].find((link) => link.dataset['order'] === orderId);
}

function focusSearch(): void {
  document.querySelector<HTMLElement>('.filters input[type="search"]')?.focus();
}

interface DeskProps extends Pick<OrdersViewProps, 'place' | 'orderId'> {
  readonly rows: readonly Row[];
  readonly whole: boolean;
  readonly now: number;
}

function Desk({ rows, whole, place, orderId, now }: DeskProps) {
  const texts = useTexts();
  const [filter, setFilter] = useState<OrderFilter>({});
  const [sorting, setSorting] = useState<Sorting>({ key: 'urgency', descending: false });
  const collator = useMemo(() => new Intl.Collator(texts.lang.replace('_', '-'), { numeric: true }), [texts]);
  const here = useMemo(() => rows.filter(({ archived }) => archived === (place === 'archive')), [rows, place]);
  const shown = useMemo(() => sortRows(filterRows(here, filter), sorting, collator), [here, filter, sorting, collator]);
  if (here.length === 0) return <Empty place={place} whole={whole} />;
  return (
    <>
      <Filters rows={here} filter={filter} onFilter={setFilter} />
      {place === 'orders' && <SavedFilters filter={filter} onFilter={setFilter} />}
      <p class="soft table-count" role="status">
        {texts.say('ui_dash_count', { shown: shown.length, of: here.length })}
      </p>
      {shown.length === 0 ? (
        <p class="empty soft">{texts.say('ui_no_match')}</p>
      ) : (
        <OrderTable rows={shown} sorting={sorting} onSorting={setSorting} place={place} orderId={orderId} now={now} />
      )}
    </>
  );
}
