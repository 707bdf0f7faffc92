import { Link } from '@tanstack/react-router';
import type { Finding } from '../../api/types';
import { scopeWords } from '../../lib/scope';
import { plain } from '../../lib/words';

/** What was learned, and the guidance that was proposed from it. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <section className="found" aria-labelledby="findings-title">
      <h2 id="findings-title">Findings</h2>
      <ul>
        {findings.map((one) => (
          <li key={one.id}>
            <b>{one.sentence}</b>
            <p className="dim">
              {plain(one.kind)}, for {scopeWords(one.scope)} <span className="mono">{one.position}</span>
            </p>
            {one.proposedGuidance && (
              <p>
                Proposed as guidance: {one.proposedGuidance}{' '}
                <Link to="/guidance" search={{ state: 'PROPOSED' }}>
                  Look at proposals
                </Link>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
