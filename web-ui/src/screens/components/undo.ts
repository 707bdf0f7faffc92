import type { OpenWindow } from '../../api/prepare';

/** Below this a window is about to close, in milliseconds. */
const SOON = 15 * 60_000;

export interface Countdown {
  /** Milliseconds until it closes; null while only an event closes it. */
  left: number | null;
  /** The share of the window that is left, 0 to 1; null where it has no end. */
  share: number | null;
  state: 'OPEN' | 'SOON' | 'CLOSED';
}

/** How a window stands at a moment (milliseconds since 1970). */
export function countdown(window: Pick<OpenWindow, 'opensAt' | 'closesAt'>, now: number): Countdown {
  if (window.closesAt === null) return { left: null, share: null, state: 'OPEN' };
  const closes = Date.parse(window.closesAt);
  const left = Math.max(0, closes - now);
  const whole = window.opensAt ? closes - Date.parse(window.opensAt) : 0;
  const share = whole > 0 ? Math.min(1, left / whole) : null;
  return { left, share, state: left === 0 ? 'CLOSED' : left <= SOON ? 'SOON' : 'OPEN' };
}
