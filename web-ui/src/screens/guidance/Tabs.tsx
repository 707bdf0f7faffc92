import { Link, useRouterState } from '@tanstack/react-router';

const EXACT = { exact: true, includeSearch: true };

/** What is prepared before a release, in the order in which it is. */
export const PLACES: readonly { to: string; name: string }[] = [
  { to: '/components', name: 'Components' },
  { to: '/guidance/matrix', name: 'Matrix' },
  { to: '/guidance/procedures', name: 'Procedures' },
  { to: '/guidance/sheets', name: 'Sheets' },
  { to: '/guidance/rehearsals', name: 'Rehearsals' },
  { to: '/guidance/improvements', name: 'Improvements' },
];

/** The ways into everything that is prepared; guidance is whatever is at none of the other places. */
export function PrepareTabs() {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const here = PLACES.find(({ to }) => path === to || path.startsWith(`${to}/`));
  return (
    <nav className="tabs" aria-label="Prepare">
      {PLACES.map(({ to, name }) => (
        <Link key={to} to={to} activeOptions={EXACT} aria-current={here?.to === to ? 'page' : undefined}>
          {name}
        </Link>
      ))}
      <Link to="/guidance" search={{}} activeOptions={EXACT} aria-current={here ? undefined : 'page'}>
        Guidance
      </Link>
    </nav>
  );
}

/** The ways into the guidance itself. */
export function Tabs() {
  return (
    <>
      <PrepareTabs />
      <nav className="tabs" aria-label="Guidance">
        <Link to="/guidance" search={{}} activeOptions={EXACT}>
          Adopted
        </Link>
        <Link to="/guidance" search={{ state: 'REVIEW_DUE' }} activeOptions={EXACT}>
          Review due
        </Link>
        <Link to="/guidance" search={{ state: 'PROPOSED' }} activeOptions={EXACT}>
          Proposed
        </Link>
        <Link to="/guidance" search={{ state: 'RETIRED' }} activeOptions={EXACT}>
          Retired
        </Link>
        <Link to="/guidance/document" search={{}} activeOptions={{ exact: true, includeSearch: false }}>
          Delivery
        </Link>
        <Link to="/guidance/webhooks" activeOptions={EXACT}>
          Webhooks
        </Link>
      </nav>
    </>
  );
}
