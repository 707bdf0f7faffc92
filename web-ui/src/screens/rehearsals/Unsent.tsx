import { settle } from './stopwatch';
import type { useStopwatch } from './useStopwatch';

/** Says which times the server does not have, why, and what can be done; nothing while all is well. */
export function Unsent({ watch }: { watch: ReturnType<typeof useStopwatch> }) {
  const oldest = watch.kept.unsent[0];
  if (!watch.error || !oldest) return null;
  const step = oldest.step + 1;
  return (
    <div className="refusal" role="alert">
      <p>
        <strong>The time of step {step} is not recorded. </strong>
        {watch.error.message} {watch.refused ? '' : 'It is kept here and sent again by itself. Go on.'}
      </p>
      <div className="acts-row">
        <button type="button" className="btn" onClick={watch.retry}>
          Send it again
        </button>
        {watch.refused && (
          <button type="button" className="btn" onClick={() => watch.change((kept) => settle(kept, oldest.key))}>
            Throw the time of step {step} away
          </button>
        )}
      </div>
    </div>
  );
}
