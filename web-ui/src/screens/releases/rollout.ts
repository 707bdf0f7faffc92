import type { Reached, Release, ReleaseChange, RollbackAttempt } from '../../api/releases';
import { pathWords, reversibilityWords } from '../../lib/prepared';
import { isBeingTakenBack, isPartlyBack } from '../../lib/release';

/** A time in which so many users were reached; instants in milliseconds, UTC. */
export interface Exposure {
  name: string;
  percent: number;
  from: number;
  to: number;
}

/** How long a change can be taken back, and what comes after. */
export interface Span {
  index: number;
  name: string;
  dropsTo: string;
  from: number;
  /** Where its drawing ends. */
  to: number;
  /** When it closes or closed, null while no time closes it. */
  closes: number | null;
  /** What closes it, where no time does. */
  event: string | null;
  state: 'OPEN' | 'CLOSED' | 'STOPPED';
}

export interface Tried {
  id: string;
  extent: string;
  from: number;
  to: number;
  running: boolean;
}

/** What the ribbon of a release is drawn from. */
export interface Rollout {
  from: number;
  to: number;
  now: number | null;
  exposures: Exposure[];
  spans: Span[];
  attempts: Tried[];
}

const MINUTE = 60_000;
const SPARE = 0.04;
/** How much of what is to come is drawn beside what was, and at least. */
const AHEAD = 1.5;
const LEAST_AHEAD = 30 * MINUTE;

const at = (text: string | null) => (text === null ? null : Date.parse(text));

/** Lays a release out in time; null while it has reached nobody. */
export function rolloutOf(release: Release, reached: readonly Reached[], now: number): Rollout | null {
  const exposed = at(release.exposedAt);
  if (exposed === null || release.state === 'OBSERVED') return null;
  const undone = isPartlyBack(release) ? null : at(release.rolledBackAt);
  const completed = at(release.completedAt);
  const open = release.changes.some(({ undoWindow }) => isOpen(undoWindow));
  const running = undone === null && (release.state === 'ROLLING_OUT' || open || isBeingTakenBack(release));
  const past = [
    exposed,
    at(release.rolledBackAt),
    completed,
    ...reached.map((one) => Date.parse(one.at)),
    ...ends(release),
  ];
  const last = Math.max(...past.filter((one) => one !== null), running ? now : 0);
  const horizon = last + Math.max(LEAST_AHEAD, (last - exposed) * AHEAD);
  const toCome = running ? closings(release).filter((one) => one > last && one <= horizon) : [];
  const ahead = running && toCome.length ? Math.max(...toCome) : last;
  const spare = Math.max(MINUTE, (ahead - exposed) * SPARE);
  const to = ahead + spare;
  return {
    from: exposed - spare,
    to,
    now: running ? now : null,
    exposures: exposuresOf(release, reached, exposed, undone ?? (running ? now : last)),
    spans: release.changes.flatMap((change) => spanOf(change, running ? to : last)),
    attempts: release.attempts.map((one) => triedOf(one, now)),
  };
}

const isOpen = (window: ReleaseChange['undoWindow']) =>
  window?.opensAt != null && window.closedAt === null && window.stoppedAt === null;

const ends = ({ attempts, changes }: Release) => [
  ...attempts.flatMap(({ startedAt, finishedAt }) => [startedAt, finishedAt ?? startedAt]).map((one) => at(one)),
  ...changes.map(({ undoWindow }) => at(undoWindow?.closedAt ?? undoWindow?.stoppedAt ?? null)),
];

const closings = ({ changes }: Release) =>
  changes.flatMap(({ undoWindow }) =>
    undoWindow?.closesAt && isOpen(undoWindow) ? [Date.parse(undoWindow.closesAt)] : [],
  );

