import type { Tried } from '../../api/attempts';
import { useRecord } from '../../api/record';
import { serverNow, stopwatch, useNow } from '../../lib/clock';
import { duration } from '../../lib/format';
import { useTime } from '../../lib/time';
import { plain } from '../../lib/words';
import { Refusal } from '../../ui/RecordForm';
import { VerdictMark } from '../../ui/VerdictMark';
import { attemptPath, TOLD } from './attempts';
import { type Lap, lapMs, lapsOf } from './laps';

const MARK: Record<Lap['state'], string> = {
  WAITING: '',
  RUNNING: 'WAITING',
  DONE: 'PASSED',
  FAILED: 'BLOCKED',
  SKIPPED: 'WARNED',
};

/** The steps of an attempt against a stopwatch. One press tells how the one that runs went, and the next one runs. */
export function Steps({ one, mayTell }: { one: Tried; mayTell: boolean }) {
  const laps = lapsOf(one);
  const running = one.end === null;
  const now = useNow(running);
  const recording = useRecord(TOLD);
  const current = laps.find((lap) => lap.state === 'RUNNING');
  const bound = one.procedure?.timeBoundSeconds ?? null;
  const took = (one.end ? Date.parse(one.end.at) : now) - Date.parse(one.startedAt);
  const tell = (outcome: string) => {
    if (recording.isPending || !current?.step || current.startedAt === null) return;
    const at = Math.max(serverNow(), current.startedAt);
    recording.mutate({
      path: attemptPath(one, 'steps'),
      body: {
        step: current.step,
        executor: current.executor,
        outcome,
        startedAt: new Date(current.startedAt).toISOString(),
        at: new Date(at).toISOString(),
      },
    });
  };
  return (
    <>
      <p className={bound !== null && took > bound * 1_000 ? 'took running' : 'took'}>
        <b role="timer" aria-live="off">
          {stopwatch(took)}
        </b>
        {bound === null
          ? running
            ? ' since it began'
            : ' from beginning to end'
          : ` of ${duration(bound)} that its procedure allows`}
      </p>
      {laps.length > 0 && (
        <ol className="laps" aria-label="Steps">
          {laps.map((lap) => (
            <Step key={`${lap.step} ${lap.text}`} lap={lap} now={now} />
          ))}
        </ol>
      )}
      {current && mayTell && (
        <fieldset className="acts-row" aria-label={`Step ${current.step}: ${current.text}`}>
          {[
            ['DONE', 'is done'],
            ['FAILED', 'failed'],
            ['SKIPPED', 'is skipped'],
          ].map(([outcome = '', words]) => (
            <button
              key={outcome}
              type="button"
              className={outcome === 'DONE' ? 'btn strong' : 'btn'}
              aria-disabled={recording.isPending}
              onClick={() => tell(outcome)}
            >
              Step {current.step} {words}
              <span className="vh"> of {one.what || one.id}</span>
            </button>
          ))}
        </fieldset>
      )}
      {recording.error && <Refusal error={recording.error} />}
    </>
  );
}

function Step({ lap, now }: { lap: Lap; now: number }) {
  const time = useTime();
  const ms = lapMs(lap, now);
  const slow = lap.state === 'RUNNING' && lap.expectedMs !== null && ms !== null && ms > lap.expectedMs;
  return (
    <li
      className={lap.state === 'RUNNING' ? 'on' : undefined}
      aria-current={lap.state === 'RUNNING' ? 'step' : undefined}
    >
      <span className="gl">{MARK[lap.state] ? <VerdictMark of={MARK[lap.state]} /> : null}</span>
      <div>
        {lap.step && `${lap.step}. `}
        {lap.text}
        <small>
          {lap.executor}
          {lap.state === 'WAITING' ? '' : `, ${plain(lap.state).toLowerCase()}`}
          {lap.endedAt !== null && ` ${time.second(lap.endedAt)}`}
          {lap.corrected && ', corrected'}
          {lap.note && `: ${lap.note}`}
        </small>
      </div>
      <b className={slow ? 'mono late' : 'mono'}>
        {ms === null ? '' : stopwatch(ms)}
        {lap.expectedMs !== null && <small> of {duration(lap.expectedMs / 1_000)}</small>}
      </b>
    </li>
  );
}
