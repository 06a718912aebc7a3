/** One order as a case: when to dispute and how, what to collect, and the way out with it. */

import './evidence.css';
import { detailLink } from '../../domain/moves.ts';
import { filingSteps } from '../../evidence/after-filing.ts';
import { caseWords } from '../../evidence/cases.ts';
import { ExternalLink } from '../../ui/ExternalLink.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { shortTitle } from '../../ui/shortTitle.ts';
import { useTexts } from '../../ui/words.ts';
import { hashOf } from '../routes.ts';
import { ChecklistPanel } from './ChecklistPanel.tsx';
import { DisputePanel } from './DisputePanel.tsx';
import { FilingPanel } from './FilingPanel.tsx';
import { LetterPanel } from './LetterPanel.tsx';
import { LogsPanel } from './LogsPanel.tsx';
import { PackPanel } from './PackPanel.tsx';
import { PiecesPanel } from './PiecesPanel.tsx';
import { PromisePanel } from './PromisePanel.tsx';
import { TimingPanel } from './TimingPanel.tsx';
import { CaseContext, useCase, useCaseFile } from './useCase.ts';

export function EvidenceView({ orderId }: { readonly orderId: string | null }) {
  const texts = useTexts();
  if (orderId === null)
    return (
      <section class="evidence-view" aria-labelledby="evidence-title">
        <h1 id="evidence-title">{texts.say('ev_title')}</h1>
        <p class="soft">{texts.say('ev_choose')}</p>
        <p>
          <a class="link" href={hashOf({ place: 'orders', orderId: null })}>
            {texts.say('ui_dash_orders')}
          </a>
        </p>
      </section>
    );
  return <OrderCase key={orderId} orderId={orderId} />;
}

function OrderCase({ orderId }: { readonly orderId: string }) {
  const texts = useTexts();
  const state = useCase(orderId);
  return (
    <section class="evidence-view" aria-labelledby="evidence-title">
      <p class="row evidence-ways">
        <a class="link" href={hashOf({ place: 'orders', orderId })}>
          <Icon name="back" turns />
          <span>{texts.say('ev_back')}</span>
        </a>
        {state.phase === 'ready' && (
          <ExternalLink href={detailLink(state.file.stored)}>{texts.say('ui_open_on_aliexpress')}</ExternalLink>
        )}
      </p>
      <h1 id="evidence-title">{texts.say('ev_title')}</h1>
      {state.phase === 'loading' && <p class="soft">{texts.say('ui_loading')}</p>}
      {state.phase === 'gone' && <p>{texts.say('ev_none')}</p>}
      {state.phase === 'failed' && <p role="alert">{`${texts.say('ui_storage_lead')} ${state.detail}`}</p>}
      {state.phase === 'ready' && (
        <CaseContext.Provider value={state.file}>
          <CasePanels />
        </CaseContext.Provider>
      )}
    </section>
  );
}

function CasePanels() {
  const texts = useTexts();
  const file = useCaseFile();
  const { stored } = file;
  const title = shortTitle(stored.order.items[0]?.title ?? '');
  const filed = filingSteps(file).length > 0;
  return (
    <>
      <p class="soft">
        {title !== '' && (
          <>
            <bdi>{title}</bdi> ·{' '}
          </>
        )}
        {texts.say('ui_order_number', { number: stored.orderId })}
      </p>
      <p class="evidence-case">{texts.say(caseWords(file))}</p>
      <TimingPanel />
      {filed ? <FilingPanel /> : <DisputePanel />}
      <PromisePanel />
      <ChecklistPanel />
      <PiecesPanel />
      <LetterPanel />
      <LogsPanel />
      <PackPanel />
    </>
  );
}
