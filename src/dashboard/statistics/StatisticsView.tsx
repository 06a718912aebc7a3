/** Statistics of the user's own orders, each with the number of parcels it rests on. */

import { useMemo, useState } from 'preact/hooks';
import { useNow } from '../../order/useNow.ts';
import { useTexts } from '../../ui/words.ts';
import { Empty } from '../orders/Empty.tsx';
import type { Row } from '../orders/rows.ts';
import { RowsState } from '../RowsState.tsx';
import type { Rows } from '../useRows.ts';
import { Arrivals } from './Arrivals.tsx';
import { Spending } from './Spending.tsx';
import {
  GROUPINGS,
  type Grouping,
  type GroupStatistics,
  SMALLEST_SAMPLE,
  STRETCHES,
  statisticsBy,
  statisticsOf,
} from './statistics.ts';

export function StatisticsView({ rows }: { readonly rows: Rows }) {
  const texts = useTexts();
  return (
    <section class="statistics" aria-labelledby="statistics-title">
      <h1 id="statistics-title">{texts.say('ui_dash_statistics')}</h1>
      <p class="soft">{texts.say('ui_dash_statistics_lead', { least: SMALLEST_SAMPLE })}</p>
      <RowsState rows={rows} all>
        {(all) => (all.length === 0 ? <Empty place="orders" whole /> : <Figures rows={all} />)}
      </RowsState>
    </section>
  );
}

/** Groups shown; the rest is reached by searching the orders. */
const MOST_GROUPS = 25;

function Figures({ rows }: { readonly rows: readonly Row[] }) {
  const texts = useTexts();
  const now = useNow();
  const [grouping, setGrouping] = useState<Grouping>('method');
  const all = useMemo(() => statisticsOf('', rows), [rows]);
  const groups = useMemo(() => statisticsBy(rows, grouping), [rows, grouping]);
  return (
    <>
      <Arrivals rows={rows} now={now} />
      <section class="panel" aria-labelledby="stretches-title">
        <div class="panel-head">
          <h2 id="stretches-title">{texts.say('ui_dash_days_title')}</h2>
          <fieldset class="chips">
            <legend class="unseen">{texts.say('ui_dash_group_by')}</legend>
            {GROUPINGS.map((one) => (
              <button
                key={one}
                type="button"
                class="chip"
                aria-pressed={one === grouping}
                onClick={() => setGrouping(one)}
              >
                {texts.say(`ui_dash_by_${one}`)}
              </button>
            ))}
          </fieldset>
        </div>
        <div class="wide">
          <table class="figures">
            <caption class="unseen">{texts.say('ui_dash_days_title')}</caption>
            <thead>
              <tr>
                <th scope="col">{texts.say(`ui_dash_by_${grouping}`)}</th>
                <th scope="col">{texts.say('ui_dash_orders')}</th>
                {STRETCHES.map((stretch) => (
                  <th key={stretch} scope="col">
                    {texts.say(`ui_dash_stretch_${stretch}`)}
                  </th>
                ))}
                <th scope="col">{texts.say('ui_dash_late')}</th>
              </tr>
            </thead>
            <tbody>
              <GroupLine group={all} name={texts.say('ui_dash_all')} />
              {groups.slice(0, MOST_GROUPS).map((group) => (
                <GroupLine key={group.name} group={group} name={group.name || texts.say('ui_dash_not_named')} />
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <Spending rows={rows} />
    </>
  );
}

function GroupLine({ group, name }: { readonly group: GroupStatistics; readonly name: string }) {
  const texts = useTexts();
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      <td>{group.orders}</td>
      {STRETCHES.map((stretch) => {
        const spread = group.stretches[stretch];
        return (
          <td key={stretch}>
            {spread === undefined ? (
              <span class="tiny">{texts.say('ui_dash_too_few')}</span>
            ) : (
              <>
                <span class="figure-main">
                  {texts.say('ui_dash_days', { days: Math.round(spread.median * 10) / 10 })}
                </span>
                <span class="tiny">
                  {texts.say('ui_dash_spread', {
                    shortest: Math.round(spread.shortest),
                    longest: Math.round(spread.longest),
                    count: spread.count,
                  })}
                </span>
              </>
            )}
          </td>
        );
      })}
      <td>
        {group.late.of < SMALLEST_SAMPLE ? (
          <span class="tiny">{texts.say('ui_dash_too_few')}</span>
        ) : (
          texts.say('ui_dash_late_of', { late: group.late.count, of: group.late.of })
        )}
      </td>
    </tr>
  );
}
