import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Review } from '../../api/review';
import { useTime } from '../../lib/time';
import { plain } from '../../lib/words';

type Version = Review['review']['versions'][number];

/** What was published, as it was said then; an amended version stands beside the original or another one. */
export function Versions({ versions }: { versions: readonly Version[] }) {
  const [chosen, choose] = useState(1);
  const last = versions.at(-1);
  if (!last) return null;
  const before = versions.slice(0, -1);
  const beside = before.find((one) => one.version === chosen) ?? before[0];
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">Versions</h2>
      {before.length > 1 && (
        <fieldset className="chips">
          <legend className="vh">Beside the last version</legend>
          {before.map(({ version }) => (
            <label key={version}>
              <input
                type="radio"
                name="beside"
                checked={version === beside?.version}
                onChange={() => choose(version)}
              />
              Version {version}
            </label>
          ))}
        </fieldset>
      )}
      <div className="versions">
        {beside && <Published one={beside} />}
        <Published one={last} />
      </div>
      {beside && (
        <p className="dim">
          What an amendment says otherwise changes figures that were shown before: they are restated, with what they
          were. <Link to="/trends">See the restatements of hesitation in Trends</Link>
        </p>
      )}
    </section>
  );
}

function Published({ one }: { one: Version }) {
  const time = useTime();
  return (
    <article>
      <h3>
        Version {one.version}, {one.version === 1 ? 'as it was published' : 'amended'} {time.dayAndMinute(one.at)}
      </h3>
      {one.reason && <p>Because {one.reason}</p>}
      <p>{one.summary || 'No summary.'}</p>
      <ul>
        {one.assessments.map((said) => (
          <li key={said.obligationId}>
            <span className="mono">{said.obligationId}</span> {plain(said.verdict)}
            {said.causes.length > 0 && ` (${said.causes.map(plain).join(', ')})`}: {said.why}
          </li>
        ))}
        {one.factors.map((factor) => (
          <li key={factor.id}>Contributed: {factor.sentence}</li>
        ))}
      </ul>
    </article>
  );
}
