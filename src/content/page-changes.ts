/** Tells when the page has come to rest after it changed: at once when little happens, at the latest after a second. */

/** ms without a change that count as rest. */
const REST = 150;
/** A page that never rests is looked at so often, in ms. */
const LONGEST = 1_000;

/** Names of our own elements; what they do to the page is no change of the page. */
const OWN_ELEMENTS: ReadonlySet<string> = new Set(['WAITWISE-CHIP', 'WAITWISE-GUARD']);

/**
 * Names to `changed` each part of the page that changed, and calls `look` when all of it came to rest; never for what we
 * put there. A page that goes is looked at no more: Firefox ends its clocks before its last changes are told.
 */
export function onPageChange(changed: (part: Node) => void, look: () => void): void {
  let resting: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;
  const rested = () => {
    resting = undefined;
    look();
  };
  const stir = () => {
    const now = performance.now();
    if (resting === undefined) latest = now + LONGEST;
    else clearTimeout(resting);
    resting = setTimeout(rested, Math.max(0, Math.min(REST, latest - now)));
  };
  const observer = new MutationObserver((records) => {
    const own = records.filter(isPageChange);
    for (const { target } of own) changed(target);
    if (own.length > 0) stir();
  });
  const begin = () => {
    observer.observe(document, { childList: true, characterData: true, subtree: true, attributeFilter: ['href'] });
    changed(document);
    stir();
  };
  begin();
  addEventListener('popstate', stir);
  addEventListener('pagehide', () => observer.disconnect());
  addEventListener('pageshow', begin);
}

function isPageChange({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type !== 'childList') return true;
  // A page that takes our element away is a change: it may be drawing its card anew.
  return [...addedNodes].some(({ nodeName }) => !OWN_ELEMENTS.has(nodeName)) || removedNodes.length > 0;
}
