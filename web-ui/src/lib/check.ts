import type { GuidanceCheck } from '../api/guidance';
import { plain } from './words';

/** What a gate can look for, as it is chosen; the field that says more is of that kind alone. */
export const CHECK_KINDS = [
  { kind: 'FIRST_STAGE_AT_MOST', name: 'How many users the first stage reaches', field: 'percent' },
  { kind: 'NEEDS_PATTERN', name: 'A pattern that the plan names', field: 'pattern' },
  { kind: 'NEEDS_REHEARSED_PROCEDURE', name: 'A procedure that was rehearsed', field: 'action' },
  { kind: 'NEEDS_CONTAINMENT', name: 'A containment option in the matrix', field: null },
  { kind: 'NEEDS_RULE_FOR', name: 'A rule in the decision sheet', field: 'harmKind' },
] as const;

export const ACTIONS = ['PAUSE', 'PARTIAL_ROLLBACK', 'FULL_ROLLBACK', 'CONTAIN'];
export const HARM_KINDS = ['USER', 'SYSTEM', 'BUSINESS'];

const low = (name: string | null) => plain(name ?? '').toLowerCase();

/** What a gate looks for, as the rest of a sentence that begins with "The gate looks for it: ". */
export function checkWords({ kind, percent, pattern, action, harmKind }: GuidanceCheck): string {
  switch (kind) {
    case 'FIRST_STAGE_AT_MOST':
      return `the first stage of the rollout reaches at most ${percent} % of the users`;
    case 'NEEDS_PATTERN':
      return `the plan names the pattern “${pattern}” for each change that it applies to`;
    case 'NEEDS_REHEARSED_PROCEDURE':
      return `each change that it applies to has a ${low(action)} procedure whose version in force was rehearsed and passed`;
    case 'NEEDS_CONTAINMENT':
      return 'the matrix line of each change that it applies to has a containment option';
    case 'NEEDS_RULE_FOR':
      return `the decision sheet has a rule for ${low(harmKind)} harm`;
    default:
      return `${low(kind)}, which this page does not know`;
  }
}

/** The check that the fields of a form say, as it is sent; null when only people can tell. */
export function readCheck(field: (name: string) => string): Record<string, string | number> | null {
  const chosen = CHECK_KINDS.find(({ kind }) => kind === field('check.kind'));
  if (!chosen) return null;
  if (chosen.field === null) return { kind: chosen.kind };
  const said = field(`check.${chosen.field}`);
  return { kind: chosen.kind, [chosen.field]: chosen.field === 'percent' ? Number(said) : said };
}
