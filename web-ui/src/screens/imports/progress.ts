import type { Import } from '../../api/types';

export interface Progress {
  /** 0 to 1. */
  share: number;
  /** Items a second so far, null before the first batch. */
  rate: number | null;
  /** Seconds to go at that rate, null when it cannot be told. */
  remainingSeconds: number | null;
}

/** How far an import is, from the server's own clock alone. */
export function progressOf(one: Pick<Import, 'itemsDone' | 'totalItems' | 'startedAt' | 'updatedAt'>): Progress {
  const seconds = (Date.parse(one.updatedAt) - Date.parse(one.startedAt)) / 1000;
  const rate = seconds > 0 && one.itemsDone > 0 ? one.itemsDone / seconds : null;
  return {
    share: one.totalItems ? one.itemsDone / one.totalItems : 1,
    rate,
    remainingSeconds: rate === null ? null : (one.totalItems - one.itemsDone) / rate,
  };
}
