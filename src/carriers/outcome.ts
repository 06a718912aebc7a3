/** How an answer is judged before anybody reads it: refusals, challenge pages and outages say nothing of a parcel. */

import type { CarrierAnswer, CarrierOutcome, CarrierParcel } from './carrier.ts';

/** More entries than any history has; an answer that holds more is a flood. */
export const MOST_EVENTS = 1_000;

export const found = (parcel: CarrierParcel): CarrierOutcome => ({ outcome: 'found', parcel });
export const notFound = (detail: string): CarrierOutcome => ({ outcome: 'not_found', detail: bounded(detail) });
export const blocked = (detail: string): CarrierOutcome => ({ outcome: 'blocked', detail: bounded(detail) });
export const malformed = (detail: string): CarrierOutcome => ({ outcome: 'malformed', detail: bounded(detail) });
export const retryLater = (detail: string): CarrierOutcome => ({ outcome: 'retry_later', detail: bounded(detail) });

/** A carrier's own complaint may stand in a detail, and be of any length. */
const bounded = (detail: string): string => detail.slice(0, 300);

/** Longer bodies are refused unread: the longest known answer is under 100 kB, and a flood must not cost time. */
export const LONGEST_BODY = 1_000_000;
/** A challenge page says so at its start; the whole of a large page is not searched. */
const CHALLENGE_SCOPE = 60_000;

/**
 * Marks of the walls carriers stand behind: Alibaba's slider, Cloudflare, DataDome, Imperva, Akamai, PerimeterX, F5,
 * AWS. Plain words ("captcha") are left out: a carrier's own search page may carry a captcha beside a good answer.
 */
const CHALLENGES: readonly (readonly [RegExp, string])[] = [
  [/sufei-punish|x5secdata|FAIL_SYS_USER_VALIDATE|RGV587_ERROR|#nocaptcha|_____tmd_____/i, "Alibaba's robot check"],
  [/_cf_chl|cf-challenge|challenge-platform|cf-browser-verification|<title>\s*just a moment/i, 'Cloudflare challenge'],
  [/attention required!\s*\|\s*cloudflare|cf-error-details/i, 'Cloudflare refusal'],
  [/captcha-delivery\.com|geo\.captcha|datadome/i, 'DataDome challenge'],
  [/_Incapsula_Resource|Incapsula incident|Request unsuccessful\. Incapsula/i, 'Imperva challenge'],
  [/<title>\s*access denied|errors\.edgesuite\.net|sec-if-cpt-container|akamai-bm/i, 'Akamai refusal'],
  [/px-captcha|perimeterx|pardon our interruption|_pxhd/i, 'robot check'],
  [/the requested url was rejected\. please consult|<title>\s*request rejected/i, 'request rejected by a firewall'],
  [/awswafcookiedomainlist|aws-waf-token|gokuprops/i, 'AWS robot check'],
  [/verify (?:that )?you are (?:a )?human|are you a robot|unusual traffic from your/i, 'robot check'],
];

/** Words that name a robot check only on a page that holds nothing else of the carrier. */
const WEAK_CHALLENGE = /captcha|robot check|security check|zugriff verweigert|access to this page has been denied/i;

/** The wall a body stands for, or null. `weak` also takes plain words, for a body that proved unreadable. */
export function challengeIn(body: string, weak = false): string | null {
  const start = body.slice(0, CHALLENGE_SCOPE);
  for (const [mark, name] of CHALLENGES) if (mark.test(start)) return name;
  return weak && WEAK_CHALLENGE.test(start) ? 'a page with a captcha' : null;
}

/**
 * The outcome an HTTP status alone decides, or null when the body has to be read. `own` lists statuses of 4xx that this
 * carrier answers in its own shape, e.g. 404 with a JSON "unknown number"; 403 and 429 never are.
 */
export function refusedByStatus(answer: CarrierAnswer, own: readonly number[] = []): CarrierOutcome | null {
  const { status } = answer;
  if (status >= 200 && status < 300) return null;
  if (status === 401 || status === 403 || status === 407 || status === 429 || status === 451) {
    return blocked(`HTTP ${status}`);
  }
  if (own.includes(status)) return null;
  if (status >= 300 && status < 400) return blocked(`HTTP ${status}: sent elsewhere`);
  if (status === 408 || status === 425 || status >= 500 || status < 200) return retryLater(`HTTP ${status}`);
  const wall = challengeIn(answer.body);
  if (wall !== null) return blocked(wall);
  return isPage(answer) ? blocked(`HTTP ${status}: a web page`) : malformed(`HTTP ${status}`);
}

/** What an answer that could not be read is: a wall, a page where data belongs, or a changed format. */
export function unreadable(answer: CarrierAnswer, expected: string): CarrierOutcome {
  if (answer.body.trim() === '') return malformed(`empty answer where ${expected} belongs`);
  const wall = challengeIn(answer.body, true);
  if (wall !== null) return blocked(wall);
  if (isPage(answer)) return blocked(`a web page where ${expected} belongs`);
  return malformed(`not ${expected}`);
}

function isPage(answer: CarrierAnswer): boolean {
  return /^\s*(?:<!--|<!doctype|<html|<head|<body|<script|<meta)/i.test(answer.body.slice(0, 2000));
}
