import { useZone, type Zone } from './prefs';

type Parts = Intl.DateTimeFormatOptions;

const DAY: Parts = { day: 'numeric', month: 'short', year: 'numeric' };
const MINUTE: Parts = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
const SECOND: Parts = { ...MINUTE, second: '2-digit' };

const cache = new Map<string, Intl.DateTimeFormat>();
function formatter(parts: Parts, zone: Zone): Intl.DateTimeFormat {
  const key = zone + JSON.stringify(parts);
  let found = cache.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat('en-GB', zone === 'utc' ? { ...parts, timeZone: 'UTC' } : parts);
    cache.set(key, found);
  }
  return found;
}

const instant = (at: string | number) => (typeof at === 'number' ? at : Date.parse(at));
const show = (at: string | number, parts: Parts, zone: Zone) =>
  Number.isFinite(instant(at)) ? formatter(parts, zone).format(instant(at)) : String(at);

/** What to write behind a time of day. */
export const zoneName = (zone: Zone) => (zone === 'utc' ? 'UTC' : 'local');
export const day = (at: string | number, zone: Zone) => show(at, DAY, zone);
export const minute = (at: string | number, zone: Zone) => `${show(at, MINUTE, zone)} ${zoneName(zone)}`;
export const second = (at: string | number, zone: Zone) => `${show(at, SECOND, zone)} ${zoneName(zone)}`;
export const dayAndMinute = (at: string | number, zone: Zone) => `${day(at, zone)}, ${minute(at, zone)}`;
export const dayAndSecond = (at: string | number, zone: Zone) => `${day(at, zone)}, ${second(at, zone)}`;

/** Formats instants (RFC 3339 or milliseconds) in the zone that is switched on. */
export function useTime() {
  const zone = useZone();
  return {
    zone,
    day: (at: string | number) => day(at, zone),
    minute: (at: string | number) => minute(at, zone),
    second: (at: string | number) => second(at, zone),
    dayAndMinute: (at: string | number) => dayAndMinute(at, zone),
    dayAndSecond: (at: string | number) => dayAndSecond(at, zone),
  };
}

/** A period's name: a year, a quarter, or its days. Periods are UTC by definition, so the switch leaves them alone. */
export function periodName(from: string, to: string): string {
  const start = new Date(from);
  const end = new Date(to);
  const months = (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
  const clean = start.getUTCDate() === 1 && end.getUTCDate() === 1;
  if (clean && months === 12 && start.getUTCMonth() === 0) return String(start.getUTCFullYear());
  if (clean && months === 3 && start.getUTCMonth() % 3 === 0)
    return `${start.getUTCFullYear()} Q${start.getUTCMonth() / 3 + 1}`;
  const last = new Date(end.getTime() - 1);
  if (start.getUTCFullYear() !== last.getUTCFullYear()) return `${day(from, 'utc')} to ${day(to, 'utc')}`;
  const quarter = (at: Date) => Math.floor(at.getUTCMonth() / 3) + 1;
  const year = start.getUTCFullYear();
  return quarter(start) === quarter(last) ? `${year} Q${quarter(start)}, part` : `${year}, part`;
}
