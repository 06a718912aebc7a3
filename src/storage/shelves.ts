/** The shelves that orders stand on, for the badge and the head of the popup. */

import { LEVELS } from '../domain/stage.ts';

/** Where a card stands: its level, or set aside by the user. */
export const SHELVES = [...LEVELS, 'archived'] as const;
export type Shelf = (typeof SHELVES)[number];
