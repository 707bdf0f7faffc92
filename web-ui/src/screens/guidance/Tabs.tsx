import { Link } from '@tanstack/react-router';

/** The ways into the guidance. */
export function Tabs({ here }: { here: 'adopted' | 'proposed' | 'document' }) {
  const current = (name: string) => (here === name ? 'page' : undefined);
  return (
    <nav className="tabs" aria-label="Guidance">
      <Link to="/guidance" search={{}} aria-current={current('adopted')}>
        Adopted
      </Link>
      <Link to="/guidance" search={{ state: 'PROPOSED' }} aria-current={current('proposed')}>
        Proposed
      </Link>
      <Link to="/guidance/document" search={{}} aria-current={current('document')}>
        As Markdown
      </Link>
    </nav>
  );
}
