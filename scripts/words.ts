/**
 * Vite plugin: lays out the sentences of `_locales` as the pages load them. What the popup's first load can say is found
 * in the code itself, so that nobody keeps a list; the browser's own files keep only what the browser reads.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { type Messages, PARTS, type Part, placeOfPart, type Sentences, sentencesOf } from '../src/i18n/sentences.ts';
import { loadedWith } from './chunks.ts';

const FIRST_PAGE = 'src/popup/main.tsx';
/** What the browser itself shows, and how the pages learn which language it chose. */
const FOR_THE_BROWSER = ['extName', 'extDescription', 'ui_language'];
/** Of these, what no page says. */
const ONLY_FOR_THE_BROWSER = ['extDescription', 'ui_language'];
/** Texts that leave the product, which are English whatever the buyer reads, and what is said beside them. */
const SELLERS = /^(?:message|dispute|disp)_/;
/** Ids that stand in no code: a verdict brings its headline along. */
const BY_VERDICT = ['headline_'];
/** What is only said after something was pressed: all sentences are there by then. */
const AFTER_A_PRESS = /^ui_(?:problem|noted)_/;

/**
 * Which of `ids` the code can say: those that stand in it as a literal (`'ui_back'`), and all that begin as a template
 * does (`stage_${stage}`).
 */
export function saidBy(sources: readonly string[], ids: readonly string[]): ReadonlySet<string> {
  const code = sources.join('\n');
  const literals = new Set([...code.matchAll(/['"`]([a-z][A-Za-z0-9_]*)['"`]/g)].map((match) => match[1] ?? ''));
  const templates = [...code.matchAll(/`([a-z][a-z0-9]*_[a-z0-9_]*)\$\{/g)].map((match) => match[1] ?? '');
  const prefixes = [...templates, ...BY_VERDICT];
  return new Set(ids.filter((id) => literals.has(id) || prefixes.some((prefix) => id.startsWith(prefix))));
}

/** The sentences of a language in parts; what it lacks is said in English. */
export function inParts(own: Sentences, english: Sentences, first: ReadonlySet<string>): Record<Part, Sentences> {
  const parts: Record<Part, Sentences> = { list: {}, sellers: {}, rest: {} };
  for (const [id, sentence] of Object.entries(english)) {
    if (ONLY_FOR_THE_BROWSER.includes(id)) continue;
    const atOnce = first.has(id) && !AFTER_A_PRESS.test(id);
    const part = SELLERS.test(id) ? 'sellers' : atOnce ? 'list' : 'rest';
    parts[part][id] = own[id] ?? sentence;
  }
  return parts;
}

/** Reads all of `_locales`, by the name of the folder. */
export function readLocales(root: string): ReadonlyMap<string, Messages> {
  const folder = resolve(root, '_locales');
  return new Map(
    readdirSync(folder).map((name) => [name, JSON.parse(readFileSync(join(folder, name, 'messages.json'), 'utf8'))]),
  );
}

export function words(root: string): Plugin {
  const first = resolve(root, FIRST_PAGE);
  return {
    name: 'waitwise-words',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const locales = readLocales(root);
        const english = sentencesOf(locales.get('en') ?? {});
        const modules = loadedWith(first, (id) => this.getModuleInfo(id)?.importedIds ?? []);
        const sources = [...modules].filter((id) => id.startsWith(resolve(root, 'src'))).map(sourceOf);
        if (sources.length < 10) this.error(`${FIRST_PAGE} is not part of this build`);
        const atFirst = saidBy(sources, Object.keys(english));
        const emit = (fileName: string, list: readonly string[]) =>
          this.emitFile({ type: 'asset', fileName, source: JSON.stringify(list) });
        for (const [language, messages] of locales) {
          const parts = inParts(sentencesOf(messages), english, atFirst);
          for (const part of PARTS) {
            if (language === 'en') emit(placeOfPart('ids', part), Object.keys(parts[part]));
            emit(placeOfPart(language, part), Object.values(parts[part]));
          }
          const shipped = bundle[`_locales/${language}/messages.json`];
          if (shipped?.type === 'asset')
            shipped.source = JSON.stringify(
              Object.fromEntries(FOR_THE_BROWSER.map((id) => [id, { message: messages[id]?.message ?? english[id] }])),
            );
        }
      },
    },
  };
}

function sourceOf(id: string): string {
  const [file = ''] = id.split('?');
  return /\.tsx?$/.test(file) ? readFileSync(file, 'utf8') : '';
}
