import type { Link } from '../api/live';
import { useOutbox } from '../api/outboxState';
import { clockOffset } from '../lib/clock';
import { duration } from '../lib/format';
import { waitingWords } from '../lib/outbox';
import { useActor } from './Session';

const WORTH_TELLING = 60_000;

/** Whether what is shown is as it is now, and whether what was made here is recorded. */
export function LinkState({ link }: { link: Link }) {
  const off = clockOffset();
  const actor = useActor();
  const { waiting, held } = useOutbox();
  const words = held ? waitingWords(waiting.filter((one) => one.actor === actor && !one.refused)) : '';
  return (
    <span className={`link-state ${link}`} role="status">
      <i aria-hidden="true" />
      {link === 'live' ? 'Live' : link === 'connecting' ? 'Connecting' : 'Not live. Trying again'}
      {words && <b>{words}</b>}
      {Math.abs(off) > WORTH_TELLING && (
        <small>
          {' '}
          This device's clock is {duration(Math.abs(off) / 1_000)} {off > 0 ? 'behind' : 'ahead'}; times are the
          server's.
        </small>
      )}
    </span>
  );
}
