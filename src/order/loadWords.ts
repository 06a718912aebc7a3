/** Loads the words of the user's language: the chosen one, else the one the browser picked for this extension. */

import { loadSentences, PARTS, type Part, type Sentences } from '../i18n/sentences.ts';
import { createTexts } from '../i18n/texts.ts';
import { extension } from '../ui/extension.ts';
import { createTimes } from '../ui/times.ts';
import type { Words } from '../ui/words.ts';

export interface LoadedWords {
  readonly words: Words;
  /** BCP 47. */
  readonly lang: string;
  readonly direction: 'ltr' | 'rtl';
}

/**
 * `choice` is a folder of `_locales`, or `browser`; `parts` are the sentences that are needed at once. A language whose
 * files cannot be read gives way to English; rejects only when English cannot be read either.
 */
export async function loadWords(choice: Promise<string>, parts: readonly Part[] = PARTS): Promise<LoadedWords> {
  const usual = extension.i18n.getMessage('ui_language') || 'en';
  // Most users never choose a language: its words are made ready while the choice is read.
  const likely = wordsOf(usual, parts);
  likely.catch(() => undefined);
  const chosen = await choice;
  const loaded = await (chosen === 'browser' || chosen === usual ? likely : wordsOf(chosen, parts));
  if (parts.length === PARTS.length) await loaded.words.whole();
  return loaded;
}

async function wordsOf(language: string, parts: readonly Part[]): Promise<LoadedWords> {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const { name, sentences } = await loadOrEnglish(language, parts);
  const lang = name.replace('_', '-');
  const regional = regionalForm(lang);
  const texts = createTexts(regional, sentences, { timeZone });
  const sellers: Sentences = {};
  const loadRest = once(async () => {
    const left = PARTS.filter((part) => !parts.includes(part));
    await Promise.all([
      loadSentences(name, left).then((more) => Object.assign(sentences, more)),
      loadSentences('en', ['sellers']).then((more) => Object.assign(sellers, more)),
    ]);
  });
  const sellersIn = async (language: string) =>
    createTexts(language, await loadSentences(language, ['sellers']), { timeZone });
  const english = createTexts('en', sellers, { timeZone });
  const times = createTimes(regional, timeZone, texts.say('ui_just_now'));
  return {
    words: { texts, english, times, whole: loadRest, sellersIn },
    lang,
    direction: texts.say('ui_direction') === 'rtl' ? 'rtl' : 'ltr',
  };
}

/** Turns the page to a language, and gives back its words. */
export function speak({ words, lang, direction }: LoadedWords): Words {
  document.documentElement.lang = lang;
  document.documentElement.dir = direction;
  return words;
}

/** Runs `work` at the first call; later calls wait for the same run, and a failed one is tried again. */
function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    running ??= work().catch((problem: unknown) => {
      running = undefined;
      throw problem;
    });
    return running;
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
  const browserLanguage = extension.i18n.getUILanguage();
  return browserLanguage.split('-')[0] === lang.split('-')[0] ? browserLanguage : lang;
}
