/** The sentences of a language in the worker, read once for as long as it lives. */

import browser from 'webextension-polyfill';
import { loadSentences, PARTS } from '../i18n/sentences.ts';
import { createTexts, type Texts } from '../i18n/texts.ts';

const loaded = new Map<string, Promise<Texts>>();

/** `language` is a folder of `_locales`, or `browser` for the one the browser chose. Dates are in the user's zone. */
export function wordsOf(language: string): Promise<Texts> {
  const name = language === 'browser' ? browser.i18n.getMessage('ui_language') || 'en' : language;
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const texts = load(name);
  loaded.set(name, texts);
  texts.catch(() => loaded.delete(name));
  return texts;
}

async function load(name: string): Promise<Texts> {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return createTexts(name, await loadSentences(name, PARTS), { timeZone });
}
