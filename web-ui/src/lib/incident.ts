import { plain } from './words';

/** Where an incident can stand, in the order in which they are offered. */
export const INCIDENT_STATES = ['SUSPECTED', 'OPEN', 'CONTAINED', 'RESOLVED', 'DISMISSED'] as const;
export type IncidentState = (typeof INCIDENT_STATES)[number];

/** Where an incident stands, and what that asks for. */
export function incidentWords(state: string): string {
  if (state === 'SUSPECTED') return 'Suspected: a rule was crossed; declare or dismiss it';
  if (state === 'DISMISSED') return 'Dismissed: it was no incident';
  return plain(state);
}

/** True while nobody has said that it is one, or that it is none. */
export const isSuspected = ({ state }: { state: string }) => state === 'SUSPECTED';
export const isDismissed = ({ state }: { state: string }) => state === 'DISMISSED';

/** True for what somebody may still have to declare: the time it carries is when it was suspected. */
export const isUndeclared = (one: { state: string }) => isSuspected(one) || isDismissed(one);
