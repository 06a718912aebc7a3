/** Which carriers' hosts the user has allowed, what follows when that changes, and how patient each host still is. */

import browser from 'webextension-polyfill';
import { keyedTrackers } from '../carriers/keyed-trackers.ts';
import { polled } from '../carriers/polled.ts';
import type { AskableCarrier } from '../messages/protocol.ts';
import { database } from '../storage/database.ts';
import { HOST_STATES, HOSTS_FOLLOWED } from '../storage/names.ts';
import { checkRecord } from '../storage/records.ts';
import { type HostStates, hostStatesSchema, type TrackerKeys } from '../storage/schema.ts';
import { type Writing, write } from '../storage/write.ts';
import { askAboutAll, isFollowed } from './asking.ts';
import { trackerKeys } from './tracker-keys.ts';

/** Carriers that can be asked once their hosts are allowed, by name. */
export function askableCarriers(): AskableCarrier[] {
  return polled.carriers
    .flatMap(({ id, name, country, query }) =>
      query === undefined
        ? []
        : [{ id, name, country, hosts: [...query.hosts], ...(query.unproved && { unproved: query.unproved }) }],
    )
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}

/** Ids of the carriers whose every host is allowed, and of the trackers that have a key besides. */
export async function grantedCarriers(): Promise<ReadonlySet<string>> {
  const [origins, keys] = await Promise.all([grantedOrigins(), trackerKeys()]);
  return allowedBy(origins, keys);
}

/** Match patterns of the hosts that are allowed now. */
export async function grantedOrigins(): Promise<ReadonlySet<string>> {
  const { origins = [] } = await browser.permissions.getAll();
  return new Set(origins);
}

/** Whom these hosts and these keys let us ask. */
export function allowedBy(origins: ReadonlySet<string>, keys: TrackerKeys): ReadonlySet<string> {
  const isAllowed = (hosts: readonly string[] | undefined) => hosts?.every((host) => origins.has(host)) === true;
  return new Set([
    ...polled.carriers.filter(({ query }) => isAllowed(query?.hosts)).map(({ id }) => id),
    ...keyedTrackers.filter(({ id, hosts }) => Object.hasOwn(keys, id) && isAllowed(hosts)).map(({ id }) => id),
  ]);
}

/**
 * Lets parcels that waited for a host be asked about at once, and those whose host was taken back wait again, wherever
 * the hosts are not those that were followed last: a worker may have died before it followed them, and a browser tells of
 * hosts that are gone only while a worker listens.
 */
export async function followHosts(now: number): Promise<void> {
  const granted = await grantedCarriers();
  if (isFollowed(await (await database()).get('values', HOSTS_FOLLOWED), granted)) return;
  await write((writing) => askAboutAll(writing, granted, now));
}

/** How each host bore with us lately; a record that no longer fits is forgotten. */
export async function getHostStates(writing: Writing): Promise<HostStates> {
  const checked = checkRecord(hostStatesSchema, await writing.objectStore('values').get(HOST_STATES));
  return 'record' in checked ? checked.record : {};
}

export async function putHostStates(writing: Writing, states: HostStates): Promise<void> {
  await writing.objectStore('values').put(states, HOST_STATES);
}
