/**
 * A version of the database that is not there yet, so that an update can be tried before there is one: it writes every
 * order and change anew, adds an index, and says when it begins and ends to whoever listens.
 */

import type { Upgrading } from '../../src/storage/migrations/migration.ts';

export const MIGRATION_CHANNEL = 'endurance-migration';
/** The field that the next version adds to every change: those are never written again. */
export const ADDED_FIELD = 'addedByNextVersion';

export async function toNextVersion({ transaction }: Upgrading): Promise<void> {
  tell('begins');
  const orders = transaction.objectStore('orders');
  orders.createIndex('byReadAt', 'readAt');
  for (let cursor = await orders.openCursor(); cursor !== null; cursor = await cursor.continue())
    await cursor.update(cursor.value);
  const changes = transaction.objectStore('changes');
  for (let cursor = await changes.openCursor(); cursor !== null; cursor = await cursor.continue())
    await cursor.update({ ...cursor.value, [ADDED_FIELD]: 'yes' });
  tell('ends');
}

function tell(what: 'begins' | 'ends'): void {
  const channel = new BroadcastChannel(MIGRATION_CHANNEL);
  channel.postMessage(what);
  channel.close();
}
