import { Link } from '@tanstack/react-router';
import { useState } from 'react';

/** Something that can be pointed at, and what it says. */
export interface Evidence {
  id: string;
  words: string;
}

/** What the boxes below say: those that are ticked. */
export const readEvidence = (field: (name: string) => string, all: readonly Evidence[]): string[] =>
  all.filter(({ id }) => field(`evidence-${id}`) === 'on').map(({ id }) => id);

/** Points at events and obligations: any number of them, found by their words. */
export function EvidenceFields({ all }: { all: readonly Evidence[] }) {
  const [sought, seek] = useState('');
  const fits = ({ id, words }: Evidence) => `${words} ${id}`.toLowerCase().includes(sought.toLowerCase());
  if (all.length === 0) return null;
  return (
    <fieldset name="evidence" className="evidence">
      <legend>What shows it</legend>
      <input
        type="search"
        aria-label="Find in what was recorded"
        placeholder="Find in what was recorded"
        value={sought}
        onChange={(event) => seek(event.target.value)}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
      <section aria-label="What was recorded" tabIndex={0}>
        {all.map((one) => (
          <label key={one.id} hidden={!fits(one)}>
            <input type="checkbox" name={`evidence-${one.id}`} />
            <span>
              {one.words} <small className="mono">{one.id}</small>
            </span>
          </label>
        ))}
      </section>
    </fieldset>
  );
}

/** Leads to what shows it: to its page where it has one, else to the moment at which it was recorded. */
export function EvidenceLinks({
  ids,
  incident,
  recordedAt,
}: {
  ids: readonly string[];
  incident: string;
  recordedAt?: ReadonlyMap<string, string>;
}) {
  if (ids.length === 0) return null;
  return (
    <span className="shown-by">
      {'Shown by '}
      {ids.map((id, i) => (
        <span key={id}>
          {i > 0 && ', '}
          <EvidenceLink id={id} incident={incident} at={recordedAt?.get(id)} />
        </span>
      ))}
    </span>
  );
}

function EvidenceLink({ id, incident, at }: { id: string; incident: string; at: string | undefined }) {
  if (id.startsWith('obl_'))
    return (
      <Link to="/obligations/$id" params={{ id }} className="mono">
        {id}
      </Link>
    );
  if (id.startsWith('rel_'))
    return (
      <Link to="/releases/$id" params={{ id }} search={{}} className="mono">
        {id}
      </Link>
    );
  return (
    <Link to="/incidents/$id/review" params={{ id: incident }} search={at ? { at } : {}} className="mono">
      {id}
    </Link>
  );
}
