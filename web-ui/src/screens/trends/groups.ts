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

type Groups = Partial<
  Record<
    'byComponent' | 'byTeam' | 'byChangeKind' | 'byPattern' | 'bySeverity' | 'byHarmKind' | 'byActor',
    readonly Group[]
  >
>;

/** The parts of a figure that has any, each with its groups, the best first. */
export function partsOf(of: Groups): Part[] {
  const part = (by: Part['by'], name: string, groups: readonly Group[] | undefined, words = itself): Part => ({
    by,
    name,
    column: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    rows: inOrder(named(groups ?? [], words)),
  });
  return [
    part('changeKind', 'change kind', of.byChangeKind, kindWords),
    part('component', 'component', of.byComponent),
    part('team', 'team', of.byTeam),
    part('pattern', 'pattern', of.byPattern),
    part('severity', 'severity', of.bySeverity),
    part('harmKind', 'kind of harm', of.byHarmKind, from(HARM_WORDS)),
    part('actor', 'who decided', of.byActor, from(ACTOR_WORDS)),
  ].filter((one) => one.rows.length > 0);
}
