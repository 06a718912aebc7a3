/** Trackers that want a key of the user's own: keep one, try it, take it back. */

import { useId, useState } from 'preact/hooks';
import type { KeyedTrackerState } from '../../messages/protocol.ts';
import { BEGUN, FAILED, useAnnounce } from '../../order/Announcer.tsx';
import { ExternalLink } from '../../ui/ExternalLink.tsx';
import { useTexts } from '../../ui/words.ts';
import { Panel } from '../settings/fields.tsx';
import { useDashboard } from '../surroundings.ts';
import { useTellWorker } from '../useTellWorker.ts';
import { useWatched } from '../useWatched.ts';

export function KeyedTrackers() {
  const texts = useTexts();
  const trackers = useWatched(async (dashboard) => {
    const reply = await dashboard.send({ type: 'list_trackers' });
    return reply.ok ? (reply.trackers ?? []) : [];
  });
  return (
    <Panel title={texts.say('ui_keys_title')} lead={texts.say('ui_keys_lead')}>
      <ul class="carriers">
        {(trackers ?? []).map((tracker) => (
          <TrackerLine key={tracker.id} tracker={tracker} />
        ))}
      </ul>
    </Panel>
  );
}

function TrackerLine({ tracker }: { readonly tracker: KeyedTrackerState }) {
  const texts = useTexts();
  const { id, name, keyPage, masked, state, allowed } = tracker;
  const how = masked === undefined ? 'none' : !allowed ? 'not_allowed' : (state ?? 'kept');
  return (
    <li class="carrier" data-tracker={id}>
      <div class="grow">
        <p class="carrier-name">{name}</p>
        <p class="tiny">
          {masked !== undefined && <bdi>{masked} · </bdi>}
          {texts.say(`ui_keys_state_${how}`)}
        </p>
        <p class="tiny">{texts.say(`ui_keys_quota_${id}`)}</p>
        <ExternalLink href={keyPage}>{texts.say('ui_keys_get', { name })}</ExternalLink>
        <KeyForm tracker={tracker} />
      </div>
      {masked !== undefined && <KeyButtons tracker={tracker} />}
    </li>
  );
}

function KeyForm({ tracker }: { readonly tracker: KeyedTrackerState }) {
  const texts = useTexts();
  const announce = useAnnounce();
  const dashboard = useDashboard();
  const tell = useTellWorker();
  const field = useId();
  const [key, setKey] = useState('');
  const { id, name, hosts } = tracker;
  const keep = async (granted: boolean) => {
    const reply = await tell({ type: 'keep_key', tracker: id, key: key.trim() });
    if (!reply?.ok) return;
    setKey('');
    announce(texts.say(granted ? 'ui_keys_kept' : 'ui_keys_kept_unasked', { name }));
  };
  /** The request comes first in the click: a browser refuses it after any pause. */
  const save = (event: Event) => {
    event.preventDefault();
    if (key.trim() === '') return;
    dashboard.requestOrigins(hosts).then(keep, () => announce(texts.say('ui_cainiao_refused'), FAILED));
  };
  return (
    <form class="row" onSubmit={save}>
      <label class="tiny" for={field}>
        {texts.say('ui_keys_field', { name })}
      </label>
      <input
        id={field}
        class="field grow"
        type="password"
        autocomplete="off"
        spellcheck={false}
        maxLength={300}
        value={key}
        onInput={(event) => setKey(event.currentTarget.value)}
      />
      <button type="submit" class="button">
        {texts.say('ui_keys_keep')}
      </button>
    </form>
  );
}

function KeyButtons({ tracker }: { readonly tracker: KeyedTrackerState }) {
  const texts = useTexts();
  const announce = useAnnounce();
  const dashboard = useDashboard();
  const tell = useTellWorker();
  const { id, name, hosts, allowed } = tracker;
  const tryKey = () => {
    const allowing = allowed ? Promise.resolve(true) : dashboard.requestOrigins(hosts);
    allowing.then(
      async (granted) => {
        if (!granted) return;
        announce(texts.say('ui_keys_trying', { name }), BEGUN);
        const reply = await tell({ type: 'try_key', tracker: id });
        if (!reply?.ok || reply.tried === undefined) return;
        announce(texts.say(`ui_keys_tried_${reply.tried}`, { name }), reply.tried === 'works' ? undefined : FAILED);
      },
      () => announce(texts.say('ui_cainiao_refused'), FAILED),
    );
  };
  const remove = () => void tell({ type: 'keep_key', tracker: id, key: '' }, texts.say('ui_keys_removed', { name }));
  return (
    <div class="row">
      <button type="button" class="button" onClick={tryKey}>
        {texts.say('ui_keys_try')}
      </button>
      <button type="button" class="button" onClick={remove}>
        {texts.say('ui_keys_remove')}
      </button>
    </div>
  );
}
