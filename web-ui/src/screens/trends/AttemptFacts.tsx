import { useQuery } from '@tanstack/react-query';
import { attempt } from '../../api/queries';
import type { Attempt } from '../../api/types';
import { useTime } from '../../lib/time';
import { flagWords, followUpWords, kindWords, outcomeWords, plain, took } from '../../lib/words';
import { Failure, Skeleton } from '../../ui/States';
import { AttemptEvents } from './AttemptEvents';

/** One attempt: what it took back, how long that took, how it ended and why, and where that was read. */
export function AttemptFacts({ id, asOf }: { id: string; asOf: string | undefined }) {
  const query = useQuery(attempt(id, asOf));
  if (query.data) return <Facts one={query.data} />;
  if (query.error) return <Failure error={query.error} retry={() => query.refetch()} />;
  return <Skeleton height={420} label="Reading the attempt" />;
}

function Facts({ one }: { one: Attempt }) {
  const time = useTime();
  const when = (at: string | null, missing: string) => (at === null ? missing : time.dayAndMinute(at));
  const kinds = one.changeKinds.length ? one.changeKinds : one.changeKind ? [one.changeKind] : [];
  return (
    <>
      <h2>
        {one.component} <span className="mono">{one.version}</span>
      </h2>
      <p className={`outcome ${one.outcome === 'SUCCEEDED' ? 'good' : ''}`}>{outcomeWords(one.outcome)}</p>
      {one.why && <p className="why">{one.why}</p>}
      <dl>
        <Fact name="Took">{took(one)}</Fact>
        <Fact name="Extent">{one.extent ? plain(one.extent) : 'Not known'}</Fact>
        <Fact name="Exposed">{when(one.exposedAt, 'Not known')}</Fact>
        <Fact name="Landed">{when(one.landedAt, 'Not while it was watched')}</Fact>
        <Fact name="Restored">
          <span className="mono">{one.restoredVersion ?? 'Not known'}</span>
        </Fact>
        <Fact name="Ran before">
          <span className="mono">{one.previousVersion ?? 'Not known'}</span>
        </Fact>
        <Fact name="Change kinds">{kinds.map(kindWords).join(', ') || 'Not known'}</Fact>
        <Fact name="Watched until">{when(one.observedUntil, 'Not known')}</Fact>
      </dl>
      <h3>What followed</h3>
      {one.followUps.length === 0 ? (
        <p className="none">Nothing in its scope while it was watched</p>
      ) : (
        <ul className="rows">
          {one.followUps.map((next) => (
            <li key={`${next.kind} ${next.at}`}>
              <span>{followUpWords(next.kind)}</span>
              <span className="dim">{time.dayAndMinute(next.at)}</span>
              <span className="mono dim ref">{next.reference}</span>
            </li>
          ))}
        </ul>
      )}
      {one.flags.length > 0 && (
        <>
          <h3>Quality flags</h3>
          <ul className="rows">
            {one.flags.map((flag) => (
              <li key={flag}>{flagWords(flag)}</li>
            ))}
          </ul>
        </>
      )}
      {one.source && (
        <>
          <h3>Read from</h3>
          <p>
            {one.source.kind} {one.source.name}, <span className="mono ref">{one.source.reference}</span>
          </p>
        </>
      )}
      <AttemptEvents id={one.attemptId} />
    </>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
