import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { type ListedReview, reviews } from '../../api/reviews';
import { counted } from '../../lib/format';
import { causeWords } from '../../lib/review';
import { useTime } from '../../lib/time';
import { plain } from '../../lib/words';
import { Reading } from '../../ui/Reading';
import { ReviewChip } from '../../ui/ReviewChip';
import { Empty } from '../../ui/States';
import '../incidents/incidents.css';

const STATES = ['OPEN', 'PUBLISHED', 'AMENDED', undefined] as const;

/** The reviews of incidents: what is still to be looked at, and what was found. */
export function Reviews() {
  const { state } = useSearch({ strict: false }) as { state?: string };
  const query = useInfiniteQuery(reviews(state));
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  useEffect(() => {
    document.title = 'Reviews · Turnback';
  }, []);
  return (
    <div className="page">
      <header className="titled">
        <h1>Reviews</h1>
      </header>
      <p className="lede">
        One opens by itself when hesitation made an incident worse, or an attempt did not succeed.{' '}
        <Link to="/incidents" search={{}}>
          All incidents
        </Link>
      </p>
      <nav className="tabs" aria-label="State">
        {STATES.map((value) => (
          <Link
            key={value ?? 'ALL'}
            to="/reviews"
            search={value ? { state: value } : {}}
            activeOptions={{ exact: true, includeSearch: true }}
          >
            {plain(value ?? 'ALL')}
          </Link>
        ))}
      </nav>
      <Reading query={query} what="the reviews" height={220} />
      {query.data && rows.length === 0 && (
        <Empty title={state ? `No review is ${state.toLowerCase()}` : 'No review yet'} commands={[]}>
          An incident's page opens its review, also by hand.
        </Empty>
      )}
      {rows.length > 0 && (
        <ul className="incidents">
          {rows.map((one) => (
            <Row key={one.id} one={one} />
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

function Row({ one }: { one: ListedReview }) {
  const time = useTime();
  const causes = [...new Set(one.causes.filter((each) => !each.withdrawn).map(causeWords))];
  return (
    <li className="incident">
      <span className={`sev ${one.severity ?? ''}`}>{one.severity ?? 'Not known'}</span>
      <div>
        <Link to="/incidents/$id/review" params={{ id: one.incidentId }} search={{}} className="what">
          {one.incidentTitle}
        </Link>
        <p className="dim">
          {one.drill && 'An exercise. '}
          {causes.length > 0 ? `${causes.join('. ')}. ` : 'Somebody opened it. '}
          Opened {time.dayAndMinute(one.openedAt)}
          {one.publishedAt && `, published ${time.dayAndMinute(one.publishedAt)}`}
          {one.openActions > 0 && `. ${counted(one.openActions, 'follow-up')} to do`}.
        </p>
      </div>
      <ReviewChip state={one.state} />
    </li>
  );
}
