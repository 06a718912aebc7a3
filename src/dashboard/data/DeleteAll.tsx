/** Deletes everything that is kept, after asking once in plain words. */

import { useState } from 'preact/hooks';
import { Icon } from '../../ui/Icon.tsx';
import { useTexts } from '../../ui/words.ts';
import { Panel } from '../settings/fields.tsx';
import { useTellWorker } from '../useTellWorker.ts';

export function DeleteAll() {
  const texts = useTexts();
  const tell = useTellWorker();
  const [asking, setAsking] = useState(false);
  const remove = async () => {
    const reply = await tell({ type: 'delete_everything' }, texts.say('ui_dash_delete_done'));
    if (!reply?.ok) return;
    localStorage.clear();
    setAsking(false);
  };
  return (
    <Panel title={texts.say('ui_dash_delete')} lead={texts.say('ui_dash_delete_lead')}>
      {asking ? (
        <div class="tone-urgent sure" role="alertdialog" aria-label={texts.say('ui_dash_delete')}>
          <p>{texts.say('ui_dash_delete_sure')}</p>
          <div class="row">
            <button type="button" class="button button-main" onClick={() => void remove()}>
              {texts.say('ui_dash_delete_yes')}
            </button>
            <button type="button" class="button" onClick={() => setAsking(false)}>
              {texts.say('ui_dash_cancel')}
            </button>
          </div>
        </div>
      ) : (
        <div class="row">
          <button type="button" class="button" onClick={() => setAsking(true)}>
            <Icon name="bin" />
            <span>{texts.say('ui_dash_delete_do')}</span>
          </button>
        </div>
      )}
    </Panel>
  );
}
