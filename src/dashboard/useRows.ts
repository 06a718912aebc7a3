/**
 * The shown orders as rows, kept up to date: read part by part, so that the first are on show at once. One reading at a
 * time, and none again in a tab that nobody sees: with thousands of orders the worker would wait for them.
 */

import { useEffect, useState } from 'preact/hooks';
import { type Row, rowOf } from './orders/rows.ts';
import { type DashboardSurroundings, useDashboard } from './surroundings.ts';

export type Rows =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed'; readonly detail: string }
  /** In the order of urgency. `whole`: nothing is still being read. */
  | { readonly phase: 'ready'; readonly rows: readonly Row[]; readonly whole: boolean };

/** Writes come in bursts (a page of orders, a round of polls): one reading serves them all. */
const REST = 400;

export function useRows(): Rows {
  const dashboard = useDashboard();
  const [rows, setRows] = useState<Rows>({ phase: 'loading' });
  useEffect(() => {
    let gone = false;
    let reading = false;
    let missed = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = (next: Rows) => {
      if (!gone) setRows((shown) => better(shown, next));
      return !gone;
    };
    const read = async () => {
      reading = true;
      missed = false;
      await readRows(dashboard, show).catch((problem: unknown) =>
        show({ phase: 'failed', detail: problem instanceof Error ? problem.message : String(problem) }),
      );
      reading = false;
      catchUp();
    };
    const readSoon = () => {
      clearTimeout(timer);
      missed = reading || document.hidden;
      if (!missed) timer = setTimeout(read, REST);
    };
    const catchUp = () => {
      if (missed && !gone) readSoon();
    };
    void read();
    const stop = dashboard.onChange(readSoon);
    document.addEventListener('visibilitychange', catchUp);
    return () => {
      gone = true;
      clearTimeout(timer);
      stop();
      document.removeEventListener('visibilitychange', catchUp);
    };
  }, [dashboard]);
  return rows;
}

/** `show` says whether anybody still wants to see more. */
async function readRows(dashboard: DashboardSurroundings, show: (rows: Rows) => boolean): Promise<void> {
  const rows: Row[] = [];
  let shown = 0;
  for await (const part of dashboard.readShownOrders()) {
    for (const stored of part) rows.push(rowOf(stored, dashboard.timeZone));
    // The first part at once, then ever larger ones: drawing costs as well.
    if (rows.length < shown * 2) continue;
    shown = rows.length;
    if (!show({ phase: 'ready', rows: [...rows], whole: false })) return;
  }
  show({ phase: 'ready', rows, whole: true });
}

/** A later reading in progress never makes a whole list shorter for a moment. */
function better(shown: Rows, next: Rows): Rows {
  return shown.phase === 'ready' && shown.whole && next.phase === 'ready' && !next.whole ? shown : next;
}
