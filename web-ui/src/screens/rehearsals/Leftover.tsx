import { useState } from 'react';
import { stopwatch } from '../../lib/clock';
import { readKept, writeKept } from './kept';
import { NOTHING } from './stopwatch';

/** Times that this device took and the server never got, as the rehearsal was closed elsewhere meanwhile. */
export function Leftover({ rehearsal }: { rehearsal: string }) {
  const [{ unsent }, setKept] = useState(() => readKept(rehearsal));
  if (unsent.length === 0) return null;
  const times = unsent.map((one) => `step ${one.step + 1} in ${stopwatch(one.finishedAt - one.startedAt)}`);
  return (
    <p className="kept" role="status">
      <span>It was closed before these times of this device were recorded: {times.join(', ')}.</span>{' '}
      <button
        type="button"
        className="link"
        onClick={() => {
          writeKept(rehearsal, NOTHING);
          setKept(NOTHING);
        }}
      >
        Throw them away
      </button>
    </p>
  );
}
