/** The timeline chart: every open parcel a bar, from its order to now, with what is normal and what ends. */

import { useMemo, useRef } from 'preact/hooks';
import { instantOf } from '../../domain/time.ts';
import { calendarDay, startOfDay } from '../../domain/zones.ts';
import { useNow } from '../../order/useNow.ts';
import { useTexts, useTimes } from '../../ui/words.ts';
import { Empty } from '../orders/Empty.tsx';
import type { Row } from '../orders/rows.ts';
import { useVisibleRange } from '../orders/useVisibleRange.ts';
import { RowsState } from '../RowsState.tsx';
import { useDashboard } from '../surroundings.ts';
import type { Rows } from '../useRows.ts';
import { axisDays, type ChartScale, chartScale } from './chartScale.ts';
import { ParcelBar } from './ParcelBar.tsx';

/** px; the style sheet gives every line this height. */
const LINE_HEIGHT = 56;
const MOST_NAMED_DAYS = 8;

export function ChartView({ rows }: { readonly rows: Rows }) {
  const texts = useTexts();
  return (
    <section class="chart-place" aria-labelledby="chart-title">
      <h1 id="chart-title">{texts.say('ui_dash_chart')}</h1>
      <p class="soft">{texts.say('ui_dash_chart_lead')}</p>
      <RowsState rows={rows}>{(all, whole) => <Chart rows={all} whole={whole} />}</RowsState>
    </section>
  );
}

function Chart({ rows, whole }: { readonly rows: readonly Row[]; readonly whole: boolean }) {
  const now = useNow();
  const open = useMemo(() => rows.filter(({ archived, level }) => !archived && level !== 'closed'), [rows]);
  const scale = useMemo(() => chartScale(open, now), [open, now]);
  const list = useRef<HTMLUListElement>(null);
  const { from, to } = useVisibleRange(list, open.length, LINE_HEIGHT);
  if (open.length === 0) return <Empty place="orders" whole={whole} />;
  return (
    <>
      <Legend />
      <div class="chart panel">
        <div class="chart-body">
          <Axis scale={scale} now={now} />
          <ul ref={list} class="chart-lines" style={{ blockSize: `${open.length * LINE_HEIGHT}px` }}>
            {open.slice(from, to).map((row, index) => (
              <li key={row.orderId} class="chart-line" style={{ insetBlockStart: `${(from + index) * LINE_HEIGHT}px` }}>
                <ParcelBar row={row} scale={scale} now={now} />
              </li>
            ))}
          </ul>
        </div>
      </div>
    </>
  );
}

/** Day names above the bars, and today as a line through them all. */
function Axis({ scale, now }: { readonly scale: ChartScale; readonly now: number }) {
  const times = useTimes();
  const texts = useTexts();
  const { timeZone } = useDashboard();
  const days = axisDays(scale, MOST_NAMED_DAYS, (moment) => startOfDay(calendarDay(moment, timeZone), timeZone));
  return (
    <div class="chart-axis" aria-hidden="true">
      {days.map((moment) => (
        <span key={moment} class="axis-day" style={{ insetInlineStart: percent(scale.place(moment)) }}>
          {times.day(instantOf(moment), now)}
        </span>
      ))}
      <span class="axis-today" style={{ insetInlineStart: percent(scale.place(now)) }}>
        <span class="axis-today-word">{texts.say('ui_dash_today')}</span>
      </span>
    </div>
  );
}

const LEGEND = ['bar', 'scan', 'normal', 'react', 'flag'] as const;

function Legend() {
  const texts = useTexts();
  return (
    <ul class="legend">
      {LEGEND.map((name) => (
        <li key={name}>
          <span class={`legend-mark legend-${name}`} aria-hidden="true" />
          {texts.say(`ui_dash_legend_${name}`)}
        </li>
      ))}
    </ul>
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
