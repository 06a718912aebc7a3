/** "Read all my orders": the button, how far it is, the stop, and why it stopped. */

import { useCallback, useContext, useEffect, useState } from 'preact/hooks';
import { MY_ORDERS } from '../domain/moves.ts';
import { isReading, type KeptReadAll } from '../domain/read-all.ts';
import { MINUTE } from '../domain/time.ts';
import type { Figures } from '../domain/verdict.ts';
import { useSurroundings } from '../order/surroundings.ts';
import { useTell } from '../order/useTell.ts';
import { ExternalLink } from '../ui/ExternalLink.tsx';
import { useTexts, useTimes } from '../ui/words.ts';
import { Notice } from './Notices.tsx';
import { ReadAllContext } from './readAllSurroundings.ts';

/** For so long the end of a reading stays on top, ms. */
const END_SHOWN = 10 * MINUTE;

interface ReadAllHandle {
  readonly kept: KeptReadAll | null;
  /** Whether the start was refused because no page of My Orders is open. */
  readonly noPage: boolean;
  start(): void;
}

function useReadAll(): ReadAllHandle {
  const readAll = useContext(ReadAllContext);
  const surroundings = useSurroundings();
  const [kept, setKept] = useState<KeptReadAll | null>(null);
  const [noPage, setNoPage] = useState(false);
  const reload = useCallback(() => {
    // What cannot be read now is read after the next change.
    readAll?.read().then(setKept, () => undefined);
  }, [readAll]);
  useEffect(reload, [reload]);
  useEffect(() => surroundings.onChange(reload), [surroundings, reload]);
  const start = () => {
    readAll?.start().then(
      (started) => setNoPage(!started),
      () => setNoPage(true),
    );
  };
  return { kept, noPage, start };
}

/** On top of the list: shown while all orders are read, and while the reading waits for the buyer. */
export function ReadAllNotice({ now }: { readonly now: number }) {
  const { kept, noPage, start } = useReadAll();
  if (kept === null || isForgotten(kept, now)) return null;
  return (
    <Notice icon={isReading(kept, now) ? 'refresh' : kept.phase === 'done' ? 'done' : 'pause'}>
      <div role="status">
        <Progress kept={kept} now={now} />
      </div>
      <ReadAllButtons kept={kept} now={now} noPage={noPage} onStart={start} />
    </Notice>
  );
}

/** At the end of the list, and before the first reading: the quiet offer. */
export function ReadAllOffer({ now }: { readonly now: number }) {
  const texts = useTexts();
  const { kept, noPage, start } = useReadAll();
  if (kept !== null && !isForgotten(kept, now)) return null;
  return (
    <div class="read-all">
      <button type="button" class="button button-small" onClick={start}>
        {texts.say('ui_sync_start')}
      </button>
      {noPage ? <NoPage /> : <p class="tiny">{texts.say('ui_sync_why')}</p>}
    </div>
  );
}

/** A reading that ended well some time ago needs no line; one that stopped half-way keeps it. */
function isForgotten({ phase, beatAt }: KeptReadAll, now: number): boolean {
  return phase === 'done' && now - beatAt > END_SHOWN;
}

function Progress({ kept, now }: { readonly kept: KeptReadAll; readonly now: number }) {
  const texts = useTexts();
  const times = useTimes();
  const { phase, orders, tracked, toTrack, halt, complete, failed, beatAt } = kept;
  const figures = { count: orders, done: tracked, all: toTrack };
  if (halt !== undefined) {
    const until: Figures = halt.until === undefined ? {} : { until: new Date(halt.until).toISOString() };
    return <p>{texts.say(`ui_sync_${halt.reason}`, until)}</p>;
  }
  if (phase === 'done')
    return (
      <>
        <p>
          {complete
            ? texts.say('ui_sync_done', { ...figures, ago: times.ago(beatAt, now) })
            : texts.say('ui_sync_done_part', figures)}
        </p>
        {failed > 0 && <p class="tiny">{texts.say('ui_sync_failed_some', { count: failed })}</p>}
      </>
    );
  if (!isReading(kept, now))
    return <p>{texts.say(phase === 'lists' ? 'ui_sync_interrupted_list' : 'ui_sync_interrupted', figures)}</p>;
  const words = texts.say(`ui_sync_${phase}`, figures);
  return (
    <>
      <p>{words}</p>
      {phase === 'lists' ? (
        <progress class="bar" aria-label={words} />
      ) : (
        <progress class="bar" aria-label={words} value={tracked} max={Math.max(1, toTrack)} />
      )}
    </>
  );
}

interface ButtonsProps {
  readonly kept: KeptReadAll;
  readonly now: number;
  readonly noPage: boolean;
  readonly onStart: () => void;
}

function ReadAllButtons({ kept, now, noPage, onStart }: ButtonsProps) {
  const texts = useTexts();
  const tell = useTell();
  if (isReading(kept, now))
    return (
      <div class="row">
        <button type="button" class="button button-small" onClick={() => void tell({ type: 'sync_stop' })}>
          {texts.say('ui_sync_stop')}
        </button>
      </div>
    );
  if (kept.phase === 'done') return null;
  const { until = 0 } = kept.halt ?? {};
  return (
    <>
      <div class="row">
        {until <= now && (
          <button type="button" class="button button-small button-tinted" onClick={onStart}>
            {texts.say('ui_sync_resume')}
          </button>
        )}
        {until > now && (
          <ExternalLink href={MY_ORDERS} class="button button-small">
            {texts.say('ui_open_my_orders')}
          </ExternalLink>
        )}
      </div>
      {noPage && <NoPage />}
    </>
  );
}

function NoPage() {
  const texts = useTexts();
  return (
    <div class="read-all-no-page" role="status">
      <p class="tiny">{texts.say('ui_sync_no_page')}</p>
      <ExternalLink href={MY_ORDERS} class="button button-small button-plain">
        {texts.say('ui_open_my_orders')}
      </ExternalLink>
    </div>
  );
}
