/** Filters kept by name: one press brings each back. */

import { useState } from 'preact/hooks';
import { isOpenFilter } from '../../domain/order-filter.ts';
import { MOST_SAVED_FILTERS, type OrderFilter } from '../../domain/settings.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useTexts } from '../../ui/words.ts';
import { useSettings } from '../settings/useSettings.ts';

export interface SavedFiltersProps {
  readonly filter: OrderFilter;
  readonly onFilter: (filter: OrderFilter) => void;
}

export function SavedFilters({ filter, onFilter }: SavedFiltersProps) {
  const texts = useTexts();
  const { settings, save } = useSettings();
  if (settings === null) return null;
  const { filters } = settings;
  const current = JSON.stringify(filter);
  const isSaved = filters.some((saved) => JSON.stringify(saved.filter) === current);
  const remove = (name: string) => save({ filters: filters.filter((saved) => saved.name !== name) });
  const keep = (name: string) =>
    save(
      { filters: [...filters.filter((saved) => saved.name !== name), { name, filter }] },
      texts.say('ui_dash_filter_saved'),
    );
  return (
    <div class="saved-filters">
      {filters.length > 0 && (
        <ul class="row" aria-label={texts.say('ui_dash_filters_saved')}>
          {filters.map((saved) => (
            <li key={saved.name} class="saved-filter">
              <button
                type="button"
                class="button button-small"
                aria-pressed={JSON.stringify(saved.filter) === current}
                onClick={() => onFilter(saved.filter)}
              >
                {saved.name}
              </button>
              <button
                type="button"
                class="button button-small button-plain button-icon"
                aria-label={texts.say('ui_dash_filter_forget', { name: saved.name })}
                title={texts.say('ui_dash_filter_forget', { name: saved.name })}
                onClick={() => remove(saved.name)}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {!isOpenFilter(filter) && !isSaved && filters.length < MOST_SAVED_FILTERS && <NameField onName={keep} />}
    </div>
  );
}

function NameField({ onName }: { readonly onName: (name: string) => void }) {
  const texts = useTexts();
  const [name, setName] = useState('');
  const submit = (event: Event) => {
    event.preventDefault();
    if (name.trim() === '') return;
    onName(name.trim());
    setName('');
  };
  return (
    <form class="row" onSubmit={submit}>
      <input
        class="field name-field"
        value={name}
        maxLength={60}
        placeholder={texts.say('ui_dash_filter_name')}
        aria-label={texts.say('ui_dash_filter_name')}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <button type="submit" class="button button-small" disabled={name.trim() === ''}>
        {texts.say('ui_dash_filter_save')}
      </button>
    </form>
  );
}
