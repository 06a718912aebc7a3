/** The dispute form, step by step, with the text that goes in and what to attach. */

import { useState } from 'preact/hooks';
import { isInEuropeanUnion } from '../../domain/countries.ts';
import { disputeLink } from '../../domain/moves.ts';
import { caseOf } from '../../evidence/cases.ts';
import { disputeReading, disputeText } from '../../evidence/dispute-text.ts';
import { timingOf } from '../../evidence/timing.ts';
import { LONGEST_DISPUTE_TEXT } from '../../i18n/messages.ts';
import { ExternalLink } from '../../ui/ExternalLink.tsx';
import { useEnglish, useTexts } from '../../ui/words.ts';
import { Panel, Switch } from '../settings/fields.tsx';
import { CopyText } from './CopyText.tsx';
import { NoteField } from './NoteField.tsx';
import { useCaseFile, useSaveNotes } from './useCase.ts';

export function DisputePanel() {
  const texts = useTexts();
  const file = useCaseFile();
  const { phase } = timingOf(file);
  // Before the buyer has said that nothing came, there is nothing to say in a form.
  if (phase === 'not_needed' || phase === 'ask_first') return null;
  const caseId = caseOf(file);
  const steps = ['open', 'refund_only', `reason_${caseId}`, 'amount', 'text', 'attach'];
  const open = phase !== 'too_early' && phase !== 'over';
  return (
    <Panel title={texts.say('disp_form')}>
      <ol class="evidence-steps">
        {steps.map((step) => (
          <li key={step}>{texts.say(`disp_step_${step}`)}</li>
        ))}
      </ol>
      <p class="tiny">{texts.say('disp_names_differ')}</p>
      <DisputeText />
      {/* A person is never sent to a form that refuses. */}
      {open && (
        <p>
          <ExternalLink href={disputeLink(file.stored)} class="button button-main">
            {texts.say('disp_open_form')}
          </ExternalLink>
        </p>
      )}
    </Panel>
  );
}

function DisputeText() {
  const texts = useTexts();
  const english = useEnglish();
  const file = useCaseFile();
  const save = useSaveNotes();
  const [eu, setEu] = useState(false);
  const text = disputeText(file, english, eu);
  return (
    <>
      <h3>{texts.say('disp_text')}</h3>
      <NoteField
        words={texts.say('disp_seller_words')}
        value={file.notes.sellerSaid ?? ''}
        onNote={(words) => void save({ sellerSaid: words === '' ? undefined : words })}
      />
      <NoteField
        words={texts.say('disp_carrier_words')}
        value={file.notes.carrierSaid ?? ''}
        onNote={(words) => void save({ carrierSaid: words === '' ? undefined : words })}
      />
      {isInEuropeanUnion(file.stored.order.shipTo?.country) && (
        <Switch words={texts.say('disp_eu')} hint={texts.say('disp_eu_hint')} on={eu} onSwitch={setEu} />
      )}
      <CopyText
        text={text}
        lang="en"
        words={texts.say('disp_copy')}
        said={texts.say('ui_copied_message')}
        reading={disputeReading(file, english, texts, eu)}
        note={texts.say('disp_text_length', { count: text.length, of: LONGEST_DISPUTE_TEXT })}
      />
    </>
  );
}
