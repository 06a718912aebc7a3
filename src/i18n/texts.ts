/** Turns a text id and its figures into a sentence of one language, with the platform's own numbers, dates and plurals. */

import type { Figures } from '../domain/verdict.ts';
import { type Node, parsePattern } from './pattern.ts';
import type { Sentences } from './sentences.ts';

export interface TextsOptions {
  /** IANA zone in which instants are written. */
  readonly timeZone: string;
}

export interface Texts {
  readonly lang: string;
  /** The sentence; a figure that is missing is written `…`, an id without a sentence as itself. */
  say(id: string, figures?: Figures): string;
  /** The sentence only if it exists and every figure it needs is given; else null. */
  complete(id: string, figures?: Figures): string | null;
  has(id: string): boolean;
}

const MISSING = '…';
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * `lang` as the browser names it (`pt_BR`) or as Intl does (`pt-BR`). Sentences may be added to `sentences` later: an id
 * is looked up when it is said.
 */
export function createTexts(lang: string, sentences: Sentences, options: TextsOptions): Texts {
  const formats = createFormats(lang, options.timeZone);
  const parsed = new Map<string, readonly Node[] | null>();
  const nodesOf = (id: string): readonly Node[] | null => {
    const known = parsed.get(id);
    if (known !== undefined) return known;
    const sentence = Object.hasOwn(sentences, id) ? sentences[id] : undefined;
    if (sentence === undefined) return null;
    const nodes = parsePattern(sentence);
    parsed.set(id, nodes);
    return nodes;
  };
  return {
    lang,
    has: (id) => nodesOf(id) !== null,
    say(id, figures = {}) {
      const nodes = nodesOf(id);
      return nodes === null ? id : write(nodes, figures, formats).text;
    },
    complete(id, figures = {}) {
      const nodes = nodesOf(id);
      if (nodes === null) return null;
      const { text, missing } = write(nodes, figures, formats);
      return missing ? null : text;
    },
  };
}

interface Formats {
  number(value: number): string;
  plural(value: number): string;
  date(moment: number, style: string, dateOnly: boolean): string;
  money(amount: number, currency: string): string;
  country(code: string): string;
}

function createFormats(lang: string, timeZone: string): Formats {
  const locale = supported(lang.replace('_', '-'));
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const plurals = new Intl.PluralRules(locale);
  const dates = new Map<string, Intl.DateTimeFormat>();
  let regions: Intl.DisplayNames | undefined;
  return {
    number: (value) => numbers.format(value),
    plural: (value) => plurals.select(value),
    date(moment, style, dateOnly) {
      const zone = dateOnly ? 'UTC' : timeZone;
      const key = `${style} ${zone}`;
      const format = dates.get(key) ?? new Intl.DateTimeFormat(locale, { ...dateStyle(style), timeZone: zone });
      dates.set(key, format);
      return format.format(moment);
    },
    country(code) {
      regions ??= new Intl.DisplayNames(locale, { type: 'region' });
      return regions.of(code) ?? code;
    },
    money: (amount, currency) => new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount),
  };
}

function supported(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

function dateStyle(style: string): Intl.DateTimeFormatOptions {
  const day = { day: 'numeric', month: 'short' } as const;
  if (style === 'time') return { ...day, hour: 'numeric', minute: '2-digit' };
  return style === 'fulldate' ? { ...day, year: 'numeric' } : day;
}

interface Written {
  readonly text: string;
  readonly missing: boolean;
}

function write(nodes: readonly Node[], figures: Figures, formats: Formats, hash = MISSING): Written {
  let text = '';
  let missing = false;
  for (const node of nodes) {
    const written = writeNode(node, figures, formats, hash);
    text += written.text;
    missing ||= written.missing;
  }
  return { text, missing };
}

function writeNode(node: Node, figures: Figures, formats: Formats, hash: string): Written {
  if (node.type === 'text') return { text: node.text, missing: false };
  if (node.type === 'hash') return { text: hash, missing: hash === MISSING };
  const value = Object.hasOwn(figures, node.name) ? figures[node.name] : undefined;
  if (node.type === 'value') {
    const text = value === undefined ? null : format(value, node.format, figures, formats);
    return text === null ? { text: MISSING, missing: true } : { text, missing: false };
  }
  if (node.by === 'plural' && typeof value !== 'number') return { text: MISSING, missing: true };
  const number = typeof value === 'number' ? value : null;
  const exact = node.cases.get(number === null || node.by === 'select' ? String(value ?? 'missing') : `=${number}`);
  const plural = node.by === 'plural' && number !== null ? node.cases.get(formats.plural(number)) : undefined;
  const chosen = exact ?? plural ?? node.cases.get('other') ?? [];
  return write(chosen, figures, formats, node.by === 'plural' && number !== null ? formats.number(number) : hash);
}

/** One figure as people of the language write it; null when it does not fit its format. */
function format(
  value: string | number | boolean,
  as: string | null,
  figures: Figures,
  formats: Formats,
): string | null {
  if (as === 'date' || as === 'fulldate' || as === 'time') {
    const moment = typeof value === 'string' ? Date.parse(value) : Number.NaN;
    return Number.isNaN(moment) ? null : formats.date(moment, as, ISO_DATE.test(String(value)));
  }
  if (as === 'money') {
    const currency = figures['currency'];
    return typeof value === 'number' && typeof currency === 'string' && /^[A-Z]{3}$/.test(currency)
      ? formats.money(value, currency)
      : null;
  }
  if (as === 'country') return /^[A-Z]{2}$/.test(String(value)) ? formats.country(String(value)) : null;
  if (typeof value === 'number') return Number.isFinite(value) ? formats.number(value) : null;
  return String(value);
}
