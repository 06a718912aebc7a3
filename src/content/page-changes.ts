/** Tells when the page has come to rest after it changed: at once when little happens, at the latest after a second. */

/** ms without a change that count as rest. */
const REST = 150;
/** A page that never rests is looked at so often, in ms. */
const LONGEST = 1_000;

/** Names of our own elements; what they do to the page is no change of the page. */
const OWN_ELEMENTS: ReadonlySet<string> = new Set(['WAITWISE-CHIP', 'WAITWISE-GUARD']);

/** Calls `look` after each change of the page itself, never for what we put there, never more than once for many. */
export function onPageChange(look: () => void): void {
  let resting: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;
  const rested = () => {
    resting = undefined;
    look();
  };
  const changed = () => {
    const now = performance.now();
    if (resting === undefined) latest = now + LONGEST;
    else clearTimeout(resting);
    resting = setTimeout(rested, Math.max(0, Math.min(REST, latest - now)));
  };
  const observer = new MutationObserver((records) => {
    if (records.some(isPageChange)) changed();
  });
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  addEventListener('popstate', changed);
  addEventListener('pageshow', changed);
}

function isPageChange({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type !== 'childList') return true;
  // A page that takes our element away is a change: it may be drawing its card anew.
  return [...addedNodes].some(({ nodeName }) => !OWN_ELEMENTS.has(nodeName)) || removedNodes.length > 0;
}
