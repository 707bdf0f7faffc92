import type { Link } from '../api/live';
import { clockOffset } from '../lib/clock';
import { duration } from '../lib/format';

const WORTH_TELLING = 60_000;

/** Whether what is shown is as it is now. */
export function LinkState({ link }: { link: Link }) {
  const off = clockOffset();
  return (
    <span className={`link-state ${link}`} role="status">
      <i aria-hidden="true" />
      {link === 'live' ? 'Live' : link === 'connecting' ? 'Connecting' : 'Not live. Trying again'}
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
