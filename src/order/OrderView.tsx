/** One open order: the verdict with its reasons, what to do, the way so far, and what the buyer tells. */

import './order-view.css';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { detailLink, type SectionId } from '../domain/moves.ts';
import type { StoredOrder } from '../storage/schema.ts';
import { ExternalLink } from '../ui/ExternalLink.tsx';
import { Icon } from '../ui/Icon.tsx';
import { PauseMeter } from '../ui/PauseMeter.tsx';
import { useTexts } from '../ui/words.ts';
import { CaseLink } from './CaseLink.tsx';
import { FollowUp } from './FollowUp.tsx';
import { Keeping } from './Keeping.tsx';
import { MainButton } from './MainButton.tsx';
import { Marks } from './Marks.tsx';
import { MessagePreview } from './MessagePreview.tsx';
import { Numbers } from './Numbers.tsx';
import { OrderLine, OrderStepper } from './OrderLines.tsx';
import { Picture } from './Picture.tsx';
import { Places } from './Places.tsx';
import { ProtectionCorner } from './ProtectionCorner.tsx';
import { Reasons } from './Reasons.tsx';
import { RemoveParcel } from './RemoveParcel.tsx';
import { SellerHistory } from './SellerHistory.tsx';
import { SourceNotices, Sources, useSources } from './Sources.tsx';
import { Steps } from './Steps.tsx';
import { useSurroundings } from './surroundings.ts';
import { Timeline } from './Timeline.tsx';
import { toneOf } from './tones.ts';
import { VerdictLine } from './VerdictLine.tsx';

export interface OpenedOrder {
  readonly orderId: string;
  readonly section?: SectionId | undefined;
}

export interface OrderViewProps {
  readonly opened: OpenedOrder;
  readonly now: number;
  readonly onBack: () => void;
}

export function OrderView({ opened, now, onBack }: OrderViewProps) {
  const texts = useTexts();
  const stored = useOrder(opened.orderId);
  const back = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    back.current?.closest('section')?.scrollIntoView({ block: 'start' });
    back.current?.focus({ preventScroll: true });
  }, []);
  return (
    <section class="order-view" aria-label={texts.say('ui_open_order')}>
      <div class="view-bar">
        <button ref={back} type="button" class="button button-plain" onClick={onBack} aria-keyshortcuts="Escape">
          <Icon name="back" turns />
          <span>{texts.say('ui_back')}</span>
        </button>
        {stored !== null && !isOwn(stored) && (
          <ExternalLink href={detailLink(stored)}>{texts.say('ui_open_on_aliexpress')}</ExternalLink>
        )}
      </div>
      {stored !== null && (
        <OpenOrder key={stored.orderId} stored={stored} section={opened.section} now={now} onBack={onBack} />
      )}
    </section>
  );
}

interface OpenOrderProps {
  readonly stored: StoredOrder;
  readonly section: SectionId | undefined;
  readonly now: number;
  readonly onBack: () => void;
}

function OpenOrder({ stored, section: sectionAtStart, now, onBack }: OpenOrderProps) {
  const { verdict } = stored;
  const [section, setSection] = useState(sectionAtStart);
  const told = useSources(stored);
  useEffect(() => showSection(section), [section]);
  const show = (next: SectionId) => {
    if (next === section) showSection(next);
    setSection(next);
  };
  return (
    <div class={`view ${toneOf(verdict.level)}`}>
      <div class="card-top">
        <Picture orderId={stored.orderId} />
        <div class="card-name">
          <FullTitle stored={stored} />
          <OrderLine stored={stored} />
        </div>
        <ProtectionCorner stored={stored} now={now} />
      </div>
      <VerdictLine verdict={verdict} why={false} />
      {verdict.pause !== null && verdict.silenceDays !== null && (
        <PauseMeter silenceDays={verdict.silenceDays} pause={verdict.pause} />
      )}
      {verdict.level !== 'closed' && <OrderStepper stored={stored} named />}
      {verdict.level !== 'closed' && verdict.protectionDaysLeft === null && !isOwn(stored) && (
        <UnknownProtection stored={stored} />
      )}
      <MainButton stored={stored} onShow={show} />
      <FollowUp stored={stored} />
      {verdict.level !== 'moving' && !isOwn(stored) && <CaseLink stored={stored} />}
      <SourceNotices {...told} />
      <Reasons stored={stored} now={now} />
      <Steps stored={stored} open={section === 'steps'} />
      <MessagePreview stored={stored} />
      <Timeline stored={stored} now={now} />
      <Sources sources={told.sources} now={now} />
      <Numbers stored={stored} />
      <Places stored={stored} open={section === 'places'} />
      <Marks stored={stored} now={now} />
      <SellerHistory stored={stored} now={now} />
      <Keeping stored={stored} now={now} />
      {isOwn(stored) && <RemoveParcel stored={stored} onRemoved={onBack} />}
    </div>
  );
}

/** A parcel the user added, that AliExpress knows nothing of. */
function isOwn({ order }: StoredOrder): boolean {
  return order.site === 'elsewhere';
}

/** An unknown date is never guessed: the order's own page states it. */
function UnknownProtection({ stored }: { readonly stored: StoredOrder }) {
  const texts = useTexts();
  return (
    <div class="notice">
      <Icon name="shield" />
      <div class="notice-body grow">
        <p>{texts.say('ui_date_unknown_why')}</p>
        <ExternalLink href={detailLink(stored)}>{texts.say('ui_date_unknown_way')}</ExternalLink>
      </div>
    </div>
  );
}

function FullTitle({ stored }: { readonly stored: StoredOrder }) {
  const texts = useTexts();
  const titles = stored.order.items.map((line) => line.title).filter(Boolean);
  return (
    <h2 class="view-title">
      <bdi>{titles[0] ?? texts.say('ui_order_number', { number: stored.orderId })}</bdi>
    </h2>
  );
}

function showSection(section: SectionId | undefined): void {
  if (section === undefined) return;
  const element = document.getElementById(`section-${section}`);
  element?.scrollIntoView({ block: 'start' });
  element?.querySelector('summary')?.focus({ preventScroll: true });
}

/** The order as stored now, read again after each write; null until it is read, or when it is gone. */
function useOrder(orderId: string): StoredOrder | null {
  const surroundings = useSurroundings();
  const [stored, setStored] = useState<StoredOrder | null>(null);
  useLayoutEffect(() => {
    const read = () => {
      surroundings.readOrder(orderId).then(setStored, () => undefined);
    };
    read();
    return surroundings.onChange(read);
  }, [surroundings, orderId]);
  return stored;
}
