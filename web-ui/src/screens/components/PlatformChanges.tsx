import { useState } from 'react';
import type { PreparedComponent } from '../../api/prepare';
import { useTime } from '../../lib/time';
import { plain } from '../../lib/words';
import { useMayRelease } from '../../ui/Session';
import { PlatformChange } from './ComponentForms';

/** What changed below a component, the latest first: what was rehearsed before it no longer counts. */
export function PlatformChanges({ one }: { one: PreparedComponent }) {
  const may = useMayRelease(one.id) && !one.retired;
  const time = useTime();
  const [noting, setNoting] = useState(false);
  return (
    <section className="part" aria-labelledby="platform-title">
      <header>
        <h2 id="platform-title">Changes below it</h2>
        {may && (
          <button type="button" className="btn" onClick={() => setNoting(true)}>
            Note one
          </button>
        )}
      </header>
      {one.platformChanges.length === 0 && <p className="none">No change of platform or data model was noted.</p>}
      <ul className="rows">
        {one.platformChanges.toReversed().map((change) => (
          <li key={`${change.at} ${change.description}`}>
            {change.description}
            <small>
              {plain(change.what)}, {time.day(change.at)}
            </small>
          </li>
        ))}
      </ul>
      {noting && <PlatformChange one={one} close={() => setNoting(false)} />}
    </section>
  );
}
