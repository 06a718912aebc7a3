/** Which answers of the page are ours to read; small, because it also runs in the page's own world. */

/** Orders of the international sites, tracking, and the order lists of aliexpress.ru. Answers to writes stay unseen. */
const TRACKED =
  /[/=]mtop\.(aliexpress\.trade\.buyer\.order\.(list|detail)|ae\.ld\.querydetail)(?![\w.])|\/orders\/v3\/web.{1,8}(list|search)/i;

/** Whether the answer at `url` may hold orders or tracking; some transports write the name in lower case. */
export function isTrackedAnswer(url: string): boolean {
  return TRACKED.test(url.slice(0, 2e3));
}

/** Whether an mtop API only reads orders or tracking; nothing else may ever be asked for through the page's client. */
export function isReadingApi(api: string): boolean {
  return /^[\w.]+$/.test(api) && isTrackedAnswer(`/${api}`);
}
