/*
 * Positions this page has seen, so that what it reads next is never older than what it recorded or was told.
 */

const seen = new Map<string, number>();

/** Notes a position vector such as `incident:7,decision:3`; unreadable parts are passed over. */
export function noteSeen(vector: string | null) {
  for (const part of (vector ?? '').split(',')) {
    const [, log, position] = /^([a-z-]+):(\d+)$/.exec(part.trim()) ?? [];
    if (log && position) seen.set(log, Math.max(seen.get(log) ?? 0, Number(position)));
  }
}

/** What to ask of a view of this log: at least this position. */
export function atLeast(log: string): string | undefined {
  const position = seen.get(log);
  return position === undefined ? undefined : `${log}:${position}`;
}
