/** After filing: the clock of the dispute, what silence and offers mean, and the text that asks for a decision. */

import { disputeLink } from '../../domain/moves.ts';
import { type FilingStep, filingSilence, filingSteps } from '../../evidence/after-filing.ts';
import { escalationText } from '../../evidence/dispute-text.ts';
import { createMoments } from '../../evidence/moments.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { ExternalLink } from '../../ui/ExternalLink.tsx';
import { useEnglish, useTexts } from '../../ui/words.ts';
import { Panel } from '../settings/fields.tsx';
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
            <span class="soft">
              <When step={step} />
            </span>
          </li>
        ))}
      </ol>
      <Disclosure title={texts.say('disp_offers')} open={file.stored.marks.disputeOfferAt !== undefined}>
        <ul class="evidence-steps">
          {OFFERS.map((offer) => (
            <li key={offer}>{texts.say(`disp_offer_${offer}`)}</li>
          ))}
        </ul>
      </Disclosure>
      {escalation !== null && (
        <Disclosure title={texts.say('disp_escalate_text')} open={filingSilence(file) !== 'seller_has_time'}>
          <CopyText text={escalation} lang="en" words={texts.say('disp_copy')} said={texts.say('ui_copied_message')} />
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
  if (step.id === 'appeal' || step.id === 'refund')
    return <>{`${texts.say(`disp_clock_${step.id}_days`)} (${texts.say('disp_usually')})`}</>;
  if (step.until === null) return <>{texts.say('disp_clock_unknown')}</>;
  const date = createMoments(texts.lang, timeZone).own(step.until);
  const said = texts.say(step.id === 'filed' ? 'disp_clock_day' : 'disp_clock_until', { date });
  return <>{step.usually ? `${said} (${texts.say('disp_usually')})` : said}</>;
}
