/** The carriers that have a file of their own: everyone who can be asked. A file in `known/` that exports `carrier` is registered by being there. */

import type { Carrier } from './carrier.ts';
import { directoryOf } from './directory.ts';

const files = import.meta.glob<Carrier>('./known/*.ts', { eager: true, import: 'carrier' });

export const polled = directoryOf(Object.values(files));
