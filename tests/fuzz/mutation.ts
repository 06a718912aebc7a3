/** Structure-aware mutation: whole answers with one to six things wrong at places of their own, as data that shrinks. */

import fc from 'fast-check';

/** One thing that goes wrong. `at` chooses the place: a share of all places of the value (0 … 1). */
export interface Fault {
  readonly kind: (typeof KINDS)[number];
  readonly at: number;
  readonly value: unknown;
}

const KINDS = [
  'replace',
  'remove',
  'rename',
  'wrap_in_list',
  'wrap_in_object',
  'double',
  'other_type',
  'move_here',
  'flood',
  'add_key',
] as const;

const deep = (depth: number): unknown => JSON.parse(`${'{"a":['.repeat(depth)}1${']}'.repeat(depth)}`);

/** Values that parsers trip over: emptiness, prototype names, broken characters, dates that do not exist, formulas, floods. */
const NASTY: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e300,
  -0,
  2 ** 53 + 2,
  8.64e15,
  8.64e15 + 1,
  1_790_000_000_000,
  '',
  ' ',
  '0',
  'null',
  'undefined',
  '__proto__',
  'constructor',
  'toString',
  '\u0000',
  '\ud800',
  '\u202Egnirts\u202C',
  '\uFEFF',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '=HYPERLINK("x")',
  'javascript:alert(1)',
  'data:text/html,x',
  '//evil.example/p',
  '2026-02-30',
  '2026-13-45 99:99:99',
  '9999-12-31T23:59:59Z',
  '0000-00-00 00:00:00',
  '+275760-09-13T00:00:00.001Z',
  '31/12/2026 24:00',
  '8210000000000001',
  '٣ نوفمبر ٢٠٢٦',
  [],
  {},
  [[]],
  [null],
  JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
  deep(40),
  'x'.repeat(20_000),
  '9'.repeat(5_000),
  '('.repeat(3_000),
  ' \t'.repeat(3_000),
];

const NAMES = ['__proto__', 'constructor', 'prototype', 'length', 'toString', 'data', 'events', '', '0'] as const;

const value = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.integer() },
);

export const faults: fc.Arbitrary<readonly Fault[]> = fc.array(
  fc.record({ kind: fc.constantFrom(...KINDS), at: fc.double({ min: 0, max: 1, noNaN: true }), value }),
  { maxLength: 6 },
);

type Path = readonly (string | number)[];

/** Places of a value, counted once for each seed: deeper than this and beyond this many nothing new is learnt. */
const MOST_PLACES = 4_000;

function pathsOf(root: unknown): Path[] {
  const paths: Path[] = [[]];
  for (let next = 0; next < paths.length && paths.length < MOST_PLACES; next += 1) {
    const path = paths[next] ?? [];
    const held = valueAt(root, path);
    if (Array.isArray(held)) for (const index of held.keys()) paths.push([...path, index]);
    else if (typeof held === 'object' && held !== null) for (const key of Object.keys(held)) paths.push([...path, key]);
  }
  return paths;
}

function valueAt(root: unknown, path: Path): unknown {
  let held = root;
  for (const step of path) held = typeof held === 'object' && held !== null ? (held as never)[step] : undefined;
  return held;
}

/** A seed whose places are known, so that a fault finds its own quickly. */
export interface Seed {
  readonly root: unknown;
  readonly paths: readonly Path[];
}

export function seedOf(root: unknown): Seed {
  return { root, paths: pathsOf(root) };
}

/** The seed with every fault applied, at most one of them a flood; the seed itself stays as it is. */
export function withFaults({ root, paths }: Seed, given: readonly Fault[]): unknown {
  const firstFlood = given.findIndex(({ kind }) => kind === 'flood');
  const wrong = given.filter(({ kind }, index) => kind !== 'flood' || index === firstFlood);
  return wrong.reduce<unknown>((whole, fault) => withFault(whole, paths, root, fault), root);
}

