/** One parcel of the timeline chart: its name, and its bar as a drawing with the same said in words. */

import { DAY, instantOf } from '../../domain/time.ts';
import { toneOf } from '../../order/tones.ts';
import { shortTitle } from '../../ui/shortTitle.ts';
import { useTexts, useTimes } from '../../ui/words.ts';
import type { Row } from '../orders/rows.ts';
import { hashOf } from '../routes.ts';
import { beginningOfBar, type ChartScale, normalWindow } from './chartScale.ts';

/** Units of the drawing: it is stretched to the room there is. */
const WIDTH = 1000;
const HEIGHT = 36;
const MIDDLE = HEIGHT / 2;

export interface ParcelBarProps {
  readonly row: Row;
  readonly scale: ChartScale;
  readonly now: number;
}

export function ParcelBar({ row, scale, now }: ParcelBarProps) {
  const texts = useTexts();
  const label = useBarWords(row, now);
  return (
    <div class={`parcel-bar ${toneOf(row.level)}`}>
      <a class="bar-name" href={hashOf({ place: 'orders', orderId: row.orderId })} title={row.title}>
        <bdi>{shortTitle(row.title) || texts.say('ui_order_number', { number: row.orderId })}</bdi>
        <span class="bar-verdict">{texts.say(row.headline.id, row.headline.figures)}</span>
      </a>
      <svg class="bar" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={label}>
        <Drawing row={row} scale={scale} now={now} />
      </svg>
    </div>
  );
}

function Drawing({ row, scale, now }: ParcelBarProps) {
  const x = (moment: number) => Math.min(WIDTH, Math.max(0, scale.place(moment) * WIDTH));
  const begin = beginningOfBar(row);
  const [normalEnd, react] = normalWindow(row);
  const shaded = Number.isFinite(row.silentSince) && Number.isFinite(normalEnd);
  return (
    <>
      {shaded && (
        <rect
          class="bar-normal"
          x={x(row.silentSince)}
          y={4}
          width={Math.max(0, x(normalEnd) - x(row.silentSince))}
          height={HEIGHT - 8}
        />
      )}
      {Number.isFinite(begin) && (
        <rect class="bar-way" x={x(begin)} y={MIDDLE - 4} width={Math.max(2, x(now) - x(begin))} height={8} />
      )}
      {row.scans.map(({ at, stage }) => (
        <line
          key={`${at} ${stage}`}
          class={stage === 'info_only' ? 'bar-tick bar-tick-note' : 'bar-tick'}
          x1={x(at)}
          x2={x(at)}
          y1={MIDDLE - 8}
          y2={MIDDLE + 8}
        />
      ))}
      {Number.isFinite(react) && <line class="bar-react" x1={x(react)} x2={x(react)} y1={1} y2={HEIGHT - 1} />}
      {Number.isFinite(row.protectionEnd) && scale.place(row.protectionEnd) <= 1 && <Flag x={x(row.protectionEnd)} />}
    </>
  );
}

/** Stands on the end of protection; drawn of lines, which the stretching does not bend. */
function Flag({ x }: { readonly x: number }) {
  return (
    <g class="bar-flag">
      <line x1={x} x2={x} y1={2} y2={HEIGHT - 2} />
      <path d={`M${x} 2h14v9h-14z`} />
    </g>
  );
}

/** Everything the drawing shows, as a sentence. */
function useBarWords(row: Row, now: number): string {
  const texts = useTexts();
  const times = useTimes();
  const day = (moment: number) => times.day(instantOf(moment), now);
  const [normalEnd, react] = normalWindow(row);
  const begin = beginningOfBar(row);
  const parts = [
    Number.isFinite(begin) ? texts.say('ui_dash_bar_since', { date: day(begin) }) : '',
    texts.say('ui_dash_bar_scans', { count: row.scans.length }),
    Number.isFinite(row.silentSince)
      ? texts.say('ui_dash_bar_silent', { days: Math.max(0, Math.floor((now - row.silentSince) / DAY)) })
      : '',
    Number.isFinite(normalEnd) ? texts.say('ui_dash_bar_normal', { date: day(normalEnd) }) : '',
    Number.isFinite(react) ? texts.say('ui_dash_bar_react', { date: day(react) }) : '',
    Number.isFinite(row.protectionEnd) ? texts.say('ui_dash_bar_protection', { date: day(row.protectionEnd) }) : '',
  ];
  return parts.filter(Boolean).join(' ');
}
