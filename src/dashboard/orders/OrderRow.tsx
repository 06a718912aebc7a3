/** One order as a row of the table. */

import { DAY, instantOf } from '../../domain/time.ts';
import { toneOf } from '../../order/tones.ts';
import { shortTitle } from '../../ui/shortTitle.ts';
import { useTexts, useTimes } from '../../ui/words.ts';
import { hashOf, type Place } from '../routes.ts';
import type { Row } from './rows.ts';

export interface OrderRowProps {
  readonly row: Row;
  /** Place in the whole table, counted from 1 with the head. */
  readonly index: number;
  readonly place: Place;
  readonly opened: boolean;
  readonly now: number;
}

export function OrderRow({ row, index, place, opened, now }: OrderRowProps) {
  const texts = useTexts();
  const times = useTimes();
  const day = (moment: number) => (Number.isNaN(moment) ? '' : times.day(instantOf(moment), now));
  const daysTo = (moment: number) => Math.floor((moment - now) / DAY);
  return (
    <tr class={`order-row ${toneOf(row.level)}`} aria-rowindex={index} aria-current={opened ? 'true' : undefined}>
      <th scope="row" class="order-cell">
        <a class="row-link" href={hashOf({ place, orderId: row.orderId })} title={row.title} data-order={row.orderId}>
          <bdi>{shortTitle(row.title) || texts.say('ui_order_number', { number: row.orderId })}</bdi>
        </a>
        <span class="row-verdict">
          {row.label !== '' && <span class="row-label">{row.label}</span>}
          {texts.say(row.headline.id, row.headline.figures)}
        </span>
      </th>
      <td class="room-3">
        <span class="cell">
          <bdi>{row.seller}</bdi>
        </span>
      </td>
      <td class="room-2">
        <span class="cell">{row.level === 'closed' ? '' : texts.say(`stage_${row.stage}`)}</span>
      </td>
      <td class="room-1 figure">
        {Number.isNaN(row.silentSince) || row.level === 'closed'
          ? ''
          : texts.say('ui_dash_days', { days: Math.max(0, Math.floor((now - row.silentSince) / DAY)) })}
      </td>
      <td class={`figure ${row.protectionEnd - now <= 10 * DAY ? 'row-hurried' : ''}`}>{protection()}</td>
      <td class="room-1 row-due">{Number.isNaN(row.actBy) || row.level === 'closed' ? '' : day(row.actBy)}</td>
      <td class="room-2">{day(row.placedAt)}</td>
      <td class="room-3 figure">
        {Number.isNaN(row.amount) || row.currency === ''
          ? ''
          : texts.say('ui_dash_money', { amount: row.amount, currency: row.currency })}
      </td>
      <td class="room-4">
        {row.site === 'elsewhere' ? texts.say('ui_typed_elsewhere') : row.site.replace('aliexpress', '')}
      </td>
    </tr>
  );

  function protection(): string {
    if (row.level === 'closed') return '';
    if (Number.isNaN(row.protectionEnd)) return texts.say('ui_protection_unknown');
    const left = daysTo(row.protectionEnd);
    if (left < 0) return texts.say('ui_protection_over');
    return left === 0 ? texts.say('ui_protection_last_day') : texts.say('ui_dash_days', { days: left });
  }
}
