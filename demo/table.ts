/** The table the demo prints: each order, the verdict the rules give it by hand, and the one the extension shows. */

import type { StoredVerdict } from './browsers/stored-orders.ts';
import type { DemoCase } from './case.ts';
import { agrees } from './tour.ts';

/** Prints one line an order and a last line with the count; returns whether all agree. */
export function printTable(cases: readonly DemoCase[], shown: readonly StoredVerdict[]): boolean {
  const rows = cases.map((one) => {
    const verdict = shown.find(({ orderId }) => orderId === one.order.orderId);
    return { one, verdict, same: agrees(one, verdict) };
  });
  for (const { one, verdict, same } of rows) {
    const { level, stage, action, mainRule } = one.expected;
    console.log(`${same ? 'ok ' : 'NOT'} ${columns(level, stage, action, mainRule ?? '–')} ${one.about}`);
    if (same) continue;
    const held = verdict && columns(verdict.level, verdict.stage, verdict.action, verdict.reasons.join(' '));
    console.log(`    ${held ?? 'the extension holds no verdict'} ← shown, order ${one.order.orderId}`);
  }
  const agreeing = rows.filter(({ same }) => same).length;
  console.log(`${agreeing} of ${rows.length} orders show the verdict that the rules give`);
  return agreeing === rows.length;
}

function columns(level: string, stage: string, action: string, rules: string): string {
  return [level.padEnd(12), stage.padEnd(20), action.padEnd(20), rules.padEnd(11)].join(' ');
}
