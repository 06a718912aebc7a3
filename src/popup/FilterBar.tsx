/** What narrows the list beside the words: verdict, stage, seller; site, account and label where there are several. */

import { useEffect, useState } from 'preact/hooks';
import { accountsAmong } from '../domain/accounts.ts';
import type { OrderFilter } from '../domain/settings.ts';
import { LEVELS, SITES, STAGES } from '../domain/stage.ts';
import { useSurroundings } from '../order/surroundings.ts';
import type { StoredOrder } from '../storage/schema.ts';
import { Choice } from '../ui/Choice.tsx';
import { useTexts } from '../ui/words.ts';
import { factsOf } from './filteredFacts.ts';

/** Orders looked at for what can be chosen. */
const MOST_LOOKED_AT = 2_000;

export interface FilterBarProps {
  readonly filter: OrderFilter;
  readonly onFilter: (filter: OrderFilter) => void;
}

export function FilterBar({ filter, onFilter }: FilterBarProps) {
  const texts = useTexts();
  const choices = useChoices();
  if (choices === null) return null;
  const { levels, stages, sites, accounts, sellers, labels } = choices;
  return (
    <div class="filter-bar">
      <Choice
        label={texts.say('ui_dash_col_verdict')}
        all={texts.say('ui_all_verdicts')}
        choices={levels}
        chosen={filter.levels?.[0] ?? ''}
        words={(level) => texts.say(`level_${level}`)}
        onChosen={(level) => onFilter({ ...filter, levels: level === '' ? [] : [level] })}
      />
      <Choice
        label={texts.say('ui_dash_col_stage')}
        all={texts.say('ui_all_stages')}
        choices={stages}
        chosen={filter.stages?.[0] ?? ''}
        words={(stage) => texts.say(`stage_${stage}`)}
        onChosen={(stage) => onFilter({ ...filter, stages: stage === '' ? [] : [stage] })}
      />
      <Choice
        label={texts.say('ui_dash_col_seller')}
        all={texts.say('ui_dash_all_sellers')}
        choices={sellers}
        chosen={filter.seller ?? ''}
        words={(seller) => seller}
        onChosen={(seller) => onFilter({ ...filter, seller })}
      />
      {sites.length > 1 && (
        <Choice
          label={texts.say('ui_dash_col_site')}
          all={texts.say('ui_all_sites')}
          choices={sites}
          chosen={filter.sites?.[0] ?? ''}
          words={(site) => (site === 'elsewhere' ? texts.say('ui_typed_elsewhere') : site)}
          onChosen={(site) => onFilter({ ...filter, sites: site === '' ? [] : [site] })}
        />
      )}
      {accounts.length > 0 && (
        <Choice
          label={texts.say('ui_account')}
          all={texts.say('ui_all_accounts')}
          choices={accounts}
          chosen={filter.account ?? ''}
          words={(digits) => texts.say('ui_account_ending', { digits })}
          onChosen={(account) => onFilter({ ...filter, account })}
        />
      )}
      {labels.length > 0 && (
        <Choice
          label={texts.say('ui_label')}
          all={texts.say('ui_all_labels')}
          choices={labels}
          chosen={filter.label ?? ''}
          words={(label) => label}
          onChosen={(label) => onFilter({ ...filter, label })}
        />
      )}
    </div>
  );
}

function useChoices() {
  const surroundings = useSurroundings();
  const [orders, setOrders] = useState<readonly StoredOrder[] | null>(null);
  useEffect(() => {
    // A storage that cannot be read is told by the list itself.
    surroundings.readCards({ limit: MOST_LOOKED_AT }).then(setOrders, () => setOrders([]));
  }, [surroundings]);
  if (orders === null) return null;
  const facts = orders.map(factsOf);
  const open = facts.filter(({ level }) => level !== 'closed');
  return {
    levels: [...LEVELS].reverse().filter((level) => facts.some((one) => one.level === level)),
    stages: STAGES.filter((stage) => open.some((one) => one.stage === stage)),
    sites: SITES.filter((site) => facts.some((one) => one.site === site)),
    accounts: accountsAmong(facts.map(({ orderId }) => orderId)),
    sellers: namesIn(facts.map(({ seller }) => seller)),
    labels: namesIn(facts.map(({ label }) => label)),
  };
}

function namesIn(names: readonly string[]): string[] {
  return [...new Set(names)].filter(Boolean).sort((left, right) => left.localeCompare(right));
}
