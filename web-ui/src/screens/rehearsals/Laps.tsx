import { stopwatch } from '../../lib/clock';
import { duration } from '../../lib/format';
import { type Lap, lapMs } from './stopwatch';

interface Props {
  laps: readonly Lap[];
  now: number;
  /** Times a step once more; absent while one runs, or for whoever may not. */
  again?: ((step: number) => void) | undefined;
}

const WORDS = { WAITING: 'waits', RUNNING: 'runs', DONE: 'done' };

/** The steps in their order, each with what it took against what was expected. */
export function Laps({ laps, now, again }: Props) {
  return (
    <ol className="laps">
      {laps.map((lap) => (
        <Row key={lap.index} lap={lap} now={now} again={again} />
      ))}
    </ol>
  );
}

function Row({ lap, now, again }: { lap: Lap; now: number; again: Props['again'] }) {
  const ms = lapMs(lap, now);
  const over = ms !== null && ms > lap.expectedMs;
  const number = lap.index + 1;
  return (
    <li
      className={`${lap.state}${over ? ' over' : ''}`}
      aria-current={lap.state === 'RUNNING' ? 'step' : undefined}
      aria-label={`Step ${number}, ${WORDS[lap.state]}`}
    >
      <span className="no mono" aria-hidden="true">
        {lap.state === 'DONE' ? '✓' : number}
      </span>
      <p>
        <b>{lap.text}</b>
        <small>
          {lap.executor}, {duration(lap.expectedMs / 1_000)} expected
          {lap.unsent && ', not sent yet'}
        </small>
        {lap.state === 'DONE' && lap.note && <small>{lap.note}</small>}
      </p>
      <p className="took">
        <span className="mono">{ms === null ? '--:--' : stopwatch(ms)}</span>
        {over && <small>{stopwatch(ms - lap.expectedMs)} over</small>}
      </p>
      {again && lap.state === 'DONE' && (
        <button type="button" className="link" onClick={() => again(lap.index)}>
          Time step {number} again
        </button>
      )}
    </li>
  );
}
