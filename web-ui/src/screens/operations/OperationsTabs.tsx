import { Link } from '@tanstack/react-router';

/** The ways into what runs in the background. */
export function OperationsTabs({ here }: { here: 'views' | 'imports' }) {
  return (
    <nav className="tabs" aria-label="Operations">
      <Link to="/operations" aria-current={here === 'views' ? 'page' : undefined}>
        Views
      </Link>
      <Link to="/operations/imports" aria-current={here === 'imports' ? 'page' : undefined}>
        Imports
      </Link>
    </nav>
  );
}
