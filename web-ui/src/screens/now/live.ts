import type { Release, Stage } from '../../api/releases';
import { stopwatch } from '../../lib/clock';
import { pathWords, reversibilityWords } from '../../lib/prepared';

/** Until when a change of a release can be taken back as planned; instants in milliseconds, UTC. */
export interface NoReturn {
  /** Of the change, in words. */
  name: string;
  dropsTo: string;
  opens: number;
  /** Null where an event closes it. */
  closes: number | null;
  event: string | null;
}

/** The next point of no return that is still ahead, the soonest first; those that an event closes come last. */
export function nextNoReturn({ changes }: Release): NoReturn | null {
  const open = changes.flatMap(({ kind, pattern, undoWindow: window }): NoReturn[] =>
    window?.opensAt && window.closedAt === null && window.stoppedAt === null
      ? [
          {
            name: pathWords(kind, pattern),
            dropsTo: window.dropsTo,
            opens: Date.parse(window.opensAt),
            closes: window.closesAt === null ? null : Date.parse(window.closesAt),
            event: window.event,
          },
        ]
      : [],
  );
  const soonest = (one: NoReturn) => one.closes ?? Number.MAX_SAFE_INTEGER;
  return open.toSorted((a, b) => soonest(a) - soonest(b))[0] ?? null;
}

/** "7:58 until Schema, expand only is one way". */
export function noReturnWords(
  { name, dropsTo, closes, event }: NoReturn,
  now: number,
): { time: string; words: string } {
  const then = reversibilityWords(dropsTo).toLowerCase();
  if (closes === null) return { time: '', words: `Until ${event ?? 'something happens'}; then ${name} is ${then}.` };
  // It is past until the server is asked again.
  if (closes <= now) return { time: '', words: `Point of no return: ${name} is ${then} now.` };
  return { time: stopwatch(Math.ceil((closes - now) / 1_000) * 1_000), words: `until ${name} is ${then}` };
}

/** How much of the time to take it back is left, 0 to 1; null where no time closes it. */
export const shareLeft = ({ opens, closes }: NoReturn, now: number) =>
  closes === null ? null : Math.min(1, Math.max(0, (closes - now) / Math.max(1, closes - opens)));

export interface Step extends Stage {
  state: 'passed' | 'here' | 'ahead';
}

/** The planned stages and how far the rollout is; one that was not planned stands where its share does. */
export function stepsOf({ stages, reached }: Pick<Release, 'stages' | 'reached'>): Step[] {
  const known = reached && !stages.some(({ name }) => name === reached.name) ? [...stages, reached] : stages;
  const all = known.toSorted((a, b) => a.exposurePercent - b.exposurePercent);
  const here = all.findIndex(({ name }) => name === reached?.name);
  return all.map((one, i) => ({ ...one, state: i < here ? 'passed' : i === here ? 'here' : 'ahead' }));
}

/** Those of which the time to take them back runs out first, then those that reach most. */
export function byNoReturn(a: Release, b: Release): number {
  const closes = (one: Release) => nextNoReturn(one)?.closes ?? Number.MAX_SAFE_INTEGER;
  const reach = (one: Release) => one.reached?.exposurePercent ?? 0;
  return closes(a) - closes(b) || reach(b) - reach(a) || a.id.localeCompare(b.id);
}
