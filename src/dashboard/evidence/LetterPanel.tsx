/** The letter to the local carrier, in the language the carrier reads. */

import { useState } from 'preact/hooks';
import { letterFacts } from '../../evidence/letter.ts';
import { timingOf } from '../../evidence/timing.ts';
import { LETTER_LANGUAGES } from '../../i18n/letter-words.ts';
import { carrierLetter, letterLanguageOf } from '../../i18n/letters.ts';
import { useTexts } from '../../ui/words.ts';
import { Choice, Panel } from '../settings/fields.tsx';
import { CopyText } from './CopyText.tsx';
import { useCaseFile } from './useCase.ts';

export function LetterPanel() {
  const texts = useTexts();
  const file = useCaseFile();
  const [lang, setLang] = useState(() => letterLanguageOf(file.stored.order.shipTo?.country));
  const [chosen, setChosen] = useState<string | null>(null);
  const all = letterFacts(file);
  const facts = all.find(({ number }) => number === chosen) ?? all[0];
  // The letter says that nothing came: the buyer says so first.
  if (file.stored.verdict.level === 'closed' || timingOf(file).phase === 'ask_first') return null;
  const names = new Intl.DisplayNames(texts.lang.replace('_', '-'), { type: 'language' });
  const letter = facts === undefined ? null : carrierLetter(lang, facts, file.timeZone);
  return (
    <Panel title={texts.say('letter_title')} lead={texts.say('letter_lead')}>
      {letter === null ? (
        <p class="soft">{texts.say('letter_none')}</p>
      ) : (
        <>
          {all.length > 1 && (
            <Choice
              words={texts.say('letter_parcel')}
              choices={all.map(({ number }) => number)}
              chosen={facts?.number ?? ''}
              nameOf={(number) => number}
              onChosen={setChosen}
            />
          )}
          <Choice
            words={texts.say('letter_language')}
            choices={LETTER_LANGUAGES}
            chosen={lang}
            nameOf={(code) => names.of(code) ?? code}
            onChosen={setLang}
          />
          <CopyText
            text={`${letter.subject}\n\n${letter.body}`}
            lang={lang}
            direction={lang === 'ar' || lang === 'he' ? 'rtl' : 'ltr'}
            words={texts.say('letter_copy')}
            said={texts.say('letter_copied')}
            note={texts.say('letter_answer')}
          />
        </>
      )}
    </Panel>
  );
}
