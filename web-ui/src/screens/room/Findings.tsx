import { Link } from '@tanstack/react-router';
import type { Finding } from '../../api/types';
import { scopeWords } from '../../lib/scope';
import { plain } from '../../lib/words';
import { EvidenceLinks } from '../../ui/Evidence';

interface Props {
  findings: readonly Finding[];
  /** When what findings point at was recorded, by position. */
  recordedAt?: ReadonlyMap<string, string>;
}

/** What was learned, and the guidance that was proposed from it. */
export function Findings({ findings, recordedAt }: Props) {
  if (findings.length === 0) return null;
  return (
    <section className="found" aria-labelledby="findings-title">
      <h2 id="findings-title">Findings</h2>
      <FindingList findings={findings} {...(recordedAt && { recordedAt })} />
    </section>
  );
}

export function FindingList({ findings, recordedAt }: Props) {
  return (
    <ul>
      {findings.map((one) => (
        <li key={one.id}>
          <b>{one.sentence}</b>
          <p className="dim">
            {plain(one.kind)}, for {scopeWords(one.scope)} <span className="mono">{one.position}</span>
          </p>
          {one.evidence.length > 0 && (
            <p>
              <EvidenceLinks ids={one.evidence} incident={one.incidentId} {...(recordedAt && { recordedAt })} />
            </p>
          )}
          {one.proposedGuidance && (
            <p>
              Proposed as guidance: {one.proposedGuidance}{' '}
              <Link to="/guidance/$id" params={{ id: itemOf(one.id) }}>
                The guidance item
              </Link>{' '}
              <Link to="/guidance" search={{ state: 'PROPOSED' }}>
                Look at proposals
              </Link>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The item that a finding proposes has its id but for what it begins with. */
const itemOf = (findingId: string) => `gui_${findingId.slice(findingId.indexOf('_') + 1)}`;
