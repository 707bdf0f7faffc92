import type { Hesitation } from '../../api/hesitation';
import type { Success, TimeToContain } from '../../api/types';
import { counted, durationInterval, percent, shareInterval } from '../../lib/format';

type Figure = Pick<Success, 'method' | 'position' | 'formulaVersion'>;

/** How a figure came about: enough to compute it again. */
export const provenance = (figure: Figure) =>
  `${figure.method}. Formula ${figure.formulaVersion}, at ${figure.position}`;

/** The same for a figure whose answer may leave parts of it out. */
export const stampOf = ({
  method,
  formulaVersion,
  position,
}: Partial<{ [part in keyof Figure]: Figure[part] | null }>) =>
  [method, formulaVersion == null ? null : `Formula ${formulaVersion}, at ${position ?? 'an unknown position'}`]
    .filter(Boolean)
    .join('. ');

const confidence = (figure: Pick<Success, 'confidence'>) => `${percent(figure.confidence)} interval`;

export const successFacts = (success: Success) => [
  `n ${success.n}`,
  `${success.unknown} unknown${success.unknownShare ? ` (${percent(success.unknownShare)})` : ''}`,
  success.value === null ? null : `${percent(success.value)} succeeded`,
  success.n ? `${confidence(success)} ${shareInterval(success.interval)}` : 'no interval without a judged attempt',
];

export const timeFacts = (time: TimeToContain) => [
  `n ${time.n}`,
  counted(time.censored, 'censored', 'censored'),
  `${time.unknown} unknown`,
  time.n
    ? `${confidence(time)} of the median ${durationInterval(time.p50.interval)}`
    : 'no interval without an attempt',
];

/** What a figure of hesitation is never shown without. */
export const hesitationFacts = (answer: Hesitation) => [
  `n ${answer.n}`,
  `${answer.unknown} unknown${answer.unknownShare ? ` (${percent(answer.unknownShare)})` : ''}`,
  answer.value === null ? null : `${percent(answer.value)} worsened`,
  answer.n ? `${confidence(answer)} ${shareInterval(answer.interval)}` : 'no interval without a known incident',
  coverageWords(answer),
  `${answer.undefinedThreshold} late with no threshold, counted apart`,
];

/** Of how many incidents it speaks. */
export const coverageWords = ({ coverage }: Pick<Hesitation, 'coverage'>) =>
  `${coverage.incidents} of ${counted(coverage.releaseLinked, 'incident')} linked to a release`;

/** The same facts as a download. */
export const csvOf = (facts: string) => `${facts}${facts.includes('?') ? '&' : '?'}format=csv`;
