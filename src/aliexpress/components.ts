/** The component tree ("ultron") of AliExpress's list and detail answers: components by tag, children by structure. */

import { type Fields, fieldsOf, isFields, listOf, textOf } from './json.ts';

export interface Component {
  readonly key: string;
  readonly tag: string;
  readonly id: unknown;
  readonly fields: Fields;
}

export interface ComponentTree {
  /** In the order of `hierarchy.structure`; those it does not name follow, since `data` itself is shuffled. */
  readonly components: readonly Component[];
  readonly global: Fields;
  /** Keys that `hierarchy.structure` names and `data` does not hold. */
  readonly absent: readonly string[];
}

/** The tree of an answer; no components where the answer has another shape. */
export function treeOf(payload: unknown): ComponentTree {
  const outer = fieldsOf(fieldsOf(payload)['data']);
  const holder = isFields(outer['data']) ? outer : fieldsOf(payload);
  const data = fieldsOf(holder['data']);
  const named = namedBy(holder['hierarchy']);
  const components: Component[] = [];
  const absent: string[] = [];
  const take = (key: string): boolean => {
    const component = componentOf(key, data[key]);
    return component !== undefined && components.push(component) > 0;
  };
  for (const key of named) if (!take(key)) absent.push(key);
  for (const key of Object.keys(data)) if (!named.has(key)) take(key);
  return { components, global: fieldsOf(holder['global']), absent };
}

/** Components of one kind: by `tag`, which holds through renames of keys, else by `type` or the key's beginning. */
export function tagged(tree: ComponentTree, tag: string): readonly Component[] {
  return tree.components.filter((component) => component.tag === tag);
}

function componentOf(key: string, value: unknown): Component | undefined {
  if (!isFields(value) || !isFields(value['fields'])) return undefined;
  const named = textOf(value['tag']) ?? textOf(value['type']) ?? key;
  return {
    key,
    tag: KNOWN.find((tag) => named === tag) ?? knownKey(key) ?? named,
    id: value['id'],
    fields: value['fields'],
  };
}

/** Every tag that is read. Keys are tags with a suffix of AliExpress's content system that changes over the years. */
const KNOWN = [
  'pc_om_list_order',
  'pc_om_list_body',
  'pc_om_list_header_action',
  'pc_om_list_header',
  'detail_order_status_block',
  'detail_simple_order_info_component',
  'detail_product_block',
  'detail_order_price_block',
  'detail_service_progress_bar',
  'detail_order_services',
  'detail_logistic_package_block',
] as const;

function knownKey(key: string): string | undefined {
  return KNOWN.find(
    (tag) => key.startsWith(`${tag}_`) && !KNOWN.some((other) => other.length > tag.length && key.startsWith(other)),
  );
}

function namedBy(hierarchy: unknown): ReadonlySet<string> {
  const named = new Set<string>();
  for (const children of Object.values(fieldsOf(fieldsOf(hierarchy)['structure'])))
    for (const key of listOf(children)) if (typeof key === 'string') named.add(key);
  return named;
}
