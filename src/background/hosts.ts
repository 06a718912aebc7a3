/** Which carriers' hosts the user has allowed, and what follows when that changes. */

import browser from 'webextension-polyfill';
import { carriers } from '../carriers/index.ts';
import type { AskableCarrier } from '../messages/protocol.ts';
import { getTracking, putTracking, write } from '../storage/write.ts';

/** Carriers that can be asked once their hosts are allowed, by name. */
export function askableCarriers(): AskableCarrier[] {
  return carriers
    .flatMap(({ id, name, country, query }) =>
      query === undefined ? [] : [{ id, name, country, hosts: [...query.hosts] }],
    )
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}

/** Ids of the carriers whose every host is allowed. */
export async function grantedCarriers(): Promise<ReadonlySet<string>> {
  const { origins = [] } = await browser.permissions.getAll();
  const allowed = new Set(origins);
  return new Set(
    carriers.filter(({ query }) => query?.hosts.every((host) => allowed.has(host)) === true).map(({ id }) => id),
  );
}

/** Lets parcels that waited for a host be asked about at once, and those whose host was taken back wait again. */
export async function followHosts(now: number): Promise<void> {
  const granted = await grantedCarriers();
  await write(async (writing) => {
    const store = writing.objectStore('trackings');
    const waiting = await store.index('byWaiting').getAllKeys();
    const due = await store.index('byDue').getAllKeys();
    for (const key of [...waiting, ...due]) {
      const tracking = await getTracking(writing, key, now);
      if (tracking === null) continue;
      const { waitingFor, dueAt, ...rest } = tracking;
      if (granted.has(tracking.carrier)) {
        if (waitingFor !== undefined) await putTracking(writing, { ...rest, dueAt: now });
      } else if (dueAt !== undefined) await putTracking(writing, { ...rest, waitingFor: tracking.carrier });
    }
  });
}
