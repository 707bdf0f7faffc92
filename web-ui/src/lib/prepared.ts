import type { LineContent, UndoWindow } from '../api/matrix';
import { duration } from './format';
import { kindWords, plain } from './words';

/** How far a change can be taken back, from most to least. */
export const REVERSIBILITIES = ['REVERSIBLE', 'PARTIALLY_REVERSIBLE', 'ONE_WAY'] as const;

const REVERSIBILITY = new Map([
  ['REVERSIBLE', 'Reversible'],
  ['PARTIALLY_REVERSIBLE', 'Partly reversible'],
  ['ONE_WAY', 'One way'],
]);
export const reversibilityWords = (name: string) => REVERSIBILITY.get(name) ?? plain(name);

const STATES = new Map([
  ['REHEARSED', 'Rehearsed'],
  ['CONTAINMENT_REHEARSED', 'Containment rehearsed'],
  ['STALE', 'Rehearsal is stale'],
  ['FAILED', 'Rehearsal failed'],
  ['NEVER', 'Never rehearsed'],
]);
export const rehearsalWords = (state: string) => STATES.get(state) ?? plain(state);

const BASES = new Map([
  ['ASSUMED', 'assumed'],
  ['OBSERVED', 'seen in history'],
  ['REHEARSED', 'rehearsed'],
]);
export const basisWords = (basis: string) => BASES.get(basis) ?? plain(basis).toLowerCase();

const withPattern = (kind: string, pattern: string | null) => (pattern ? `${kind}, ${pattern}` : kind);

/** "Schema, expand only": a kind of change and the pattern of it, as it was typed, where one is meant. */
export const pathWords = (kind: string, pattern: string | null) => withPattern(kindWords(kind), pattern);

/** The same within a sentence: "schema, expand only". */
export const pathWithin = (kind: string, pattern: string | null) => withPattern(kindWords(kind).toLowerCase(), pattern);

/** "4 h, then partly reversible"; until when a change can be taken back. */
export function windowWords(window: UndoWindow | null): string {
  if (!window) return 'Open as long as it runs';
  const until = window.kind === 'EVENT' ? `Until ${window.event ?? 'an event'}` : duration(window.seconds ?? 0);
  return `${until}, then ${reversibilityWords(window.dropsTo).toLowerCase()}`;
}

/** The fields of a line in the order in which they are compared and asked for. */
export const LINE_FIELDS: Record<keyof LineContent, string> = {
  reversibility: 'Reversibility',
  easyToReverse: 'Easy to reverse',
  hardToReverse: 'Hard to reverse',
  failureModes: 'Failure modes',
  dataMutationPaths: 'Paths on which data changes',
  controls: 'Flags and routing',
  containmentOptions: 'Ways to contain',
  undoWindow: 'Undo window',
  estimatedSeconds: 'Estimated time to take back',
  reason: 'Reason',
};

/** The order of a window's properties, so that two that say the same are the same. */
const windowOf = (window: UndoWindow | null) =>
  window && {
    kind: window.kind,
    seconds: window.seconds,
    event: window.event,
    description: window.description,
    dropsTo: window.dropsTo,
  };

/** What a line says, without what the server adds. */
export const contentOf = (line: LineContent): LineContent => ({
  reversibility: line.reversibility,
  easyToReverse: line.easyToReverse,
  hardToReverse: line.hardToReverse,
  failureModes: line.failureModes,
  dataMutationPaths: line.dataMutationPaths,
  controls: line.controls,
  containmentOptions: line.containmentOptions,
  undoWindow: windowOf(line.undoWindow),
  estimatedSeconds: line.estimatedSeconds,
  reason: line.reason,
});

/** A value of a line's field in words. */
export function fieldWords(field: keyof LineContent, content: LineContent): string {
  const value = content[field];
  if (field === 'undoWindow') return windowWords(content.undoWindow);
  if (field === 'reversibility') return reversibilityWords(content.reversibility);
  if (Array.isArray(value)) return value.length ? value.join('\n') : 'nothing';
  if (typeof value === 'number') return duration(value);
  return typeof value === 'string' && value ? value : 'nothing';
}
