import type { Group } from '../../api/types';
import { kindWords, plain } from '../../lib/words';
import { inOrder, named, type Rate } from './rates';

/** What a share is shown by. */
export interface Part {
  by: 'changeKind' | 'component' | 'team' | 'pattern' | 'severity' | 'harmKind' | 'actor';
  /** "change kind", to be written behind "by". */
  name: string;
  column: string;
  rows: Rate[];
}

export const HARM_WORDS = new Map([
  ['USER', 'Users'],
  ['SYSTEM', 'The system'],
  ['BUSINESS', 'The business'],
]);
export const ACTOR_WORDS = new Map([
  ['PERSON', 'A person'],
  ['MACHINE', 'A machine'],
]);
const from = (words: Map<string, string>) => (name: string) => words.get(name) ?? plain(name);
const itself = (name: string) => name;

type Cut = 'byChangeKind' | 'byComponent' | 'byTeam' | 'byPattern' | 'bySeverity' | 'byHarmKind' | 'byActor';

/** Every cut that a figure is shown by, with the words for its groups. */
export const CUTS: { cut: Cut; by: Part['by']; name: string; words: (group: string) => string }[] = [
  { cut: 'byChangeKind', by: 'changeKind', name: 'change kind', words: kindWords },
  { cut: 'byComponent', by: 'component', name: 'component', words: itself },
  { cut: 'byTeam', by: 'team', name: 'team', words: itself },
  { cut: 'byPattern', by: 'pattern', name: 'pattern', words: itself },
  { cut: 'bySeverity', by: 'severity', name: 'severity', words: itself },
  { cut: 'byHarmKind', by: 'harmKind', name: 'kind of harm', words: from(HARM_WORDS) },
  { cut: 'byActor', by: 'actor', name: 'who decided', words: from(ACTOR_WORDS) },
];

export const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** The parts of a figure that has any, each with its groups, the best first. */
export const partsOf = (of: Partial<Record<Cut, readonly Group[]>>): Part[] =>
  CUTS.map(({ cut, by, name, words }) => ({
    by,
    name,
    column: capital(name),
    rows: inOrder(named(of[cut] ?? [], words)),
  })).filter((one) => one.rows.length > 0);
