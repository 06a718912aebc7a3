/** Takes a backup in, light or full: shows what would change before it does; a wrong file changes nothing. */

import { useState } from 'preact/hooks';
import { useTexts } from '../../ui/words.ts';
import { Panel } from '../settings/fields.tsx';
import { useDashboard } from '../surroundings.ts';
import { readKeptOrders } from './files.ts';
import { readChosen } from './fullBackup.ts';
import { type Here, ImportPreview } from './ImportPreview.tsx';

type Chosen = Awaited<ReturnType<typeof readChosen>> & { readonly here: Here };

export function Import() {
  const texts = useTexts();
  const dashboard = useDashboard();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [busy, setBusy] = useState(false);
  const choose = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (file === undefined) return;
    setBusy(true);
    try {
      const read = await readChosen(file, dashboard.evidence.sha256);
      const { pieces } = await dashboard.readOwnEvidence();
      setChosen({ ...read, here: { orders: await readKeptOrders(dashboard), pieces } });
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
          accept="application/json,.json,application/zip,.zip"
          disabled={busy}
          onChange={(event) => void choose(event.currentTarget)}
        />
        <span>{texts.say(busy ? 'ui_dash_import_reading' : 'ui_dash_import_choose')}</span>
      </label>
      {chosen !== null && 'problem' in chosen.parsed && (
        <p class="field-problem" role="alert">
          {texts.say(`ui_dash_import_${chosen.parsed.problem}`)} <span class="tiny">{chosen.parsed.detail}</span>
        </p>
      )}
      {chosen !== null && 'backup' in chosen.parsed && (
        <ImportPreview
          text={chosen.text}
          backup={chosen.parsed.backup}
          pieces={chosen.pieces}
          here={chosen.here}
          onDone={() => setChosen(null)}
        />
      )}
    </Panel>
  );
}
