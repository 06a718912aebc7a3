/** The switch for the browser's own sync, and how it went last. */

import { useNow } from '../../order/useNow.ts';
import { useTexts, useTimes } from '../../ui/words.ts';
import { useWatched } from '../useWatched.ts';
import { Panel, Switch } from './fields.tsx';
import type { SectionProps } from './useSettings.ts';

export function Carrying({ settings, save }: SectionProps) {
  const texts = useTexts();
  const times = useTimes();
  const now = useNow();
  const state = useWatched((dashboard) => dashboard.readSyncState());
  return (
    <Panel title={texts.say('ui_set_sync')} lead={texts.say('ui_set_sync_lead')}>
      <Switch words={texts.say('ui_set_sync_on')} on={settings.sync} onSwitch={(sync) => void save({ sync })} />
      {settings.sync && state !== undefined && state !== null && (
        <p class={state.problem === undefined ? 'soft' : 'field-problem'}>
          {state.problem === undefined
            ? texts.say('ui_set_sync_done', { ago: times.ago(state.at, now) })
            : texts.say(`ui_set_sync_${state.problem}`, { count: state.leftOut })}
        </p>
      )}
    </Panel>
  );
}
