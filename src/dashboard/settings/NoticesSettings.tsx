/** Settings of notifications. The browser is asked for the permission only when the user turns them on. */

import { NOTICE_KINDS, type NoticeSettings } from '../../domain/settings.ts';
import { FAILED, useAnnounce } from '../../order/Announcer.tsx';
import { useTexts } from '../../ui/words.ts';
import { useDashboard } from '../surroundings.ts';
import { useWatched } from '../useWatched.ts';
import { Panel, Switch, TimeField } from './fields.tsx';
import type { SectionProps } from './useSettings.ts';

export function NoticesSettings({ settings, save }: SectionProps) {
  const texts = useTexts();
  const announce = useAnnounce();
  const dashboard = useDashboard();
  const given = useWatched(
    (surroundings) => surroundings.readGiven(),
    (surroundings, listener) => surroundings.onGivenChange(listener),
  );
  const { notices } = settings;
  const change = (changed: Partial<NoticeSettings>) => void save({ notices: { ...notices, ...changed } });
  const allowed = given?.notifications === true;
  const turn = (on: boolean) => {
    if (!on) {
      change({ on });
      return;
    }
    // The request comes first in the click: a browser refuses it after any pause.
    dashboard.requestNotifications().then(
      (granted) => (granted ? change({ on }) : announce(texts.say('ui_set_notices_refused'), FAILED)),
      () => announce(texts.say('ui_set_notices_refused'), FAILED),
    );
  };
  const on = notices.on && allowed;
  return (
    <Panel title={texts.say('ui_set_notices')} lead={texts.say('ui_set_notices_lead')}>
      <Switch words={texts.say('ui_set_notices_on')} on={on} onSwitch={turn} />
      {notices.on && given !== undefined && !allowed && (
        <p class="field-problem">{texts.say('ui_set_notices_taken_back')}</p>
      )}
      {on && <Kinds notices={notices} change={change} />}
    </Panel>
  );
}

interface KindsProps {
  readonly notices: NoticeSettings;
  readonly change: (changed: Partial<NoticeSettings>) => void;
}

function Kinds({ notices, change }: KindsProps) {
  const texts = useTexts();
  const { kinds, quiet, digest } = notices;
  return (
    <>
      <fieldset class="kinds">
        <legend>{texts.say('ui_set_kinds')}</legend>
        {NOTICE_KINDS.map((kind) => (
          <Switch
            key={kind}
            words={texts.say(`ui_set_kind_${kind}`)}
            on={kinds[kind]}
            onSwitch={(on) => change({ kinds: { ...kinds, [kind]: on } })}
          />
        ))}
      </fieldset>
      <Switch
        words={texts.say('ui_set_quiet')}
        hint={texts.say('ui_set_quiet_hint')}
        on={quiet.on}
        onSwitch={(on) => change({ quiet: { ...quiet, on } })}
      />
      {quiet.on && (
        <div class="row setting-more">
          <TimeField
            words={texts.say('ui_set_from')}
            time={quiet.from}
            onTime={(from) => change({ quiet: { ...quiet, from } })}
          />
          <TimeField
            words={texts.say('ui_set_to')}
            time={quiet.to}
            onTime={(to) => change({ quiet: { ...quiet, to } })}
          />
        </div>
      )}
      <Switch
        words={texts.say('ui_set_digest')}
        hint={texts.say('ui_set_digest_hint')}
        on={digest.on}
        onSwitch={(on) => change({ digest: { ...digest, on } })}
      />
      {digest.on && (
        <div class="row setting-more">
          <TimeField
            words={texts.say('ui_set_at')}
            time={digest.at}
            onTime={(at) => change({ digest: { ...digest, at } })}
          />
        </div>
      )}
    </>
  );
}
