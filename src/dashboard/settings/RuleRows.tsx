/** The numbers the rules turn on: the guides' values, the user's own where they differ, and the way back. */

import { useState } from 'preact/hooks';
import {
  GUIDE_THRESHOLDS,
  isChanged,
  type RuleSettings,
  restored,
  ruleSettingsSchema,
  type ThresholdKey,
  thresholdsOf,
} from '../../domain/thresholds.ts';
import { useTexts } from '../../ui/words.ts';
import { DaysField, Panel } from './fields.tsx';
import type { SectionProps } from './useSettings.ts';

/** Rows in the order of a parcel's way, then protection, disputes and the seller. */
const ROWS = Object.keys(GUIDE_THRESHOLDS) as readonly ThresholdKey[];

export function RuleRows({ settings, save }: SectionProps) {
  const texts = useTexts();
  const thresholds = thresholdsOf(settings.rules);
  const changed = ROWS.filter((row) => isChanged(thresholds, row));
  return (
    <Panel title={texts.say('ui_set_rules')} lead={texts.say('ui_set_rules_lead')}>
      {changed.length > 0 && (
        <div class="row">
          <p class="soft grow">{texts.say('ui_set_rules_changed', { count: changed.length })}</p>
          <button
            type="button"
            class="button"
            onClick={() => void save({ rules: restored(settings.rules) }, texts.say('ui_set_rules_restored'))}
          >
            {texts.say('ui_set_rules_restore_all')}
          </button>
        </div>
      )}
      <div class="rule-rows">
        {ROWS.map((row) => (
          <RuleRow key={row} row={row} rules={settings.rules} save={(rules) => void save({ rules })} />
        ))}
      </div>
    </Panel>
  );
}

interface RuleRowProps {
  readonly row: ThresholdKey;
  readonly rules: RuleSettings;
  readonly save: (rules: RuleSettings) => void;
}

function RuleRow({ row, rules, save }: RuleRowProps) {
  const texts = useTexts();
  const [wrong, setWrong] = useState<string | null>(null);
  const thresholds = thresholdsOf(rules);
  const days: Readonly<Record<string, number>> = thresholds[row];
  const guides: Readonly<Record<string, number>> = GUIDE_THRESHOLDS[row];
  const name = row.toLowerCase().replaceAll('-', '_');
  const changed = isChanged(thresholds, row);
  const change = (field: string, value: number) => {
    const parsed = ruleSettingsSchema.safeParse({ ...rules, [row]: { ...days, [field]: value } });
    setWrong(parsed.success ? null : field);
    if (parsed.success) save(parsed.data);
  };
  return (
    <fieldset class={changed ? 'rule-row rule-row-changed' : 'rule-row'}>
      <legend>{texts.say(`ui_set_row_${name}`)}</legend>
      <div class="row rule-fields">
        {Object.keys(guides).map((field) => (
          <DaysField
            key={field}
            words={texts.say(`ui_set_field_${field.toLowerCase()}`)}
            days={days[field] ?? 0}
            wrong={wrong === field}
            onDays={(value) => change(field, value)}
          />
        ))}
        {changed && (
          <button
            type="button"
            class="button button-small button-plain"
            onClick={() => {
              setWrong(null);
              save(restored(rules, row));
            }}
          >
            {texts.say('ui_set_row_restore', { values: Object.values(guides).join(' · ') })}
          </button>
        )}
      </div>
      {wrong !== null && (
        <p class="field-problem" role="alert">
          {texts.say('ui_set_row_wrong')}
        </p>
      )}
    </fieldset>
  );
}
