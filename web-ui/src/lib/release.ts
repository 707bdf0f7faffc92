import type { Release } from '../api/releases';
import { plain } from './words';

const STATES = new Map([
  ['PLANNED', 'Planned'],
  ['ROLLING_OUT', 'Rolling out'],
  ['COMPLETED', 'Completed'],
  ['ROLLED_BACK', 'Rolled back'],
  ['OBSERVED', 'Read from history'],
]);
export const stateWords = (state: string) => STATES.get(state) ?? plain(state);

type Course = Pick<Release, 'state' | 'rolledBackAt' | 'attempts'>;

/** After a partial rollback some users still have it, and it goes on. */
export const isPartlyBack = ({ state, rolledBackAt }: Pick<Release, 'state' | 'rolledBackAt'>) =>
  rolledBackAt !== null && state !== 'ROLLED_BACK';

/** Whether an attempt to take it back is under way. */
export const isBeingTakenBack = ({ attempts }: Pick<Release, 'attempts'>) =>
  attempts.some(({ finishedAt }) => finishedAt === null);

/** What is to be said of a release beside its state: what of it was taken back, or is being. */
export function besideState(one: Course & Pick<Release, 'restoredVersion'>): string {
  const to = one.restoredVersion ? ` to ${one.restoredVersion}` : '';
  const over = one.state === 'ROLLED_BACK' ? to : isPartlyBack(one) ? `, partly rolled back${to}` : '';
  return isBeingTakenBack(one) ? `${over}, being taken back` : over;
}

/** The stages that a rollout has not reached yet, in their order. */
export function stagesAhead({ stages, reached }: Pick<Release, 'stages' | 'reached'>) {
  const at = reached ? stages.findIndex((one) => one.name === reached.name) : -1;
  return stages.slice(at + 1);
}
