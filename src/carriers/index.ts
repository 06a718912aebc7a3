/** Every carrier of the product: those that can be asked, and those it only links to. */

import { directoryOf } from './directory.ts';
import rows from './links.json' with { type: 'json' };
import { linkedCarriers } from './links.ts';
import { polled } from './polled.ts';

export const everyCarrier = directoryOf([...polled.carriers, ...linkedCarriers(rows)]);

/** All carriers, by id. */
export const { carriers } = everyCarrier;
