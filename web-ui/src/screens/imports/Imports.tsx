import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { imports } from '../../api/queries';
import { Empty, Failure, Skeleton, Stale } from '../../ui/States';
import { OperationsTabs } from '../operations/OperationsTabs';
import { ImportCard } from './ImportCard';
import '../operations/operations.css';

const COMMANDS = [
  './turnback import git PATH',
  './turnback import csv FILE --mapping NAME',
  './turnback import statuspage FILE',
];

/** Every import of a history, the running ones with their progress. */
export function Imports() {
  const query = useQuery(imports());
  useEffect(() => {
    document.title = 'Imports · Turnback';
  }, []);
  const retry = () => query.refetch();
  return (
    <div className="page">
      <h1>Imports</h1>
      <p className="lede">
        Histories that were read into the log. An import that was interrupted goes on where it stopped when the same
        command is run again; a second run of a finished one changes nothing.
      </p>
      <OperationsTabs />
      {query.data && query.error && <Stale since={query.dataUpdatedAt} error={query.error} retry={retry} />}
      {!query.data && query.error && <Failure error={query.error} retry={retry} />}
      {query.isPending && <Skeleton height={220} label="Reading the imports" />}
      {query.data?.length === 0 && (
        <Empty title="Nothing was imported yet" commands={COMMANDS}>
          Run one of these where the history is. Its progress appears here.
        </Empty>
      )}
      <ul className="imports">
        {query.data?.map((one) => (
          <ImportCard key={one.id} one={one} />
        ))}
      </ul>
    </div>
  );
}
