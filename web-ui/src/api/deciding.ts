import { useQuery } from '@tanstack/react-query';
import type { Moment } from '../lib/clock';
import type { Said } from '../lib/outbox';
import type { Advice } from './advice';
import { submit } from './outbox';
import { session } from './queries';

/** What somebody decides, as they said it. */
export interface Decided {
  said: Said;
  /** When it was decided. */
  at: Moment;
  /** How long after that it is looked at again, in milliseconds. */
  reviewMs: number | null;
}

/** What whoever decides has before them. */
export interface Screen {
  /** The decisions of the incident; null where not all of them are shown. */
  seen: readonly string[] | null;
  advice: Advice | undefined;
}

/**
 * Logs decisions of an incident: each is kept with what was on the screen, and is on its way from then on. The answer
 * is false when it is not known who decides; then nothing is logged.
 */
export function useDeciding(incident: string, { seen, advice }: Screen) {
  const known = useQuery(session()).data;
  return ({ said, at, reviewMs }: Decided): boolean => {
    if (!known) return false;
    const id = crypto.randomUUID();
    void submit({
      id,
      key: id,
      incident,
      actor: known.actor,
      name: known.name,
      said: { ...said, ...(advice && { evidence: advice.said, seal: advice.seal }) },
      at,
      made: Date.now(),
      reviewMs,
      seen,
      sent: [],
      refused: null,
      recorded: null,
      withdrawal: null,
    });
    return true;
  };
}
