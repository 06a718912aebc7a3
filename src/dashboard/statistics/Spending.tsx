/** What was paid a month, each currency for itself. */

import { useMemo } from 'preact/hooks';
import { calendarDay } from '../../domain/zones.ts';
import { useTexts } from '../../ui/words.ts';
import type { Row } from '../orders/rows.ts';
import { useDashboard } from '../surroundings.ts';
import { type MonthSpending, spendingByMonth } from './statistics.ts';

/** Months shown, the newest last. */
const MOST_MONTHS = 18;

export function Spending({ rows }: { readonly rows: readonly Row[] }) {
  const texts = useTexts();
  const { timeZone } = useDashboard();
  const spending = useMemo(
    () => spendingByMonth(rows, (epoch) => calendarDay(epoch, timeZone).slice(0, 7)),
    [rows, timeZone],
  );
  const currencies = [...new Set(spending.map(({ currency }) => currency))];
  if (spending.length === 0) return null;
  return (
    <section class="panel" aria-labelledby="spending-title">
      <h2 id="spending-title">{texts.say('ui_dash_spending')}</h2>
      {currencies.map((currency) => (
        <Months key={currency} months={spending.filter((one) => one.currency === currency).slice(-MOST_MONTHS)} />
      ))}
    </section>
  );
}

function Months({ months }: { readonly months: readonly MonthSpending[] }) {
  const texts = useTexts();
  const largest = Math.max(...months.map(({ amount }) => amount), 1e-9);
  const named = new Intl.DateTimeFormat(texts.lang.replace('_', '-'), {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return (
    <ul class="months">
      {months.map(({ month, amount, currency, orders }) => (
        <li key={month} class="month">
          <span class="month-name">{named.format(Date.parse(`${month}-01T00:00:00Z`))}</span>
          <span class="month-bar" aria-hidden="true">
            <span style={{ inlineSize: `${Math.max(0, (amount / largest) * 100).toFixed(1)}%` }} />
          </span>
          <span class="month-sum">{texts.say('ui_dash_money', { amount, currency })}</span>
          <span class="tiny">{texts.say('ui_dash_orders_count', { count: orders })}</span>
        </li>
      ))}
    </ul>
  );
}
