import type { RehearsalStep } from '../../api/prepare';

/*
 * The stopwatch of a rehearsal: which step runs, and which times the server has not confirmed yet. All of it is data
 * that survives a reload; times are milliseconds since 1970 on the server's clock.
 */

/** A step that runs now. */
export interface Running {
  step: number;
  startedAt: number;
  note: string;
}

/** A step that is done, until the server has it. */
export interface Unsent {
  /** The same for every try of sending it. */
  key: string;
  step: number;
  startedAt: number;
  finishedAt: number;
  note: string;
}

/** What this device knows and the server does not. */
export interface Kept {
  running: Running | null;
  unsent: readonly Unsent[];
}

export const NOTHING: Kept = { running: null, unsent: [] };

/** Starts a step. One runs at a time: while one does, nothing else starts. */
export const start = (kept: Kept, step: number, at: number): Kept =>
  kept.running ? kept : { ...kept, running: { step, startedAt: at, note: '' } };

/** Notes something about the step that runs. */
export const note = (kept: Kept, words: string): Kept =>
  kept.running ? { ...kept, running: { ...kept.running, note: words } } : kept;

/**
 * Ends the step that runs, and starts the next in the same instant where there is one: no second is lost between two.
 * A step never ends before it started, whatever the clocks did meanwhile.
 */
export function finish(kept: Kept, at: number, key: string, next: number | null = null): Kept {
  if (!kept.running) return kept;
  const { step, startedAt, note: words } = kept.running;
  const finishedAt = Math.max(at, startedAt);
  const done = { key, step, startedAt, finishedAt, note: words.trim() };
  return {
    running: next === null ? null : { step: next, startedAt: finishedAt, note: '' },
    unsent: [...kept.unsent, done],
  };
}

/** Forgets that a step was started; what was timed before stands. */
export const forget = (kept: Kept): Kept => ({ ...kept, running: null });

/** The server has it, or it is given up. */
export const settle = (kept: Kept, key: string): Kept => ({
  ...kept,
  unsent: kept.unsent.filter((one) => one.key !== key),
});

export interface Lap {
  index: number;
  text: string;
  executor: string;
  expectedMs: number;
  state: 'WAITING' | 'RUNNING' | 'DONE';
  startedAt: number | null;
  finishedAt: number | null;
  /** Done, and the server does not have it yet. */
  unsent: boolean;
  note: string;
}

/** Every step as it stands: what the server knows, and over it what only this device knows. */
export const lapsOf = (steps: readonly RehearsalStep[], { running, unsent }: Kept): Lap[] =>
  steps.map((step) => {
    const { index, text, executor } = step;
    const same = { index, text, executor, expectedMs: step.expectedSeconds * 1_000 };
    if (running?.step === index)
      return { ...same, ...running, state: 'RUNNING' as const, finishedAt: null, unsent: false };
    const here = unsent.findLast((one) => one.step === index);
    const instants = here ?? {
      startedAt: step.startedAt === null ? null : Date.parse(step.startedAt),
      finishedAt: step.finishedAt === null ? null : Date.parse(step.finishedAt),
      note: step.note ?? '',
    };
    const state = instants.finishedAt === null ? ('WAITING' as const) : ('DONE' as const);
    const { startedAt, finishedAt } = instants;
    return { ...same, startedAt, finishedAt, note: instants.note, state, unsent: here !== undefined };
  });

/** The step to start next: the first that waits, seen from the one that runs. */
export function nextOf(laps: readonly Lap[]): number | null {
  const from = laps.findIndex((lap) => lap.state === 'RUNNING');
  const waiting = laps.filter((lap) => lap.state === 'WAITING');
  return (waiting.find((lap) => lap.index > from) ?? waiting[0])?.index ?? null;
}

/** How long a step took, or has taken by now; null before it starts. In milliseconds. */
export const lapMs = ({ startedAt, finishedAt }: Lap, now: number): number | null =>
  startedAt === null ? null : Math.max(0, (finishedAt ?? now) - startedAt);

/** All steps together, as the server counts them: waiting between two is not part of it. In milliseconds. */
export function totalMs(laps: readonly Lap[], now: number): number | null {
  const times = laps.flatMap((lap) => lapMs(lap, now) ?? []);
  return times.length === 0 ? null : times.reduce((sum, ms) => sum + ms, 0);
}
