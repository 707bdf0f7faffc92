import { serverNow, stopwatch } from '../../lib/clock';
import { finish, forget, type Lap, lapMs, note, start } from './stopwatch';
import type { useStopwatch } from './useStopwatch';

interface Props {
  laps: readonly Lap[];
  /** The step that would start next. */
  next: number | null;
  now: number;
  watch: ReturnType<typeof useStopwatch>;
}

/** What the thumb does: one large button for what comes next, the rest small beside it. */
export function Dock({ laps, next, now, watch }: Props) {
  const { kept, change } = watch;
  const running = laps.find((lap) => lap.state === 'RUNNING');
  const following = next === null ? '' : `step ${next + 1}`;
  const end = (then: number | null) => change((was) => finish(was, serverNow(), crypto.randomUUID(), then));
  if (!running && next === null) return null;
  if (!running || !kept.running)
    return (
      <div className="thumb">
        <button
          type="button"
          className="btn strong"
          onClick={() => next !== null && change((was) => start(was, next, serverNow()))}
        >
          Start {following}
          <small>{next !== null && laps[next]?.text}</small>
        </button>
      </div>
    );
  return (
    <div className="thumb">
      <label className="field">
        <span className="vh">Note on step {running.index + 1}</span>
        <input
          placeholder={`Note on step ${running.index + 1}`}
          maxLength={500}
          autoComplete="off"
          value={kept.running.note}
          onChange={(event) => change((was) => note(was, event.target.value))}
        />
      </label>
      <button type="button" className="btn strong" onClick={() => end(next)}>
        <span>
          Step {running.index + 1} done
          <span className="mono" aria-hidden="true">
            {' '}
            {stopwatch(lapMs(running, now) ?? 0)}
          </span>
        </span>
        <small>{next === null ? 'the last one' : `and start ${following}`}</small>
      </button>
      {next !== null && (
        <button type="button" className="btn" onClick={() => end(null)}>
          Done, then wait
        </button>
      )}
      <button type="button" className="btn" onClick={() => change(forget)}>
        Not started after all
      </button>
    </div>
  );
}
