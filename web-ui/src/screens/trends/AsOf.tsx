import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { firstRecorded } from '../../api/figures';
import { useTime } from '../../lib/time';

interface Props {
  asOf: string | undefined;
  change: (asOf: string | undefined) => void;
}

/** Steps from the first thing recorded to now. */
const STEPS = 500;
const MINUTE = 60_000;

/** The time, to the minute, at a step; the last one is now, which is no time of its own. */
export function timeAt(step: number, first: number, now: number): string | undefined {
  if (step >= STEPS) return undefined;
  const at = first + ((now - first) * step) / STEPS;
  return new Date(Math.ceil(at / MINUTE) * MINUTE).toISOString().replace('.000Z', 'Z');
}

export function stepAt(asOf: string | undefined, first: number, now: number): number {
  if (asOf === undefined || now <= first) return STEPS;
  return Math.round((Math.min(1, Math.max(0, (Date.parse(asOf) - first) / (now - first))) || 0) * STEPS);
}

/** When it was known: a time to the minute, or anywhere between the first thing recorded and now. */
export function AsOf({ asOf, change }: Props) {
  const time = useTime();
  const first = useQuery(firstRecorded()).data;
  const [now] = useState(Date.now);
  const [held, hold] = useState<number | null>(null);
  const begun = first ? Date.parse(first) : null;
  const at = begun === null ? STEPS : (held ?? stepAt(asOf, begun, now));
  const shown = begun === null ? undefined : timeAt(at, begun, now);
  const release = () => {
    if (held === null || begun === null) return;
    change(timeAt(held, begun, now));
    hold(null);
  };
  return (
    <>
      <label>
        <span>As known at (UTC)</span>
        <input
          type="datetime-local"
          value={asOf?.slice(0, 16) ?? ''}
          onChange={(e) => change(e.target.value ? `${e.target.value.slice(0, 16)}:00Z` : undefined)}
        />
      </label>
      {begun !== null && (
        <label className="slide">
          <span>Back in time</span>
          <input
            type="range"
            min={0}
            max={STEPS}
            value={at}
            aria-valuetext={shown ? time.dayAndMinute(shown) : 'now'}
            onChange={(e) => hold(Number(e.target.value))}
            onPointerUp={release}
            onKeyUp={release}
            onBlur={release}
          />
          <output>{held === null ? '' : shown ? time.dayAndMinute(shown) : 'now'}</output>
        </label>
      )}
    </>
  );
}
