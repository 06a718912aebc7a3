/** The sentences' grammar: `{name}`, `{name, date}`, `{days, plural, one {…} other {…}}`, `{kind, select, a {…} other {…}}`. */

/** A sentence taken apart. `#` inside a plural stands for its number. */
export type Node =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'hash' }
  | { readonly type: 'value'; readonly name: string; readonly format: string | null }
  | { readonly type: 'choice'; readonly name: string; readonly by: 'plural' | 'select'; readonly cases: Cases };
export type Cases = ReadonlyMap<string, readonly Node[]>;

const NAME = /[A-Za-z][A-Za-z0-9]*/y;
const CASE = /\s*(=?[\w-]+)\s*\{/y;
/** How a figure may be written; `number` is also what a bare name does with a number. */
const FORMATS: ReadonlySet<string> = new Set(['number', 'date', 'fulldate', 'time', 'money', 'country']);
/** Sentences are nested two deep at most; deeper is a mistake, not a sentence. */
const DEEPEST = 4;

/** Takes a sentence apart; null when its braces do not fit together. Time grows with its length only. */
export function parsePattern(text: string): readonly Node[] | null {
  const reader = new Reader(text);
  const nodes = reader.sentence(0, false);
  return nodes !== null && reader.atEnd ? nodes : null;
}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get atEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  /** Reads up to the closing brace of the case it stands in, or to the end. */
  sentence(depth: number, inPlural: boolean): Node[] | null {
    const nodes: Node[] = [];
    let plain = '';
    for (; !this.atEnd; ) {
      const sign = this.#text.charAt(this.#at);
      if (sign === '}') break;
      if (sign !== '{' && !(sign === '#' && inPlural)) {
        plain += sign;
        this.#at += 1;
        continue;
      }
      if (plain !== '') nodes.push({ type: 'text', text: plain });
      plain = '';
      this.#at += 1;
      const node = sign === '#' ? ({ type: 'hash' } as const) : this.#placeholder(depth, inPlural);
      if (node === null) return null;
      nodes.push(node);
    }
    if (plain !== '') nodes.push({ type: 'text', text: plain });
    return nodes;
  }

  #placeholder(depth: number, inPlural: boolean): Node | null {
    const name = this.#match(NAME);
    if (name === null || depth >= DEEPEST) return null;
    if (this.#take('}')) return { type: 'value', name, format: null };
    if (!this.#take(',')) return null;
    const format = this.#match(NAME);
    if (format === null) return null;
    if (this.#take('}')) return FORMATS.has(format) ? { type: 'value', name, format } : null;
    if ((format !== 'plural' && format !== 'select') || !this.#take(',')) return null;
    const cases = this.#cases(depth, inPlural || format === 'plural');
    return cases?.has('other') === true ? { type: 'choice', name, by: format, cases } : null;
  }

  #cases(depth: number, inPlural: boolean): Cases | null {
    const cases = new Map<string, readonly Node[]>();
    for (;;) {
      if (this.#take('}')) return cases;
      CASE.lastIndex = this.#at;
      const found = CASE.exec(this.#text);
      if (found?.[1] === undefined) return null;
      this.#at = CASE.lastIndex;
      const nodes = this.sentence(depth + 1, inPlural);
      if (nodes === null || this.#text.charAt(this.#at) !== '}') return null;
      this.#at += 1;
      cases.set(found[1], nodes);
    }
  }

  #match(pattern: RegExp): string | null {
    this.#skipSpace();
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found === null) return null;
    this.#at = pattern.lastIndex;
    return found[0];
  }

  #take(sign: string): boolean {
    this.#skipSpace();
    if (this.#text.charAt(this.#at) !== sign) return false;
    this.#at += 1;
    return true;
  }

  #skipSpace(): void {
    while (this.#text.charAt(this.#at) === ' ') this.#at += 1;
  }
}
