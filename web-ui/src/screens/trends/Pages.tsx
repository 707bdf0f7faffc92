import { useEffect } from 'react';
import { Failure, Skeleton } from '../../ui/States';

interface Pages {
  isPending: boolean;
  error: Error | null;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
  refetch: () => unknown;
}

/** What stands above a list while it is read, when it cannot be, and when it has nothing. */
export function ListState({ query, empty, all }: { query: Pages; empty: boolean; all: boolean }) {
  const { fetchNextPage } = query;
  const goOn = all && query.hasNextPage && !query.isFetchingNextPage && !query.error;
  useEffect(() => {
    if (goOn) fetchNextPage();
  }, [goOn, fetchNextPage]);
  if (query.error) return <Failure error={query.error} retry={() => query.refetch()} />;
  if (query.isPending || (empty && query.hasNextPage)) return <Skeleton height={240} label="Reading the facts" />;
  return empty ? <p className="none">None</p> : null;
}

/** Reads on. */
export function More({ query }: { query: Pages }) {
  if (!query.hasNextPage) return null;
  return (
    <button type="button" className="btn" disabled={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
      Show more
    </button>
  );
}
