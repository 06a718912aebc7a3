/** Switches the language of a text for the seller: English, Chinese, or the one the buyer reads. */

import { LANGUAGES } from '../i18n/languages.ts';
import { useTexts } from '../ui/words.ts';

interface LanguageSwitchProps {
  readonly language: string;
  readonly onChoose: (language: string) => void;
}

export function LanguageSwitch({ language, onChoose }: LanguageSwitchProps) {
  const texts = useTexts();
  const names = new Intl.DisplayNames(texts.lang, { type: 'language' });
  const offered = [...new Set(['en', 'zh_CN', folderOf(texts.lang)])];
  return (
    <select
      class="field"
      aria-label={texts.say('ui_message_language')}
      value={language}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      {offered.map((name) => (
        <option key={name} value={name}>
          {names.of(name.replace('_', '-'))}
        </option>
      ))}
    </select>
  );
}

/** The folder of `_locales` for a language as Intl names it; `en-GB` is read in English. */
function folderOf(lang: string): string {
  const name = lang.replace('-', '_');
  return LANGUAGES.find((one) => one === name) ?? LANGUAGES.find((one) => one === name.split('_')[0]) ?? 'en';
}
