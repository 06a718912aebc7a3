import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLocales, saidBy } from '../../../scripts/words.ts';
import { type Node, parsePattern } from '../../../src/i18n/pattern.ts';
import { sentencesOf } from '../../../src/i18n/sentences.ts';
import { createTexts } from '../../../src/i18n/texts.ts';

const root = resolve(import.meta.dirname, '../../..');
const locales = readLocales(root);
const english = sentencesOf(locales.get('en') ?? {});
const ids = Object.keys(english);
const translated = [...locales].filter(([language]) => language !== 'en');
/** The browser's own: what the store and the list of extensions show. */
const MANIFEST = ['extName', 'extDescription'];
/** Latin languages write round millions with a case of their own; no figure here reaches one. */
const MILLIONS = /^(?:es|fr|it|pt)/;

/** What a sentence must have in common with the English one: its figures, how they are written, its choices. */
function figuresOf(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text' || node.type === 'hash') return [];
    if (node.type === 'value')
      return [node.format === null || node.format === 'number' ? node.name : `${node.name}, ${node.format}`];
    const inner = [...node.cases].flatMap(([name, sentence]) => [
      ...(node.by === 'select' ? [`${node.name}=${name}`] : []),
      ...figuresOf(sentence),
    ]);
    return [node.name, ...inner];
  });
}

function figures(sentence: string): string[] {
  return [...new Set(figuresOf(parsePattern(sentence) ?? []))].sort();
}

function pluralCases(nodes: readonly Node[]): string[][] {
  return nodes.flatMap((node) =>
    node.type !== 'choice'
      ? []
      : [...(node.by === 'plural' ? [[...node.cases.keys()]] : []), ...[...node.cases.values()].flatMap(pluralCases)],
  );
}

/** What is wrong with a translation, in words. */
function problemsOf(language: string, own: Readonly<Record<string, string>>): string[] {
  const known = new Intl.PluralRules(language.replace('_', '-')).resolvedOptions().pluralCategories;
  const wanted = known.filter((name) => !(name === 'many' && MILLIONS.test(language)));
  return [
    ...ids.filter((id) => !Object.hasOwn(own, id)).map((id) => `${id} is missing`),
    ...Object.entries(own).flatMap(([id, sentence]) => {
      const source = english[id];
      const nodes = parsePattern(sentence);
      if (source === undefined) return [`${id} is not in the English`];
      if (nodes === null || sentence === '') return [`${id} cannot be read`];
      const problems: string[] = [];
      if (figures(sentence).join() !== figures(source).join())
        problems.push(`${id} has ${figures(sentence)} where the English has ${figures(source)}`);
      for (const cases of pluralCases(nodes)) {
        const named = cases.filter((name) => !name.startsWith('='));
        if (wanted.some((name) => !named.includes(name)) || named.some((name) => !known.some((one) => one === name)))
          problems.push(`${id} has the plural cases ${named}; ${language} has ${wanted}`);
      }
      return problems;
    }),
  ];
}

function sources(): string[] {
  const src = join(root, 'src');
  return readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}

describe('the English source', () => {
  it('tells translators what every sentence is for', () => {
    const silent = Object.entries(locales.get('en') ?? {}).filter(([, { description }]) => !description?.trim());
    expect(silent.map(([id]) => id)).toEqual([]);
  });

  it('has no sentence that nobody says', () => {
    const said = saidBy(sources(), ids);
    expect(ids.filter((id) => !said.has(id) && !MANIFEST.includes(id))).toEqual([]);
  });
});

describe.each(translated)('%s', (language, messages) => {
  const own = sentencesOf(messages);

  it('has every sentence of the English, with its figures and choices and the plurals of its own', () => {
    expect(problemsOf(language, own)).toEqual([]);
  });

  it('names itself, and a direction', () => {
    expect(own['ui_language']).toBe(language);
    expect(own['ui_direction']).toBe(/^(?:ar|he)$/.test(language) ? 'rtl' : 'ltr');
    expect(own['extName']).toBe('Waitwise');
    expect(own['extDescription']?.length).toBeLessThanOrEqual(132);
  });

  it('keeps what is read beside a message as short as the message itself may be', () => {
    const texts = createTexts(language, own, { timeZone: 'UTC' });
    const filled = {
      orderId: '8190000000000001',
      days: 33,
      placed: '2026-11-03',
      latest: '2026-12-03',
      today: '2026-12-09',
      number: 'LP00123456789012',
    };
    for (const id of ids.filter((one) => /^message_|^dispute_/.test(one)))
      expect(texts.complete(id, filled)?.length, id).toBeLessThanOrEqual(id.startsWith('message_') ? 400 : 1000);
  });
});

describe('the check itself', () => {
  const own = { ...english };

  it.each([
    ['a missing sentence', { ui_back: undefined }],
    ['a sentence of its own', { ui_nothing_known: 'x' }],
    ['a lost figure', { ui_order_number: 'Bestellung' }],
    ['a figure of its own', { ui_back: 'zurück {days}' }],
    ['a lost choice', { ui_items: '{count} Artikel', headline_s_dlv: 'Zugestellt' }],
    ['a plural case too few', { ui_items: '{count, plural, other {# Artikel}}' }],
    ['a plural case too many', { ui_items: '{count, plural, one {#} few {#} other {#}}' }],
    ['braces that do not fit', { ui_back: '{' }],
  ])('finds %s', (_name, change) => {
    const changed = Object.fromEntries(
      Object.entries({ ...own, ...change }).filter(([, sentence]) => sentence !== undefined),
    );
    expect(problemsOf('de', changed as Record<string, string>).length).toBeGreaterThan(0);
  });

  it('is content with what fits', () => {
    expect(problemsOf('de', own)).toEqual([]);
  });
});
