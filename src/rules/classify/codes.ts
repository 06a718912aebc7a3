/** Looks an event code up in the carriers' tables, whatever dress it comes in. */
import type { Stage } from '../../domain/stage.ts';
import { ruleTables } from '../tables.ts';
import type { CodeTable } from './code-table.ts';

/** A stage known from a code; `rough` when a text that is understood says more than the code. */
export interface CodeReading {
  readonly stage: Stage;
  readonly rough: boolean;
}

interface Index {
  readonly table: CodeTable;
  readonly exact: ReadonlyMap<string, Stage>;
  /** Longest first. */
  readonly prefixes: readonly (readonly [string, Stage])[];
}

function indexOf(table: CodeTable): Index {
  const exact = new Map<string, Stage>();
  const prefixes: [string, Stage][] = [];
  for (const [stage, codes] of Object.entries(table.stages) as [Stage, string][]) {
    for (const code of codes.split(' ')) {
      if (code.endsWith('*')) prefixes.push([code.slice(0, -1), stage]);
      else exact.set(code, stage);
    }
  }
  prefixes.sort((a, b) => b[0].length - a[0].length);
  return { table, exact, prefixes };
}

let indexes: readonly Index[] = [];
let distinctive: readonly Index[] = [];

/** Indexed at the first code. */
function allIndexes(): readonly Index[] {
  if (indexes.length === 0) {
    indexes = ruleTables().codes.map(indexOf);
    distinctive = indexes.filter(({ table }) => table.distinctive);
  }
  return indexes;
}

/** `Gtms.signed ` → `GTMS_SIGNED`, `PO/09` → `PO_09`, `3.2` → `3_2`. */
export function normaliseCode(code: string): string {
  return code
    .slice(0, 80)
    .normalize('NFKC')
    .trim()
    .toUpperCase()
    .replace(/[^\p{L}\p{N}*]+/gu, '_')
    .replace(/^_+|_+$/g, '');
}

function find(index: Index, code: string): Stage | undefined {
  const exact = index.exact.get(code);
  if (exact !== undefined) return exact;
  return index.prefixes.find(([prefix]) => code.startsWith(prefix))?.[1];
}

const PLATFORM_PREFIX = /^(?:AE|CN|CNG|LP)_(?=[A-Z]{2})/;
/** What an event's outcome adds to its name; failures are read from it, the rest is only a dress. */
const OUTCOME = /_(?:SUCCESS|OK|FINISH|START)$/;
const FAILURE = /_(?:FAILURE|FAIL|REJECT|EXCEPTION|ERROR)$/;
const CUSTOMS_FAMILY = /^(?:CC|CUS|CIQ)_/;

function findCainiao(index: Index, code: string): Stage | undefined {
  const bare = code.replace(PLATFORM_PREFIX, '');
  if (FAILURE.test(bare) && /^(?:PU|SC|CW|LH|TD|CC|CUS|CIQ|GTMS|GSTA|GSTAHUB|STA|GWMS|RT|LM)_/.test(bare)) {
    if (bare.startsWith('RT_')) return 'returned';
    return CUSTOMS_FAMILY.test(bare) ? 'customs' : 'exception';
  }
  return index.exact.get(bare) ?? index.exact.get(bare.replace(OUTCOME, '')) ?? find(index, bare);
}

/** Dresses of one code in the order they are tried: whole, without its last part (`OR_005` → `OR`), with a padded status (`BDE_1` → `BDE_01`). */
function dresses(code: string): string[] {
  const cut = code.lastIndexOf('_');
  const padded = code.replace(/_(\d)$/, '_0$1');
  const bare = code.replace(/^(\d+)_0+$/, '$1').replace(/^([A-Z]+)(\d{1,2})$/, '$1_$2');
  const all = [code, padded, bare];
  return cut > 0 ? [...all, code.slice(0, cut)] : all;
}

function lookUp(index: Index, code: string): Stage | undefined {
  if (index.table.dressed) return findCainiao(index, code);
  for (const dress of dresses(code)) {
    const stage = find(index, dress);
    if (stage !== undefined) return stage;
  }
  return undefined;
}

function tablesFor(carrier: string | undefined): readonly Index[] {
  const all = allIndexes();
  if (carrier === undefined) return distinctive;
  const name = carrier
    .slice(0, 60)
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  const own = all.filter(({ table }) => table.carriers.some((id) => name === id || name.startsWith(`${id}-`)));
  // A brand that begins with another's name (`dhl-express`, `dhl`) is matched by the longer one first by table order.
  return [...own, ...distinctive.filter((index) => !own.includes(index))];
}

/**
 * Reads an event code. Several codes may come joined by commas (a carrier's table lists synonyms so); the first one known counts.
 * Short codes count only with their carrier, because `DE` or `7` mean something else everywhere.
 */
export function readCode(code: string, carrier: string | undefined): CodeReading | undefined {
  const tables = tablesFor(carrier);
  for (const part of code.slice(0, 400).split(/[,;|]/)) {
    const normal = normaliseCode(part);
    if (normal === '') continue;
    for (const index of tables) {
      const stage = lookUp(index, normal);
      if (stage !== undefined) return { stage, rough: index.table.rough === true };
    }
  }
  return undefined;
}
