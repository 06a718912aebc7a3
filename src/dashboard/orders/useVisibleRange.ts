/** Follows the page's scrolling, and says which rows of a long list must be drawn. */

import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { type VisibleRange, visibleRange } from './visibleRange.ts';

export function useVisibleRange(list: RefObject<HTMLElement | null>, count: number, rowHeight: number): VisibleRange {
  const [range, setRange] = useState<VisibleRange>(() => visibleRange(count, rowHeight, 0, 1_000));
  useLayoutEffect(() => {
    let frame = 0;
    const measure = () => {
      frame = 0;
      const top = list.current?.getBoundingClientRect().top ?? 0;
      const next = visibleRange(count, rowHeight, top, window.innerHeight);
      setRange((known) => (known.from === next.from && known.to === next.to ? known : next));
    };
    const later = () => {
      if (frame === 0) frame = requestAnimationFrame(measure);
    };
    measure();
    window.addEventListener('scroll', later, { passive: true, capture: true });
    window.addEventListener('resize', later);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', later, { capture: true });
      window.removeEventListener('resize', later);
    };
  }, [list, count, rowHeight]);
  return range;
}
