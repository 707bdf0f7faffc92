import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useLive } from '../../api/live';
import { containFigure, incidents } from '../../api/queries';
import { reviewStates } from '../../api/reviews';
import { INCIDENT_STATES } from '../../lib/incident';
import { plain } from '../../lib/words';
import { LinkState } from '../../ui/LinkState';
import { ReadOnly, useMay } from '../../ui/Session';
import { Empty, Failure, Skeleton, Stale } from '../../ui/States';
import { DeclareButton } from './DeclareButton';
import { IncidentRow } from './IncidentRow';
import './incidents.css';

const NONE: ReadonlyMap<string, string> = new Map();

/** What is going wrong now, and what went wrong. */
export function Incidents() {
  const { state } = useSearch({ strict: false }) as { state?: string };
  const query = useInfiniteQuery(incidents(state));
  const figure = useQuery(containFigure());
  const states = useQuery(reviewStates()).data ?? NONE;
  const mayCommand = useMay('COMMAND');
  const queries = useQueryClient();
  const link = useLive('incidents', () => queries.invalidateQueries({ queryKey: ['incidents'] }));
  useEffect(() => {
    document.title = 'Incidents · Turnback';
  }, []);
  const retry = () => query.refetch();
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="page">
      <header className="titled">
        <h1>Incidents</h1>
        <LinkState link={link} />
        <DeclareButton />
      </header>
      <p className="lede">
        {figure.data?.n
          ? `Time to contain: ${figure.data.finding}`
          : 'Each opens into its room: clocks, decisions, log.'}{' '}
        <Link to="/reviews">Reviews of incidents</Link>
      </p>
      <ReadOnly needs={['COMMAND']} />
      <nav className="tabs" aria-label="State">
        {[...INCIDENT_STATES, undefined].map((value) => (
          <Link
            key={value ?? 'ALL'}
            to="/incidents"
            search={value ? { state: value } : {}}
            activeOptions={{ exact: true, includeSearch: true }}
          >
            {plain(value ?? 'ALL')}
          </Link>
        ))}
      </nav>
      {query.data && query.error && <Stale since={query.dataUpdatedAt} error={query.error} retry={retry} />}
      {!query.data && query.error && <Failure error={query.error} retry={retry} />}
      {query.isPending && <Skeleton height={220} label="Reading the incidents" />}
      {query.data && rows.length === 0 && (
        <Empty
          title={state ? `No incident is ${state.toLowerCase()}` : 'No incident yet'}
          commands={['./turnback import statuspage FILE']}
        >
          {mayCommand ? 'Declare one here the moment something goes wrong, or read' : 'Read'} a history of incidents
          with this command.
        </Empty>
      )}
      {rows.length > 0 && (
        <ul className="incidents">
          {rows.map((one) => (
            <IncidentRow key={one.id} one={one} review={states.get(one.id)} />
          ))}
        </ul>
      )}
      {query.hasNextPage && (
        <button
          type="button"
          className="btn more"
          disabled={query.isFetchingNextPage}
          onClick={() => query.fetchNextPage()}
        >
          {query.isFetchingNextPage ? 'Reading' : 'Show more'}
        </button>
      )}
    </div>
  );
}
