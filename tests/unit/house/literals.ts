/** Finds words that stand in the code of a view instead of coming from the texts: in JSX, in visible attributes, in what is announced. */

import { parseAst } from 'vite';

/** Attributes of elements and of our own components whose value a person reads or hears. */
const VISIBLE =
  /^(?:title|placeholder|alt|label|legend|caption|words|lead|aside|all|aria-(?:label|description|valuetext|roledescription|placeholder))$/;

/** Names that are the same in every language. */
const NAMES = /\bSHA-256\b/g;

interface Node {
  readonly type: string;
  readonly start: number;
}

/** `line: words` for each of them. */
export function literalWords(source: string): string[] {
  const found: string[] = [];
  const report = (node: Node, words: string) => {
    if (!/\p{L}/u.test(words.replace(NAMES, ''))) return;
    found.push(`${source.slice(0, node.start).split('\n').length}: ${words.trim()}`);
  };
  const readVisible = (node: unknown): void => {
    for (const { at, words } of wordsIn(node)) report(at, words);
  };
  visit(parseAst(source, { lang: 'tsx' }), (node) => {
    const fields = fieldsOf(node);
    if (node.type === 'JSXText') report(node, String(fields['value']));
    if (node.type === 'JSXElement' || node.type === 'JSXFragment')
      for (const child of listOf(fields['children']))
        if (child.type === 'JSXExpressionContainer') readVisible(fieldsOf(child)['expression']);
    if (node.type === 'JSXAttribute' && VISIBLE.test(nameOf(fields['name']))) readVisible(fields['value']);
    if (node.type === 'CallExpression' && nameOf(fields['callee']) === 'announce')
      listOf(fields['arguments']).forEach(readVisible);
  });
  return found;
}

/** The words an expression can become by itself. What a call or a nested element makes is not its own. */
function wordsIn(node: unknown): { readonly at: Node; readonly words: string }[] {
  if (!isNode(node)) return [];
  const fields = fieldsOf(node);
  switch (node.type) {
    case 'Literal':
      return typeof fields['value'] === 'string' ? [{ at: node, words: fields['value'] }] : [];
    case 'TemplateLiteral': {
      const fixed = listOf(fields['quasis']).map((part) => String(fieldsOf(fieldsOf(part)['value'])['cooked']));
      return [{ at: node, words: fixed.join('…') }, ...listOf(fields['expressions']).flatMap(wordsIn)];
    }
    case 'ConditionalExpression':
      return [fields['consequent'], fields['alternate']].flatMap(wordsIn);
    case 'LogicalExpression':
      return [fields['left'], fields['right']].flatMap(wordsIn);
    case 'BinaryExpression':
      return fields['operator'] === '+' ? [fields['left'], fields['right']].flatMap(wordsIn) : [];
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return wordsIn(fields['expression']);
    default:
      return [];
  }
}

function visit(node: unknown, look: (node: Node) => void): void {
  if (Array.isArray(node)) for (const one of node) visit(one, look);
  else if (isNode(node)) {
    look(node);
    for (const value of Object.values(node)) if (typeof value === 'object') visit(value, look);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function fieldsOf(node: unknown): Record<string, unknown> {
  return typeof node === 'object' && node !== null ? { ...node } : {};
}

function listOf(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

function nameOf(node: unknown): string {
  const { name } = fieldsOf(node);
  return typeof name === 'string' ? name : '';
}
