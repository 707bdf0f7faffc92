import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Rehearsal, rehearsals } from '../../api/prepare';
import { duration } from '../../lib/format';
import { pathWords } from '../../lib/prepared';
import { useTime } from '../../lib/time';
import { ReadPart } from './ReadPart';
import { outcomeName } from './verdict';

const STATES: Record<string, string> = { RUNNING: 'Runs now', ABANDONED: 'Given up' };

/** Those that run first, then the latest. */
const inOrder = (all: readonly Rehearsal[]) =>
  all.toSorted(
    (a, b) => Number(b.state === 'RUNNING') - Number(a.state === 'RUNNING') || b.startedAt.localeCompare(a.startedAt),
  );

/** Every rehearsal, those that run first. */
export function Held({ component }: { component: string | undefined }) {
  const query = useQuery(rehearsals(component));
  const time = useTime();
  return (
    <ReadPart id="held" title="All rehearsals" query={query} height={160}>
      {(all) =>
        all.length === 0 ? (
          <p className="none">None was held yet. Start one, or record one that was held before.</p>
        ) : (
          <ul className="rows">
            {inOrder(all).map((one) => (
              <li key={one.id}>
                <Link to="/guidance/rehearsals/$id" params={{ id: one.id }}>
                  <b>{one.procedureName}</b>
                </Link>
                , {STATES[one.state] ?? outcomeName(one.outcome)}
                {one.measuredSeconds !== null && ` in ${duration(one.measuredSeconds)}`}
                <small>
                  {one.component}, {pathWords(one.changeKind, one.pattern)}; {one.environment},{' '}
                  {time.dayAndMinute(one.startedAt)}
                </small>
              </li>
            ))}
          </ul>
        )
      }
    </ReadPart>
  );
}
