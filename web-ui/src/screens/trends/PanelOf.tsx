import type { ReactNode } from 'react';
import { Failure, Skeleton, Stale } from '../../ui/States';

interface Props<T> {
  title: string;
  query: {
    data: T | undefined;
    error: Error | null;
    dataUpdatedAt: number;
    refetch: () => unknown;
  };
  children: (data: T) => ReactNode;
}

/** A panel whose figure is read by itself: when it cannot be, the others still stand. */
export function PanelOf<T>({ title, query, children }: Props<T>) {
  const { data, error, dataUpdatedAt } = query;
  const retry = () => query.refetch();
  if (data !== undefined && !error) return children(data);
  return (
    <div className="pn">
      {data === undefined && <h2>{title}</h2>}
      {error && data === undefined && <Failure error={error} retry={retry} />}
      {error && data !== undefined && <Stale since={dataUpdatedAt} error={error} retry={retry} />}
      {!error && <Skeleton height={360} label={`Reading: ${title}`} />}
      {data !== undefined && children(data)}
    </div>
  );
}
