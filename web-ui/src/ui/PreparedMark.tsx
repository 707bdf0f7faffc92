import type { ReactNode } from 'react';

const line = { fill: 'none', strokeWidth: 1.8, strokeLinejoin: 'round', strokeLinecap: 'round' } as const;
const BACK = 'M5.5 3.5 2 7l3.5 3.5M2 7h8.2a3.3 3.3 0 0 1 0 6.6H7';

/** The way back whole, broken, or barred; the shape tells it, without colour. */
function way(reversibility: string): ReactNode {
  switch (reversibility) {
    case 'REVERSIBLE':
      return <path d={BACK} stroke="currentColor" {...line} />;
    case 'PARTIALLY_REVERSIBLE':
      return <path d={BACK} stroke="currentColor" {...line} strokeDasharray="2.4 2.6" />;
    case 'ONE_WAY':
      return <path d="M1.5 8h9M7 4.5 10.5 8 7 11.5M14 2.5v11" stroke="currentColor" {...line} />;
    default:
      return <path d="M5 8h6" stroke="currentColor" {...line} />;
  }
}

/** How far a change can be taken back. What it says stands beside it in words. */
export function ReversibilityMark({ of, size = 16 }: { of: string; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" className="mark">
      {way(of)}
    </svg>
  );
}

function proof(state: string): ReactNode {
  switch (state) {
    case 'REHEARSED':
      return (
        <>
          <circle cx="8" cy="8" r="6.4" fill="currentColor" />
          <path d="m5 8.2 2.2 2.2L11.2 6" stroke="var(--panel)" {...line} />
        </>
      );
    case 'CONTAINMENT_REHEARSED':
      return <path d="M5 2.2H2.2v11.6H5M11 2.2h2.8v11.6H11M5.4 8.2l1.8 1.8L10.6 6.4" stroke="currentColor" {...line} />;
    case 'STALE':
      return <path d="M8 1.8a6.2 6.2 0 1 0 6.2 6.2M8 4.6V8l2.4 1.6" stroke="var(--wait-ink)" {...line} />;
    case 'FAILED':
      return <path d="M2.2 2.2h11.6v11.6H2.2ZM5.4 5.4l5.2 5.2m0-5.2-5.2 5.2" stroke="var(--harm-ink)" {...line} />;
    default:
      return <circle cx="8" cy="8" r="6" stroke="currentColor" {...line} strokeDasharray="1.5 3" />;
  }
}

/** Whether the way back was rehearsed; colour only where it failed or no longer counts. */
export function RehearsalMark({ state, size = 16 }: { state: string; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" className="mark">
      {proof(state)}
    </svg>
  );
}
