import type { Tried } from '../../api/attempts';

/** A step as it is shown while an attempt goes on; instants in milliseconds, UTC. */
export interface Lap {
  /** Of the procedure, 1 and up; null for one that it does not have. */
  step: number | null;
  text: string;
  executor: string;
  state: 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED' | 'SKIPPED';
  startedAt: number | null;
  endedAt: number | null;
  note: string;
  corrected: boolean;
  expectedMs: number | null;
}

const at = (text: string | null) => (text === null ? null : Date.parse(text));

/**
 * The steps of the procedure and what else was done. While the attempt goes on the first that nobody told of runs,
 * since the one before it ended.
 */
export function lapsOf({ procedure, steps: told, startedAt, end }: Tried): Lap[] {
  const reportOf = new Map(told.map((one) => [one.report.step, one]));
  const last = told.map(({ report }) => Date.parse(report.endedAt)).toSorted((a, b) => b - a)[0];
  const planned = (procedure?.steps ?? []).map((step, i): Lap => {
    const one = reportOf.get(i + 1);
    const same = {
      step: i + 1,
      text: step.text,
      expectedMs: step.expectedSeconds === null ? null : step.expectedSeconds * 1_000,
    };
    if (!one)
      return {
        ...same,
        executor: step.executor,
        state: 'WAITING',
        startedAt: null,
        endedAt: null,
        note: '',
        corrected: false,
      };
    return { ...same, ...toldOf(one) };
  });
  const next = end === null ? planned.find((one) => one.state === 'WAITING') : undefined;
  if (next) {
    next.state = 'RUNNING';
    next.startedAt = last ?? Date.parse(startedAt);
  }
  const others = told
    .filter(({ report }) => !report.step || report.step > planned.length)
    .map((one): Lap => ({ step: null, text: one.report.what, expectedMs: null, ...toldOf(one) }));
  return [...planned, ...others];
}

function toldOf({ report, corrected }: Tried['steps'][number]) {
  const state: Lap['state'] = report.result === 'FAILED' || report.result === 'SKIPPED' ? report.result : 'DONE';
  return {
    executor: report.executor,
    state,
    startedAt: at(report.startedAt),
    endedAt: Date.parse(report.endedAt),
    note: report.note,
    corrected,
  };
}

/** How long a step took or has taken by now, null where nobody said; in milliseconds. */
export const lapMs = ({ startedAt, endedAt }: Lap, now: number): number | null =>
  startedAt === null ? null : Math.max(0, (endedAt ?? now) - startedAt);
