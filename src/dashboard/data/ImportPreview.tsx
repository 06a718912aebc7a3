/** What a backup would change, and the button that lets it. */

import { useState } from 'preact/hooks';
import type { Piece } from '../../domain/evidence.ts';
import type { KeptOrder } from '../../domain/kept.ts';
import type { Backup } from '../../exchange/backup.ts';
import { IMPORT_MODES, type ImportMode, previewImport, previewPieces } from '../../exchange/preview.ts';
import { useTexts, useTimes } from '../../ui/words.ts';
import { useDashboard } from '../surroundings.ts';
import { useTellWorker } from '../useTellWorker.ts';

/** The user's own, for the comparison. */
export interface Here {
  readonly orders: ReadonlyMap<string, KeptOrder>;
  readonly pieces: readonly Piece[];
}

export interface ImportPreviewProps {
  readonly text: string;
  readonly backup: Backup;
  /** By their hashes. */
  readonly pieces: ReadonlyMap<string, Blob>;
  readonly here: Here;
  readonly onDone: () => void;
}

export function ImportPreview({ text, backup, pieces, here, onDone }: ImportPreviewProps) {
  const texts = useTexts();
  const times = useTimes();
  const dashboard = useDashboard();
  const tell = useTellWorker();
  const stage = useStaging();
  const [mode, setMode] = useState<ImportMode>('merge');
  const [busy, setBusy] = useState(false);
  const [full, setFull] = useState(false);
  const take = async () => {
    setBusy(true);
    try {
      const laid = await stage(text, pieces);
      const reply = laid ? await tell({ type: 'import', mode }, texts.say('ui_dash_import_done')) : null;
      setFull(!laid || (reply?.ok === false && reply.problem === 'storage_full'));
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
      <Figures figures={previewImport(here.orders, backup.orders, mode)} />
      <Evidence backup={backup} here={here.pieces} mode={mode} />
      {full && (
        <p class="field-problem" role="alert">
          {texts.say('ui_dash_import_no_room')}
        </p>
      )}
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

interface EvidenceProps {
  readonly backup: Backup;
  readonly here: readonly Piece[];
  readonly mode: ImportMode;
}

/** Pictures and files by themselves; nothing where there are none on either side. */
function Evidence({ backup, here, mode }: EvidenceProps) {
  const texts = useTexts();
  if (here.length === 0 && (backup.pieces ?? []).length === 0) return null;
  return (
    <>
      <p>{texts.say('ui_dash_import_pieces')}</p>
      {backup.pieces === null && <p class="soft">{texts.say('ui_dash_import_no_pieces')}</p>}
      <Figures figures={previewPieces(here, backup, mode)} />
    </>
  );
}

const FIGURES = ['added', 'changed', 'same', 'removed'] as const;

function Figures({ figures }: { readonly figures: Readonly<Partial<Record<(typeof FIGURES)[number], number>>> }) {
  const texts = useTexts();
  return (
    <ul class="preview-figures" aria-live="polite">
      {FIGURES.map((name) => {
        const count = figures[name];
        return count === undefined ? null : (
          <li key={name} class={name === 'removed' && count > 0 ? 'preview-lost' : ''}>
            {texts.say(`ui_dash_import_${name}`, { count })}
          </li>
        );
      })}
    </ul>
  );
}

/** Lays the backup down for the worker. Resolves to false where the disk has no room: nothing was changed. */
function useStaging(): (text: string, pieces: ReadonlyMap<string, Blob>) => Promise<boolean> {
  const dashboard = useDashboard();
  return async (text, pieces) => {
    const size = [...pieces.values()].reduce((sum, bytes) => sum + bytes.size, text.length);
    const room = await dashboard.evidence.freeRoom().catch(() => null);
    try {
      // It lies there twice for a moment: laid down, and taken in.
      if (room !== null && room < size * 2) throw new Error('no room');
      for (const [hash, bytes] of pieces) await dashboard.evidence.stageBytes(hash, bytes);
      await dashboard.stageFile(text);
      return true;
    } catch {
      await dashboard.clearStaged().catch(() => undefined);
      return false;
    }
  };
}
