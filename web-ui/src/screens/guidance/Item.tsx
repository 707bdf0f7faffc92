import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useLive } from '../../api/live';
import { guidanceItem } from '../../api/queries';
import type { GuidanceItem } from '../../api/types';
import { scopeWords } from '../../lib/scope';
import { useTime } from '../../lib/time';
import { plain } from '../../lib/words';
import { LinkState } from '../../ui/LinkState';
import { RecordForm } from '../../ui/RecordForm';
import { ReadOnly, useMay } from '../../ui/Session';
import { Failure, Skeleton, Stale } from '../../ui/States';
import { useNames } from '../../ui/useNames';
import { Effect } from './Effect';
import { Revise } from './Revise';
import './prepare.css';

/** One clause: what it says, where it was learned, every version of it. */
export function Item() {
  const { id } = useParams({ from: '/guidance/$id' });
  const query = useQuery(guidanceItem(id));
  const queries = useQueryClient();
  const link = useLive('guidance', () => queries.invalidateQueries({ queryKey: ['guidance'] }));
  useEffect(() => {
    document.title = 'Guidance · Turnback';
  }, []);
  const retry = () => query.refetch();
  return (
    <div className="page">
      <header className="titled">
        <h1>Guidance</h1>
        <LinkState link={link} />
      </header>
      <p className="lede">
        <Link to="/guidance" search={{}}>
          All guidance
        </Link>
      </p>
      <ReadOnly needs={['STEWARD']} />
      {query.data && query.error && <Stale since={query.dataUpdatedAt} error={query.error} retry={retry} />}
      {!query.data && query.error && <Failure error={query.error} retry={retry} />}
      {query.isPending && <Skeleton height={220} label="Reading the clause" />}
      {query.data && <Whole one={query.data} />}
    </div>
  );
}

function Whole({ one }: { one: GuidanceItem }) {
  const time = useTime();
  const maySteward = useMay('STEWARD');
  const nameOf = useNames();
  const [revising, setRevising] = useState(false);
  const path = `/guidance/${encodeURIComponent(one.id)}`;
  return (
    <article className="item">
      <blockquote>{one.clause}</blockquote>
      <dl>
        <div>
          <dt>State</dt>
          <dd>
            {plain(one.state)}, version {one.version}
          </dd>
        </div>
        <div>
          <dt>For</dt>
          <dd>{scopeWords(one.scope)}</dd>
        </div>
        {one.pattern && (
          <div>
            <dt>Pattern</dt>
            <dd>{plain(one.pattern)}</dd>
          </div>
        )}
        <div>
          <dt>Learned from</dt>
          <dd>
            {one.origin ? (
              <>
                <Link to="/incidents/$id" params={{ id: one.origin.incidentId }}>
                  its incident
                </Link>
                , finding at <span className="mono">{one.origin.position}</span>
              </>
            ) : (
              'nobody has said; it was proposed by hand'
            )}
          </dd>
        </div>
        <div>
          <dt>Last event</dt>
          <dd className="mono">{one.position}</dd>
        </div>
      </dl>
      {maySteward && (
        <div className="actions">
          {one.state === 'PROPOSED' && (
            <RecordForm
              label="Adopt it"
              touched={['guidance']}
              command={() => ({ path: `${path}/adoption`, body: {} })}
              done={() => {}}
            >
              <p className="dim">From then on teams are asked to follow it.</p>
            </RecordForm>
          )}
          <button type="button" className="btn" onClick={() => setRevising(true)}>
            Revise
          </button>
        </div>
      )}
      {one.adoption && <Effect id={one.id} />}
      <h2>Versions</h2>
      <ol className="versions">
        {one.history.toReversed().map((version) => (
          <li key={version.position}>
            <p>
              <b>Version {version.version}.</b> {version.clause}
            </p>
            <p className="dim">
              {version.reason ? `Because: ${version.reason}. ` : ''}
              {nameOf(version.actor)}, {time.dayAndSecond(version.at)}, <span className="mono">{version.position}</span>
            </p>
          </li>
        ))}
      </ol>
      {revising && <Revise one={one} close={() => setRevising(false)} />}
    </article>
  );
}
