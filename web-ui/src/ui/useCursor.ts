import { type KeyboardEvent, type PointerEvent, useState } from 'react';

const PAGE = 10;

/** Where a key moves a cursor over `count` things, or null when the key is none of its. */
export function moved(key: string, from: number, count: number): number | null {
  const to: Record<string, number> = {
    ArrowRight: from + 1,
    ArrowDown: from + 1,
    ArrowLeft: from - 1,
    ArrowUp: from - 1,
    PageDown: from + PAGE,
    PageUp: from - PAGE,
    Home: 0,
    End: count - 1,
  };
  const next = to[key];
  return next === undefined || count === 0 ? null : Math.max(0, Math.min(count - 1, next));
}

interface Cursor {
  count: number;
  /** The thing nearest to a point of the chart in px, or null when none is near. */
  nearest: (x: number, y: number) => number | null;
  open?: ((index: number) => void) | undefined;
}

/**
 * One keyboard stop for a whole chart: arrows move over its things, Enter opens one; the pointer finds the
 * nearest. Works the same for ten points and ten thousand.
 */
export function useCursor({ count, nearest, open }: Cursor) {
  const [index, setIndex] = useState<number | null>(null);
  const [focused, setFocused] = useState(false);
  const at = index === null || index >= count ? null : index;
  const find = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return nearest(event.clientX - box.left, event.clientY - box.top);
  };
  return {
    index: at,
    focused,
    handlers: {
      onFocus: () => {
        setFocused(true);
        setIndex((now) => now ?? (count ? count - 1 : null));
      },
      onBlur: () => {
        setFocused(false);
        setIndex(null);
      },
      onPointerMove: (event: PointerEvent<SVGSVGElement>) => setIndex(find(event)),
      onPointerLeave: () => {
        if (!focused) setIndex(null);
      },
      onClick: (event: PointerEvent<SVGSVGElement>) => {
        const hit = find(event);
        if (hit !== null) {
          setIndex(hit);
          open?.(hit);
        }
      },
      onKeyDown: (event: KeyboardEvent<SVGSVGElement>) => {
        if (at !== null && (event.key === 'Enter' || event.key === ' ')) {
          event.preventDefault();
          open?.(at);
          return;
        }
        const next = moved(event.key, at ?? 0, count);
        if (next === null) return;
        event.preventDefault();
        setIndex(next);
      },
    },
  };
}
