/** Settings of how often carriers are asked. */

import { RHYTHMS, type Rhythm } from '../../domain/settings.ts';
import { useTexts } from '../../ui/words.ts';
import { Choice, Panel } from './fields.tsx';
import type { SectionProps } from './useSettings.ts';

const CHOICES = Object.keys(RHYTHMS) as readonly Rhythm[];

export function RhythmSettings({ settings, save }: SectionProps) {
  const texts = useTexts();
  return (
    <Panel title={texts.say('ui_set_rhythm')}>
      <Choice
        words={texts.say('ui_set_rhythm_how')}
        hint={texts.say('ui_set_rhythm_hint')}
        choices={CHOICES}
        chosen={settings.rhythm}
        nameOf={(rhythm) => texts.say(`ui_set_rhythm_${rhythm}`)}
        onChosen={(rhythm) => void save({ rhythm })}
      />
    </Panel>
  );
}
