/** The way from an order to its evidence: the picture of the page in front, and the link to the case. */

import { useEffect, useState } from 'preact/hooks';
import type { StoredOrder } from '../storage/schema.ts';
import { Icon } from '../ui/Icon.tsx';
import { useTexts } from '../ui/words.ts';
import { FAILED, useAnnounce } from './Announcer.tsx';
import { useSurroundings } from './surroundings.ts';

export function CaseLink({ stored }: { readonly stored: StoredOrder }) {
  const texts = useTexts();
  const surroundings = useSurroundings();
  const [host, setHost] = useState<string | null>(null);
  const [count, setCount] = useState(0);
  useEffect(() => {
    let gone = false;
    const read = () => {
      surroundings.countPieces(stored.orderId).then(
        (kept) => {
          if (!gone) setCount(kept);
        },
        () => undefined,
      );
    };
    read();
    surroundings.hostInFront().then(
      (name) => {
        if (!gone) setHost(name);
      },
      () => undefined,
    );
    const stop = surroundings.onChange(read);
    return () => {
      gone = true;
      stop();
    };
  }, [surroundings, stored.orderId]);
  return (
    <div class="case-link">
      <p class="row">
        <a
          class="button button-small"
          href={surroundings.dashboardPage(`evidence/${encodeURIComponent(stored.orderId)}`)}
          target={host === null ? undefined : '_blank'}
          rel="noopener"
        >
          <Icon name="archive" />
          <span>{texts.say('ev_open')}</span>
        </a>
        {count > 0 && <span class="tiny">{texts.say('ev_kept_count', { count })}</span>}
      </p>
      {host !== null && <Capture orderId={stored.orderId} host={host} />}
    </div>
  );
}

/** Only where the popup stands over a web page: that click is what lets the browser give a picture of it. */
function Capture({ orderId, host }: { readonly orderId: string; readonly host: string }) {
  const texts = useTexts();
  const announce = useAnnounce();
  const surroundings = useSurroundings();
  const [busy, setBusy] = useState(false);
  const capture = async () => {
    setBusy(true);
    const reply = await surroundings.send({ type: 'capture', orderId }).catch(() => null);
    setBusy(false);
    if (reply?.ok !== true) announce(texts.say(`ui_problem_${reply?.problem ?? 'unreachable'}`), FAILED);
    else announce(texts.say('ev_capture_done', { kind: texts.say(`ev_piece_${reply.piece?.kind ?? 'other'}`) }));
  };
  return (
    <p class="row">
      <button type="button" class="button button-small" disabled={busy} onClick={() => void capture()}>
        <Icon name="eye" />
        <span>{texts.say('ev_capture')}</span>
      </button>
      <span class="tiny">{texts.say('ev_capture_hint', { host })}</span>
    </p>
  );
}
