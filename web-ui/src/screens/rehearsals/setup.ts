import type { Procedure } from '../../api/prepare';
import { fromInput } from '../../lib/inputTime';
import type { Zone } from '../../lib/prefs';
import { blankVerdict, type Measured, type Verdict, verdictBody } from './verdict';

/** What is said about a rehearsal before it starts. */
export interface Setup {
  component: string;
  changeKind: string;
  pattern: string;
  procedureId: string;
  scenario: string;
  fromVersion: string;
  toVersion: string;
  environment: string;
  representative: boolean | null;
  representativeWhy: string;
  drill: boolean;
  participants: readonly string[];
}

/** What is said besides when it was held before it is recorded. Times are as their fields hold them. */
export interface Afterwards extends Setup, Verdict {
  startedAt: string;
  finishedAt: string;
  /** Of each step of the procedure, null where nobody timed it. */
  seconds: readonly (number | null)[];
  breakdowns: readonly string[];
}

export interface Asked {
  component?: string | undefined;
  kind?: string | undefined;
  pattern?: string | undefined;
}

export const blank = ({ component = '', kind = '', pattern = '' }: Asked): Afterwards => ({
  component,
  changeKind: kind,
  pattern,
  procedureId: '',
  scenario: '',
  fromVersion: '',
  toVersion: '',
  environment: '',
  representative: null,
  representativeWhy: '',
  drill: true,
  participants: [],
  startedAt: '',
  finishedAt: '',
  seconds: [],
  breakdowns: [],
  ...blankVerdict(),
});

/** True when a procedure is for this kind of change and this pattern; an empty choice leaves all open. */
export const isFor = (procedure: Procedure, { changeKind, pattern }: Pick<Setup, 'changeKind' | 'pattern'>) =>
  (!changeKind || procedure.changeKinds.includes(changeKind)) &&
  (!pattern || procedure.patterns.length === 0 || procedure.patterns.includes(pattern));

/** What is known of the times of a rehearsal that was held before. */
export function measuredOf(seconds: readonly (number | null)[], procedure: Procedure): Measured {
  const timed = procedure.steps.map((_step, i) => seconds[i] ?? null);
  const complete = timed.every((one) => one !== null);
  return {
    complete,
    seconds: complete ? timed.reduce<number>((sum, one) => sum + (one ?? 0), 0) : null,
    boundSeconds: procedure.timeBoundSeconds,
  };
}

/** The body that starts a rehearsal. */
export const setupBody = (value: Setup) => ({
  component: value.component,
  changeKind: value.changeKind,
  ...(value.pattern.trim() && { pattern: value.pattern.trim() }),
  procedureId: value.procedureId,
  scenario: value.scenario.trim(),
  fromVersion: value.fromVersion.trim(),
  toVersion: value.toVersion.trim(),
  environment: value.environment.trim(),
  representative: value.representative === true,
  representativeWhy: value.representativeWhy.trim(),
  drill: value.drill,
  participants: value.participants,
});

/** The body that records a rehearsal which was held before, of the procedure as it stands. */
export const recordBody = (value: Afterwards, procedure: Procedure, zone: Zone) => ({
  ...setupBody(value),
  procedureVersion: procedure.version,
  at: fromInput(value.startedAt, zone),
  finishedAt: fromInput(value.finishedAt, zone),
  steps: procedure.steps.flatMap((_step, step) => {
    const seconds = value.seconds[step] ?? null;
    return seconds === null ? [] : [{ step, seconds }];
  }),
  breakdowns: value.breakdowns.filter((words) => words.trim()).map((words) => ({ text: words.trim() })),
  ...verdictBody(value),
});
