/** Loads the buyer's words in the worker. */

import browser from 'webextension-polyfill';
import { createTexts, type Texts } from '../../i18n/texts.ts';

/** `language` is a code of `_locales`, or `browser` for the one the browser chose. */
export async function loadTexts(language: string, timeZone: string): Promise<Texts> {
  const lang = language === 'browser' ? browser.i18n.getMessage('ui_language') || 'en' : language;
  const response = await fetch(browser.runtime.getURL(`_locales/${lang}/messages.json`));
  return createTexts(lang, await response.json(), { timeZone });
}
