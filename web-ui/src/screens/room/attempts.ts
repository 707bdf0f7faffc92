import type { Tried } from '../../api/attempts';
import type { Decision } from '../../api/types';
import { stands } from '../../lib/mandate';

/** What something told of an attempt may change on the page. */
export const TOLD = ['incident-attempts', 'obligations'] as const;

export const attemptPath = (one: Tried, rest: string) => `/attempts/${encodeURIComponent(one.id)}/${rest}`;

/** The decisions that somebody has to carry out. */
const DONE_BY_HAND = ['PAUSE', 'PARTIAL_ROLLBACK', 'FULL_ROLLBACK', 'CONTAIN'];

/** The latest decision that stands and that nobody has begun to carry out, null when there is none. */
export function toBegin(decisions: readonly Decision[], tried: readonly Tried[]): Decision | null {
  const [latest] = decisions
    .filter(stands)
    .filter(({ kind }) => DONE_BY_HAND.includes(kind))
    .toSorted((a, b) => Date.parse(b.occurredAt) - Date.parse(a.occurredAt));
  if (!latest || latest.effectAt !== null) return null;
  const begun = tried.some(
    (one) =>
      one.decisionId === latest.id ||
      (one.action === latest.kind && Date.parse(one.startedAt) >= Date.parse(latest.occurredAt)),
  );
  return begun ? null : latest;
}

export const isRollback = (kind: string) => kind === 'PARTIAL_ROLLBACK' || kind === 'FULL_ROLLBACK';
