/** Loads the words of the language the browser chose for this extension. */

import browser from 'webextension-polyfill';
import { createTexts } from '../i18n/texts.ts';
import { createTimes } from '../ui/times.ts';
import type { Words } from '../ui/words.ts';

export interface Language {
  readonly lang: string;
  readonly direction: 'ltr' | 'rtl';
}

/** The language whose messages the browser itself picked: every `messages.json` names its own. */
export function chosenLanguage(): Language {
  return {
    lang: browser.i18n.getMessage('ui_language') || 'en',
    direction: browser.i18n.getMessage('ui_direction') === 'rtl' ? 'rtl' : 'ltr',
  };
}

/** Rejects only when the extension's own files cannot be read. */
export async function loadWords(lang: string): Promise<Words> {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const english = await readMessages('en');
  const own = lang === 'en' ? english : await readMessages(lang);
  return {
    texts: createTexts(lang, own, { timeZone }),
    english: createTexts('en', english, { timeZone }),
    times: createTimes(regionalForm(lang), timeZone),
  };
}

/** Dates follow the browser's own region where it speaks the same language: 26 Nov in en-GB, Nov 26 in en-US. */
function regionalForm(lang: string): string {
  const browserLanguage = browser.i18n.getUILanguage();
  return browserLanguage.split('-')[0] === lang.split(/[-_]/)[0] ? browserLanguage : lang.replace('_', '-');
}

async function readMessages(lang: string) {
  const response = await fetch(browser.runtime.getURL(`_locales/${lang}/messages.json`));
  return response.json();
}
