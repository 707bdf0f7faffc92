import type { BlindSpot } from '../api/gate';
import { pathWords } from './prepared';
import { plain } from './words';

const VERDICTS = new Map([
  ['PASSED', 'Passed'],
  ['WARNED', 'Passed, with warnings'],
  ['BLOCKED', 'Blocked'],
]);
export const verdictWords = (verdict: string) => VERDICTS.get(verdict) ?? plain(verdict);

const ANSWERS = new Map([
  ['YES', 'Yes'],
  ['CONDITIONAL', 'Only on conditions'],
  ['NO', 'No'],
]);
export const answerWords = (answer: string) => ANSWERS.get(answer) ?? plain(answer);

/** What a component's team makes of its gate, in one sentence. */
export const modeWords = (mode: string, component: string) =>
  mode === 'ENFORCE'
    ? `The gate of ${component} is enforced: a pipeline that asks fails while anything blocks and is not waived.`
    : `The gate of ${component} observes: it says what it finds, and fails no pipeline.`;

/** What a blind spot is about: what it is called, and the page that shows it where there is one. */
export interface Subject {
  words: string;
  to: string | null;
}

/** "change:SCHEMA/drop column" of a component, to be read and followed. */
export function subjectOf(subject: string, component: string): Subject {
  const at = subject.indexOf(':');
  const [kind, rest] = at < 0 ? [subject, ''] : [subject.slice(0, at), subject.slice(at + 1)];
  const id = encodeURIComponent(rest);
  switch (kind) {
    case 'change': {
      const slash = rest.indexOf('/');
      const words = slash < 0 ? pathWords(rest, null) : pathWords(rest.slice(0, slash), rest.slice(slash + 1));
      return { words: `the change ${words}`, to: `/guidance/matrix/${encodeURIComponent(component)}` };
    }
    case 'procedure': {
      const [procedure = '', ...prerequisite] = rest.split('/');
      const asks = prerequisite.length ? `, which asks for: ${prerequisite.join('/')}` : '';
      return { words: `procedure ${procedure}${asks}`, to: `/guidance/procedures/${encodeURIComponent(procedure)}` };
    }
    case 'guidance':
      return { words: `guidance ${rest}`, to: `/guidance/${id}` };
    case 'incident':
      return { words: `incident ${rest}`, to: `/incidents/${id}` };
    case 'dependant':
      return { words: `dependant ${rest}`, to: `/components/${id}` };
    case 'rule':
      return { words: `rule ${rest} of the sheet`, to: `/guidance/sheets?component=${encodeURIComponent(component)}` };
    default:
      return { words: 'the plan as a whole', to: null };
  }
}

/** What blocks, what warns, and what somebody took upon themselves. */
export function sorted(spots: readonly BlindSpot[]) {
  const open = spots.filter((one) => !one.waiver);
  return {
    blocking: open.filter((one) => one.severity === 'BLOCKING'),
    warning: open.filter((one) => one.severity !== 'BLOCKING'),
    waived: spots.filter((one) => one.waiver),
  };
}
