/** Loads the words of the user's language: the chosen one, else the one the browser picked for this extension. */

import browser from 'webextension-polyfill';
import { loadSentences, PARTS, type Part, type Sentences } from '../i18n/sentences.ts';
import { createTexts } from '../i18n/texts.ts';
import { createTimes } from '../ui/times.ts';
import type { Words } from '../ui/words.ts';

export interface LoadedWords {
  readonly words: Words;
  /** BCP 47. */
  readonly lang: string;
  readonly direction: 'ltr' | 'rtl';
  /** Adds the sentences that were left out. */
  loadRest(): Promise<void>;
}

/**
 * `choice` is a folder of `_locales`, or `browser`; `parts` are the sentences that are needed at once. English texts for
 * sellers are always there. A language whose files cannot be read gives way to English; rejects only when English cannot
 * be read either.
 */
export async function loadWords(choice: Promise<string>, parts: readonly Part[] = PARTS): Promise<LoadedWords> {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const [sellers, chosen] = await Promise.all([loadSentences('en', ['sellers']), choice]);
  const wanted = chosen === 'browser' ? browser.i18n.getMessage('ui_language') || 'en' : chosen;
  const { name, sentences } = await loadOrEnglish(wanted, parts);
  const lang = name.replace('_', '-');
  const regional = regionalForm(lang);
  const texts = createTexts(regional, sentences, { timeZone });
  return {
    words: { texts, english: createTexts('en', sellers, { timeZone }), times: createTimes(regional, timeZone) },
    lang,
    direction: texts.say('ui_direction') === 'rtl' ? 'rtl' : 'ltr',
    async loadRest() {
      const left = PARTS.filter((part) => !parts.includes(part));
      Object.assign(sentences, await loadSentences(name, left));
    },
  };
}

async function loadOrEnglish(
  wanted: string,
  parts: readonly Part[],
): Promise<{ readonly name: string; readonly sentences: Sentences }> {
  try {
    return { name: wanted, sentences: await loadSentences(wanted, parts) };
  } catch (problem) {
    if (wanted === 'en') throw problem;
    return { name: 'en', sentences: await loadSentences('en', parts) };
  }
}

/** Dates follow the browser's own region where it speaks the same language: 26 Nov in en-GB, Nov 26 in en-US. */
function regionalForm(lang: string): string {
  const browserLanguage = browser.i18n.getUILanguage();
  return browserLanguage.split('-')[0] === lang.split('-')[0] ? browserLanguage : lang;
}
