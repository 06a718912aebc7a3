/** AliExpress's shipping methods: how long they take, how far they can be tracked, and how pages name them. */

import { ruleTables } from './tables.ts';

export type MethodId = 'M-STD' | 'M-SAVER' | 'M-PREM' | 'M-EPKT' | 'M-POST' | 'M-EXPR' | 'M-OTHER';

export interface ShippingMethod {
  readonly id: MethodId;
  /** Typical days from dispatch to delivery (guide C; M-OTHER guide B). */
  readonly days: readonly [fastest: number, slowest: number];
  /** `limited`: after export there may be silence until delivery. */
  readonly tracking: 'good' | 'limited' | 'detailed';
}

const METHODS: Readonly<Record<MethodId, ShippingMethod>> = {
  'M-STD': { id: 'M-STD', days: [15, 30], tracking: 'good' },
  'M-SAVER': { id: 'M-SAVER', days: [25, 45], tracking: 'limited' },
  'M-PREM': { id: 'M-PREM', days: [7, 15], tracking: 'detailed' },
  'M-EPKT': { id: 'M-EPKT', days: [10, 20], tracking: 'good' },
  'M-POST': { id: 'M-POST', days: [20, 40], tracking: 'limited' },
  'M-EXPR': { id: 'M-EXPR', days: [3, 7], tracking: 'detailed' },
  'M-OTHER': { id: 'M-OTHER', days: [15, 45], tracking: 'good' },
};

/** The same, as they are compared. Made on first use: most orders of a page share a few names. */
let plainNames: readonly (readonly [MethodId, readonly string[]])[] | null = null;

const recognised = new Map<string, ShippingMethod>();

/** The method a page names in any of its languages; M-OTHER for a name that is unknown or not given. */
export function methodOf(name: string | undefined): ShippingMethod {
  if (name === undefined) return METHODS['M-OTHER'];
  const known = recognised.get(name);
  if (known !== undefined) return known;
  const found = recognise(name);
  if (recognised.size > 500) recognised.clear();
  recognised.set(name, found);
  return found;
}

function recognise(name: string): ShippingMethod {
  const text = plain(name.slice(0, 200));
  plainNames ??= ruleTables().methods.map(([id, words]) => [id, words.map(plain)] as const);
  for (const [id, words] of plainNames) {
    if (words.some((word) => holds(text, word))) return METHODS[id];
  }
  return METHODS['M-OTHER'];
}

/** Lower case without accents, spaces folded. Hangul and kana are composed again, so that their lists stay readable. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ');
}

/** A Latin word must begin at a word's beginning ("ups" is not in "groups", "ems" not in "items"); short ones stand alone. */
function holds(text: string, word: string): boolean {
  if (!/^[a-z]/.test(word)) return text.includes(word);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const opens = at === 0 || !/[a-z0-9]/.test(text.charAt(at - 1));
    const after = text.charAt(at + word.length);
    if (opens && (word.length > 4 || !/[a-z0-9]/.test(after))) return true;
  }
  return false;
}
