/** Hands readings to the worker, and the pictures it then misses. */

import type { Reading } from '../domain/reading.ts';
import type { PageReading } from '../messages/protocol.ts';
import { deliver } from './outbox.ts';
import { deliverThumbnails } from './thumbnails.ts';

/** The form in which a reading travels. */
function packed(reading: Reading, shape?: string): PageReading {
  return {
    orders: reading.orders.map(({ order, fields }) => ({ order, fields: { ...fields } })),
    parcels: [...reading.parcels],
    source: reading.source,
    warnings: [...reading.warnings],
    ...(shape === undefined || reading.warnings.length === 0 ? {} : { shape }),
  };
}

/**
 * Resolves once the worker has it; a reading that says nothing is not sent. `shape` says what was there where something
 * was not found.
 */
export async function handOver(reading: Reading, shape?: string): Promise<void> {
  if (reading.orders.length === 0 && reading.parcels.length === 0 && reading.warnings.length === 0) return;
  const reply = await deliver({ type: 'reading', reading: packed(reading, shape) });
  if (reply?.ok && reply.missingThumbnails !== undefined) void drawMissing(reading, reply.missingThumbnails);
}

function drawMissing(reading: Reading, missing: readonly string[]): Promise<void> {
  return deliverThumbnails(
    reading.orders.map(({ order }) => order),
    missing,
  );
}
