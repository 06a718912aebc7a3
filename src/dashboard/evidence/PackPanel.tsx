/** What leaves, with a switch for everything that says something about the buyer; the ZIP and the printed page. */

import { useRef, useState } from 'preact/hooks';
import { packPage } from '../../evidence/html.ts';
import { buildPack } from '../../evidence/pack.ts';
import { KEPT_BACK_AT_FIRST, type PersonalField, personalFields } from '../../evidence/withheld.ts';
import { FAILED, useAnnounce } from '../../order/Announcer.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useTexts } from '../../ui/words.ts';
import { Panel, Switch } from '../settings/fields.tsx';
import { useDashboard } from '../surroundings.ts';
import { type ArchiveRequest, makeArchive } from './archive.ts';
import { useCaseFile, useSaveNotes } from './useCase.ts';
import { usePreviews } from './usePreviews.ts';

/** Kept with the notes, so that fields that start as left out are told from ones the buyer let in. */
const CHOSEN = 'chosen';

export function PackPanel() {
  const texts = useTexts();
  const file = useCaseFile();
  const save = useSaveNotes();
  const { keptBack: noted } = file.notes;
  const keptBack: readonly string[] = noted.includes(CHOSEN) ? noted : KEPT_BACK_AT_FIRST;
  const turn = (id: string, on: boolean) => {
    const others = keptBack.filter((one) => one !== id && one !== CHOSEN);
    void save({ keptBack: [CHOSEN, ...others, ...(on ? [] : [id])] });
  };
  return (
    <Panel title={texts.say('ev_pack')} lead={texts.say('ev_pack_lead')}>
      <h3>{texts.say('ev_include')}</h3>
      <p class="soft">{texts.say('ev_include_lead')}</p>
      <div class="evidence-switches">
        {personalFields(file, texts).map(({ id, values }) => (
          <Switch
            key={id}
            words={texts.say(`ev_field_${id}`)}
            hint={shownValues(values)}
            on={!keptBack.includes(id)}
            onSwitch={(on) => turn(id, on)}
          />
        ))}
        {file.pieces.map(({ id, kind, name }) => (
          <Switch
            key={id}
            words={texts.say(`ev_piece_${kind}`)}
            hint={name}
            on={!keptBack.includes(id)}
            onSwitch={(on) => turn(id, on)}
          />
        ))}
      </div>
      {file.pieces.length > 0 && <p class="soft">{texts.say('ev_in_pictures')}</p>}
      <Leave keptBack={keptBack} />
    </Panel>
  );
}

/** The values themselves: a person sees what would leave. */
function shownValues(values: PersonalField['values']): string {
  const shown = values.slice(0, 4).join(' · ');
  return values.length > 4 ? `${shown} …` : shown;
}

function Leave({ keptBack }: { readonly keptBack: readonly string[] }) {
  const texts = useTexts();
  const file = useCaseFile();
  const page = useRef<HTMLIFrameElement>(null);
  const previews = usePreviews(keptBack);
  const direction = texts.say('ui_direction') === 'rtl' ? 'rtl' : 'ltr';
  const lang = texts.lang.replace('_', '-');
  const html = packPage(buildPack(file, texts, keptBack), { texts, lang, direction, previews });
  return (
    <>
      <div class="row evidence-leave">
        <SaveZip request={{ file, texts, direction, keptBack }} />
        <button type="button" class="button" onClick={() => page.current?.contentWindow?.print()}>
          {texts.say('ev_print')}
        </button>
      </div>
      <h3>{texts.say('ev_preview')}</h3>
      {/* The page may run nothing; without `allow-modals` the browser would not even print it. */}
      <iframe
        ref={page}
        class="evidence-page"
        title={texts.say('ev_preview')}
        srcdoc={html}
        sandbox="allow-same-origin allow-modals"
      />
    </>
  );
}

function SaveZip({ request }: { readonly request: Omit<ArchiveRequest, 'onProgress' | 'signal'> }) {
  const texts = useTexts();
  const announce = useAnnounce();
  const { evidence } = useDashboard();
  const [progress, setProgress] = useState<{ readonly done: number; readonly of: number } | null>(null);
  const stop = useRef<AbortController | null>(null);
  const save = async () => {
    const controller = new AbortController();
    stop.current = controller;
    setProgress({ done: 0, of: request.file.pieces.length + 1 });
    try {
      const onProgress = (done: number, of: number) => setProgress({ done, of });
      const zip = await makeArchive({ ...request, onProgress, signal: controller.signal }, evidence);
      const name = `waitwise-evidence-${request.keptBack.includes('order_number') ? 'order' : request.file.stored.orderId}.zip`;
      evidence.saveBytes(name, zip);
      announce(texts.say('ev_zip_done', { name }));
    } catch {
      if (!controller.signal.aborted) announce(texts.say('ev_zip_failed'), FAILED);
    } finally {
      setProgress(null);
    }
  };
  if (progress === null)
    return (
      <button type="button" class="button button-main" onClick={() => void save()}>
        <Icon name="disk" />
        <span>{texts.say('ev_zip')}</span>
      </button>
    );
  return (
    <>
      <progress
        class="evidence-progress"
        max={progress.of}
        value={progress.done}
        aria-label={texts.say('ev_zip_busy', progress)}
      />
      <span class="soft">{texts.say('ev_zip_busy', progress)}</span>
      <button type="button" class="button button-small" onClick={() => stop.current?.abort()}>
        {texts.say('ev_stop')}
      </button>
    </>
  );
}
