/** Takes the data out: backups that can be taken in again, a table, a calendar. */

import { useState } from 'preact/hooks';
import { FAILED, useAnnounce } from '../../order/Announcer.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useTexts } from '../../ui/words.ts';
import { Panel } from '../settings/fields.tsx';
import { useDashboard } from '../surroundings.ts';
import { makeFile } from './files.ts';
import { makeFullBackup } from './fullBackup.ts';

const KINDS = ['backup', 'full', 'table', 'calendar'] as const;
type Kind = (typeof KINDS)[number];

/** The light backup says what it leaves out. */
const HINTS: Readonly<Record<Kind, string>> = {
  backup: 'ui_dash_export_light_hint',
  full: 'ui_dash_export_full_hint',
  table: 'ui_dash_export_table_hint',
  calendar: 'ui_dash_export_calendar_hint',
};

export function Export() {
  const texts = useTexts();
  const announce = useAnnounce();
  const dashboard = useDashboard();
  const [busy, setBusy] = useState<Kind | null>(null);
  const [progress, setProgress] = useState<{ readonly done: number; readonly of: number } | null>(null);
  const make = async (kind: Kind): Promise<string> => {
    if (kind === 'full') {
      const { name, zip } = await makeFullBackup(dashboard, (done, of) => setProgress({ done, of }));
      dashboard.evidence.saveBytes(name, zip);
      return name;
    }
    const file = await makeFile(kind, dashboard, texts);
    dashboard.saveFile(file);
    return file.name;
  };
  const save = (kind: Kind) => {
    setBusy(kind);
    make(kind)
      .then(
        (name) => announce(texts.say('ui_dash_export_done', { name })),
        () => announce(texts.say('ui_dash_export_failed'), FAILED),
      )
      .finally(() => {
        setBusy(null);
        setProgress(null);
      });
  };
  return (
    <Panel title={texts.say('ui_dash_export')}>
      <ul class="exports">
        {KINDS.map((kind) => (
          <li key={kind} class="setting">
            <div class="setting-words">
              <span>{texts.say(`ui_dash_export_${kind}`)}</span>
              <span class="tiny">{texts.say(HINTS[kind])}</span>
              {kind === 'full' && progress !== null && (
                <progress max={progress.of} value={progress.done} aria-label={texts.say('ev_zip_busy', progress)} />
              )}
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
