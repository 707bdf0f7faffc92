import { Link } from '@tanstack/react-router';
import { useMay } from '../../ui/Session';

const EXACT = { exact: true };

/** The ways into the settings; those of an admin are offered to an admin alone. */
export function SettingsTabs() {
  const mayAdmin = useMay('ADMIN');
  return (
    <nav className="tabs" aria-label="Settings">
      <Link to="/settings" activeOptions={EXACT}>
        My account
      </Link>
      {mayAdmin && (
        <>
          <Link to="/settings/people" activeOptions={EXACT}>
            People
          </Link>
          <Link to="/settings/tokens" activeOptions={EXACT}>
            Tokens
          </Link>
        </>
      )}
      <Link to="/settings/sources">Sources</Link>
      <Link to="/settings/signals" activeOptions={EXACT}>
        Signals
      </Link>
      {mayAdmin && (
        <Link to="/settings/audit" activeOptions={EXACT}>
          Audit
        </Link>
      )}
      <Link to="/settings/shortcuts" activeOptions={EXACT}>
        Shortcuts
      </Link>
    </nav>
  );
}
