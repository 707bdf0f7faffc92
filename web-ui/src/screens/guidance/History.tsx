import type { GuidanceItem } from '../../api/guidance';
import { checkWords } from '../../lib/check';
import { scopeWords } from '../../lib/scope';
import { useTime } from '../../lib/time';
import { useNames } from '../../ui/useNames';

/** Every version of an item, the latest first, and when it was looked at and found right. */
export function History({ one }: { one: GuidanceItem }) {
  const time = useTime();
  const nameOf = useNames();
  return (
    <>
      <h2>Versions</h2>
      <ol className="versions">
        {one.history.toReversed().map((version) => (
          <li key={version.position}>
            <p>
              <b>Version {version.version}.</b> {version.clause}
            </p>
            <p className="dim">
              For {scopeWords(version.scope)}.{' '}
              {version.check ? `The gate looks for it: ${checkWords(version.check)}.` : 'Only people can tell.'}
            </p>
            <p className="dim">
              {version.reason ? `Because: ${version.reason}. ` : ''}
              {nameOf(version.actor)}, {time.dayAndSecond(version.at)}, <span className="mono">{version.position}</span>
            </p>
          </li>
        ))}
      </ol>
      {one.reviews.length > 0 && (
        <>
          <h2>Looked at again</h2>
          <ol className="versions">
            {one.reviews.toReversed().map((review) => (
              <li key={review.position}>
                <p>
                  <b>Version {review.version} is still right:</b> {review.reason}
                </p>
                <p className="dim">
                  After <span className="mono">{review.causes.join(', ')}</span>. {nameOf(review.actor)},{' '}
                  {time.dayAndSecond(review.at)}, <span className="mono">{review.position}</span>
                </p>
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}
