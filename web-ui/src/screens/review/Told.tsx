import type { Recorded } from '../../api/replay';
import { counted } from '../../lib/format';
import { knownThen, laterWords, type Moment, unknownThen } from '../../lib/replay';
import { useTime } from '../../lib/time';

/** What came to be known at a moment, what had happened and nobody knew, and all that was known. */
export function Told({ recorded, moment }: { recorded: readonly Recorded[]; moment: Moment }) {
  const hidden = unknownThen(recorded, moment);
  const known = knownThen(recorded, moment);
  return (
    <div className="told">
      {moment.entries.length > 0 && (
        <div>
          <h3>{moment.asOf ? 'Came to be known then' : 'Recorded since it was over'}</h3>
          <Lines of={moment.entries} />
        </div>
      )}
      <div>
        <h3>Had happened, and was not known yet</h3>
        {hidden.length === 0 && <p className="dim">Nothing that was told later.</p>}
        <Lines of={hidden} />
      </div>
      <details>
        <summary>All that was known: {counted(known.length, 'event')}</summary>
        <Lines of={known} />
      </details>
    </div>
  );
}

function Lines({ of }: { of: readonly Recorded[] }) {
  const time = useTime();
  return (
    <ol>
      {of.map((one) => (
        <li key={one.position}>
          <time className="mono" dateTime={one.at}>
            {time.second(one.at)}
          </time>
          <p>
            {one.sentence}
            <small>
              {laterWords(one) && <b>{laterWords(one)}</b>} <span className="mono">{one.position}</span>
            </small>
          </p>
        </li>
      ))}
    </ol>
  );
}
