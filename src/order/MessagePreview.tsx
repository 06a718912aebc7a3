/** The finished texts of an order, for the seller and for a dispute, to read before they are copied. */

import type { StoredOrder } from '../storage/schema.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useTexts } from '../ui/words.ts';
import { type FinishedText, useDisputeText, usePromiseReply, useSellerMessage } from './finishedTexts.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import type { Question } from './questions.ts';
import { useSellerLanguage } from './useSellerLanguage.ts';

export function MessagePreview({ stored }: { readonly stored: StoredOrder }) {
  const texts = useTexts();
  const message = useSellerMessage(stored);
  const reply = usePromiseReply(stored);
  const dispute = useDisputeText(stored);
  const question = stored.verdict.message?.id === 'ask-extension' ? 'extension' : 'message';
  return (
    <>
      <TextPreview title={texts.say('ui_message')} finished={message} question={question} />
      <TextPreview title={texts.say('ui_promise_reply')} finished={reply} question="message" />
      <TextPreview title={texts.say('ui_dispute_text')} finished={dispute} question="dispute" />
    </>
  );
}

interface TextPreviewProps {
  readonly title: string;
  readonly finished: FinishedText;
  readonly question: Question;
}

function TextPreview({ title, finished, question }: TextPreviewProps) {
  const texts = useTexts();
  const { language, words, choose } = useSellerLanguage();
  if (finished.text === null) return null;
  const text = words === undefined ? finished.text : finished.inWords(words);
  const english = words === undefined;
  return (
    <Disclosure title={title}>
      <blockquote class="message" lang={english ? 'en' : words.lang.replace('_', '-')} dir="auto">
        {text ?? finished.text}
      </blockquote>
      <p class="tiny">{texts.say(english ? 'ui_message_english' : 'ui_message_translated')}</p>
      {english && finished.reading !== null && (
        <div>
          <h4 class="tiny">{texts.say('ui_message_reading')}</h4>
          <p class="soft">{finished.reading}</p>
        </div>
      )}
      <div class="row">
        <button type="button" class="button button-small" data-copies="" onClick={() => finished.copy(question, words)}>
          <Icon name="copy" />
          <span>{texts.say('ui_copy_text')}</span>
        </button>
        <LanguageSwitch language={language} onChoose={choose} />
      </div>
    </Disclosure>
  );
}
