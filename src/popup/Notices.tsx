/** Calm lines above the cards: what could not be read, what is not allowed yet, no network. Each with its way out. */

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { MY_ORDERS } from '../domain/moves.ts';
import { useAnnounce } from '../order/Announcer.tsx';
import { useSurroundings } from '../order/surroundings.ts';
import { useTell } from '../order/useTell.ts';
import type { Summary } from '../storage/read.ts';
import type { StoredWarning } from '../storage/schema.ts';
import { ExternalLink } from '../ui/ExternalLink.tsx';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { useTexts, useTimes } from '../ui/words.ts';

/** Readings that failed and have words of their own; anything else is said in general words. */
const NAMED_WARNINGS = ['login', 'bot_check', 'unknown_layout', 'truncated', 'not_orders', 'storage_full'];
/** Not worth a line: an order that states less than it could is said on the order itself. */
const QUIET_WARNINGS = ['missing_field', 'empty'];

export interface NoticesProps {
  readonly summary: Summary;
  /** Parcels that wait for the permission to ask Cainiao. */
  readonly waiting: number;
  readonly demo: boolean;
  readonly now: number;
}

export function Notices({ summary, waiting, demo, now }: NoticesProps) {
  const texts = useTexts();
  const online = useOnline();
  const warning = summary.warnings.find(({ code }) => !QUIET_WARNINGS.includes(code));
  return (
    <>
      {demo && <DemoNotice />}
      {!online && <Notice icon="plug">{texts.say('ui_offline')}</Notice>}
      {warning !== undefined && <ReadingWarning key={warning.code} warning={warning} now={now} />}
      {summary.setAside > 0 && <Notice icon="alert">{texts.say('ui_set_aside', { count: summary.setAside })}</Notice>}
      <CainiaoOffer parcels={waiting} />
    </>
  );
}

interface NoticeProps {
  readonly icon: IconName;
  readonly children: ComponentChildren;
}

export function Notice({ icon, children }: NoticeProps) {
  return (
    <div class="notice">
      <Icon name={icon} />
      <div class="notice-body grow">{children}</div>
    </div>
  );
}

function ReadingWarning({ warning, now }: { readonly warning: StoredWarning; readonly now: number }) {
  const texts = useTexts();
  const times = useTimes();
  const tell = useTell();
  const name = NAMED_WARNINGS.includes(warning.code) ? warning.code : 'other';
  return (
    <Notice icon="alert">
      <p>{texts.say(`ui_warning_${name}`)}</p>
      <p class="tiny">{texts.say('ui_warning_kept', { ago: times.ago(warning.at, now) })}</p>
      <div class="row">
        <ExternalLink href={MY_ORDERS} class="button button-small">
          {texts.say('ui_open_my_orders')}
        </ExternalLink>
        <button
          type="button"
          class="button button-small button-plain"
          onClick={() => void tell({ type: 'dismiss_warning', code: warning.code })}
        >
          {texts.say('ui_dismiss')}
        </button>
      </div>
    </Notice>
  );
}

/** Invented orders must never be taken for the buyer's own. */
function DemoNotice() {
  const texts = useTexts();
  const tell = useTell();
  return (
    <Notice icon="eye">
      <p>{texts.say('ui_demo')}</p>
      <div class="row">
        <button type="button" class="button button-small" onClick={() => void tell({ type: 'demo', on: false })}>
          {texts.say('ui_demo_leave')}
        </button>
      </div>
    </Notice>
  );
}

/** Offers to ask Cainiao while parcels wait for the permission. */
function CainiaoOffer({ parcels }: { readonly parcels: number }) {
  const texts = useTexts();
  const surroundings = useSurroundings();
  const announce = useAnnounce();
  const tell = useTell();
  if (parcels === 0) return null;
  /** The request comes first in the click: a browser refuses it after any pause. */
  const ask = () => {
    surroundings.requestCainiao().then(
      (granted) => {
        if (granted) void tell({ type: 'hosts_changed' }, texts.say('ui_cainiao_granted'));
      },
      () => announce(texts.say('ui_cainiao_refused')),
    );
  };
  return (
    <Notice icon="moving">
      <p>{texts.say('ui_cainiao_why')}</p>
      <div class="row">
        <button type="button" class="button button-small button-tinted" onClick={ask}>
          {texts.say('ui_cainiao_ask', { count: parcels })}
        </button>
      </div>
    </Notice>
  );
}

function useOnline(): boolean {
  const surroundings = useSurroundings();
  const [online, setOnline] = useState(() => surroundings.isOnline());
  useLayoutEffect(() => surroundings.onOnlineChange(() => setOnline(surroundings.isOnline())), [surroundings]);
  return online;
}
