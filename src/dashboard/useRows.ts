/** The shown orders as rows, kept up to date: read part by part, so that the first are on show at once. */

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
    let turn = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      turn += 1;
      const mine = turn;
      readRows(dashboard, (next) => turn === mine && setRows((shown) => better(shown, next))).catch(
        (problem: unknown) => {
          if (turn === mine)
            setRows({ phase: 'failed', detail: problem instanceof Error ? problem.message : String(problem) });
        },
      );
    };
    const readSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(read, REST);
    };
    read();
    const stop = dashboard.onChange(readSoon);
    return () => {
      turn += 1;
      clearTimeout(timer);
      stop();
    };
  }, [dashboard]);
  return rows;
}

async function readRows(dashboard: DashboardSurroundings, show: (rows: Rows) => void): Promise<void> {
  const rows: Row[] = [];
  let shown = 0;
  for await (const part of dashboard.readShownOrders()) {
    for (const stored of part) rows.push(rowOf(stored, dashboard.timeZone));
    // The first part at once, then ever larger ones: drawing costs as well.
    if (rows.length >= shown * 2) {
      shown = rows.length;
      show({ phase: 'ready', rows: [...rows], whole: false });
    }
  }
  show({ phase: 'ready', rows, whole: true });
}

/** A later reading in progress never makes a whole list shorter for a moment. */
function better(shown: Rows, next: Rows): Rows {
  return shown.phase === 'ready' && shown.whole && next.phase === 'ready' && !next.whole ? shown : next;
}
