/** Takes a backup in: shows what would change before it does; a wrong file changes nothing. */

import { useState } from 'preact/hooks';
import type { KeptOrder } from '../../domain/kept.ts';
import { type Backup, LARGEST_BACKUP, type ParsedBackup, parseBackup } from '../../exchange/backup.ts';
import { IMPORT_MODES, type ImportMode, previewImport } from '../../exchange/preview.ts';
import { useTexts, useTimes } from '../../ui/words.ts';
import { Panel } from '../settings/fields.tsx';
import { useDashboard } from '../surroundings.ts';
import { useTellWorker } from '../useTellWorker.ts';
import { readKeptOrders } from './files.ts';

interface Read {
  readonly text: string;
  readonly parsed: ParsedBackup;
  /** The user's own orders, for the comparison. */
  readonly here: ReadonlyMap<string, KeptOrder>;
}

export function Import() {
  const texts = useTexts();
  const dashboard = useDashboard();
  const [read, setRead] = useState<Read | null>(null);
  const [busy, setBusy] = useState(false);
  const choose = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (file === undefined) return;
    setBusy(true);
    try {
      if (file.size > LARGEST_BACKUP) {
        setRead({ text: '', parsed: { problem: 'too_large', detail: '' }, here: new Map() });
        return;
      }
      const text = await file.text();
      setRead({ text, parsed: parseBackup(text), here: await readKeptOrders(dashboard) });
    } finally {
      // The same file may be chosen again, once it was mended.
      input.value = '';
      setBusy(false);
    }
  };
  return (
    <Panel title={texts.say('ui_dash_import')} lead={texts.say('ui_dash_import_lead')}>
      <label class="button file-button">
        <input
          type="file"
          class="unseen"
          accept="application/json,.json"
          disabled={busy}
          onChange={(event) => void choose(event.currentTarget)}
        />
        <span>{texts.say(busy ? 'ui_dash_import_reading' : 'ui_dash_import_choose')}</span>
      </label>
      {read !== null && 'problem' in read.parsed && (
        <p class="field-problem" role="alert">
          {texts.say(`ui_dash_import_${read.parsed.problem}`)} <span class="tiny">{read.parsed.detail}</span>
        </p>
      )}
      {read !== null && 'backup' in read.parsed && (
        <Preview text={read.text} backup={read.parsed.backup} here={read.here} onDone={() => setRead(null)} />
      )}
    </Panel>
  );
}

interface PreviewProps {
  readonly text: string;
  readonly backup: Backup;
  readonly here: ReadonlyMap<string, KeptOrder>;
  readonly onDone: () => void;
}

function Preview({ text, backup, here, onDone }: PreviewProps) {
  const texts = useTexts();
  const times = useTimes();
  const dashboard = useDashboard();
  const tell = useTellWorker();
  const [mode, setMode] = useState<ImportMode>('merge');
  const [busy, setBusy] = useState(false);
  const preview = previewImport(here, backup.orders, mode);
  const take = async () => {
    setBusy(true);
    try {
      await dashboard.stageFile(text);
      const reply = await tell({ type: 'import', mode }, texts.say('ui_dash_import_done'));
      if (reply?.ok) onDone();
    } finally {
      setBusy(false);
    }
  };
  return (
    <section class="preview" aria-label={texts.say('ui_dash_import_preview')}>
      <p>
        {texts.say('ui_dash_import_of', {
          count: backup.orders.length,
          ago: times.ago(backup.exportedAt, dashboard.now()),
        })}
      </p>
      <fieldset class="chips">
        <legend class="unseen">{texts.say('ui_dash_import_how')}</legend>
        {IMPORT_MODES.map((one) => (
          <button key={one} type="button" class="chip" aria-pressed={one === mode} onClick={() => setMode(one)}>
            {texts.say(`ui_dash_import_${one}`)}
          </button>
        ))}
      </fieldset>
      <p class="soft">{texts.say(`ui_dash_import_${mode}_hint`)}</p>
      <ul class="preview-figures" aria-live="polite">
        {(['added', 'changed', 'same', 'removed'] as const).map((figure) => (
          <li key={figure} class={figure === 'removed' && preview.removed > 0 ? 'preview-lost' : ''}>
            {texts.say(`ui_dash_import_${figure}`, { count: preview[figure] })}
          </li>
        ))}
      </ul>
      <div class="row">
        <button type="button" class="button button-main" disabled={busy} onClick={() => void take()}>
          {texts.say(busy ? 'ui_dash_import_busy' : `ui_dash_import_${mode}_do`)}
        </button>
        <button type="button" class="button" disabled={busy} onClick={onDone}>
          {texts.say('ui_dash_cancel')}
        </button>
      </div>
    </section>
  );
}
