/**
 * Reads a carrier's web page into a small tree: the worker has no DOMParser. Tolerant of unclosed tags, linear in the
 * length of the page, and bounded in size and depth, because the page is untrusted.
 */

export interface Element {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (Element | string)[];
}

const MOST_NODES = 12_000;
const DEEPEST = 60;
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Their content is no markup. */
const RAW = new Set(['script', 'style', 'noscript', 'textarea', 'title']);
/** An opening tag of the first kind ends an open one of the second, up to a boundary. */
const CLOSES: Readonly<Record<string, readonly string[]>> = {
  td: ['td', 'th'],
  th: ['td', 'th'],
  tr: ['td', 'th', 'tr'],
  tbody: ['td', 'th', 'tr', 'thead', 'tbody'],
  li: ['li'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  p: ['p'],
  option: ['option'],
};
const BOUNDARY = new Set(['table', 'ul', 'ol', 'dl', 'div', 'body', 'section', 'article']);

/** The page as a tree under a root without a tag. */
export function parseMarkup(html: string): Element {
  const root = element('', '');
  const open: Element[] = [root];
  let nodes = 0;
  let at = 0;
  while (at < html.length && nodes < MOST_NODES) {
    nodes += 1;
    const next = html.indexOf('<', at);
    if (next !== at) top(open).children.push(decoded(html.slice(at, next === -1 ? html.length : next)));
    if (next === -1) break;
    at = readTag(html, next, open);
  }
  return root;
}

/** The beginning of a tag with its name, or of a declaration. */
const TAG_START = /<(?:([!?])|(\/?)([a-zA-Z][\w:-]{0,60}))/y;

/** Reads what stands at `<` and returns where the rest begins. */
function readTag(html: string, at: number, open: Element[]): number {
  if (html.startsWith('<!--', at)) return after(html, '-->', at + 4);
  TAG_START.lastIndex = at;
  const start = TAG_START.exec(html);
  if (start === null) {
    // Looked at before its end is searched for: a page of nothing but `<` would be searched once for each of them.
    top(open).children.push('<');
    return at + 1;
  }
  const end = tagEnd(html, at);
  const [, declaration, slash, written = ''] = start;
  if (declaration !== undefined) return end;
  const inside = html.slice(at + 1, end - 1);
  const closing = slash === '/';
  const name = written.toLowerCase();
  if (closing) {
    close(open, name);
    return end;
  }
  implyEnd(open, name);
  const node = element(name, inside);
  top(open).children.push(node);
  if (VOID.has(name) || inside.endsWith('/')) return end;
  if (RAW.has(name)) return rawEnd(html, name, end);
  if (open.length < DEEPEST) open.push(node);
  return end;
}

/** One past the `>` of the tag at `at`, quotes respected; the end of the page where it never closes. */
function tagEnd(html: string, at: number): number {
  let quote = '';
  for (let i = at + 1; i < html.length; i += 1) {
    const character = html[i] ?? '';
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '>') return i + 1;
    else if ((character === '"' || character === "'") && html[i - 1] === '=') quote = character;
  }
  return html.length;
}

function rawEnd(html: string, name: string, from: number): number {
  const ending = new RegExp(`</${name}`, 'gi');
  ending.lastIndex = from;
  const found = ending.exec(html);
  return found === null ? html.length : after(html, '>', found.index);
}

function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at === -1 ? html.length : at + mark.length;
}

function close(open: Element[], name: string): void {
  const at = open.findLastIndex((node) => node.tag === name);
  if (at > 0) open.length = at;
}

function implyEnd(open: Element[], name: string): void {
  const ends = CLOSES[name];
  if (ends === undefined) return;
  for (let i = open.length - 1; i > 0; i -= 1) {
    const tag = open[i]?.tag ?? '';
    if (BOUNDARY.has(tag)) return;
    if (ends.includes(tag)) open.length = i;
  }
}

function top(open: Element[]): Element {
  return open[open.length - 1] ?? element('', '');
}

const ATTRIBUTE = /([^\s"'<>/=]{1,80})(?:\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g;

function element(tag: string, inside: string): Element {
  const attributes = new Map<string, string>();
  const rest = inside.slice(tag.length, 4000);
  // Most tags have none, and to begin a search costs more than all the rest of a tag.
  for (const [, name = '', double, single, bare] of rest ? rest.matchAll(ATTRIBUTE) : []) {
    attributes.set(name.toLowerCase(), decoded(double ?? single ?? bare ?? ''));
  }
  return { tag, attributes, children: [] };
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  aacute: 'á',
  eacute: 'é',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
  ntilde: 'ñ',
  agrave: 'à',
  egrave: 'è',
  igrave: 'ì',
  ograve: 'ò',
  ugrave: 'ù',
  ccedil: 'ç',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  szlig: 'ß',
};

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : '';
  });
}

/** Every element under `root` that `test` accepts, in the order of the page. */
function findAll(root: Element, test: (element: Element) => boolean, found: Element[] = []): Element[] {
  for (const child of root.children) {
    if (typeof child === 'string') continue;
    if (test(child)) found.push(child);
    findAll(child, test, found);
  }
  return found;
}

export const byTag = (root: Element, tag: string): Element[] => findAll(root, (element) => element.tag === tag);

export const byClass = (root: Element, name: string): Element[] =>
  findAll(root, (element) => {
    const classes = element.attributes.get('class');
    return classes?.includes(name) === true && classes.split(/\s+/).includes(name);
  });

export const byAttribute = (root: Element, name: string, value: string): Element[] =>
  findAll(root, (element) => element.attributes.get(name) === value);

/** The words under an element, spaces folded; a line break counts as a space. */
export function textOf(element: Element | undefined): string {
  return element === undefined ? '' : wordsOf(element).replace(/\s+/g, ' ').trim();
}

function wordsOf(element: Element): string {
  if (element.tag === 'br') return ' ';
  return element.children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('');
}

/** The cells of each row of a table, headers included; rows of inner tables are not its rows. */
export function cellsOf(table: Element): Element[][] {
  const rows = findAll(table, ({ tag }) => tag === 'tr');
  return rows.map((row) => row.children.filter(isCell));
}

function isCell(child: Element | string): child is Element {
  return typeof child !== 'string' && (child.tag === 'td' || child.tag === 'th');
}
