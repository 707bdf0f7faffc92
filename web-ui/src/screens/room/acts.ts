import type { IncidentState } from '../../lib/incident';
import type { Right } from '../../lib/roles';

export type Act =
  | 'declare'
  | 'dismiss'
  | 'contain'
  | 'resolve'
  | 'start'
  | 'harm'
  | 'link'
  | 'component'
  | 'measure'
  | 'finding'
  | 'correct'
  | 'status'
  | 'roles'
  | 'severity'
  | 'reopen'
  | 'close'
  | 'cancel'
  | 'merge'
  | 'split';

interface Offer {
  act: Act;
  name: string;
  right: Right;
  /** Where it can be said. */
  states: readonly IncidentState[];
  /** What it comes to next. */
  strong?: boolean;
  /** Seldom said. */
  seldom?: boolean;
}

const GOES_ON: readonly IncidentState[] = ['OPEN', 'CONTAINED'];
const DECLARED: readonly IncidentState[] = [...GOES_ON, 'RESOLVED'];
const WRITTEN: readonly IncidentState[] = ['SUSPECTED', ...DECLARED];
const SAID: readonly IncidentState[] = [...WRITTEN, 'CLOSED'];
const LINKED: readonly IncidentState[] = [...SAID, 'CANCELLED', 'MERGED'];

const OFFERS: readonly Offer[] = [
  { act: 'declare', name: 'Declare it', right: 'COMMAND', states: ['SUSPECTED'], strong: true },
  { act: 'declare', name: 'Declare it after all', right: 'COMMAND', states: ['DISMISSED'], strong: true },
  { act: 'dismiss', name: 'Dismiss it', right: 'COMMAND', states: ['SUSPECTED'] },
  { act: 'contain', name: 'Declare contained', right: 'COMMAND', states: ['OPEN'], strong: true },
  { act: 'resolve', name: 'Resolve', right: 'COMMAND', states: GOES_ON },
  { act: 'start', name: 'Start a containment', right: 'COMMAND', states: ['SUSPECTED', ...GOES_ON] },
  { act: 'status', name: 'Status update', right: 'LOG', states: WRITTEN },
  { act: 'roles', name: 'Roles', right: 'LOG', states: WRITTEN },
  { act: 'harm', name: 'Note harm', right: 'LOG', states: SAID },
  { act: 'link', name: 'Link a release', right: 'LOG', states: LINKED },
  { act: 'measure', name: 'Measure harm', right: 'LOG', states: SAID },
  { act: 'component', name: 'Link a component', right: 'LOG', states: LINKED, seldom: true },
  { act: 'finding', name: 'Record a finding', right: 'LOG', states: LINKED },
  { act: 'correct', name: 'Correct', right: 'LOG', states: LINKED },
  { act: 'severity', name: 'Change the severity', right: 'COMMAND', states: GOES_ON, seldom: true },
  { act: 'reopen', name: 'Reopen', right: 'COMMAND', states: ['CONTAINED', 'RESOLVED', 'CANCELLED'], seldom: true },
  { act: 'close', name: 'Close the incident', right: 'COMMAND', states: ['RESOLVED'], seldom: true },
  { act: 'cancel', name: 'Cancel the incident', right: 'COMMAND', states: DECLARED, seldom: true },
  { act: 'merge', name: 'Merge into another one', right: 'COMMAND', states: SAID, seldom: true },
  { act: 'split', name: 'Split off', right: 'COMMAND', states: ['MERGED'], seldom: true },
];

/** What can be said of an incident in a state by who has these rights, in the order in which it is offered. */
export const offersIn = (state: string, may: (right: Right) => boolean) =>
  OFFERS.filter((one) => may(one.right) && one.states.some((each) => each === state));

/** True while something can be written into the log. */
export const isWritten = (state: string) => WRITTEN.some((one) => one === state);
