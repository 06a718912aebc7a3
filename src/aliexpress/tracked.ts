/** Which answers of the page are ours to read; small, because it also runs in the page's own world. */

/** Parts of addresses, in lower case as some transports write them. Answers to writes and all else stay unseen. */
const TRACKED =
  /[/=]mtop\.(aliexpress\.trade\.buyer\.order\.(list|detail)|ae\.ld\.querydetail)(?![\w.])|\/bx\/orders\/v3\/web(\/orders-list|\/order-search|-order-list)|\/logistic\/getdetail\.json|\/ajax_logistics_track/;

/** Whether the answer at `url` may hold orders or tracking. */
export function isTrackedAnswer(url: string): boolean {
  return TRACKED.test(url.slice(0, 2_000).toLowerCase());
}
