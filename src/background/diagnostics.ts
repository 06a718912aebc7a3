/** The text a person may send to a maintainer when AliExpress changed: what was not found and what was there instead. */

import { readSummaryOf, type Summary } from '../storage/cards.ts';
import { database } from '../storage/database.ts';

/** `version` is the extension's, `agent` the browser's own name of itself. Times are whole days only. */
export function diagnosticsText(
  { warnings, lastReadAt, groups, setAside }: Pick<Summary, 'warnings' | 'lastReadAt' | 'groups' | 'setAside'>,
  version: string,
  agent: string,
): string {
  const stored = Object.values(groups).reduce((sum, count) => sum + count, 0);
  const lines = [
    `Waitwise ${version}`,
    browserOf(agent),
    `orders stored: ${stored}; set aside: ${setAside}; last good reading: ${dayOf(lastReadAt)}`,
    ...warnings.flatMap(({ code, detail, at, shape }) => [
      `${masked(code)} (${dayOf(at)}): ${masked(detail)}`,
      ...(shape === undefined
        ? []
        : masked(shape)
            .split('\n')
            .map((line) => `  ${line}`)),
    ]),
  ];
  return lines.join('\n');
}

/** The text about what is stored now. */
export async function diagnostics(version: string, agent: string): Promise<string> {
  return diagnosticsText(await readSummaryOf(await database()), version, agent);
}

/**
 * The last gate: whatever was written into a warning, no long number, address, mail or foreign script leaves. Shapes
 * and counters are plain ASCII with numbers of up to six digits.
 */
function masked(text: string): string {
  return text
    .replace(/https?:\S+/gi, '<address>')
    .replace(/\S+@\S+/g, '<mail>')
    .replace(/[^\n\x20-\x7e]+/g, '?')
    .replace(/[A-Za-z]*\d{7,}[A-Za-z]*/g, '#');
}

function browserOf(agent: string): string {
  return agent.match(/(?:Firefox|Chrome|Edg|OPR)\/\d+/g)?.join(' ') ?? 'an unknown browser';
}

function dayOf(epoch: number | null): string {
  return epoch === null ? 'never' : new Date(epoch).toISOString().slice(0, 10);
}
