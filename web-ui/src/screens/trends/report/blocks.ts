import { splitFinding } from '../../../lib/finding';
import { counted, duration, durationInterval, percent, shareInterval } from '../../../lib/format';
import { periodName } from '../../../lib/time';
import { reviewedWords } from '../AfterReviews';
import { coverageWords } from '../provenance';
import type { Read } from './Report';

/** A share of a period, with its interval. */
export interface Period {
  name: string;
  n: number;
  value: number | null;
  interval: readonly [number | null, number | null];
}

export interface Block {
  id: string;
  title: string;
  /** The figure, or that there is none. */
  value: string;
  finding: string;
  basis: string[];
  periods: Period[];
}

const NONE = 'no figure';
const orPercent = (value: number | null) => (value === null ? NONE : percent(value));
const unknownWords = (unknown: number, share: number | null) =>
  `${unknown} unknown${share ? ` (${percent(share)})` : ''}`;

interface Row {
  from: string;
  to: string;
  n: number;
  value: number | null;
  interval: readonly [number | null, number | null];
}
const periodsOf = (rows: readonly Row[]): Period[] =>
  rows.map(({ from, to, n, value, interval }) => ({ name: periodName(from, to), n, value, interval }));

/** The four figures, each with what it is never shown without. */
export function blocksOf(read: Read): Block[] {
  const { success, time } = read;
  const live = success.basis === 'VERIFIED';
  return [
    {
      id: 'success',
      title: 'Rollback success',
      value: orPercent(success.value),
      finding: splitFinding(success.finding).headline,
      basis: [`n ${success.n}`, unknownWords(success.unknown, success.unknownShare), shareInterval(success.interval)],
      periods: periodsOf(success.byPeriod),
    },
    {
      id: 'time',
      title: live ? 'Time to contain, median' : 'Time to roll back, median',
      value: time.p50.seconds === null ? NONE : duration(time.p50.seconds),
      finding: splitFinding(time.finding).headline,
      basis: [
        `n ${time.n}`,
        `${time.unknown} unknown`,
        `${time.censored} censored`,
        durationInterval(time.p50.interval),
        `p90 ${time.p90.seconds === null ? 'not reached' : duration(time.p90.seconds)}`,
      ],
      periods: [],
    },
    hesitationBlock(read),
    coverageBlock(read),
  ];
}

function hesitationBlock({ hesitation }: Read): Block {
  const named = { id: 'hesitation', title: 'Worsened by hesitation' };
  if (!hesitation)
    return {
      ...named,
      value: NONE,
      finding: 'Imported history cannot show hesitation: it has no decisions.',
      basis: ['n 0', 'no interval'],
      periods: [],
    };
  return {
    ...named,
    value: orPercent(hesitation.value),
    finding: splitFinding(hesitation.finding).headline,
    basis: [
      `n ${hesitation.n}`,
      unknownWords(hesitation.unknown, hesitation.unknownShare),
      shareInterval(hesitation.interval),
      coverageWords(hesitation),
      `${hesitation.undefinedThreshold} late with no threshold, apart`,
      ...(hesitation.reviewed ? [reviewedWords(hesitation.reviewed)] : []),
    ],
    periods: periodsOf(hesitation.byPeriod),
  };
}

function coverageBlock({ coverage: { figure, weighted, finding, paths } }: Read): Block {
  return {
    id: 'rehearsed',
    title: 'Rehearsed ways back',
    value: orPercent(figure.share),
    finding: finding
      ? splitFinding(finding).headline
      : `${figure.rehearsed} of ${counted(figure.active, 'way back', 'ways back')} in use count as rehearsed.`,
    basis: [
      `n ${figure.active}`,
      `${paths.filter((path) => path.reversibility === null).length} of unknown reversibility`,
      shareInterval(figure.interval),
      weighted?.share == null ? 'deploys unknown' : `${percent(weighted.share)} of deploys`,
    ],
    periods: [],
  };
}

/** How far the figures carry: what is unknown, and what they do not speak of. */
export function cannotTell({ success, time, hesitation, coverage }: Read): string {
  const share = (part: number, n: number) => (n ? ` (${percent(part / n)})` : '');
  const said = [
    `The outcome of ${success.unknown} of ${success.n + success.unknown} rollbacks${share(success.unknown, success.n + success.unknown)} is not known, nor the time of ${time.unknown} of ${time.n + time.unknown}${share(time.unknown, time.n + time.unknown)}.`,
    hesitation
      ? `Of hesitation it speaks of ${coverageWords(hesitation)}${share(hesitation.coverage.incidents, hesitation.coverage.releaseLinked)}; ${counted(hesitation.unknown, 'incident')} could not be judged.`
      : 'Whether anybody hesitated: imported history has no decisions.',
    `What happened to ways back that nobody shipped in 90 days or planned: they are no part of the ${coverage.figure.active}.`,
    'What anybody did: no figure is per person.',
  ];
  return said.join(' ');
}
