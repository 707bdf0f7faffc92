import { Link } from '@tanstack/react-router';
import type { Evidence } from '../../api/advice';
import type { Incident } from '../../api/types';
import { useMay } from '../../ui/Session';
import type { Act } from './acts';
import { lacksOf } from './lacks';

interface Props {
  incident: Incident;
  evidence: Evidence | undefined;
  open: (act: Act) => void;
}

/** What would help and is not there, each with what puts it right. */
export function Lacking({ incident, evidence, open }: Props) {
  const mayLog = useMay('LOG');
  const lacks = lacksOf(incident, evidence);
  if (!mayLog || lacks.length === 0) return null;
  return (
    <section className="found" aria-labelledby="lacking-title">
      <h2 id="lacking-title">What this room lacks</h2>
      <ul>
        {lacks.map(({ sentence, act, label }) => (
          <li key={label}>
            <p>{sentence}</p>
            {act ? (
              <button type="button" className="link" onClick={() => open(act)}>
                {label}
              </button>
            ) : (
              <Link to="/guidance/sheets">{label}</Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
