/** Whether two writings may name the same city: across languages, scripts, spellings and a facility's longer name. */

import { ruleTables } from '../tables.ts';
import { foldPlace } from './fold.ts';

/** Which city of the table a folded name is; built on first use, because most verdicts never compare a city. */
let cityByName: ReadonlyMap<string, number> | null = null;

function cities(): ReadonlyMap<string, number> {
  if (cityByName !== null) return cityByName;
  const made = new Map<string, number>();
  ruleTables().cities.forEach((names, index) => {
    for (const name of names.split('|')) made.set(foldPlace(name), index);
  });
  cityByName = made;
  return made;
}

const compared = new Map<string, boolean | null>();

/**
 * true: the same city as far as spelling can tell. false: another city. null: cannot be told (a name is empty, only
 * digits, or in a script that has no Latin writing here).
 */
export function sameCity(one: string, other: string): boolean | null {
  if (one === other && one !== '') return true;
  const key = `${one}\n${other}`;
  const known = compared.get(key);
  if (known !== undefined) return known;
  const made = compare(words(one), words(other));
  if (compared.size > 2000) compared.clear();
  compared.set(key, made);
  return made;
}

/** Words that carriers put around a city's name and that are not part of it. */
const AROUND = new Set([
  'city',
  'gorod',
  'g',
  'misto',
  'm',
  'miasto',
  'ville',
  'ciudad',
  'de',
  'of',
  'stadt',
  'shi',
  'si',
]);

function words(text: string): string[] {
  const all = foldPlace(text)
    .split(' ')
    .filter((word) => word !== '' && !/^\p{N}+$/u.test(word));
  const bare = all.filter((word) => !AROUND.has(word));
  return bare.length > 0 ? bare : all;
}

function compare(one: readonly string[], other: readonly string[]): boolean | null {
  if (one.length === 0 || other.length === 0) return null;
  if (holds(one, other) || holds(other, one)) return true;
  const ones = named(one);
  if (ones.size > 0 && [...named(other)].some((city) => ones.has(city))) return true;
  if (script(one) !== script(other)) return ones.size > 0 && named(other).size > 0 ? false : null;
  return near(one.map(skeleton).join(''), other.map(skeleton).join(''));
}

/** Whether all of `part` stands, in order and together, in `whole`, spelling variants apart. */
function holds(whole: readonly string[], part: readonly string[]): boolean {
  const haystack = ` ${whole.map(skeleton).join(' ')} `;
  return haystack.includes(` ${part.map(skeleton).join(' ')} `);
}

const MOST_WORDS = 12;
const LONGEST_NAME = 5;

/** The cities of the table that a name contains; of names that begin with the same word, the longest. */
function named(all: readonly string[]): Set<number> {
  const found = new Set<number>();
  for (let from = 0; from < Math.min(all.length, MOST_WORDS); from += 1) {
    for (let length = Math.min(LONGEST_NAME, all.length - from); length >= 1; length -= 1) {
      const city = cities().get(all.slice(from, from + length).join(' '));
      if (city === undefined) continue;
      found.add(city);
      break;
    }
  }
  return found;
}

function script(all: readonly string[]): 'latin' | 'other' {
  return all.every((word) => /^[a-z0-9]+$/.test(word)) ? 'latin' : 'other';
}

/** Ways in which one sound is spelled; what is left after them is compared. Longer spellings first. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/shch|schtsch|szcz/g, 's'],
  [/tsch|tch|ch|cz/g, 'c'],
  [/sch|sh|sz|zh|rz/g, 's'],
  [/ts|tz|tc/g, 'c'],
  [/kh|gh|h/g, 'h'],
  [/ph/g, 'f'],
  [/th|dt/g, 't'],
  [/w/g, 'v'],
  [/[iyj]?u{1,2}/g, 'u'],
  [/[iyj][ae]/g, 'e'],
  [/ae|oe|ue/g, 'e'],
  [/[yj]/g, 'i'],
  [/ck|[kq]/g, 'c'],
  [/z/g, 's'],
  [/(.)\1+/g, '$1'],
];

const skeletons = new Map<string, string>();

function skeleton(word: string): string {
  const known = skeletons.get(word);
  if (known !== undefined) return known;
  let made = word;
  for (const [spelling, sound] of SPELLINGS) made = made.replace(spelling, sound);
  if (skeletons.size > 5000) skeletons.clear();
  skeletons.set(word, made);
  return made;
}

/** At most one letter apart in a long name, none in a short one. */
function near(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 6 || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(long.length > short.length ? at : at + 1) === long.slice(at + 1);
}
