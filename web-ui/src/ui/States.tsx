import type { ReactNode } from 'react';
import { isStillReading, Problem } from '../api/client';
import { useTime } from '../lib/time';
import { Copy } from './Copy';

/** What went wrong in the server's words, and the way to try again. */
export function Failure({ error, retry }: { error: Error; retry: () => void }) {
  if (isStillReading(error)) return <Reading error={error as Problem} />;
  return (
    <div className="state" role="alert">
      <h2>{error.message}</h2>
      {error instanceof Problem && error.detail && <p>{error.detail}</p>}
      <button type="button" className="btn" onClick={retry}>
        Try again
      </button>
    </div>
  );
}

/** How far the server has come; only that it reads is said aloud, not every number on the way. */
function Reading({ error }: { error: Problem }) {
  return (
    <div className="state">
      <div role="status">
        <h2>{error.message}</h2>
      </div>
      <p>{error.detail}</p>
      <p>This page asks again by itself.</p>
    </div>
  );
}

/** Nothing is here yet: says what to do next, with the commands. */
export function Empty({ title, children, commands }: { title: string; children: ReactNode; commands: string[] }) {
  return (
    <div className="state">
      <h2>{title}</h2>
      <p>{children}</p>
      {commands.length > 0 && (
        <ul className="cmds">
          {commands.map((command) => (
            <li key={command}>
              <Copy text={command} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What is older needs its day, too; in milliseconds. */
const HALF_A_DAY = 43_200_000;

/** Says that what is shown is no longer fresh, and since when. */
export function Stale({ since, error, retry }: { since: number; error: Error | null; retry: () => void }) {
  const time = useTime();
  return (
    <p className="stale-bar" role="status">
      <strong>Stale since {Date.now() - since < HALF_A_DAY ? time.minute(since) : time.dayAndMinute(since)}.</strong>{' '}
      <span>{error?.message}</span>{' '}
      <button type="button" onClick={retry}>
        Try again
      </button>
    </p>
  );
}

/** Keeps the place of something that is being read. */
export function Skeleton({ height, label }: { height: number; label: string }) {
  return (
    <div className="skeleton" style={{ height }} role="status">
      <span className="vh">{label}</span>
    </div>
  );
}
