import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { learnedIn } from '../../api/guidance';
import type { Improvement, PreparedComponent } from '../../api/prepare';
import { useTime } from '../../lib/time';
import { kindWords, plain } from '../../lib/words';
import { useMay } from '../../ui/Session';
import { VERBS, type Verb, VerbForm } from './VerbForm';

const COLUMNS = [
  { state: 'PROPOSED', name: 'Proposed' },
  { state: 'STARTED', name: 'Started' },
  { state: 'DELIVERED', name: 'Delivered' },
  { state: 'DROPPED', name: 'Dropped' },
];

interface Props {
  all: readonly Improvement[];
  components: readonly PreparedComponent[];
}

/** The improvements by how far they are. */
export function Board({ all, components }: Props) {
  return (
    <div className="board">
      {COLUMNS.map(({ state, name }) => {
        const here = all.filter((one) => one.state === state);
        return (
          <section key={state} aria-labelledby={`board-${state}`}>
            <h2 id={`board-${state}`}>
              {name} <span className="dim">{here.length}</span>
            </h2>
            {here.length === 0 && <p className="none">None</p>}
            <ul>
              {here.map((one) => (
                <Card key={one.id} one={one} name={components.find(({ id }) => id === one.component)?.name} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function Card({ one, name }: { one: Improvement; name: string | undefined }) {
  const may = useMay('STEWARD');
  const [verb, setVerb] = useState<Verb | null>(null);
  const about = [
    one.component && (name || one.component),
    one.changeKinds.length > 0 && one.changeKinds.map(kindWords).join(', '),
    one.pattern && plain(one.pattern).toLowerCase(),
  ].filter(Boolean);
  return (
    <li className="card">
      <h3>{one.title}</h3>
      {about.length > 0 && <p className="dim">{about.join('; ')}</p>}
      {one.expectedEffect && <p>{one.expectedEffect}</p>}
      {one.reason && <p>Dropped because: {one.reason}</p>}
      {one.note && <p>{one.note}</p>}
      <Since one={one} />
      {may && (
        <div className="acts-row">
          {VERBS.filter((each) => each.from.includes(one.state)).map((each) => (
            <button key={each.path} type="button" className="btn" onClick={() => setVerb(each)}>
              {each.does}
              <span className="vh"> {one.title}</span>
            </button>
          ))}
        </div>
      )}
      {verb && <VerbForm one={one} verb={verb} close={() => setVerb(null)} />}
    </li>
  );
}

/** When it came to where it is, and what it was learned from. */
function Since({ one }: { one: Improvement }) {
  const time = useTime();
  const at = one.droppedAt ?? one.deliveredAt ?? one.startedAt ?? one.proposedAt;
  return (
    <p className="dim">
      {plain(one.state)}
      {at && ` ${time.day(at)}`}
      {one.origin?.kind === 'INCIDENT' && one.origin.id && (
        <>
          , learned from{' '}
          <Link to="/incidents/$id" params={{ id: one.origin.id }}>
            an incident
          </Link>
        </>
      )}
      {one.origin?.kind === 'REHEARSAL' && one.origin.id && (
        <>
          , learned from{' '}
          <Link to={`/guidance/rehearsals/${encodeURIComponent(one.origin.id)}` as string}>a rehearsal</Link>
        </>
      )}
      {one.origin?.kind === 'FINDING' && (
        <>, learned from {one.origin.id ? <FindingLink id={one.origin.id} /> : 'a finding'}</>
      )}
    </p>
  );
}

/** To the room of the incident in which it was learned, once that is known. */
function FindingLink({ id }: { id: string }) {
  const { data } = useQuery(learnedIn(id));
  if (!data) return 'a finding';
  return (
    <Link to="/incidents/$id" params={{ id: data.incidentId }} hash="findings-title" title={data.sentence}>
      a finding
    </Link>
  );
}
