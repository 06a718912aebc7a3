/** After filing: the clock of the dispute, what silence and offers mean, and the text that asks for a decision. */

import { useState } from 'preact/hooks';
import { disputeLink } from '../../domain/moves.ts';
import { calendarDay } from '../../domain/zones.ts';
import { type FilingStep, filingSilence, filingSteps } from '../../evidence/after-filing.ts';
import { escalationText } from '../../evidence/dispute-text.ts';
import { createMoments } from '../../evidence/moments.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { ExternalLink } from '../../ui/ExternalLink.tsx';
import { useEnglish, useTexts } from '../../ui/words.ts';
import { Panel } from '../settings/fields.tsx';
import { useTellWorker } from '../useTellWorker.ts';
import { CopyText } from './CopyText.tsx';
import { useCaseFile } from './useCase.ts';

const OFFERS = ['full', 'part', 'resend', 'close', 'return', 'coupon'] as const;

export function FilingPanel() {
  const texts = useTexts();
  const english = useEnglish();
  const file = useCaseFile();
  const escalation = escalationText(file, english);
  return (
    <Panel title={texts.say('disp_clock')}>
      <p>{texts.say(`disp_silence_${filingSilence(file)}`)}</p>
      <ol class="evidence-clock">
        {filingSteps(file).map((step) => (
          <li key={step.id} class={`clock-${step.state}`} aria-current={step.state === 'now' ? 'step' : undefined}>
            <span>{texts.say(`disp_clock_${step.id}`)}</span>
            <When step={step} />
          </li>
        ))}
      </ol>
      <Decision />
      <Disclosure title={texts.say('disp_offers')} open={file.stored.marks.disputeOfferAt !== undefined}>
        <ul class="evidence-steps">
          {OFFERS.map((offer) => (
            <li key={offer}>{texts.say(`disp_offer_${offer}`)}</li>
          ))}
        </ul>
      </Disclosure>
      {escalation !== null && (
        <Disclosure title={texts.say('disp_escalate_text')} open={filingSilence(file) !== 'seller_has_time'}>
          <CopyText
            text={escalation}
            lang="en"
            words={texts.say('disp_copy')}
            said={texts.say('ui_copied_message')}
            reading={escalationText(file, texts)}
          />
        </Disclosure>
      )}
      <p>
        <ExternalLink href={disputeLink(file.stored)}>{texts.say('ui_do_escalate')}</ExternalLink>
      </p>
    </Panel>
  );
}

function When({ step }: { readonly step: FilingStep }) {
  const texts = useTexts();
  const { timeZone } = useCaseFile();
  if (step.until === null)
    return (
      <span class="soft">
        {step.id === 'appeal' || step.id === 'refund'
          ? `${texts.say(`disp_clock_${step.id}_days`)} (${texts.say('disp_usually')})`
          : texts.say('disp_clock_unknown')}
      </span>
    );
  const moments = createMoments(texts.lang, timeZone);
  const on = step.id === 'filed' || (step.id === 'platform' && !step.usually);
  const said = texts.say(on ? 'disp_clock_day' : 'disp_clock_until', { date: moments.own(step.until) });
  return (
    <span class="soft evidence-when">
      {step.usually ? `${said} (${texts.say('disp_usually')})` : said}
      <span class="tiny">{texts.say('disp_clock_pacific', { date: moments.pacific(step.until) })}</span>
    </span>
  );
}

/** The decision has a day only where the buyer notes it: the appeal and the refund are counted from it. */
function Decision() {
  const texts = useTexts();
  const tell = useTellWorker();
  const { stored, now, timeZone } = useCaseFile();
  const today = calendarDay(now, timeZone);
  const [day, setDay] = useState(today);
  const { orderId, marks } = stored;
  const decided = marks.disputeDecidedAt;
  if (decided !== undefined)
    return (
      <p class="row">
        <button
          type="button"
          class="button button-small"
          onClick={() => void tell({ type: 'mark', orderId, marks: { disputeDecidedAt: null } })}
        >
          {texts.say('disp_decided_remove')}
        </button>
      </p>
    );
  const note = () => tell({ type: 'mark', orderId, marks: { disputeDecidedAt: day } }, texts.say('disp_decided_noted'));
  return (
    <div class="row evidence-add">
      <label class="keep">
        <span class="tiny">{texts.say('disp_decided')}</span>
        <input
          type="date"
          class="field field-date"
          max={today}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
      </label>
      <button type="button" class="button" disabled={day === ''} onClick={() => void note()}>
        {texts.say('disp_decided_add')}
      </button>
    </div>
  );
}
