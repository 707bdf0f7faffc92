import { useEffect } from 'react';
import type { Success, TimeToContain } from '../../api/types';
import { splitFinding } from '../../lib/finding';
import { counted } from '../../lib/format';
import { useTime } from '../../lib/time';

const POPULATION: Record<string, string> = {
  OBSERVED: 'Observed: imported history. A revert is not an incident.',
  VERIFIED: 'Verified: recorded live and judged by its own rules. Nothing imported is in here.',
};

interface Props {
  success: Success | undefined;
  time: TimeToContain | undefined;
  failed: boolean;
  empty: boolean;
}

/** The finding, which population it is about, and when it was known. */
export function Heading({ success, time, failed, empty }: Props) {
  const format = useTime();
  const finding = splitFinding(success?.finding ?? '');
  const title = empty
    ? 'No history yet'
    : finding.headline || (failed ? 'The figures could not be read' : 'Reading the figures');
  useEffect(() => {
    document.title = `${title.replace(/\.$/, '')} · Turnback`;
  }, [title]);
  const points: readonly { at: string }[] = time ? (time.points.length ? time.points : time.incidents) : [];
  const first = points[0];
  const last = points.at(-1);
  return (
    <div className="finding">
      <p className="eyebrow">{POPULATION[success?.basis ?? 'OBSERVED']}</p>
      <h1>{title}</h1>
      <p className="summary">
        {success && time && !empty && (
          <>
            {finding.rest && `${finding.rest} `}
            {counted(success.n, 'judged rollback')} and {success.unknown} unknown
            {first && last && `, from ${format.day(first.at)} to ${format.day(last.at)}`}.{' '}
            {time.censored > 0 &&
              (time.basis === 'VERIFIED'
                ? `${counted(time.censored, 'incident goes', 'incidents go')} on and ${time.censored === 1 ? 'counts' : 'count'} as at least that long. `
                : `${time.censored} had not landed when their history ended and count as at least that long. `)}
            {success.asOf && `As known at ${format.dayAndMinute(success.asOf)}. `}
            {success.basis === 'OBSERVED' && 'Imported history cannot show hesitation: it has no decisions. '}
            {success.status !== 'final' && 'Provisional: later events can still change it.'}
          </>
        )}
      </p>
    </div>
  );
}
