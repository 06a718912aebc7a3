/** Calm lines above the cards: what could not be read, what is not allowed yet, no network. Each with its way out. */

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { DAY } from '../domain/days.ts';
import { MY_ORDERS } from '../domain/moves.ts';
import type { Figures } from '../domain/verdict.ts';
import { FLOOD } from '../messages/bounds.ts';
import { FAILED, useAnnounce } from '../order/Announcer.tsx';
import { useSurroundings } from '../order/surroundings.ts';
import { useTell } from '../order/useTell.ts';
import type { Summary } from '../storage/cards.ts';
import type { StoredWarning } from '../storage/schema.ts';
import { ExternalLink } from '../ui/ExternalLink.tsx';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { useTexts, useTimes } from '../ui/words.ts';
import { CarrierOffer } from './CarrierOffer.tsx';

/** Readings that failed for a reason that has words of its own; anything else means that AliExpress changed. */
const NAMED_WARNINGS = ['login', 'bot_check', 'truncated', 'not_orders', 'storage_full', FLOOD];
/** Not worth a line: an order that states less than it could is said on the order itself. */
const QUIET_WARNINGS = ['missing_field', 'empty'];

/** Orders whose very number is not found are not read at all: that is worth a line. */
function isQuiet({ code, detail }: StoredWarning): boolean {
  return QUIET_WARNINGS.includes(code) && !detail.includes('id of ');
}

/** After this long, in ms, without a look at My Orders the buyer is asked to open them. */
const STALE = 7 * DAY;

export interface NoticesProps {
  readonly summary: Summary;
  /** How often a parcel waits for a carrier to be allowed. */
  readonly waiting: number;
  readonly demo: boolean;
  readonly now: number;
}

export function Notices({ summary, waiting, demo, now }: NoticesProps) {
  const texts = useTexts();
  const online = useOnline();
  const warning = summary.warnings.find((one) => !isQuiet(one));
  return (
    <>
      {demo && <DemoNotice />}
      {!online && <Notice icon="plug">{texts.say('ui_offline')}</Notice>}
      {warning !== undefined && (
        <ReadingWarning key={warning.code} warning={warning} lastReadAt={summary.lastReadAt} now={now} />
      )}
      {warning === undefined && !demo && <StaleNotice summary={summary} now={now} />}
      {summary.setAside > 0 && <Notice icon="alert">{texts.say('ui_set_aside', { count: summary.setAside })}</Notice>}
      <CarrierOffer rows={waiting} />
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

interface ReadingWarningProps {
  readonly warning: StoredWarning;
  /** Epoch ms; null before the first good reading. */
  readonly lastReadAt: number | null;
  readonly now: number;
}

function ReadingWarning({ warning, lastReadAt, now }: ReadingWarningProps) {
  const texts = useTexts();
  const times = useTimes();
  const tell = useTell();
  const changed = !NAMED_WARNINGS.includes(warning.code);
  const date: Figures = lastReadAt === null ? {} : { date: new Date(lastReadAt).toISOString() };
  return (
    <Notice icon="alert">
      <p>{changed ? texts.say('ui_warning_changed', date) : texts.say(`ui_warning_${warning.code}`)}</p>
      <p class="tiny">{texts.say('ui_warning_kept', { ago: times.ago(warning.at, now) })}</p>
      <div class="row">
        <MyOrdersLink />
        {changed && <CopyDiagnostics />}
        {warning.code === FLOOD && (
          <button type="button" class="button button-small" onClick={() => void tell({ type: 'forget_flood' })}>
            {texts.say('ui_flood_remove')}
          </button>
        )}
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

/** A verdict is only as new as what it was made of: an ended dispute or a new date stands on AliExpress's pages alone. */
function StaleNotice({ summary, now }: Pick<NoticesProps, 'summary' | 'now'>) {
  const texts = useTexts();
  const times = useTimes();
  const { lastReadAt, groups } = summary;
  const open = groups.needs_you + groups.to_watch + groups.on_their_way;
  if (lastReadAt === null || open === 0 || now - lastReadAt < STALE) return null;
  return (
    <Notice icon="refresh">
      <p>{texts.say('ui_stale', { ago: times.ago(lastReadAt, now) })}</p>
      <div class="row">
        <MyOrdersLink />
      </div>
    </Notice>
  );
}

function MyOrdersLink() {
  return (
    <ExternalLink href={MY_ORDERS} class="button button-small">
      {useTexts().say('ui_open_my_orders')}
    </ExternalLink>
  );
}

/** The worker writes the text: counts and versions, nothing of an order. */
function CopyDiagnostics() {
  const texts = useTexts();
  const surroundings = useSurroundings();
  const announce = useAnnounce();
  const copy = async () => {
    const reply = await surroundings.send({ type: 'diagnostics' });
    if (!reply.ok || reply.diagnostics === undefined) throw new Error('no diagnostics');
    await surroundings.copy(reply.diagnostics);
  };
  const press = () => {
    copy().then(
      () => announce(texts.say('ui_copied_diagnostics')),
      () => announce(texts.say('ui_copy_failed'), FAILED),
    );
  };
  return (
    <button type="button" class="button button-small" onClick={press}>
      {texts.say('ui_copy_diagnostics')}
    </button>
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

function useOnline(): boolean {
  const surroundings = useSurroundings();
  const [online, setOnline] = useState(() => surroundings.isOnline());
  useLayoutEffect(() => surroundings.onOnlineChange(() => setOnline(surroundings.isOnline())), [surroundings]);
  return online;
}
