/** The demo: fills its own database with invented orders, or removes that database whole. */

import { announceChange } from '../storage/changes.ts';
import { deleteDemoDatabase } from '../storage/database.ts';
import { DEMO, LAST_READ_AT } from '../storage/names.ts';
import { write } from '../storage/write.ts';
import { demoOrders } from './demo-orders.ts';
import { judgeAndStore, judgingAt } from './storing.ts';

/** Shows the demo, made anew; the user's own orders stay untouched beside it. */
export async function enterDemo(now: number): Promise<void> {
  const orders = await demoOrders(now);
  await deleteDemoDatabase();
  await write(async (writing) => {
    const judging = await judgingAt(writing, now);
    for (const order of orders) await judgeAndStore(writing, null, order, 'aliexpress', judging);
    await writing.objectStore('values').put(now, LAST_READ_AT);
  }, 'demo');
  await write((writing) => writing.objectStore('values').put(true, DEMO));
}

/** Leaves no trace: pages go back to the user's own orders first, then the demo's database is removed. */
export async function leaveDemo(): Promise<void> {
  await write((writing) => writing.objectStore('values').delete(DEMO));
  await deleteDemoDatabase();
  announceChange();
}
