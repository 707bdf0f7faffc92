import type { Hesitation, Reviewed } from '../../api/hesitation';
import { counted, shareInterval } from '../../lib/format';
import { plain } from '../../lib/words';
import { RateRows } from './RateRows';

/** The same figure after what reviews found, below the computed one and never in its place. */
export function AfterReviews({ answer, reviewed }: { answer: Hesitation; reviewed: Reviewed }) {
  const rows = [
    { ...answer, key: 'computed', name: 'As computed', count: answer.worsened },
    // What cannot be judged stays so: a review says only whether what was judged made it worse.
    { ...reviewed, key: 'reviewed', name: 'After reviews', count: reviewed.worsened, unknown: answer.unknown },
  ];
  return (
    <div className="halves">
      <section>
        <h3 className="subpart">As computed, and after what reviews found</h3>
        <RateRows title="Worsened, as computed and after reviews" rows={rows} all={null} counted="worsened" harm />
        <p className="none">{lookedWords(reviewed)}</p>
      </section>
      <section>
        <h3 className="subpart">What reviews say it came from</h3>
        {reviewed.causes.length === 0 ? (
          <p className="none">No review names a cause yet.</p>
        ) : (
          <dl className="told">
            {reviewed.causes.map(({ cause, count }) => (
              <div key={cause}>
                <dt>{plain(cause)}</dt>
                <dd>{counted(count, 'obligation')}</dd>
              </div>
            ))}
          </dl>
        )}
      </section>
    </div>
  );
}

/** How much of it people have looked at, and that no more than that is said. */
export function lookedWords({ candidates, confirmed, rejected, unreviewed }: Reviewed): string {
  if (candidates === 0) return 'No obligation was judged as worsened, so reviews have none to confirm.';
  const of = `Of ${counted(candidates, 'obligation')} judged as worsened,`;
  return unreviewed === candidates
    ? `${of} no review has looked at any: both lines rest on the same verdicts.`
    : `${of} reviews confirm ${confirmed} and reject ${rejected}; ${unreviewed} not looked at, counted as computed.`;
}

/** The figure after reviews in a line, for where there is no room to draw it. */
export const reviewedWords = ({ value, n, worsened, interval, unreviewed }: Reviewed) =>
  value === null
    ? 'after reviews: no figure'
    : `after reviews ${worsened} of ${n} (${shareInterval(interval)}), ${unreviewed} not looked at`;
