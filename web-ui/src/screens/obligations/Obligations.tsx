import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useLive } from '../../api/live';
import { type Obligation, obligationList, openObligations } from '../../api/obligations';
import { byUrgency, isOpen } from '../../lib/obligation';
import { Reading } from '../../ui/Reading';
import { Empty } from '../../ui/States';
import { PreparePage } from '../guidance/PreparePage';
import { ObligationRow } from './ObligationRow';
import '../incidents/incidents.css';

/** What crossed rules ask to be decided: what is open by how soon, then what is over. */
export function Obligations() {
  const queries = useQueryClient();
  const open = useQuery(openObligations());
  const all = useInfiniteQuery(obligationList());
  const link = useLive('obligations', () => queries.invalidateQueries({ queryKey: ['obligations'] }));
  const past = all.data?.pages.flatMap((page) => page.items).filter((one) => !isOpen(one)) ?? [];
  const none = open.data?.length === 0 && all.data && past.length === 0 && !all.hasNextPage;
  return (
    <PreparePage
      title="Obligations"
      lede="A rule of a sheet was crossed while its release reached users: from then on somebody has to decide, and the clock runs."
      link={link}
      tabs={null}
    >
      {none ? (
        <Empty title="Nothing has to be decided" commands={[]}>
          An obligation opens by itself when what monitoring sees crosses a rule of the sheet that a release rolls out
          with. <Link to="/settings/signals">Signals</Link> says how monitoring tells.
        </Empty>
      ) : (
        <>
          <section aria-labelledby="open-title">
            <h2 id="open-title">To decide</h2>
            <Reading query={open} what="what has to be decided" height={180} />
            {open.data?.length === 0 && <p className="none">Nothing has to be decided now.</p>}
            <List all={open.data?.toSorted(byUrgency) ?? []} />
          </section>
          <section aria-labelledby="past-title">
            <h2 id="past-title">Past</h2>
            <Reading query={all} what="the past obligations" height={180} />
            {all.data && past.length === 0 && <p className="none">None of these is over.</p>}
            <List all={past} />
          </section>
          {all.hasNextPage && (
            <button
              type="button"
              className="btn more"
              disabled={all.isFetchingNextPage}
              onClick={() => all.fetchNextPage()}
            >
              {all.isFetchingNextPage ? 'Reading' : 'Show more'}
            </button>
          )}
        </>
      )}
    </PreparePage>
  );
}

function List({ all }: { all: readonly Obligation[] }) {
  if (all.length === 0) return null;
  return (
    <ul className="incidents">
      {all.map((one) => (
        <ObligationRow key={one.id} one={one} />
      ))}
    </ul>
  );
}
