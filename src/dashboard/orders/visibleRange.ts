/** Which rows of a long list lie in view: only those are drawn. */

export interface VisibleRange {
  /** First and one past the last row to draw. */
  readonly from: number;
  readonly to: number;
}

/** Rows drawn beyond each edge, so that a quick scroll meets no gap. */
const MARGIN = 12;

/** `top` is where the list begins, measured down from the upper edge of the window (px; negative when scrolled past). */
export function visibleRange(count: number, rowHeight: number, top: number, windowHeight: number): VisibleRange {
  const first = Math.floor(-top / rowHeight) - MARGIN;
  const last = Math.ceil((windowHeight - top) / rowHeight) + MARGIN;
  const from = Math.min(Math.max(0, first), Math.max(0, count - 1));
  return { from, to: Math.max(from, Math.min(count, last)) };
}
