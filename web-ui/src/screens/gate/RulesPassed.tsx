import { useQuery } from '@tanstack/react-query';
import { type BlindSpot, gateRules } from '../../api/gate';
import { counted } from '../../lib/format';

/** The rules that found nothing, folded: what was looked for counts as much as what was found. */
export function RulesPassed({ found }: { found: readonly BlindSpot[] }) {
  const rules = useQuery(gateRules());
  const passed = (rules.data ?? []).filter((rule) => !found.some((one) => one.id === rule.id));
  if (!rules.data) return rules.error && <p className="none">Which rules found nothing cannot be read now.</p>;
  return (
    <details className="past part">
      <summary>{counted(passed.length, 'rule')} found nothing</summary>
      <ul className="rows">
        {passed.map((rule) => (
          <li key={rule.id}>
            Not so: {rule.title} <small className="mono">{rule.id}</small>
          </li>
        ))}
      </ul>
    </details>
  );
}
