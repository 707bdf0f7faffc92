import { Link } from '@tanstack/react-router';

const EXACT = { exact: true, includeSearch: true };

/** The ways into the guidance. */
export function Tabs() {
  return (
    <nav className="tabs" aria-label="Guidance">
      <Link to="/guidance" search={{}} activeOptions={EXACT}>
        Adopted
      </Link>
      <Link to="/guidance" search={{ state: 'PROPOSED' }} activeOptions={EXACT}>
        Proposed
      </Link>
      <Link to="/guidance/document" search={{}} activeOptions={{ exact: true, includeSearch: false }}>
        As Markdown
      </Link>
    </nav>
  );
}
