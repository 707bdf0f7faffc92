import type { Incident } from '../../api/types';

export interface FormProps {
  incident: Incident;
  close: () => void;
}

/** What a command about an incident may change on the page. */
export const TOUCHED = ['incident', 'incident-log', 'findings', 'incidents'] as const;

export const pathOf = (incident: Incident, rest: string) => `/incidents/${encodeURIComponent(incident.id)}/${rest}`;

export const HARM_KINDS: [string, string][] = [
  ['USER', 'Users'],
  ['SYSTEM', 'The system'],
  ['BUSINESS', 'The business'],
];

/** What something has to do with an incident. */
export const LINKS: [string, string][] = [
  ['SUSPECTED', 'is suspected'],
  ['CAUSED', 'caused it'],
  ['FIXED', 'fixed it'],
  ['DISMISSED', 'is not suspected any more'],
];
