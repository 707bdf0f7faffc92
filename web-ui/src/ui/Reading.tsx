import { Failure, Skeleton, Stale } from './States';

interface Read {
  data: unknown;
  error: Error | null;
  isPending: boolean;
  dataUpdatedAt: number;
  refetch: () => unknown;
}

interface Props {
  query: Read;
  /** What is being read, such as "the procedures". */
  what: string;
  /** Of the place that is kept meanwhile, in pixels. */
  height?: number;
}

/** How the reading of something stands: under way, failed, or no longer fresh. Nothing while it is as it should be. */
export function Reading({ query, what, height = 260 }: Props) {
  const retry = () => query.refetch();
  if (query.isPending) return <Skeleton height={height} label={`Reading ${what}`} />;
  if (!query.error) return null;
  if (query.data) return <Stale since={query.dataUpdatedAt} error={query.error} retry={retry} />;
  return <Failure error={query.error} retry={retry} />;
}
