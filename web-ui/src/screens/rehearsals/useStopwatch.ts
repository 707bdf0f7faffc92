import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Problem } from '../../api/client';
import { record } from '../../api/record';
import { keptKey, parseKept, readKept, writeKept } from './kept';
import { type Kept, settle, type Unsent } from './stopwatch';

/** Until a time that could not be sent is tried again, in milliseconds. */
const AGAIN = 5_000;

const iso = (ms: number) => new Date(ms).toISOString();
const worthAnotherTry = (error: Error) => error instanceof Problem && (error.status === 0 || error.status >= 500);

/** What is sent of a step that is done. */
export const stepBody = ({ step, startedAt, finishedAt, note }: Unsent) => ({
  step,
  startedAt: iso(startedAt),
  finishedAt: iso(finishedAt),
  ...(note && { note }),
});

interface Stopwatch {
  kept: Kept;
  change: (next: (kept: Kept) => Kept) => void;
  /** Why the oldest time was not taken; null when nothing is wrong. */
  error: Error | null;
  /** True when it is not tried again by itself. */
  refused: boolean;
  /** Sends the oldest time again at once. */
  retry: () => void;
}

/**
 * The stopwatch of one rehearsal on this device. Whatever is timed is kept in the browser first and sent after, in
 * order, each under one key; the tabs of one browser share it.
 */
export function useStopwatch(rehearsal: string): Stopwatch {
  const [kept, setKept] = useState(() => readKept(rehearsal));
  const [error, setError] = useState<Error | null>(null);
  const [tries, setTries] = useState(0);
  const queries = useQueryClient();
  const now = useRef(kept);
  const change = useCallback(
    (next: (kept: Kept) => Kept) => {
      now.current = next(now.current);
      writeKept(rehearsal, now.current);
      setKept(now.current);
    },
    [rehearsal],
  );
  useEffect(() => {
    const elsewhere = (event: StorageEvent) => {
      if (event.key !== keptKey(rehearsal)) return;
      now.current = parseKept(event.newValue);
      setKept(now.current);
    };
    window.addEventListener('storage', elsewhere);
    return () => window.removeEventListener('storage', elsewhere);
  }, [rehearsal]);

  const oldest = kept.unsent[0];
  // biome-ignore lint/correctness/useExhaustiveDependencies: every try counts as a new reason to send
  useEffect(() => {
    if (!oldest) return setError(null);
    let timer = 0;
    let left = false;
    const again = () => setTries((count) => count + 1);
    const path = `/rehearsals/${encodeURIComponent(rehearsal)}/steps`;
    record({ path, body: stepBody(oldest) }, oldest.key)
      .then(() => queries.invalidateQueries({ queryKey: ['rehearsals'] }))
      .then(() => change((was) => settle(was, oldest.key)))
      .then(() => setError(null))
      .catch((problem: Error) => {
        if (left) return;
        setError(problem);
        if (worthAnotherTry(problem)) timer = window.setTimeout(again, AGAIN);
      });
    window.addEventListener('online', again);
    return () => {
      left = true;
      clearTimeout(timer);
      window.removeEventListener('online', again);
    };
  }, [rehearsal, oldest?.key, tries]);

  const retry = () => setTries((count) => count + 1);
  return { kept, change, error, refused: error !== null && !worthAnotherTry(error), retry };
}
