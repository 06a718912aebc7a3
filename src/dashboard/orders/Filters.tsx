/** What narrows the table: words, levels, sites, sellers. A choice that would change nothing is not offered. */

import { useMemo } from 'preact/hooks';
import type { OrderFilter } from '../../domain/settings.ts';
import { LEVELS, type Level, SITES, type Site } from '../../domain/stage.ts';
import { toneOf } from '../../order/tones.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useTexts } from '../../ui/words.ts';
import { isOpenFilter, type Row } from './rows.ts';

export interface FiltersProps {
  /** All rows of the place, before filtering. */
  readonly rows: readonly Row[];
  readonly filter: OrderFilter;
  readonly onFilter: (filter: OrderFilter) => void;
}

export function Filters({ rows, filter, onFilter }: FiltersProps) {
  const texts = useTexts();
  const counts = useMemo(() => countChoices(rows), [rows]);
  return (
    <search class="filters">
      <div class="search-box">
        <Icon name="search" />
        <input
          type="search"
          class="field"
          value={filter.words ?? ''}
          placeholder={texts.say('ui_search')}
          aria-label={texts.say('ui_search')}
          onInput={(event) => onFilter({ ...filter, words: event.currentTarget.value.slice(0, 200) })}
        />
      </div>
      <Chips
        label={texts.say('ui_dash_col_verdict')}
        choices={[...LEVELS].reverse().filter((level) => counts.levels.has(level))}
        chosen={filter.levels ?? []}
        words={(level) => texts.say(`level_${level}`)}
        count={(level) => counts.levels.get(level) ?? 0}
        tone={toneOf}
        onChosen={(levels) => onFilter({ ...filter, levels })}
      />
      {counts.sites.size > 1 && (
        <Chips
          label={texts.say('ui_dash_col_site')}
          choices={SITES.filter((site) => counts.sites.has(site))}
          chosen={filter.sites ?? []}
          words={(site) => site}
          count={(site) => counts.sites.get(site) ?? 0}
          onChosen={(sites) => onFilter({ ...filter, sites })}
        />
      )}
      {counts.sellers.length > 1 && (
        <select
          class="field seller-field"
          aria-label={texts.say('ui_dash_col_seller')}
          value={filter.seller ?? ''}
          onChange={(event) => onFilter({ ...filter, seller: event.currentTarget.value })}
        >
          <option value="">{texts.say('ui_dash_all_sellers')}</option>
          {counts.sellers.map((seller) => (
            <option key={seller} value={seller}>
              {seller}
            </option>
          ))}
        </select>
      )}
      {!isOpenFilter(filter) && (
        <button type="button" class="button button-small button-plain" onClick={() => onFilter({})}>
          <Icon name="close" />
          <span>{texts.say('ui_dash_filter_clear')}</span>
        </button>
      )}
    </search>
  );
}

interface ChipsProps<T extends string> {
  readonly label: string;
  readonly choices: readonly T[];
  readonly chosen: readonly T[];
  readonly words: (choice: T) => string;
  readonly count: (choice: T) => number;
  readonly tone?: (choice: T) => string;
  readonly onChosen: (chosen: T[]) => void;
}

function Chips<T extends string>({ label, choices, chosen, words, count, tone, onChosen }: ChipsProps<T>) {
  const toggle = (choice: T) =>
    onChosen(chosen.includes(choice) ? chosen.filter((one) => one !== choice) : [...chosen, choice]);
  return (
    <fieldset class="chips">
      <legend class="unseen">{label}</legend>
      {choices.map((choice) => (
        <button
          key={choice}
          type="button"
          class={`chip ${tone?.(choice) ?? ''}`}
          aria-pressed={chosen.includes(choice)}
          onClick={() => toggle(choice)}
        >
          <span>{words(choice)}</span>
          <span class="chip-count">{count(choice)}</span>
        </button>
      ))}
    </fieldset>
  );
}

interface Choices {
  readonly levels: ReadonlyMap<Level, number>;
  readonly sites: ReadonlyMap<Site, number>;
  readonly sellers: readonly string[];
}

/** A list of sellers longer than this is searched by words instead. */
const MOST_SELLERS = 200;

function countChoices(rows: readonly Row[]): Choices {
  const levels = new Map<Level, number>();
  const sites = new Map<Site, number>();
  const sellers = new Map<string, number>();
  for (const { level, site, seller } of rows) {
    levels.set(level, (levels.get(level) ?? 0) + 1);
    sites.set(site, (sites.get(site) ?? 0) + 1);
    if (seller !== '') sellers.set(seller, (sellers.get(seller) ?? 0) + 1);
  }
  const largest = [...sellers].sort(([, left], [, right]) => right - left).slice(0, MOST_SELLERS);
  return { levels, sites, sellers: largest.map(([seller]) => seller).sort((left, right) => left.localeCompare(right)) };
}
