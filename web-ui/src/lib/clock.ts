import { useEffect, useState } from 'react';

/*
 * The clocks of a room run on the server's time, so that a phone that is three minutes off neither shows nor
 * records three minutes too many.
 */

/** As many as tell more than a delay, and are forgotten soon after this device's clock was set. */
const REMEMBERED = 6;

/** A delay of the line is shorter, and a clock that is set is set by more; in milliseconds. */
const CLOSE = 2_000;

let heard: readonly number[] = [];

/** By how much the clock was ahead of the page's age when the difference was last found to be as it was. */
let confirmed = Number.NaN;

const REMEMBERED_AS = 'turnback.offset';

/** What an earlier page found, to show times by until the server is heard again; nothing is recorded by it. */
let remembered = readRemembered();

function readRemembered(): number {
  try {
    return Number(localStorage.getItem(REMEMBERED_AS)) || 0;
  } catch {
    return 0;
  }
}

function remember(offset: number) {
  if (Math.abs(offset - remembered) < CLOSE) return;
  remembered = offset;
  try {
    localStorage.setItem(REMEMBERED_AS, String(offset));
  } catch {
    // Without storage the next page shows this device's time until it has heard the server.
  }
}

/** Grows or falls when this device's clock is set, or when the device sleeps. */
const ahead = () => Date.now() - performance.now();

/**
 * The server said that it was `at` when this arrived. A delay on the way makes the server look slow, never fast, so
 * the largest of the last differences is the truest.
 */
export function hearServerTime(at: string, receivedMs = Date.now()) {
  const difference = Date.parse(at) - receivedMs;
  if (!Number.isFinite(difference)) return;
  heard = [...heard, difference].slice(-REMEMBERED);
  if (clockOffset() - difference < CLOSE) confirmed = ahead();
  remember(clockOffset());
}

/** How far this device's clock is behind the server's, in milliseconds, as far as is known. */
export const clockOffset = () => (heard.length ? Math.max(...heard) : remembered);

/** What the server's clock shows, in milliseconds since 1970; this device's own until the server was heard. */
export const serverNow = () => Date.now() + clockOffset();

/** A moment as this device's clock showed it, and what was known then of how wrong that is; in milliseconds. */
export interface Moment {
  device: number;
  /** How far it was behind the server's; null when the server had not been heard, or not since it was set. */
  offset: number | null;
}

export const momentNow = (): Moment => ({
  device: Date.now(),
  offset: Math.abs(ahead() - confirmed) < CLOSE ? clockOffset() : null,
});

/** A moment on the server's clock as far as it is known, in milliseconds since 1970. */
export const shownAt = ({ device, offset }: Moment) => device + (offset ?? clockOffset());

/** The server's time, once a second while it matters. */
export function useNow(running = true): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    if (!running) return;
    setNow(serverNow());
    const timer = setInterval(() => setNow(serverNow()), 1_000);
    return () => clearInterval(timer);
  }, [running]);
  return now;
}

const two = (n: number) => String(n).padStart(2, '0');

/** A running clock: 04:07, 1:04:07, or whole days and hours beyond two days. Times ahead are shown as 00:00. */
export function stopwatch(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000));
  const hours = Math.floor(seconds / 3_600);
  if (hours >= 48) return `${Math.floor(hours / 24)} d ${hours % 24} h`;
  const rest = `${two(Math.floor((seconds % 3_600) / 60))}:${two(seconds % 60)}`;
  return hours ? `${hours}:${rest}` : rest;
}
