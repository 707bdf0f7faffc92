import { Link } from '@tanstack/react-router';

/** The ways into what runs in the background. */
export function OperationsTabs() {
  return (
    <nav className="tabs" aria-label="Operations">
      <Link to="/operations" activeOptions={{ exact: true }}>
        Views
      </Link>
      <Link to="/operations/imports" activeOptions={{ exact: true }}>
        Imports
      </Link>
    </nav>
  );
}
