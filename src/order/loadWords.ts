/** Loads the words of the user's language: the chosen one, else the one the browser picked for this extension. */

import browser from 'webextension-polyfill';
import { createTexts, type Messages } from '../i18n/texts.ts';
import { createTimes } from '../ui/times.ts';
import type { Words } from '../ui/words.ts';

export interface LoadedWords {
  readonly words: Words;
  /** BCP 47. */
  readonly lang: string;
  readonly direction: 'ltr' | 'rtl';
}

/**
 * `choice` is a folder of `_locales`, or `browser`. A language whose file cannot be read gives way to English; rejects
 * only when English cannot be read either.
 */
export async function loadWords(choice: Promise<string>): Promise<LoadedWords> {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const [english, chosen] = await Promise.all([readMessages('en'), choice]);
  const name = chosen === 'browser' ? browser.i18n.getMessage('ui_language') || 'en' : chosen;
  const own = name === 'en' ? english : await readMessages(name).catch(() => english);
  const lang = own === english ? 'en' : name.replace('_', '-');
  const regional = regionalForm(lang);
  const texts = createTexts(regional, own, { timeZone, fallback: english });
  return {
    words: {
      texts,
      english: createTexts('en', english, { timeZone }),
      times: createTimes(regional, timeZone),
    },
    lang,
    direction: texts.say('ui_direction') === 'rtl' ? 'rtl' : 'ltr',
  };
}

/** Dates follow the browser's own region where it speaks the same language: 26 Nov in en-GB, Nov 26 in en-US. */
function regionalForm(lang: string): string {
  const browserLanguage = browser.i18n.getUILanguage();
  return browserLanguage.split('-')[0] === lang.split('-')[0] ? browserLanguage : lang;
}

async function readMessages(name: string): Promise<Messages> {
  const response = await fetch(browser.runtime.getURL(`_locales/${name}/messages.json`));
  return response.json();
}
