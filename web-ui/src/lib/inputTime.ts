import type { Zone } from './prefs';

/*
 * Times as date and time fields hold them: without a zone, meant in the zone that is switched on.
 */

const two = (n: number) => String(n).padStart(2, '0');

/** An instant (milliseconds) for a field, to the second. */
export function toInput(ms: number, zone: Zone): string {
  const at = new Date(ms);
  if (zone === 'utc') return at.toISOString().slice(0, 19);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
}

/** What a field holds as RFC 3339 in UTC; nothing when it is empty or no time. */
export function fromInput(text: string, zone: Zone): string | undefined {
  const ms = Date.parse(zone === 'utc' ? `${text}Z` : text);
  return text && Number.isFinite(ms) ? new Date(ms).toISOString() : undefined;
}
