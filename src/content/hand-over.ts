/** Hands readings to the worker, and the pictures it then misses. */

import type { Reading } from '../domain/reading.ts';
import { boundedReading } from '../messages/bounded-reading.ts';
import { deliver } from './outbox.ts';
import { deliverThumbnails } from './thumbnails.ts';

/**
 * Resolves once the worker has it; a reading that says nothing is not sent. `shape` says what was there where something
 * was not found.
 */
export async function handOver(reading: Reading, shape?: string): Promise<void> {
  if (reading.orders.length === 0 && reading.parcels.length === 0 && reading.warnings.length === 0) return;
  for (const part of boundedReading(reading, shape)) {
    const reply = await deliver({ type: 'reading', reading: part });
    if (reply?.ok && reply.missingThumbnails !== undefined) void drawMissing(reading, reply.missingThumbnails);
  }
}

function drawMissing(reading: Reading, missing: readonly string[]): Promise<void> {
  return deliverThumbnails(
    reading.orders.map(({ order }) => order),
    missing,
  );
}
