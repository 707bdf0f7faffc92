import { Link } from '@tanstack/react-router';

/** An address that leads nowhere. */
export function Missing() {
  return (
    <div className="page">
      <h1>There is no page here</h1>
      <p>
        <Link to="/trends">Go to Trends</Link>
      </p>
    </div>
  );
}
