import type { ReactNode } from 'react';

const line = { fill: 'none', strokeWidth: 1.8, strokeLinejoin: 'round', strokeLinecap: 'round' } as const;

function shape(of: string): ReactNode {
  switch (of) {
    case 'PASSED':
      return (
        <>
          <circle cx="8" cy="8" r="6.2" stroke="currentColor" {...line} />
          <path d="m5 8.2 2.2 2.2L11.2 6" stroke="currentColor" {...line} />
        </>
      );
    case 'WARNED':
      return (
        <>
          <path d="M8 2 14.4 13.4H1.6Z" stroke="var(--wait-ink)" {...line} />
          <path d="M8 6.4v3.2m0 1.8v.1" stroke="var(--wait-ink)" {...line} />
        </>
      );
    case 'BLOCKED':
      return (
        <>
          <path d="M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2Z" fill="var(--harm)" />
          <path d="M4.6 8h6.8" stroke="var(--panel)" {...line} strokeWidth="2.2" />
        </>
      );
    case 'UNCHANGED':
      return <path d="M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8M5 8h6" stroke="currentColor" {...line} />;
    case 'WAITING':
      return <path d="M3.5 8h.1M8 8h.1m4.4 0h.1" stroke="currentColor" {...line} strokeWidth="2.6" />;
    default:
      return <circle cx="8" cy="8" r="6" stroke="currentColor" {...line} strokeDasharray="2.4 2.4" />;
  }
}

/** What a gate says or what became of a delivery, told by its shape; the words stand beside it. */
export function VerdictMark({ of, size = 16 }: { of: string; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" className="mark">
      {shape(of)}
    </svg>
  );
}
