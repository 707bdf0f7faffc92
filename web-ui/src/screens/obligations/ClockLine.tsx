import type { Obligation } from '../../api/obligations';
import { useNow } from '../../lib/clock';
import { clockLine, isTicking } from '../../lib/obligation';

/** How much time is left to decide, counting down; or why nothing counts any more. */
export function ClockLine({ of: one }: { of: Obligation }) {
  const now = useNow(isTicking(one));
  const { state, before, digits, after } = clockLine(one, now);
  return (
    <span className={state === 'over' ? 'took running' : 'took'} role="timer" aria-live="off">
      {before}
      {digits && <b>{digits}</b>}
      {after}
    </span>
  );
}
