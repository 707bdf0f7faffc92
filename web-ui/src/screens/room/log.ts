import type { Decision, LogEntry } from '../../api/types';
import { shownAt } from '../../lib/clock';
import { isKind, KIND } from '../../lib/kinds';
import { mandateWords } from '../../lib/mandate';
import { isOvertaken, type Waiting } from '../../lib/outbox';

/** A line of the room's log, from whichever log it is in, or on its way there. */
export interface Line {
  /** Where it is in its log; what names it while it is on its way. */
  position: string;
  at: string;
  /** Null while it is on its way. */
  recordedAt: string | null;
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

const said = (kind: string, rationale: string) => `${decisionWords(kind)}${rationale ? `: ${rationale}` : ''}`;

function ofDecision(one: Decision, leaving: ReadonlySet<string>): Line {
  const notes = [
    leaving.has(one.id) && !one.withdrawn && 'its withdrawal waits to be sent',
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
    sentence: said(one.kind, one.rationale),
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

function waitingNote(one: Waiting): string {
  if (isOvertaken(one)) return 'not recorded: somebody decided meanwhile';
  if (one.refused) return `not recorded: ${one.refused.detail || one.refused.message}`;
  return one.withdrawal ? 'waiting to be sent, then taken back' : 'waiting to be sent';
}

const ofWaiting = (one: Waiting): Line => ({
  position: one.id,
  at: new Date(shownAt(one.at)).toISOString(),
  recordedAt: null,
  actor: one.actor,
  sentence: said(one.said.kind, one.said.rationale),
  kind: one.said.kind,
  overtaken: one.withdrawal !== null,
  note: waitingNote(one),
});

/** When it was told; what is on its way comes last. */
const toldAt = ({ recordedAt }: Line) => (recordedAt === null ? Number.MAX_VALUE : Date.parse(recordedAt));

/**
 * Everything that was recorded about an incident and what is on its way, the latest first by when it happened, then
 * by when it was told.
 */
export function linesOf(
  entries: readonly LogEntry[],
  decisions: readonly Decision[],
  waiting: readonly Waiting[] = [],
): Line[] {
  const leaving = new Set(waiting.flatMap(({ recorded }) => (recorded ? [recorded.id] : [])));
  return [
    ...entries.map(ofEvent),
    ...decisions.map((one) => ofDecision(one, leaving)),
    ...waiting.filter(({ recorded }) => !recorded).map(ofWaiting),
  ].sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || toldAt(b) - toldAt(a));
}
