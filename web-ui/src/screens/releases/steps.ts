import type { Release } from '../../api/releases';
import { stagesAhead } from '../../lib/release';

/** Something that is recorded of a release by one press. */
export interface Step {
  /** What the button says. */
  words: string;
  /** What is said once it is recorded. */
  said: string;
  verb: 'rollout' | 'stages' | 'completion';
  body: { stage?: string };
  /** True when it has happened: its button keeps its place. */
  past: boolean;
}

const START: Step = {
  words: 'Start the rollout',
  said: 'The rollout has started.',
  verb: 'rollout',
  body: {},
  past: false,
};

const COMPLETE: Step = {
  words: 'Complete it',
  said: 'The rollout is completed.',
  verb: 'completion',
  body: {},
  past: false,
};

/** The steps of a release in their order; none once it is over. */
export function stepsOf(one: Pick<Release, 'state' | 'stages' | 'reached'>): Step[] {
  if (one.state === 'PLANNED') return [START];
  if (one.state !== 'ROLLING_OUT') return [];
  const ahead = stagesAhead(one);
  const stages = one.stages.map(
    (stage): Step => ({
      words: `Reached ${stage.name}, ${stage.exposurePercent}%`,
      said: `The stage ${stage.name} is reached.`,
      verb: 'stages',
      body: { stage: stage.name },
      past: !ahead.includes(stage),
    }),
  );
  return [...stages, COMPLETE];
}
