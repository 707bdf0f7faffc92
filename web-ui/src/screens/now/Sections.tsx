import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMay } from '../../ui/Session';
import { Skeleton } from '../../ui/States';
import { IncidentCard } from './IncidentCard';
import type { Group, Standing } from './standing';

/** How many are drawn with their ribbon; the others stand in one line each. */
const RIBBONS = 10;

const TITLES: Record<Group, [title: string, says: string]> = {
  TO_DECIDE: ['To decide', 'the furthest past its budget first'],
  DECIDED: ['Decided', 'and not yet contained'],
  CONTAINED: ['Contained', 'and not yet resolved'],
};

/** Those of the incidents that ask for the same. */
export function IncidentsOf({ group, all, now }: { group: Group; all: readonly Standing[]; now: number }) {
  const own = all.filter((one) => one.group === group);
  const [title, says] = TITLES[group];
  if (own.length === 0) return null;
  return (
    <Part title={`${title} ${own.length}`} says={says}>
      <ul>
        {own.map((one) => (
          <IncidentCard key={one.incident.id} one={one} now={now} slim={all.indexOf(one) >= RIBBONS} />
        ))}
      </ul>
    </Part>
  );
}

interface PartProps {
  title: string;
  says: string;
  /** Where a link within the page leads to it. */
  id?: string;
  children: ReactNode;
}

export function Part({ title, says, id, children }: PartProps) {
  return (
    <section id={id} className="goes-on" aria-label={title}>
      <h2>
        {title} <span className="says">{says}</span>
      </h2>
      {children}
    </section>
  );
}

/** The way to what is not shown here. */
export function More({
  to,
  shown,
  of,
  what,
}: {
  to: '/obligations' | '/releases';
  shown: number;
  of: number;
  what: string;
}) {
  if (of <= shown) return null;
  return (
    <p className="none">
      {of - shown} more. <Link to={to as string}>All {what}</Link>
    </p>
  );
}

/** Nothing goes on: says so, and what can be done. */
export function Calm() {
  const mayRelease = useMay('RELEASE');
  return (
    <div className="state">
      <h2>Nothing goes wrong that Turnback knows of</h2>
      <p>
        No incident is open, no rule is in breach, no release is being rolled out. Declare an incident the moment
        something goes wrong: two fields, and its clocks run. There are the{' '}
        <Link to="/incidents" search={{}}>
          incidents so far
        </Link>{' '}
        and the{' '}
        <Link to="/trends" search={{}}>
          figures that came of them
        </Link>
        .
      </p>
      {mayRelease && (
        <Link className="btn" to="/releases/new" search={{}}>
          Plan a release
        </Link>
      )}
    </div>
  );
}

export const Loading = () => (
  <div className="loading">
    {[0, 1, 2].map((n) => (
      <Skeleton key={n} height={116} label={n === 0 ? 'Reading what goes on' : ''} />
    ))}
  </div>
);
