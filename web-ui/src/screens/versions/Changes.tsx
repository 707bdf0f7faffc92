import type { UseQueryResult } from '@tanstack/react-query';
import type { Diff } from '../../api/prepare';
import { plain } from '../../lib/words';
import { Reading } from '../../ui/Reading';

type Change = Diff['changes'][number];

interface Props {
  query: UseQueryResult<Diff>;
  from: number;
  to: number;
}

/** What one version says other than another, a sentence for each change. */
export function Changes({ query, from, to }: Props) {
  const changes = query.data?.changes ?? [];
  return (
    <div className="changes" aria-live="polite">
      <h3>
        From version {from} to version {to}
      </h3>
      <Reading query={query} what="what changed" height={90} />
      {query.data && changes.length === 0 && <p className="none">Both say the same.</p>}
      <ul>
        {changes.map((change) => (
          <li key={`${change.field} ${change.kind} ${change.sentence}`} className={change.kind}>
            <small>{plain(change.kind)}</small>
            <p>
              {change.sentence}
              <Texts change={change} />
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Before and after below the sentence, where both are words that it does not say itself. */
function Texts({ change: { before, after, sentence } }: { change: Change }) {
  if (typeof before !== 'string' || typeof after !== 'string') return null;
  if (sentence.includes(before) && sentence.includes(after)) return null;
  return (
    <span className="dim">
      <del>
        <span className="vh">Before: </span>
        {before}
      </del>
      <ins>
        <span className="vh">After: </span>
        {after}
      </ins>
    </span>
  );
}