function withFault(whole: unknown, paths: readonly Path[], root: unknown, { kind, at, value: given }: Fault): unknown {
  const place = (share: number) => paths[Math.min(paths.length - 1, Math.floor(share * paths.length))] ?? [];
  const path = place(at);
  const held = valueAt(whole, path);
  switch (kind) {
    case 'replace':
      return changed(whole, path, () => given);
    case 'remove':
      return changed(whole, path, () => undefined);
    case 'rename':
      return renamed(whole, path, String(given).slice(0, 40));
    case 'wrap_in_list':
      return changed(whole, path, () => [held]);
    case 'wrap_in_object':
      return changed(whole, path, () => ({ [String(given).slice(0, 40)]: held }));
    case 'double':
      return changed(whole, path.slice(0, -1), (holder) => (Array.isArray(holder) ? [...holder, held] : holder));
    case 'other_type':
      return changed(whole, path, otherType);
    case 'move_here':
      return changed(whole, path, () => valueAt(root, place((at * 7.3) % 1)));
    case 'flood':
      return changed(whole, path, (list) => (Array.isArray(list) && list.length > 0 ? flooded(list) : list));
    case 'add_key':
      return changed(whole, path, (holder) => withKey(holder, NAMES[Math.floor(at * 1e4) % NAMES.length] ?? '', given));
  }
}

function otherType(held: unknown): unknown {
  if (typeof held === 'number') return String(held);
  if (typeof held === 'string') return Number(held) || held.length;
  if (typeof held === 'boolean') return String(held);
  return Array.isArray(held) ? Object.fromEntries(held.entries()) : JSON.stringify(held);
}

/** A list of three hundred entries made of its own. */
function flooded(list: readonly unknown[]): unknown[] {
  return Array.from({ length: 300 }, (_, index) => list[index % list.length]);
}

/** `__proto__` becomes a key like any other, as `JSON.parse` makes it. */
function withKey(holder: unknown, key: string, given: unknown): unknown {
  if (typeof holder !== 'object' || holder === null || Array.isArray(holder)) return holder;
  const copy = { ...holder };
  Object.defineProperty(copy, key, { value: given, enumerable: true, configurable: true, writable: true });
  return copy;
}

function renamed(whole: unknown, path: Path, name: string): unknown {
  const last = path.at(-1);
  if (typeof last !== 'string') return whole;
  return changed(whole, path.slice(0, -1), (holder) => {
    if (typeof holder !== 'object' || holder === null || Array.isArray(holder)) return holder;
    const { [last as keyof typeof holder]: moved, ...rest } = holder;
    return withKey(rest, name, moved);
  });
}

/** A copy along one path; nothing else of the value is copied. */
function changed(whole: unknown, path: Path, change: (held: unknown) => unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return change(whole);
  if (Array.isArray(whole)) return whole.map((entry, index) => (index === step ? changed(entry, rest, change) : entry));
  if (typeof whole !== 'object' || whole === null) return whole;
  return withKey(whole, String(step), changed((whole as Record<string, unknown>)[step], rest, change));
}

/** One thing that goes wrong with a text: a cut, a piece twice, a piece gone, something put in. */
export interface TextFault {
  readonly kind: 'cut' | 'twice' | 'gone' | 'put' | 'flood';
  readonly at: number;
  readonly length: number;
  readonly piece: string;
}

const PIECES = [
  '<',
  '>',
  '"',
  "'",
  '&',
  '&#x110000;',
  '&amp;',
  '</div>',
  '<div>',
  '<!--',
  '-->',
  '<script>',
  '</script>',
  '<table><tr><td>',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '\\u',
  '\\',
  '\u0000',
  '\ud800',
  '\u202E',
  '\n',
  '1'.repeat(400),
  ' '.repeat(2_000),
  '<div '.repeat(300),
  '(a'.repeat(800),
] as const;

export const textFaults: fc.Arbitrary<readonly TextFault[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('cut', 'twice', 'gone', 'put', 'flood'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(400),
    piece: fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 12 })),
  }),
  { maxLength: 4 },
);

export function withTextFaults(text: string, wrong: readonly TextFault[]): string {
  return wrong.reduce((whole, { kind, at, length, piece }) => {
    const start = Math.floor(at * whole.length);
    const [before, here, after] = [whole.slice(0, start), whole.slice(start, start + length), whole.slice(start)];
    if (kind === 'cut') return before;
    if (kind === 'twice') return before + here + after;
    if (kind === 'gone') return before + whole.slice(start + length);
    return before + (kind === 'flood' ? here.repeat(40).slice(0, 8_000) : piece) + after;
  }, text);
}
