/** What the popup needs to let all orders be read: how far it is, and a page of My Orders to read it on. */

import { createContext } from 'preact';
import type { KeptReadAll } from '../domain/read-all.ts';

export interface ReadAllSurroundings {
  /** Null when it never ran. */
  read(): Promise<KeptReadAll | null>;
  /** Tells an open page of My Orders to begin; false where none is open in this window. */
  start(): Promise<boolean>;
}

export const ReadAllContext = createContext<ReadAllSurroundings | null>(null);
