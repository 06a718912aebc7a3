/** What narrows the table: words, levels, sites, stages, sellers, accounts, labels. A choice that would change nothing is not offered. */

import { useMemo } from 'preact/hooks';
import { accountsAmong } from '../../domain/accounts.ts';
import { isOpenFilter } from '../../domain/order-filter.ts';
import type { OrderFilter } from '../../domain/settings.ts';
import { LEVELS, type Level, SITES, type Site, STAGES, type Stage } from '../../domain/stage.ts';
import { toneOf } from '../../order/tones.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useTexts } from '../../ui/words.ts';
import type { Row } from './rows.ts';

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
          words={(site) => (site === 'elsewhere' ? texts.say('ui_typed_elsewhere') : site)}
          count={(site) => counts.sites.get(site) ?? 0}
          onChosen={(sites) => onFilter({ ...filter, sites })}
        />
      )}
      {counts.stages.length > 1 && (
        <Choice
          label={texts.say('ui_dash_col_stage')}
          all={texts.say('ui_all_stages')}
          choices={counts.stages}
          chosen={filter.stages?.[0] ?? ''}
          words={(stage) => texts.say(`stage_${stage}`)}
          onChosen={(stage) => onFilter({ ...filter, stages: stage === '' ? [] : [stage] })}
        />
      )}
      {counts.sellers.length > 1 && (
        <Choice
          label={texts.say('ui_dash_col_seller')}
          all={texts.say('ui_dash_all_sellers')}
          choices={counts.sellers}
          chosen={filter.seller ?? ''}
          words={(seller) => seller}
          onChosen={(seller) => onFilter({ ...filter, seller })}
        />
      )}
      {counts.accounts.length > 0 && (
        <Choice
          label={texts.say('ui_account')}
          all={texts.say('ui_all_accounts')}
          choices={counts.accounts}
          chosen={filter.account ?? ''}
          words={(digits) => texts.say('ui_account_ending', { digits })}
          onChosen={(account) => onFilter({ ...filter, account })}
        />
      )}
      {counts.labels.length > 0 && (
        <Choice
          label={texts.say('ui_label')}
          all={texts.say('ui_all_labels')}
          choices={counts.labels}
          chosen={filter.label ?? ''}
          words={(label) => label}
          onChosen={(label) => onFilter({ ...filter, label })}
        />
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
  readonly stages: readonly Stage[];
  readonly accounts: readonly string[];
  readonly sellers: readonly string[];
  readonly labels: readonly string[];
}

/** A list of sellers longer than this is searched by words instead. */
const MOST_SELLERS = 200;

function countChoices(rows: readonly Row[]): Choices {
  const levels = countOf(rows.map(({ level }) => level));
  const stages = new Set(rows.flatMap(({ level, stage }) => (level === 'closed' ? [] : [stage])));
  const sellers = countOf(rows.map(({ seller }) => seller));
  const largest = [...sellers].sort(([, left], [, right]) => right - left).slice(0, MOST_SELLERS);
  return {
    levels,
    sites: countOf(rows.map(({ site }) => site)),
    stages: STAGES.filter((stage) => stages.has(stage)),
    accounts: accountsAmong(rows.map(({ orderId }) => orderId)),
    sellers: namesIn(largest.map(([seller]) => seller)),
    labels: namesIn(rows.map(({ label }) => label)),
  };
}

function countOf<T>(values: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function namesIn(names: readonly string[]): string[] {
  return [...new Set(names)].filter(Boolean).sort((left, right) => left.localeCompare(right));
}
