import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Change, useLive } from '../../api/live';
import { DECIDED, decisionsOfAll, ROLLING_OUT, rollingOut, UNRESOLVED, unresolvedIncidents } from '../../api/now';
import { openObligations } from '../../api/obligations';
import { coalesce } from '../../lib/coalesce';

const OBLIGATIONS = ['obligations', 'open'] as const;
type Read = typeof UNRESOLVED | typeof DECIDED | typeof ROLLING_OUT | typeof OBLIGATIONS;
const ALL: readonly Read[] = [UNRESOLVED, DECIDED, ROLLING_OUT, OBLIGATIONS];

/** What of the page a change may make old. */
function touchedBy(change: Change | null): readonly Read[] {
  switch (change?.source) {
    case 'incident':
      return [UNRESOLVED];
    case 'decision':
      return [DECIDED, OBLIGATIONS];
    case 'release':
      return [ROLLING_OUT];
    default:
      return ALL;
  }
}

/** All that the page shows, in four answers however much goes on, and whether it is as it is now. */
export function useEverything() {
  const queries = useQueryClient();
  const [read] = useState(() =>
    coalesce<Read>((keys) => Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })))),
  );
  const link = useLive('now', (change) => read(touchedBy(change)));
  const incidents = useQuery(unresolvedIncidents());
  const decisions = useQuery(decisionsOfAll(incidents.data?.items.map(({ id }) => id) ?? []));
  const obligations = useQuery(openObligations());
  const releases = useQuery(rollingOut());
  return { link, incidents, decisions, obligations, releases };
}
