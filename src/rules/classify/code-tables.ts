/** All carriers' tables of event codes, in the order in which they are tried. */

import type { CodeTable } from './code-table.ts';
import { cainiao } from './codes/cainiao.ts';
import { correios } from './codes/correios.ts';
import { fedex } from './codes/fedex.ts';
import { fourPx } from './codes/four-px.ts';
import { inpost } from './codes/inpost.ts';
import { postnl } from './codes/postnl.ts';
import { smallTables } from './codes/posts-and-couriers.ts';
import { russianPost } from './codes/russian-post.ts';
import { trackers } from './codes/trackers.ts';

export const codeTables: readonly CodeTable[] = [
  cainiao,
  postnl,
  russianPost,
  fourPx,
  correios,
  inpost,
  fedex,
  ...smallTables,
  trackers,
];
