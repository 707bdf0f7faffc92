import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { obligationsOf } from '../../api/obligations';
import { asked, byUrgency, judged, requiredWords } from '../../lib/obligation';
import { Reading } from '../../ui/Reading';
import { ClockLine } from './ClockLine';

interface Props {
  of: { release: string } | { incident: string };
  /** How the page around it sets its parts apart. */
  className: string;
  /** True where there is nothing to say as long as there are none. */
  quiet?: boolean;
}

/** What has to be decided about one release or in one incident, each with its clock. */
export function ObligationsPart({ of, className, quiet = false }: Props) {
  const query = useQuery(obligationsOf(of));
  const all = query.data?.toSorted(byUrgency) ?? [];
  if (quiet && !query.error && all.length === 0) return null;
  return (
    <section className={className} aria-labelledby="obligations-title">
      <h2 id="obligations-title">Obligations</h2>
      <Reading query={query} what="what has to be decided" height={80} />
      {query.data && all.length === 0 && <p className="none">No rule of its sheet was crossed.</p>}
      <ul className="rows">
        {all.map((one) => (
          <li key={one.id}>
            <Link to="/obligations/$id" params={{ id: one.id }}>
              {judged(one).bound.terms.name}
            </Link>
            , {requiredWords(asked(one)).toLowerCase()}: <ClockLine of={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}
