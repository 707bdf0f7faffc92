import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { isStillReading } from '../../api/client';
import { rollbackSuccess, timeToContain } from '../../api/queries';
import { Empty, Failure, Stale } from '../../ui/States';
import { Controls } from './Controls';
import { Heading } from './Heading';
import { Panels } from './Panels';
import { PanelsSkeleton } from './PanelsSkeleton';
import { SidePanel } from './SidePanel';
import { useTrendsSearch } from './useTrendsSearch';
import './trends.css';
import './side.css';

/** How often rollbacks work and how long they take, for what the address asks. */
export function Trends() {
  const { search, filters, change, pick, openFacts } = useTrendsSearch();
  const success = useQuery(rollbackSuccess(filters));
  const time = useQuery(timeToContain(filters));
  const retry = () => {
    success.refetch();
    time.refetch();
  };
  const ready = success.data && time.data;
  const error = success.error ?? time.error;
  const filtered = Object.entries(filters).some(([name, value]) => value !== undefined && name !== 'basis');
  const nothing =
    ready &&
    success.data.n + success.data.unknown + time.data.n + time.data.unknown === 0 &&
    success.data.exclusions.length === 0 &&
    !filtered &&
    filters.basis === 'OBSERVED';
  const side = search.sel || search.facts;
  return (
    <div className={side ? 'tr with' : 'tr'}>
      <header className="th">
        <Heading
          success={success.data}
          time={time.data}
          failed={!ready && error !== null && !isStillReading(error)}
          empty={nothing === true}
        />
        {!nothing && (
          <p className="to-report">
            <Link to="/trends/report" search={{ ...search, sel: undefined, facts: undefined }}>
              One-page report
            </Link>
          </p>
        )}
        {!nothing && <Controls search={search} success={success.data} change={change} />}
      </header>
      <div className="body">
        {ready && error && (
          <Stale since={Math.min(success.dataUpdatedAt, time.dataUpdatedAt)} error={error} retry={retry} />
        )}
        {!ready && error && <Failure error={error} retry={retry} />}
        {!ready && !error && <PanelsSkeleton />}
        {nothing && (
          <Empty
            title="Read a history to see its rollbacks"
            commands={['./turnback import git PATH', './turnback import csv FILE --mapping NAME']}
          >
            Point Turnback at a git repository, or at a CSV file of releases. What it finds appears here, each figure
            with the events behind it.
          </Empty>
        )}
        {ready && !nothing && (
          <Panels
            success={success.data}
            time={time.data}
            filters={filters}
            selected={search.sel}
            compare={search.compare === 'before'}
            busy={success.isPlaceholderData || time.isPlaceholderData}
            pick={pick}
            openFacts={openFacts}
          />
        )}
      </div>
      {side && <SidePanel search={search} filters={filters} change={change} />}
    </div>
  );
}
