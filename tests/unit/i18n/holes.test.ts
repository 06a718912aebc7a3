import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLocales } from '../../../scripts/words.ts';
import type { Figures } from '../../../src/domain/verdict.ts';
import { type Node, parsePattern } from '../../../src/i18n/pattern.ts';
import { sentencesOf } from '../../../src/i18n/sentences.ts';
import { createTexts } from '../../../src/i18n/texts.ts';

type Value = string | number | boolean;

/** The figures of a sentence, each with values that take it through all its cases; `null` leaves it out. */
function valuesOf(sentence: string): ReadonlyMap<string, readonly (Value | null)[]> {
  const values = new Map<string, Set<Value | null>>();
  const add = (name: string, ...more: readonly (Value | null)[]) => {
    values.set(name, new Set([...(values.get(name) ?? []), ...more]));
  };
  const visit = (nodes: readonly Node[]) => {
    for (const node of nodes) {
      if (node.type === 'value') add(node.name, null, valueFor(node.format));
      if (node.type !== 'choice') continue;
      if (node.by === 'plural') add(node.name, null, 1, 2.5, 5);
      else add(node.name, null, ...[...node.cases.keys()].filter((name) => !/^(?:missing|other)$/.test(name)));
      for (const inner of node.cases.values()) visit(inner);
    }
  };
  visit(parsePattern(sentence) ?? []);
  return new Map([...values].map(([name, all]) => [name, [...all]]));
}

function valueFor(format: string | null): Value {
  if (format === 'country') return 'PL';
  if (format === 'time') return '2026-11-26T08:59:00Z';
  return format === null || format === 'number' ? 5 : '2026-11-26';
}

/** Every figure with each of its values, and left out. */
function combinations(values: ReadonlyMap<string, readonly (Value | null)[]>): Figures[] {
  return [...values].reduce<Figures[]>(
    (all, [name, some]) =>
      all.flatMap((figures) => some.map((value) => (value === null ? figures : { ...figures, [name]: value }))),
    [{}],
  );
}

/** A stop after a stop, a space that hangs in the air: what a left-out part leaves behind. */
function hasHole(text: string): boolean {
  return /\s\s|^\s|\s$| [.,;:!?…。、，؛،]|[.。]\.|。。|\(\)|\( | \)/u.test(
    text.replaceAll(' …', ' x').replace(/^…/, 'x'),
  );
}

describe.each([...readLocales(resolve(import.meta.dirname, '../../..'))])('sentences in %s', (language, messages) => {
  const sentences = sentencesOf(messages);
  const texts = createTexts(language, sentences, { timeZone: 'Europe/Warsaw' });

  it('have no hole where a figure is missing', () => {
    const holes = Object.keys(sentences).flatMap((id) =>
      combinations(valuesOf(sentences[id] ?? ''))
        .map((figures) => texts.say(id, figures))
        .filter(hasHole)
        .slice(0, 2)
        .map((text) => `${id}: “${text}”`),
    );
    expect(holes).toEqual([]);
  });
});

describe('the check itself', () => {
  it.each(['Two  spaces', ' in front', 'behind ', 'stop .', 'stop..', 'a ; b'])('finds “%s”', (text) => {
    expect(hasHole(text)).toBe(true);
  });

  it.each(['Delivered: did you get it?', 'Pris en charge\u202f; réagir', '通常です。', 'Vom 3. Nov. an'])(
    'leaves “%s”',
    (text) => {
      expect(hasHole(text)).toBe(false);
    },
  );
});
