/** The settings, one section a subject; every change is kept at once. */

import { useTexts } from '../../ui/words.ts';
import { KeyedTrackers } from '../carriers/KeyedTrackers.tsx';
import { Carrying } from './Carrying.tsx';
import { LookSettings } from './LookSettings.tsx';
import { NoticesSettings } from './NoticesSettings.tsx';
import { RhythmSettings } from './RhythmSettings.tsx';
import { RuleRows } from './RuleRows.tsx';
import { Seasons } from './Seasons.tsx';
import { useSettings } from './useSettings.ts';

export function SettingsView() {
  const texts = useTexts();
  const { settings, save } = useSettings();
  return (
    <section class="settings" aria-labelledby="settings-title">
      <h1 id="settings-title">{texts.say('ui_dash_settings')}</h1>
      {settings === null ? (
        <p class="soft">{texts.say('ui_set_loading')}</p>
      ) : (
        <>
          <NoticesSettings settings={settings} save={save} />
          <LookSettings settings={settings} save={save} />
          <RhythmSettings settings={settings} save={save} />
          <KeyedTrackers />
          <RuleRows settings={settings} save={save} />
          <Seasons settings={settings} save={save} />
          <Carrying settings={settings} save={save} />
        </>
      )}
    </section>
  );
}
