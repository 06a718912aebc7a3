/** Settings of the look: theme, language, badge, chips on pages, keys, the demo. */

import { useEffect } from 'preact/hooks';
import { BADGES, THEMES, type Theme } from '../../domain/settings.ts';
import { useTexts } from '../../ui/words.ts';
import { useDashboard } from '../surroundings.ts';
import { useTellWorker } from '../useTellWorker.ts';
import { useWatched } from '../useWatched.ts';
import { Choice, Panel, Switch } from './fields.tsx';
import type { SectionProps } from './useSettings.ts';

export function LookSettings({ settings, save }: SectionProps) {
  const texts = useTexts();
  const tell = useTellWorker();
  const { languages } = useDashboard();
  const demo = useWatched((dashboard) => dashboard.readDemo());
  useEffect(() => showTheme(settings.theme), [settings.theme]);
  const names = new Intl.DisplayNames(texts.lang.replace('_', '-'), { type: 'language' });
  const chooseLanguage = async (language: string) => {
    // The words of a page are loaded when it opens.
    if (await save({ language })) location.reload();
  };
  return (
    <Panel title={texts.say('ui_set_look')}>
      <Choice
        words={texts.say('ui_set_theme')}
        choices={THEMES}
        chosen={settings.theme}
        nameOf={(theme) => texts.say(`ui_set_theme_${theme}`)}
        onChosen={(theme) => void save({ theme })}
      />
      <Choice
        words={texts.say('ui_set_language')}
        choices={['browser', ...languages]}
        chosen={languages.includes(settings.language) ? settings.language : 'browser'}
        nameOf={(code) => (code === 'browser' ? texts.say('ui_set_language_browser') : nameOfLanguage(code, names))}
        onChosen={(language) => void chooseLanguage(language)}
      />
      <Choice
        words={texts.say('ui_set_badge')}
        choices={BADGES}
        chosen={settings.badge}
        nameOf={(badge) => texts.say(`ui_set_badge_${badge}`)}
        onChosen={(badge) => void save({ badge })}
      />
      <Switch
        words={texts.say('ui_set_chips')}
        hint={texts.say('ui_set_chips_hint')}
        on={settings.chips}
        onSwitch={(chips) => void save({ chips })}
      />
      <Switch
        words={texts.say('ui_set_shortcuts')}
        hint={texts.say('ui_set_shortcuts_hint')}
        on={settings.shortcuts}
        onSwitch={(shortcuts) => void save({ shortcuts })}
      />
      <Switch
        words={texts.say('ui_set_demo')}
        hint={texts.say('ui_set_demo_hint')}
        on={demo === true}
        disabled={demo === undefined}
        onSwitch={(on) => void tell({ type: 'demo', on })}
      />
    </Panel>
  );
}

function showTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** "Polish (polski)": in the user's words, and in its own for whoever cannot read them. */
function nameOfLanguage(code: string, names: Intl.DisplayNames): string {
  const tag = code.replace('_', '-');
  const own = new Intl.DisplayNames(tag, { type: 'language' }).of(tag);
  const here = names.of(tag);
  return own === here || own === undefined ? (here ?? tag) : `${here ?? tag} (${own})`;
}
