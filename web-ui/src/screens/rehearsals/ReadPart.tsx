import type { ReactNode } from 'react';
import { Failure, Skeleton, Stale } from '../../ui/States';

interface Props<T> {
  id: string;
  title: string;
  query: {
    data: T | undefined;
    error: Error | null;
    isPending: boolean;
    dataUpdatedAt: number;
    refetch: () => unknown;
  };
  height: number;
  children: (data: T) => ReactNode;
}

/** A part of the page that is read by itself: when it cannot be, the others still stand. */
export function ReadPart<T>({ id, title, query, height, children }: Props<T>) {
  const { data, error, isPending, dataUpdatedAt } = query;
  const retry = () => query.refetch();
  return (
    <section className="part" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {data !== undefined && error && <Stale since={dataUpdatedAt} error={error} retry={retry} />}
      {data === undefined && error && <Failure error={error} retry={retry} />}
      {isPending && <Skeleton height={height} label={`Reading: ${title}`} />}
      {data !== undefined && children(data)}
    </section>
  );
}
