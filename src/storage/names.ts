/** The names under which things lie in the database; apart from the schemas, because a popup opens without those. */

export const DATABASE_NAME = 'waitwise';
/** Invented orders live here, apart from the user's own. */
export const DEMO_DATABASE_NAME = 'waitwise-demo';

/** Names in the store `values`. */
export const SETTINGS = 'settings';
/** `true` while pages show the demo's orders. */
export const DEMO = 'demo';
/** How many orders stand on each shelf. */
export const SHELF_COUNTS = 'shelfCounts';
/** Epoch ms of the last reading of an AliExpress page. */
export const LAST_READ_AT = 'lastReadAt';
/** Key of the last order judged anew after the rules' settings changed; absent when all are done. */
export const REJUDGED = 'rejudged';
/** Which stores are still to be looked through for records that no longer fit; absent when all are. */
export const UNCHECKED = 'unchecked';
/** Epoch ms at which all records were last looked through. */
export const CHECKED_AT = 'checkedAt';
/** The computer's time zone when orders were judged last: days end at another moment elsewhere. */
export const ZONE_SEEN = 'zoneSeen';
/** The latest time of the computer's clock, in epoch ms: what lies after it was noted by a clock that was wrong. */
export const CLOCK_SEEN = 'clockSeen';
/** How carrying things through the browser's sync went last. */
export const SYNC_STATE = 'syncState';
/** Ids of everybody who might be asked when all rows were last brought in line with that; absent when that is in doubt. */
export const HOSTS_FOLLOWED = 'hostsFollowed';
/** How each carrier's host bore with us lately, by match pattern. */
export const HOST_STATES = 'hostStates';
/** The user's own keys for trackers, by tracker id. Never leaves this database but to the tracker itself. */
export const TRACKER_KEYS = 'trackerKeys';
/** How far "read all my orders" is. */
export const READ_ALL = 'readAll';
/** The page's plan behind it, as JSON: which request comes next. */
export const READ_ALL_PLAN = 'readAllPlan';
/** How much pages have added in this hour. */
export const ADMISSION = 'admission';
