import type { Decision, LogEntry } from '../../api/types';
import { isKind, KIND } from '../../lib/kinds';
import { mandateWords } from '../../lib/mandate';

/** A line of the room's log, from whichever log it is in. */
export interface Line {
  position: string;
  at: string;
  recordedAt: string;
  actor: string | null;
  sentence: string;
  /** Set when it is a decision. */
  kind: string | null;
  /** A later event says otherwise. */
  overtaken: boolean;
  note: string;
}

const LATE_SECONDS = 60;

/** Decision in words. */
export const decisionWords = (kind: string) => (isKind(kind) ? KIND[kind].label : kind);

function ofDecision(one: Decision): Line {
  const notes = [
    mandateWords(one.mandate),
    one.selfReported && one.lateBySeconds >= LATE_SECONDS && 'told afterwards',
    one.withdrawn && `withdrawn${one.withdrawn.reason ? `: ${one.withdrawn.reason}` : ''}`,
    one.reviewDue && !one.withdrawn && 'to be looked at again now',
  ].filter((note) => typeof note === 'string' && note !== '');
  return {
    position: one.position,
    at: one.occurredAt,
    recordedAt: one.recordedAt,
    actor: one.actor,
    sentence: `${decisionWords(one.kind)}${one.rationale ? `: ${one.rationale}` : ''}`,
    kind: one.kind,
    overtaken: one.withdrawn !== null,
    note: notes.join(', '),
  };
}

const ofEvent = (one: LogEntry): Line => ({
  position: one.position,
  at: one.at,
  recordedAt: one.recordedAt,
  actor: one.actor,
  sentence: one.sentence,
  kind: null,
  overtaken: one.corrected,
  note: one.corrected ? 'corrected later' : '',
});

/** Everything that was recorded about an incident, the latest first by when it happened, then by when it was told. */
export function linesOf(entries: readonly LogEntry[], decisions: readonly Decision[]): Line[] {
  return [...entries.map(ofEvent), ...decisions.map(ofDecision)].sort(
    (a, b) => Date.parse(b.at) - Date.parse(a.at) || Date.parse(b.recordedAt) - Date.parse(a.recordedAt),
  );
}
