/** The popup: reads the state, shows the list or one open order, and obeys the keys. */

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { SectionId } from '../domain/moves.ts';
import type { OrderFilter } from '../domain/settings.ts';
import type { OpenedOrder } from '../order/OrderView.tsx';
import { useNow } from '../order/useNow.ts';
import { useTell } from '../order/useTell.ts';
import { useTexts } from '../ui/words.ts';
import { Foot } from './Foot.tsx';
import { Header } from './Header.tsx';
import { OrderList } from './OrderList.tsx';
import type { EarlyReading, ReadyData } from './readPopup.ts';
import { Skeleton } from './Skeleton.tsx';
import { type Later, LoadedContext, useLater } from './useLater.ts';
import { usePopupData } from './usePopupData.ts';

/** At a time, drawn in one go: more of them would be felt while scrolling. */
const CARDS = 20;

export interface PopupProps {
  /** The order to show at once, e.g. from a notification. */
  readonly opened: OpenedOrder | null;
  /** Whether keys without Ctrl or Alt may act. */
  readonly shortcuts: boolean;
  /** What was read before anything was drawn. */
  readonly early?: EarlyReading | undefined;
}

export function Popup({ opened: openedAtStart, shortcuts, early }: PopupProps) {
  const [search, setSearch] = useState('');
  const [limit, setLimit] = useState(early?.limit ?? CARDS);
  const [filter, setFilter] = useState<OrderFilter>({});
  const [opened, setOpened] = useState<OpenedOrder | null>(openedAtStart);
  const { data, reload } = usePopupData(search.trim(), filter, limit, early);
  const ready = data.phase === 'ready';
  // What lies below the window comes once the window is painted, and what the first reading left out: in a tall one, too.
  useEffect(() => {
    if (!ready) return;
    const timer = setTimeout(() => setLimit((shown) => Math.max(shown + 1, CARDS)));
    return () => clearTimeout(timer);
  }, [ready]);
  const later = useLater();
  /** Something else is asked for: however long the list was, it begins anew. */
  const anew =
    <Asked,>(ask: (asked: Asked) => void) =>
    (asked: Asked) => {
      setLimit(CARDS);
      ask(asked);
    };
  if (data.phase === 'loading') return <Skeleton />;
  if (data.phase === 'failed')
    return later === null ? <Skeleton /> : <later.Failure detail={data.detail} onRetry={reload} />;
  if (data.summary.lastReadAt === null && countOrders(data) === 0)
    return later === null ? <Skeleton /> : <later.FirstRun />;
  return (
    <Desk
      data={data}
      later={later}
      shortcuts={shortcuts}
      search={search}
      onSearch={anew(setSearch)}
      filter={filter}
      onFilter={anew(setFilter)}
      opened={opened}
      onOpened={setOpened}
      onMore={(past) => setLimit(Math.max(limit, past) + CARDS)}
    />
  );
}

function countOrders({ summary }: ReadyData): number {
  return Object.values(summary.groups).reduce((sum, count) => sum + count, 0);
}

interface DeskProps {
  readonly data: ReadyData;
  readonly later: Later | null;
  readonly shortcuts: boolean;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly filter: OrderFilter;
  readonly onFilter: (filter: OrderFilter) => void;
  readonly opened: OpenedOrder | null;
  readonly onOpened: (opened: OpenedOrder | null) => void;
  readonly onMore: (past: number) => void;
}

/** The list, and beside it (on a narrow popup: over it) the open order. */
function Desk(props: DeskProps) {
  const { data, later, shortcuts, search, onSearch, filter, onFilter, opened, onOpened, onMore } = props;
  const texts = useTexts();
  const tell = useTell();
  const now = useNow();
  const [keysShown, setKeysShown] = useState(false);
  const [filterShown, setFilterShown] = useState(false);
  const toggleFilter = () => {
    if (filterShown) onFilter({});
    setFilterShown(!filterShown);
  };
  const root = useRef<HTMLElement>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const scrolled = useRef(0);
  const isList = opened === null;
  const open = useCallback(
    (orderId: string, section?: SectionId) => {
      if (isList) scrolled.current = document.documentElement.scrollTop;
      onOpened({ orderId, section });
    },
    [isList, onOpened],
  );
  const close = () => {
    onOpened(null);
    requestAnimationFrame(() => returnTo(root.current, opened?.orderId, scrolled.current));
  };
  const { summary, orders, more, waiting, demo } = data;
  return (
    <main class={opened === null ? 'desk' : 'desk desk-opened'} ref={root}>
      <div class="desk-list">
        <Header
          summary={summary}
          now={now}
          search={search}
          searchRef={searchField}
          onSearch={onSearch}
          filterShown={filterShown}
          onToggleFilter={toggleFilter}
          onRefresh={() => void tell({ type: 'refresh' }, texts.say('ui_refreshing'))}
          onOpen={open}
        >
          {filterShown && later !== null && <later.FilterBar filter={filter} onFilter={onFilter} />}
        </Header>
        <div class="list">
          {later !== null && (
            <>
              <later.ReadAllNotice now={now} />
              <later.Notices summary={summary} waiting={waiting} demo={demo} now={now} />
            </>
          )}
          {orders.length === 0 && <p class="empty soft">{texts.say(data.narrowed ? 'ui_no_match' : 'ui_no_orders')}</p>}
          <LoadedContext.Provider value={later}>
            <OrderList
              summary={summary}
              orders={orders}
              more={more}
              searching={data.narrowed}
              now={now}
              onMore={onMore}
              onOpen={open}
            />
          </LoadedContext.Provider>
          {later !== null && <later.ReadAllOffer now={now} />}
          <Foot onKeys={() => setKeysShown(true)} />
        </div>
      </div>
      {opened !== null && later !== null && (
        <later.OrderView key={opened.orderId} opened={opened} now={now} onBack={close} />
      )}
      {later !== null && (
        <later.DeskKeys
          shortcuts={shortcuts}
          root={root}
          searchField={searchField}
          search={search}
          onSearch={onSearch}
          filterShown={filterShown}
          toggleFilter={toggleFilter}
          opened={opened}
          close={close}
          keysShown={keysShown}
          setKeysShown={setKeysShown}
        />
      )}
      {keysShown && later !== null && <later.KeysDialog onClose={() => setKeysShown(false)} />}
    </main>
  );
}

/** Back in the list, a person stands where they left it. */
function returnTo(root: ParentNode | null, orderId: string | undefined, scrollTop: number): void {
  document.documentElement.scrollTop = scrollTop;
  root?.querySelector<HTMLElement>(`.card-open[data-order="${orderId}"]`)?.focus({ preventScroll: true });
}
