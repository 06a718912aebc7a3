/** The busy seasons in which a pause may be longer; each can be left out. */

import { PEAK_NAMES, type PeakName } from '../../domain/seasons.ts';
import { useTexts } from '../../ui/words.ts';
import { Panel, Switch } from './fields.tsx';
import type { SectionProps } from './useSettings.ts';

export function Seasons({ settings, save }: SectionProps) {
  const texts = useTexts();
  const { peaksOff } = settings;
  const turn = (name: PeakName, on: boolean) =>
    void save({ peaksOff: on ? peaksOff.filter((one) => one !== name) : [...peaksOff, name] });
  return (
    <Panel title={texts.say('ui_set_seasons')} lead={texts.say('ui_set_seasons_lead')}>
      {PEAK_NAMES.map((name) => (
        <Switch
          key={name}
          words={texts.say(`ui_set_season_${name}`)}
          on={!peaksOff.includes(name)}
          onSwitch={(on) => turn(name, on)}
        />
      ))}
    </Panel>
  );
}
