/**
 * A quick look that comes before a schema: whether a record is already, to the letter, what the schema would make of it.
 * Pages and workers of extensions may not compile code, so that a schema walks its own description for every record; this
 * walks it once. Whatever is not plainly right is left to the schema, which alone says what is wrong.
 */

import type { ZodMiniType } from 'zod/mini';

type Look = (value: unknown) => boolean;

/** What is read of a schema's own description; the parts that a kind lacks are absent. */
interface Description {
  readonly type: string;
  readonly checks?: readonly { readonly _zod: { check(payload: { value: unknown; issues: unknown[] }): unknown } }[];
  readonly shape?: Readonly<Record<string, ZodMiniType>>;
  readonly catchall?: unknown;
  readonly element?: ZodMiniType;
  readonly innerType?: ZodMiniType;
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly values?: readonly unknown[];
  readonly keyType?: ZodMiniType;
  readonly valueType?: ZodMiniType;
  readonly options?: readonly ZodMiniType[];
}

const looks = new WeakMap<ZodMiniType, Look>();

/** Whether the schema would accept `value` and change nothing about it. False says nothing: ask the schema. */
export function isExactly<T>(schema: ZodMiniType<T>, value: unknown): value is T {
  return lookOf(schema)(value);
}

function lookOf(schema: ZodMiniType): Look {
  const known = looks.get(schema);
  if (known !== undefined) return known;
  const description = schema._zod.def as unknown as Description;
  const kind = kindOf(description);
  const checks = description.checks ?? [];
  const look: Look =
    checks.length === 0
      ? kind
      : (value) => {
          if (!kind(value)) return false;
          const payload = { value, issues: [] };
          for (const { _zod } of checks) if (_zod.check(payload) !== undefined) return false;
          return payload.issues.length === 0 && payload.value === value;
        };
  looks.set(schema, look);
  return look;
}

const never: Look = () => false;

const SCALARS: Readonly<Record<string, Look>> = {
  string: (value) => typeof value === 'string',
  number: (value) => Number.isFinite(value),
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
};

/** A kind that is not known here is never plainly right. */
function kindOf(description: Description): Look {
  const { type, shape, catchall, element, innerType, entries, values, keyType, valueType, options } = description;
  const scalar = SCALARS[type];
  if (scalar !== undefined) return scalar;
  if (type === 'object' && shape !== undefined && catchall === undefined) return objectLook(shape);
  if (type === 'array' && element !== undefined) return arrayLook(lookOf(element));
  if ((type === 'optional' || type === 'nullable') && innerType !== undefined) {
    const [nothing, inner] = [type === 'optional' ? undefined : null, lookOf(innerType)];
    return (value) => value === nothing || inner(value);
  }
  if (type === 'enum' && entries !== undefined) return oneOf(Object.values(entries));
  if (type === 'literal' && values !== undefined) return oneOf(values);
  if (type === 'record' && keyType !== undefined && valueType !== undefined)
    return recordLook(lookOf(keyType), lookOf(valueType));
  if (type === 'union' && options !== undefined) return unionLook(options);
  return never;
}

function oneOf(values: readonly unknown[]): Look {
  const set = new Set(values);
  return (value) => set.has(value);
}

function arrayLook(element: Look): Look {
  return (value) => {
    if (!Array.isArray(value)) return false;
    for (let at = 0; at < value.length; at += 1) if (!element(value[at])) return false;
    return true;
  };
}

/** A key that the schema does not know would be dropped by it. */
function objectLook(shape: Readonly<Record<string, ZodMiniType>>): Look {
  const fields = Object.entries(shape).map(([name, schema]) => [name, lookOf(schema)] as const);
  const names = new Set(Object.keys(shape));
  return (value) => {
    if (!isPlain(value)) return false;
    for (const name in value) if (!names.has(name)) return false;
    for (const [name, look] of fields) if (!look(value[name])) return false;
    return true;
  };
}

function recordLook(key: Look, entry: Look): Look {
  return (value) => {
    if (!isPlain(value)) return false;
    for (const name in value) if (name === '__proto__' || !key(name) || !entry(value[name])) return false;
    return true;
  };
}

/** Of scalars only: of two objects the first that fits would drop what belongs to the second. */
function unionLook(options: readonly ZodMiniType[]): Look {
  const kinds = options.map((option) => (option._zod.def as unknown as Description).type);
  if (!kinds.every((kind) => kind in SCALARS)) return never;
  const all = options.map(lookOf);
  return (value) => all.some((look) => look(value));
}

/** No instance of a class, of whatever realm. */
function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || (Object.getPrototypeOf(prototype) === null && !Array.isArray(value));
}
