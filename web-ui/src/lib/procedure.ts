import type { ProcedureContent, Step } from '../api/procedures';
import { duration } from './format';
import { filled } from './lists';
import { ROLES } from './roles';
import { kindWords, plain } from './words';

/** What a procedure does about a change, in the order of how much it takes back. */
export const ACTIONS = ['PAUSE', 'PARTIAL_ROLLBACK', 'FULL_ROLLBACK', 'CONTAIN'] as const;

export const PREREQUISITE_KINDS = ['BACKUP', 'FLAG', 'PREVIOUS_ARTIFACT', 'OTHER'] as const;

/** As many steps as a procedure may have. */
export const MOST_STEPS = 40;

export const NEW_STEP: Step = { text: '', executor: '', expectedSeconds: 0 };

/** What a procedure begins with. */
export const NEW_PROCEDURE: ProcedureContent = {
  name: '',
  action: 'FULL_ROLLBACK',
  changeKinds: ['CODE'],
  patterns: [],
  steps: [NEW_STEP],
  triggerRoles: ['COMMANDER', 'RELEASE_OWNER'],
  triggerPersons: [],
  prerequisites: [],
  timeBoundSeconds: 0,
};

/** The fields of a procedure in the order in which they are compared. */
export const PROCEDURE_FIELDS: Record<keyof ProcedureContent, string> = {
  name: 'Name',
  action: 'What it does',
  changeKinds: 'Kinds of change',
  patterns: 'Patterns',
  prerequisites: 'Has to be there first',
  steps: 'Steps',
  timeBoundSeconds: 'Time bound',
  triggerRoles: 'Roles that may trigger it',
  triggerPersons: 'People who may trigger it',
};

/** What a procedure says, without what the server adds; in the same order always, so that drafts compare. */
export const procedureContentOf = (one: ProcedureContent): ProcedureContent => ({
  name: one.name,
  action: one.action,
  changeKinds: one.changeKinds,
  patterns: one.patterns,
  steps: one.steps.map(({ text, executor, expectedSeconds }) => ({ text, executor, expectedSeconds })),
  triggerRoles: one.triggerRoles,
  triggerPersons: one.triggerPersons,
  prerequisites: one.prerequisites.map(({ text, kind }) => ({ text, kind })),
  timeBoundSeconds: one.timeBoundSeconds,
});

/** What a procedure says as the body of a request. */
export const procedureBody = (content: ProcedureContent) => ({
  ...content,
  name: content.name.trim(),
  patterns: filled(content.patterns),
  steps: content.steps.map((step) => ({ ...step, text: step.text.trim(), executor: step.executor.trim() })),
  prerequisites: content.prerequisites.map((one) => ({ ...one, text: one.text.trim() })),
});

/** Seconds that the steps are expected to take, one after another. */
export const expectedSeconds = (steps: readonly Step[]) => steps.reduce((sum, step) => sum + step.expectedSeconds, 0);

/** "9 min of 15 min allowed": whether the steps fit into the bound. */
export function boundWords({ steps, timeBoundSeconds }: Pick<ProcedureContent, 'steps' | 'timeBoundSeconds'>) {
  const sum = expectedSeconds(steps);
  if (!timeBoundSeconds) return `The steps are expected to take ${duration(sum)}.`;
  const over = sum > timeBoundSeconds ? `, ${duration(sum - timeBoundSeconds)} more than is allowed` : '';
  return `The steps are expected to take ${duration(sum)} of ${duration(timeBoundSeconds)}${over}.`;
}

const roleName = (role: string) => ROLES.find((one) => one.role === role)?.name ?? plain(role);

const stepWords = (step: Step) => `${step.text} (${step.executor}, ${duration(step.expectedSeconds)})`;

/** A value of a procedure's field in words. */
export function procedureWords(
  field: keyof ProcedureContent,
  one: ProcedureContent,
  nameOf: (person: string) => string = (id) => id,
): string {
  const listed = (all: string[], none = 'nothing') => (all.length ? all.join('\n') : none);
  switch (field) {
    case 'name':
      return one.name;
    case 'action':
      return plain(one.action);
    case 'changeKinds':
      return one.changeKinds.map(kindWords).join(', ');
    case 'patterns':
      return one.patterns.length ? one.patterns.join(', ') : 'all';
    case 'prerequisites':
      return listed(one.prerequisites.map(({ text, kind }) => `${text} (${plain(kind).toLowerCase()})`));
    case 'steps':
      return listed(one.steps.map((step, at) => `${at + 1}. ${stepWords(step)}`));
    case 'timeBoundSeconds':
      return duration(one.timeBoundSeconds);
    case 'triggerRoles':
      return listed(one.triggerRoles.map(roleName), 'nobody');
    case 'triggerPersons':
      return listed(one.triggerPersons.map(nameOf), 'nobody');
  }
}

/** Everything that an editorial revision must leave as it was. */
const substance = ({ name: _name, steps, prerequisites, patterns, ...rest }: ProcedureContent) => ({
  ...rest,
  patterns: filled(patterns),
  steps: steps.map(({ executor, expectedSeconds: seconds }) => [executor.trim(), seconds]),
  prerequisites: prerequisites.map(({ kind }) => kind),
});

/** The fields in which two versions differ by more than words; an editorial revision may change none of them. */
export function moreThanWords(before: ProcedureContent, after: ProcedureContent) {
  const [one, other] = [substance(before), substance(after)];
  return (Object.keys(PROCEDURE_FIELDS) as (keyof ProcedureContent)[]).filter(
    (field) => field !== 'name' && JSON.stringify(one[field]) !== JSON.stringify(other[field]),
  );
}
