import type { Zone } from './prefs';

/*
 * Times as date and time fields hold them: without a zone, meant in the zone that is switched on. A year has four
 * digits; RFC 3339 has no more.
 */

const filled = (n: number, digits = 2) => String(n).padStart(digits, '0');

/** An instant (milliseconds) for a field, to the second; nothing for what is no instant, or before the year 1. */
export function toInput(ms: number, zone: Zone): string {
  const at = new Date(ms);
  const [year, ...rest] =
    zone === 'utc'
      ? [
          at.getUTCFullYear(),
          at.getUTCMonth() + 1,
          at.getUTCDate(),
          at.getUTCHours(),
          at.getUTCMinutes(),
          at.getUTCSeconds(),
        ]
      : [at.getFullYear(), at.getMonth() + 1, at.getDate(), at.getHours(), at.getMinutes(), at.getSeconds()];
  if (!(year > 0)) return '';
  const [month, day, hours, minutes, seconds] = rest.map((part) => filled(part));
  return `${filled(year, 4)}-${month}-${day}T${hours}:${minutes}:${seconds}`;
}

/** The same to the minute. */
export const toMinuteInput = (ms: number, zone: Zone) => toInput(ms, zone).replace(/:\d\d$/, '');

/** What a field holds as RFC 3339 in UTC; nothing when it is empty, no time, or beyond what RFC 3339 can say. */
export function fromInput(text: string, zone: Zone): string | undefined {
  const at = instant(zone === 'utc' ? `${text}Z` : text);
  return text && at?.length === RFC_3339 ? at : undefined;
}

const RFC_3339 = '2026-11-24T10:00:00.000Z'.length;

/** The one way in which a form holds an instant, so that two that are equal are the same text; null when it is none. */
export function instant(text: string | null): string | null {
  const ms = text === null ? Number.NaN : Date.parse(text);
  return Number.isFinite(ms) ? new Date(ms).toISOString() : null;
}
