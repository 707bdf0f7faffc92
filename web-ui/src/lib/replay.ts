import type { RecordedStage } from '../api/releases';
import type { KnownCrossing, KnownDecision, Recorded } from '../api/replay';
import type { Drawn } from '../api/types';
import { duration } from './format';
import type { Undecided } from './undecided';

/** When something was recorded: what came to be known then. */
export interface Moment {
  /** In milliseconds, UTC: the last of what was recorded in that second. */
  at: number;
  /** The same, as it is asked for; undefined for now, when everything is known. */
  asOf: string | undefined;
  entries: readonly Recorded[];
}

const SECOND = 1_000;
const ms = (text: string) => Date.parse(text);

/** What the release service recorded of a rollout, told like everything else. */
export const rolloutRecorded = (reached: readonly RecordedStage[]): Recorded[] =>
  reached.map((one) => ({
    position: one.position,
    at: one.at,
    recordedAt: one.recordedAt,
    laterBySeconds: Math.max(0, (ms(one.recordedAt) - ms(one.at)) / SECOND),
    sentence: `The rollout reached stage ${one.name}, ${one.exposurePercent}% of the users`,
  }));

/** Finer than milliseconds: the server compares with all of it. */
const fine = ({ recordedAt }: Recorded) => recordedAt.replace('Z', '');

/**
 * The moments at which something was recorded until it was over, in order, each second once; the last one is now, with
 * what was recorded after it was over.
 */
export function momentsOf(recorded: readonly Recorded[], over: number): Moment[] {
  const inOrder = recorded.toSorted(
    (a, b) => ms(a.recordedAt) - ms(b.recordedAt) || fine(a).localeCompare(fine(b), 'en'),
  );
  const moments: { at: number; asOf: string; entries: Recorded[] }[] = [];
  for (const one of inOrder.filter((each) => ms(each.recordedAt) <= over)) {
    const last = moments.at(-1);
    const at = ms(one.recordedAt);
    if (last && Math.floor(last.at / SECOND) === Math.floor(at / SECOND)) {
      last.at = at;
      last.asOf = one.recordedAt;
      last.entries.push(one);
    } else moments.push({ at, asOf: one.recordedAt, entries: [one] });
  }
  return [...moments, { at: over, asOf: undefined, entries: inOrder.filter((one) => ms(one.recordedAt) > over) }];
}

/** The last moment that is not after an instant, the first one where all are; the last one where none is asked for. */
export function momentAt(moments: readonly Moment[], asOf: string | undefined): number {
  const last = moments.length - 1;
  const asked = asOf === undefined ? Number.NaN : ms(asOf);
  if (Number.isNaN(asked)) return last;
  const upTo = moments.findLastIndex((one) => one.asOf !== undefined && one.at <= asked);
  return Math.max(0, upTo);
}

/** The moment that is nearest to an instant, in milliseconds. */
export const nearest = (moments: readonly Moment[], at: number): number =>
  moments.reduce((best, one, i) => (Math.abs(one.at - at) < Math.abs((moments[best]?.at ?? 0) - at) ? i : best), 0);

/** What the time of an incident spans: from the first thing that is claimed of it until it was over. */
export function spanOf(
  recorded: readonly Recorded[],
  begun: readonly (string | null)[],
  over: number,
): { from: number; to: number } {
  const instants = [...begun.filter((one) => one !== null), ...recorded.map((one) => one.recordedAt)].map(ms);
  const first = Math.min(over, ...instants.filter(Number.isFinite));
  const spare = Math.max(30 * SECOND, (over - first) * 0.03);
  return { from: first - spare, to: over + spare };
}

/** What had happened by then, as was claimed later, and was not known yet; what was known soonest comes first. */
export const unknownThen = (recorded: readonly Recorded[], moment: Moment): Recorded[] =>
  moment.asOf === undefined
    ? []
    : recorded
        .filter((one) => ms(one.at) <= moment.at && ms(one.recordedAt) > moment.at && one.laterBySeconds >= 1)
        .toSorted((a, b) => ms(a.recordedAt) - ms(b.recordedAt));

/** What was recorded by then, the latest first. */
export const knownThen = (recorded: readonly Recorded[], moment: Moment): Recorded[] =>
  recorded
    .filter((one) => moment.asOf === undefined || ms(one.recordedAt) <= moment.at)
    .toSorted((a, b) => ms(b.recordedAt) - ms(a.recordedAt));

/** "known only 6 min later", nothing where it was told at once. */
export const laterWords = ({ laterBySeconds }: Recorded) =>
  laterBySeconds >= 60 ? `known only ${duration(laterBySeconds)} later` : '';

/** Decisions as the ribbon draws them. */
export const drawn = (decisions: readonly KnownDecision[]): Drawn[] =>
  decisions.map(({ decisionId, kind, at, authority, withdrawnAt, afterEffect }) => ({
    id: decisionId,
    kind,
    occurredAt: at,
    mandate: { authority, why: '' },
    withdrawn: withdrawnAt === null ? null : { at: withdrawnAt, reason: '', afterEffect },
  }));

function ofCrossing(one: KnownCrossing): Undecided {
  const since = ms(one.knowableAt);
  const ends = [one.decidedAt, one.clearedAt].filter((each) => each !== null).map(ms);
  const by = one.decideBy === null ? null : ms(one.decideBy);
  return {
    since,
    until: ends.length ? Math.max(since, Math.min(...ends)) : null,
    decided: one.decidedAt !== null,
    rule: { id: one.obligationId, name: one.rule },
    budget: by === null ? null : { ms: by - since, decideBy: by, usual: false },
    known: true,
  };
}

/** The clock that pressed most by what was known then; null where no rule was known to be crossed. */
export function undecidedThen(crossings: readonly KnownCrossing[], then: number): Undecided | null {
  const all = crossings.map(ofCrossing);
  const end = (one: Undecided) => one.budget?.decideBy ?? Number.MAX_VALUE;
  const [pressing] = all.filter((one) => one.until === null).toSorted((a, b) => end(a) - end(b));
  const took = (one: Undecided) => (one.until ?? then) - one.since;
  return pressing ?? all.toSorted((a, b) => took(b) - took(a))[0] ?? null;
}
