import type { Incident } from '../api/types';
import { plain } from './words';

/** Where an incident can stand, in the order in which they are offered. */
export const INCIDENT_STATES = [
  'SUSPECTED',
  'OPEN',
  'CONTAINED',
  'RESOLVED',
  'CLOSED',
  'DISMISSED',
  'CANCELLED',
  'MERGED',
] as const;
export type IncidentState = (typeof INCIDENT_STATES)[number];

type Standing = { state: string };

/** Where an incident stands, and what that asks for. */
export function incidentWords(state: string): string {
  if (state === 'SUSPECTED') return 'Suspected: a rule was crossed; declare or dismiss it';
  if (state === 'DISMISSED') return 'Dismissed: it was no incident';
  if (state === 'CANCELLED') return 'Cancelled: it was declared by mistake';
  if (state === 'MERGED') return 'Merged: it is part of another one';
  return plain(state);
}

/** True while nobody has said that it is one, or that it is none. */
export const isSuspected = ({ state }: Standing) => state === 'SUSPECTED';
export const isDismissed = ({ state }: Standing) => state === 'DISMISSED';

/** True for what somebody may still have to declare: the time it carries is when it was suspected. */
export const isUndeclared = (one: Standing) => isSuspected(one) || isDismissed(one);

/** True for what counts for nothing by itself, though it was declared. */
export const isSetAside = ({ state }: Standing) => state === 'CANCELLED' || state === 'MERGED';

/** True once somebody said that it is over. */
export const isOver = ({ state }: Standing) => state === 'RESOLVED' || state === 'CLOSED';

/** The release that caused it, else one that is suspected. */
export function blamed({ releases }: Pick<Incident, 'releases'>): string | null {
  const linked = (link: string) => releases.find((one) => one.link === link)?.releaseId;
  return linked('CAUSED') ?? linked('SUSPECTED') ?? null;
}
