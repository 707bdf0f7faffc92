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

/** The stages that a rollout has not reached yet, in their order. */
export function stagesAhead({ stages, reached }: Pick<Release, 'stages' | 'reached'>) {
  const at = reached ? stages.findIndex((one) => one.name === reached.name) : -1;
  return stages.slice(at + 1);
}
