/** Tells what the browsers ask of their own accord from what a page or the extension asks. */

import type { LoggedRequest } from '../stand-ins/exchange.ts';

/** Update checks, settings and connectivity probes of Chromium and Firefox themselves. */
const BROWSER_HOSTS =
  /(^|\.)(googleapis\.com|google\.com|gvt1\.com|gstatic\.com|mozilla\.(com|org|net)|firefox\.com|microsoft\.com)$/;

/** What pages and extensions asked for. */
export function withoutOwnTraffic(log: readonly LoggedRequest[]): readonly LoggedRequest[] {
  return log.filter(({ host }) => !BROWSER_HOSTS.test(host));
}

/** Requests to hosts that no stand-in answers for and that are not the browser's own: nothing of the demo may cause one. */
export function strayRequests(log: readonly LoggedRequest[]): readonly LoggedRequest[] {
  return withoutOwnTraffic(log).filter(({ known }) => !known);
}
