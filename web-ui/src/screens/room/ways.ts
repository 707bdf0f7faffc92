import type { Advice, Way } from '../../api/advice';
import { duration } from '../../lib/format';
import { isKind, type Kind } from '../../lib/kinds';
import { rehearsalWords } from '../../lib/prepared';

/** What is known of each way that can be decided, and which one is advised. */
export interface Ways {
  advised: Kind | null;
  of: (kind: Kind) => Way | undefined;
}

export function waysOf(advice: Advice | undefined): Ways {
  const { options = [], recommendation } = advice?.evidence ?? {};
  const kind = recommendation?.conclusive ? recommendation.kind : null;
  return {
    advised: kind && isKind(kind) ? kind : null,
    of: (asked) => options.find((one) => one.kind === asked),
  };
}

/** True for what cannot be done; it can be logged all the same. */
export const isClosed = (way: Way | undefined) => way?.state === 'CLOSED';

const DAY = 86_400_000;

/** How long it takes: "Took 6 min" when rehearsed, "Within 15 min" by its procedure, empty where nobody said. */
export function tookWords({ procedure, rehearsal }: Pick<Way, 'procedure' | 'rehearsal'>): string {
  if (rehearsal?.measuredSeconds != null) return `Took ${duration(rehearsal.measuredSeconds)}`;
  return procedure?.timeBoundSeconds != null ? `Within ${duration(procedure.timeBoundSeconds)}` : '';
}

/** "Rehearsed, 14 Nov 2026, 14 days ago"; empty where there is nothing to rehearse. */
export function ageWords({ rehearsal }: Pick<Way, 'rehearsal'>, now: number, day: (at: string) => string): string {
  if (!rehearsal) return '';
  const words = rehearsal.state === 'UNKNOWN' ? 'Rehearsal not known' : rehearsalWords(rehearsal.state);
  if (rehearsal.at === null) return words;
  const days = Math.max(0, Math.floor((now - Date.parse(rehearsal.at)) / DAY));
  const ago = days === 0 ? 'today' : days === 1 ? '1 day ago' : `${days} days ago`;
  return `${words} ${day(rehearsal.at)}, ${ago}`;
}