/** Each stage until the next; without stages it reached everybody it was meant for at once. */
function exposuresOf(release: Release, reached: readonly Reached[], exposed: number, end: number): Exposure[] {
  const known = reached.map((one) => ({ name: one.name, percent: one.exposurePercent, from: Date.parse(one.at) }));
  const steps = known.toSorted((a, b) => a.from - b.from);
  const first = steps[0]?.from ?? end;
  const begun = { name: 'begun', percent: 0, from: exposed };
  const all = first > exposed ? [begun, ...steps] : steps;
  if (all.length === 0 || (steps.length === 0 && release.stages.length === 0))
    return [{ name: 'everybody', percent: 100, from: exposed, to: end }];
  return all.map((one, i) => ({ ...one, to: Math.max(one.from, all[i + 1]?.from ?? end) }));
}

function spanOf(change: ReleaseChange, end: number): Span[] {
  const window = change.undoWindow;
  const from = at(window?.opensAt ?? null);
  if (!window || from === null) return [];
  const closed = at(window.closedAt);
  const stopped = at(window.stoppedAt);
  const closes = closed ?? stopped ?? at(window.closesAt);
  return [
    {
      index: change.index,
      name: pathWords(change.kind, change.pattern),
      dropsTo: window.dropsTo,
      from,
      to: Math.min(closes ?? end, end),
      closes,
      event: window.event,
      state: closed !== null ? 'CLOSED' : stopped !== null ? 'STOPPED' : 'OPEN',
    },
  ];
}

const triedOf = (one: RollbackAttempt, now: number): Tried => ({
  id: one.id,
  extent: one.extent,
  from: Date.parse(one.startedAt),
  to: at(one.finishedAt) ?? now,
  running: one.finishedAt === null,
});

/** A text of so many signs at most, broken off at a word where it is longer. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, Math.max(0, Math.floor(most) - 2));
  return `${cut.slice(0, cut.lastIndexOf(' ') + 1 || cut.length).trimEnd()} …`;
}

/** The same in sentences, in the order in which it happened. */
export function told(release: Release, reached: readonly Reached[], words: (at: string) => string): string[] {
  const all: [string, string][] = [];
  const say = (time: string | null, sentence: (time: string) => string) => {
    if (time) all.push([time, sentence(words(time))]);
  };
  say(release.exposedAt, (time) => `${time}: began to reach users.`);
  for (const one of reached)
    say(one.at, (time) => `${time}: reached the stage ${one.name}, ${one.exposurePercent}% of the users.`);
  for (const { undoWindow: window, kind, pattern } of release.changes) {
    const name = pathWords(kind, pattern);
    const drops = window ? reversibilityWords(window.dropsTo).toLowerCase() : '';
    say(window?.closedAt ?? null, (time) => `${time}: point of no return, ${name} is ${drops} since.`);
    say(window?.stoppedAt ?? null, (time) => `${time}: taken back before the undo window of ${name} closed.`);
    if (isOpen(window) && window?.closesAt)
      say(window.closesAt, (time) => `${time}: next point of no return, ${name} becomes ${drops}.`);
  }
  for (const one of release.attempts) {
    const what = one.extent === 'FULL' ? 'full' : 'partial';
    say(one.startedAt, (time) => `${time}: a ${what} rollback to ${one.targetVersion} began.`);
    say(one.finishedAt, (time) => `${time}: it ended, ${one.restoredVersion ?? 'nothing'} was restored.`);
  }
  say(release.completedAt, (time) => `${time}: completed.`);
  const restored = release.restoredVersion ?? 'another version';
  say(release.rolledBackAt, (time) =>
    isPartlyBack(release)
      ? `${time}: partly rolled back, ${restored} runs beside it.`
      : `${time}: rolled back, ${restored} runs.`,
  );
  const ordered = all.toSorted(([a], [b]) => Date.parse(a) - Date.parse(b)).map(([, sentence]) => sentence);
  const until = release.changes.flatMap(({ undoWindow: window, kind, pattern }) =>
    isOpen(window) && window?.event ? [`${pathWords(kind, pattern)} can be taken back until ${window.event}.`] : [],
  );
  return [...ordered, ...until];
}
