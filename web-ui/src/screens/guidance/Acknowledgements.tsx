import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { type Acknowledging, acknowledgements, type Team } from '../../api/guidance';
import { counted } from '../../lib/format';
import { useTime } from '../../lib/time';
import { RehearsalMark } from '../../ui/PreparedMark';
import { Reading } from '../../ui/Reading';
import { RecordForm } from '../../ui/RecordForm';
import { useMay } from '../../ui/Session';

/** Which teams have read an item as it is now, and which are open. */
export function Acknowledgements({ id }: { id: string }) {
  const query = useQuery(acknowledgements(id));
  return (
    <section className="part" aria-labelledby="acknowledged-title">
      <h2 id="acknowledged-title">Teams</h2>
      <Reading query={query} what="which teams have read it" height={120} />
      {query.data && <Teams id={id} all={query.data} />}
    </section>
  );
}

function Teams({ id, all: { teams, unowned, version } }: { id: string; all: Acknowledging }) {
  const open = teams.filter((one) => !one.current && one.components.length > 0);
  const read = teams.filter((one) => one.current);
  return (
    <>
      {teams.length === 0 && <p className="none">No team owns a component that it applies to.</p>}
      {teams.length > 0 && (
        <p>
          {counted(read.length, 'team has', 'teams have')} acknowledged version {version}; {open.length} open.
        </p>
      )}
      <ul className="rows">
        {[...open, ...teams.filter((one) => !open.includes(one))].map((one) => (
          <Row key={one.team} id={id} one={one} version={version} />
        ))}
      </ul>
      {unowned.length > 0 && (
        <p className="dim">
          Nobody is asked for <Components ids={unowned} />: no team owns {unowned.length === 1 ? 'it' : 'them'}.
        </p>
      )}
    </>
  );
}

const MARKS = { read: 'REHEARSED', before: 'STALE', open: '' };

function Row({ id, one, version }: { id: string; one: Team; version: number }) {
  const mayLog = useMay('LOG');
  const time = useTime();
  const gone = one.components.length === 0;
  const stands = one.current ? 'read' : one.version === null ? 'open' : 'before';
  return (
    <li className="team">
      <p className="way">
        <RehearsalMark state={MARKS[stands]} size={20} />
        <span>
          <b>{one.team}</b>
          <small>
            {stands === 'open' ? 'has not acknowledged it' : `acknowledged version ${one.version}`}
            {one.at && `, ${time.dayAndMinute(one.at)}`}
          </small>
          <small>{gone ? 'owns no component in scope any more' : <Components ids={one.components} />}</small>
        </span>
      </p>
      {mayLog && !gone && !one.current && (
        <RecordForm
          label={`Acknowledge version ${version} for ${one.team}`}
          strong={false}
          touched={['guidance']}
          command={() => ({
            path: `/guidance/${encodeURIComponent(id)}/acknowledgements`,
            body: { team: one.team, version },
          })}
          done={() => {}}
        >
          {null}
        </RecordForm>
      )}
    </li>
  );
}

function Components({ ids }: { ids: readonly string[] }) {
  return ids.map((id, i) => (
    <Fragment key={id}>
      {i > 0 && ', '}
      <Link to="/components/$id" params={{ id }}>
        {id}
      </Link>
    </Fragment>
  ));
}
