import { type ReactNode, useState } from 'react';
import type { Success } from '../../api/types';
import { FURTHER, type Further, type TrendsSearch } from '../../lib/search';
import { ACTOR_WORDS, HARM_WORDS } from './groups';

interface Props {
  search: TrendsSearch;
  success: Success | undefined;
  /** Who owns the components now. */
  owners: readonly { team: string | null }[] | undefined;
  change: (patch: Partial<TrendsSearch>) => void;
}

const SEVERITIES = ['SEV1', 'SEV2', 'SEV3', 'SEV4'];

/** Those that are known, and the one that is asked for, each once and in order. */
const known = (names: readonly (string | null | undefined)[]) =>
  [...new Set(names.filter((name): name is string => Boolean(name)))]
    .toSorted((one, other) => one.localeCompare(other))
    .map((name): [string, string] => [name, name]);

/** What is asked for more seldom, folded while none of it is set. */
export function FurtherFilters({ search, success, owners, change }: Props) {
  const asked = FURTHER.filter((name) => search[name] !== undefined);
  const [open, setOpen] = useState(asked.length > 0);
  const teams = [...(success?.byTeam ?? []).map((row) => row.group), ...(owners ?? []).map((one) => one.team)];
  const patterns = (success?.byPattern ?? []).map((row) => row.group);
  const choice = (name: Further, label: string, all: string, options: Iterable<[string, string]>): ReactNode => (
    <label>
      <span>{label}</span>
      <select value={search[name] ?? ''} onChange={(e) => change({ [name]: e.target.value || undefined })}>
        <option value="">{all}</option>
        {[...options].map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <details className="further" open={open} onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>More filters{asked.length > 0 && ` (${asked.length} set)`}</summary>
      <div>
        {choice('team', 'Team', 'All teams', known([...teams, search.team]))}
        {choice('pattern', 'Pattern', 'All patterns', known([...patterns, search.pattern]))}
        {choice('severity', 'Severity', 'All severities', known([...SEVERITIES, search.severity]))}
        {choice('harmKind', 'Kind of harm', 'All kinds of harm', HARM_WORDS)}
        {choice('actor', 'Who decided', 'Everybody', ACTOR_WORDS)}
        {choice('drills', 'Drills', 'Left out', [['only', 'Drills alone']])}
      </div>
    </details>
  );
}
