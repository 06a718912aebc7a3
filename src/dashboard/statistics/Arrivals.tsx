/** When the open parcels can be expected, and what that rests on. */

import { useMemo } from 'preact/hooks';
import { instantOf } from '../../domain/time.ts';
import { shortTitle } from '../../ui/shortTitle.ts';
import { useTexts, useTimes } from '../../ui/words.ts';
import type { Row } from '../orders/rows.ts';
import { hashOf } from '../routes.ts';
import { type Expected, expectedArrival, experienceOf } from './expected.ts';

/** Parcels listed, the soonest first. */
const MOST_LISTED = 12;

export function Arrivals({ rows, now }: { readonly rows: readonly Row[]; readonly now: number }) {
  const texts = useTexts();
  const times = useTimes();
  const coming = useMemo(() => comingOf(rows, now), [rows, now]);
  const day = (moment: number) => times.day(instantOf(moment), now);
  return (
    <section class="panel" aria-labelledby="arrivals-title">
      <h2 id="arrivals-title">{texts.say('ui_dash_arrivals')}</h2>
      {coming.length === 0 && <p class="soft">{texts.say('ui_dash_arrivals_none')}</p>}
      <ul class="arrivals">
        {coming.map(({ row, expected }) => (
          <li key={row.orderId} class="arrival">
            <span class="arrival-days">{range(expected)}</span>
            <a class="row-link" href={hashOf({ place: 'orders', orderId: row.orderId })}>
              <bdi>{shortTitle(row.title) || texts.say('ui_order_number', { number: row.orderId })}</bdi>
            </a>
            <span class="tiny arrival-basis">{basis(expected, row)}</span>
          </li>
        ))}
      </ul>
    </section>
  );

  function range({ from, to }: Expected): string {
    const [first, last] = [day(from), day(to)];
    return first === last ? texts.say('ui_dash_expected_by', { date: last }) : `${first} – ${last}`;
  }

  function basis({ basis: on }: Expected, row: Row): string {
    if (on.kind === 'page') return texts.say('ui_dash_basis_page');
    const words = { count: on.count, stage: texts.say(`stage_${on.stage}`), method: row.method };
    return texts.say(on.sameMethod ? 'ui_dash_basis_method' : 'ui_dash_basis_all', words);
  }
}

function comingOf(rows: readonly Row[], now: number): { readonly row: Row; readonly expected: Expected }[] {
  const experience = experienceOf(rows);
  return rows
    .filter(({ level, stage, archived }) => level !== 'closed' && stage !== 'delivered' && !archived)
    .flatMap((row) => {
      const expected = expectedArrival(row, experience, now);
      return expected === null ? [] : [{ row, expected }];
    })
    .sort((left, right) => left.expected.to - right.expected.to)
    .slice(0, MOST_LISTED);
}
