import { Link } from '@tanstack/react-router';
import type { Release } from '../../api/releases';
import type { Incident } from '../../api/types';
import { besideState, stateWords } from '../../lib/release';
import { useTime } from '../../lib/time';
import { nextNoReturn, noReturnWords, shareLeft, stepsOf } from './live';

interface Props {
  one: Release;
  /** Those that go on. */
  incidents: readonly Incident[];
  now: number;
}

/** A release that is being rolled out: how many users it reaches, and until when it can be taken back. */
export function LiveRelease({ one, incidents, now }: Props) {
  const time = useTime();
  const blamedIn = incidents.filter(({ releases }) =>
    releases.some(({ releaseId, link }) => releaseId === one.id && (link === 'CAUSED' || link === 'SUSPECTED')),
  );
  return (
    <li className="rolling">
      <div className="whatever">
        <h3>
          <Link to="/releases/$id" params={{ id: one.id }} search={{}}>
            {one.component} {one.version}
          </Link>
        </h3>
        <p>
          {stateWords(one.state)}
          {one.exposedAt && ` since ${time.minute(one.exposedAt)}`}
          {besideState(one)}.
          {blamedIn.map(({ id, title }) => (
            <span key={id}>
              {' '}
              Suspected in{' '}
              <Link to="/incidents/$id" params={{ id }}>
                {title}
              </Link>
              .
            </span>
          ))}
        </p>
      </div>
      <Exposure one={one} />
      <UntilWhen one={one} now={now} />
    </li>
  );
}

function Exposure({ one }: { one: Release }) {
  const steps = stepsOf(one);
  const reached = one.reached
    ? `${one.reached.exposurePercent}% of the users, stage ${one.reached.name}`
    : steps.length
      ? 'Before its first stage'
      : 'All users at once';
  return (
    <div className="exposure">
      <p>{reached}</p>
      {steps.length > 0 && (
        <ol aria-hidden="true">
          {steps.map(({ name, exposurePercent, state }) => (
            <li key={name} className={state}>
              {exposurePercent}%
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function UntilWhen({ one, now }: { one: Release; now: number }) {
  const next = nextNoReturn(one);
  if (!next) return <p className="until">No point of no return is ahead</p>;
  const { time, words } = noReturnWords(next, now);
  const left = shareLeft(next, now);
  return (
    <div className="until">
      <p>
        {time && <b className="mono">{time}</b>} {words}
      </p>
      {left !== null && (
        <span className="decay" aria-hidden="true">
          <i style={{ width: `${left * 100}%` }} />
        </span>
      )}
    </div>
  );
}
