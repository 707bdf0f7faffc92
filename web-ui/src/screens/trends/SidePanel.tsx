import { useEffect, useRef } from 'react';
import type { Filters, TrendsSearch } from '../../lib/search';
import { AttemptFacts } from './AttemptFacts';
import { FactsList } from './FactsList';

interface Props {
  search: TrendsSearch;
  filters: Filters;
  change: (patch: Partial<TrendsSearch>) => void;
}

/** What a figure opens into: one attempt, or the list of facts it was taken from. */
export function SidePanel({ search, filters, change }: Props) {
  const ref = useRef<HTMLElement>(null);
  const { sel, facts } = search;
  const shown = sel ? `attempt ${sel}` : `facts ${facts}`;
  useEffect(() => {
    const opener = document.activeElement;
    return () => {
      if (opener instanceof HTMLElement || opener instanceof SVGElement) opener.focus();
    };
  }, []);
  useEffect(() => {
    if (shown) ref.current?.focus();
  }, [shown]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      change(sel ? { sel: undefined } : { facts: undefined });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [sel, change]);
  const close = () => change({ sel: undefined, facts: undefined });
  return (
    <aside className="side" ref={ref} tabIndex={-1} aria-label={sel ? 'Attempt' : 'Facts'}>
      <header>
        {sel && facts ? (
          <button type="button" className="link" onClick={() => change({ sel: undefined })}>
            Back to the list
          </button>
        ) : (
          <span />
        )}
        <button type="button" className="link" onClick={close} aria-keyshortcuts="Escape">
          Close
        </button>
      </header>
      {sel ? (
        <AttemptFacts id={sel} asOf={filters.asOf} />
      ) : (
        <FactsList facts={facts ?? 'all'} filters={filters} pick={(id) => change({ sel: id })} />
      )}
    </aside>
  );
}
