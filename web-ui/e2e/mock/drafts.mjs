// What is drafted from history: a line and a procedure, one of them with a model's words beside it.
import { daysAgo, ok, problem } from './answers.mjs';

const sentences = (changeKind) => [
  `12 releases changed ${changeKind}.`,
  '3 rollbacks were of such releases.',
  'From exposure to landing half of 3 took at most 10 min, nine of ten at most 15 min.',
];

const PAIN = [
  ...sentences('CODE'),
  'Incidents that its releases caused or are suspected of: 2.',
  'Rollbacks with no known time, since they did not land or nobody knows when they began: 1.',
  'Lines of the matrix: 4, of which 1 go one way and 1 are drafts.',
  'Procedures in force: 2, of which 1 were never rehearsed.',
  'Rehearsals that failed: 1.',
];

const SOURCES = [
  { of: 'INCIDENT', id: 'inc_1', position: null, at: daysAgo(1) },
  { of: 'MATRIX_LINE', id: 'lin_2', position: 'release:1801', at: daysAgo(20) },
  { of: 'ATTEMPT', id: 'att_0040', position: null, at: daysAgo(90) },
];

const line = (changeKind) => ({
  reversibility: changeKind === 'DATA' ? 'ONE_WAY' : 'PARTIALLY_REVERSIBLE',
  easyToReverse: ['what was only added and nothing reads'],
  hardToReverse: ['what was dropped, narrowed or written since'],
  failureModes: [],
  dataMutationPaths: [],
  controls: [],
  containmentOptions: ['stop whatever writes in the new form'],
  undoWindow: null,
  estimatedSeconds: 900,
  reason: null,
});

const step = (text) => ({ text, executor: 'release owner', expectedSeconds: 225 });

const procedure = (changeKind) => ({
  name: `Take back what can be of a ${changeKind.toLowerCase()} change`,
  action: 'PARTIAL_ROLLBACK',
  changeKinds: [changeKind],
  patterns: [],
  steps: [
    step('Stop the rollout where it is'),
    step('Apply the step that undoes the change to the schema'),
    step('Check that the version of before reads and writes'),
    step('Watch the signals that called for it until they are clear'),
  ],
  triggerRoles: ['COMMANDER', 'RELEASE_OWNER'],
  triggerPersons: [],
  prerequisites: [{ text: 'A copy from before the change can be restored', kind: 'BACKUP' }],
  timeBoundSeconds: 900,
});

const worded = {
  by: 'small-model',
  text: 'Twelve releases changed it, and three were rolled back, most within ten minutes.',
  caveat: 'Only words, and nobody checked them: what counts is the draft.',
};

/** What the server answers when something is to be drafted; nothing is recorded. */
export function draftsAnswer({ method, pathname, body, may }) {
  const [, component] = pathname.match(/^\/components\/([^/]+)\/drafts$/) ?? [];
  if (!component || method !== 'POST') return null;
  if (!may.includes('RELEASE')) return problem(403, 'forbidden', 'this needs the right RELEASE');
  const isLine = body.kind === 'MATRIX_LINE';
  return ok({
    kind: body.kind,
    component,
    provenance: 'DRAFTED',
    changeKind: body.changeKind,
    pattern: null,
    line: isLine ? line(body.changeKind) : null,
    procedure: body.kind === 'PROCEDURE' ? procedure(body.changeKind) : null,
    spots: [],
    draftedFrom: body.changeKind ? sentences(body.changeKind) : PAIN,
    sources: SOURCES,
    wording: isLine ? null : worded,
    note: isLine ? 'No model is set up to put drafts in words.' : null,
  });
}
