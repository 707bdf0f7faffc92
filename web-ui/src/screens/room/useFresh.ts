import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Change, useLive } from '../../api/live';
import { coalesce } from '../../lib/coalesce';

const INCIDENT = ['incident', 'incident-log', 'findings', 'like-this'] as const;
const DECISION = ['decisions', 'advice', 'incident-attempts', 'obligations'] as const;
type Name = (typeof INCIDENT)[number] | (typeof DECISION)[number] | 'traces';
const ALL: readonly Name[] = [...INCIDENT, ...DECISION, 'traces'];

/** What follows from a decision, such as the end of an obligation's clock, is recorded a moment after it. In ms. */
const FOLLOWS = 1_500;

const touchedBy = (change: Change | null): readonly Name[] => {
  if (change === null) return ALL;
  return change.source === 'decision' ? DECISION : INCIDENT;
};

/** Reads what a room shows anew as it changes, a storm of changes once a second; says whether it is live. */
export function useFresh(id: string) {
  const queries = useQueryClient();
  const [read] = useState(() =>
    coalesce<Name>((names) =>
      Promise.all(
        names.map((name) =>
          queries.invalidateQueries({ queryKey: name === 'obligations' ? [name, 'of'] : [name, id] }),
        ),
      ),
    ),
  );
  return useLive(`incident:${id}`, (change) => {
    read(touchedBy(change));
    if (change?.source === 'decision') setTimeout(() => read(DECISION), FOLLOWS);
  });
}
