/** Takes the data out: a backup that can be taken in again, a table, a calendar. */

import { useState } from 'preact/hooks';
import { useAnnounce } from '../../order/Announcer.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useTexts } from '../../ui/words.ts';
import { Panel } from '../settings/fields.tsx';
import { useDashboard } from '../surroundings.ts';
import { FILE_KINDS, type FileKind, makeFile } from './files.ts';

export function Export() {
  const texts = useTexts();
  const announce = useAnnounce();
  const dashboard = useDashboard();
  const [busy, setBusy] = useState<FileKind | null>(null);
  const save = (kind: FileKind) => {
    setBusy(kind);
    makeFile(kind, dashboard, texts)
      .then(
        (file) => {
          dashboard.saveFile(file);
          announce(texts.say('ui_dash_export_done', { name: file.name }));
        },
        () => announce(texts.say('ui_dash_export_failed')),
      )
      .finally(() => setBusy(null));
  };
  return (
    <Panel title={texts.say('ui_dash_export')}>
      <ul class="exports">
        {FILE_KINDS.map((kind) => (
          <li key={kind} class="setting">
            <div class="setting-words">
              <span>{texts.say(`ui_dash_export_${kind}`)}</span>
              <span class="tiny">{texts.say(`ui_dash_export_${kind}_hint`)}</span>
            </div>
            <button type="button" class="button" disabled={busy !== null} onClick={() => save(kind)}>
              <Icon name="disk" />
              <span>{texts.say(busy === kind ? 'ui_dash_export_busy' : `ui_dash_export_${kind}_do`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
