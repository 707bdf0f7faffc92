import type { Rehearsal } from '../../api/prepare';
import { serverNow, stopwatch, useNow } from '../../lib/clock';
import { duration } from '../../lib/format';
import { useMay } from '../../ui/Session';
import { AbandonForm } from './AbandonForm';
import { Breakdowns } from './Breakdowns';
import { Dock } from './Dock';
import { FinishForm } from './FinishForm';
import { Laps } from './Laps';
import { lapsOf, nextOf, start, totalMs } from './stopwatch';
import { Unsent } from './Unsent';
import { useStopwatch } from './useStopwatch';

/** Times a rehearsal step by step, takes down what broke, and closes it. */
export function Recorder({ rehearsal }: { rehearsal: Rehearsal }) {
  const watch = useStopwatch(rehearsal.id);
  const may = useMay('LOG');
  const owns = useMay('RELEASE');
  const now = useNow();
  const laps = lapsOf(rehearsal.steps, watch.kept);
  const total = totalMs(laps, now);
  const timed = laps.filter((lap) => lap.state === 'DONE').length;
  return (
    <>
      <Total ms={total} boundSeconds={rehearsal.timeBoundSeconds} timed={timed} steps={laps.length} />
      <Unsent watch={watch} />
      <Laps
        laps={laps}
        now={now}
        again={
          may && !watch.kept.running ? (step) => watch.change((kept) => start(kept, step, serverNow())) : undefined
        }
      />
      {may && <Dock laps={laps} next={nextOf(laps)} now={now} watch={watch} />}
      <Breakdowns rehearsal={rehearsal} step={watch.kept.running?.step ?? null} may={may} />
      {owns && (
        <FinishForm
          rehearsal={rehearsal}
          complete={timed === laps.length}
          waiting={watch.kept.running !== null || watch.kept.unsent.length > 0}
          measuredMs={total}
        />
      )}
      {owns && <AbandonForm rehearsal={rehearsal} />}
    </>
  );
}

interface TotalProps {
  ms: number | null;
  boundSeconds: number;
  timed: number;
  steps: number;
}

/** How long it takes so far, against the bound that the procedure promises. */
function Total({ ms, boundSeconds, timed, steps }: TotalProps) {
  const whole = Math.floor((ms ?? 0) / 1_000);
  const left = (boundSeconds - whole) * 1_000;
  const over = left < 0;
  return (
    <section className={over ? 'part total over' : 'part total'} aria-label="The whole">
      <p className="big mono" role="timer" aria-live="off">
        {ms === null ? '--:--' : stopwatch(ms)}
      </p>
      <p>
        <b>{over ? `Over the bound by ${stopwatch(-left)}` : ms === null ? 'Not begun' : `${stopwatch(left)} left`}</b>
        <small>
          All steps together, within {duration(boundSeconds)}. {timed} of {steps} steps timed.
        </small>
      </p>
      <meter
        min={0}
        max={boundSeconds}
        value={Math.min(whole, boundSeconds)}
        aria-label="Share of the bound that is used"
      />
    </section>
  );
}
