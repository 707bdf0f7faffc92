import { type KeyboardEvent, useId } from 'react';
import { counted, duration } from '../../lib/format';
import { type Moment, nearest } from '../../lib/replay';
import { useTime } from '../../lib/time';

interface Props {
  moments: readonly Moment[];
  index: number;
  /** What the slider spans, in milliseconds. */
  span: { from: number; to: number };
  harmBegan: string | null;
  choose: (index: number) => void;
}

/** So many sentences are read aloud with a moment. */
const ALOUD = 3;

/** Goes through the moments of an incident, by its time. */
export function Scrubber({ moments, index, span, harmBegan, choose }: Props) {
  const id = useId();
  const time = useTime();
  const last = moments.length - 1;
  const moment = moments[index];
  if (!moment) return null;
  const go = (next: number) => choose(Math.min(last, Math.max(0, next)));
  const keys: Record<string, () => void> = {
    ArrowLeft: () => go(index - 1),
    ArrowDown: () => go(index - 1),
    ArrowRight: () => go(index + 1),
    ArrowUp: () => go(index + 1),
    Home: () => go(0),
    End: () => go(last),
  };
  const press = (event: KeyboardEvent) => {
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  const name = moment.asOf === undefined ? 'Now: all that is known' : time.dayAndSecond(moment.at);
  const share = (at: number) => `${((at - span.from) / (span.to - span.from)) * 100}%`;
  return (
    <div className="scrubber">
      <p className="moment">
        <b>{name}</b>
        <span>
          Moment {index + 1} of {moments.length}
          {harmBegan && moment.asOf && `, ${fromHarm((moment.at - Date.parse(harmBegan)) / 1_000)}`}
        </span>
      </p>
      <div className="track">
        <div className="ticks" aria-hidden="true">
          {moments.map((one, i) => (
            <i
              key={one.asOf ?? 'now'}
              className={
                i === index ? 'on' : one.entries.some((each) => each.laterBySeconds >= 60) ? 'late' : undefined
              }
              style={{ left: share(one.at) }}
            />
          ))}
        </div>
        <label className="vh" htmlFor={id}>
          Moment
        </label>
        <input
          id={id}
          type="range"
          min={span.from}
          max={span.to}
          step={1}
          value={moment.at}
          aria-valuetext={`${name}. ${aloud(moment)}`}
          onChange={(event) => go(nearest(moments, Number(event.target.value)))}
          onKeyDown={press}
        />
      </div>
      <div className="acts-row">
        <button type="button" className="btn" disabled={index === 0} onClick={() => go(index - 1)}>
          Earlier
        </button>
        <button type="button" className="btn" disabled={index === last} onClick={() => go(index + 1)}>
          Later
        </button>
        <small className="dim">A tall mark is a moment at which something was told that had happened before.</small>
      </div>
    </div>
  );
}

const fromHarm = (seconds: number) =>
  seconds < 0 ? `${duration(-seconds)} before harm began` : `${duration(seconds)} after harm began`;

/** What came to be known then, to be read aloud. */
function aloud({ entries, asOf }: Moment): string {
  if (asOf === undefined)
    return entries.length ? `${counted(entries.length, 'event')} recorded since it was over.` : '';
  const rest = entries.length - ALOUD;
  return [...entries.slice(0, ALOUD).map((one) => one.sentence), rest > 0 && `And ${rest} more`]
    .filter(Boolean)
    .join('. ');
}
