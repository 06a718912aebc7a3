/** Everything outside the evidence view that it touches: the storage, pictures, files, the printer. */

import type { CaseFile } from '../../evidence/casefile.ts';

export interface EvidenceSurroundings {
  /** Everything known of an order now; null when it is not stored. */
  readCase(orderId: string): Promise<CaseFile | null>;
  /** The bytes of a kept piece; null when it is gone. */
  readBytes(pieceId: string): Promise<Blob | null>;
  /** Lays a file down for the worker to keep. Rejects when there is no room. */
  stageBytes(name: string, bytes: Blob): Promise<void>;
  /** A picture as JPEG or PNG of at most `limit` bytes; the same bytes where they fit already. Rejects what is no picture. */
  shrink(picture: Blob, limit: number): Promise<Blob>;
  /** A picture as a `data:` address, at most `side` pixels wide and high. */
  preview(picture: Blob, side: number): Promise<string>;
  /** Hexadecimal. */
  sha256(bytes: Blob): Promise<string>;
  /** Offers bytes for download. */
  saveBytes(name: string, bytes: Blob): void;
  /** Bytes the browser still lets us keep; null where it does not say. */
  freeRoom(): Promise<number | null>;
  copy(text: string): Promise<void>;
}
