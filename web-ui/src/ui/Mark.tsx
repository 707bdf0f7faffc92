import type { ReactNode } from 'react';
import { isKind, KIND, type Kind } from '../lib/kinds';

const hollow = { fill: 'none', strokeWidth: 1.6, strokeLinejoin: 'round', strokeLinecap: 'round' } as const;

/** Every kind has a shape of its own; the colour only says which family it is of. */
function Glyph({ kind }: { kind: Kind }): ReactNode {
  const colour = `var(--${KIND[kind].family})`;
  switch (kind) {
    case 'HOLD':
      return <rect x="2.5" y="2.5" width="11" height="11" rx="1.5" fill={colour} />;
    case 'CONTINUE':
      return <path d="M4 2.5 13 8l-9 5.5Z" fill={colour} />;
    case 'PAUSE':
      return (
        <>
          <rect x="2.5" y="2" width="4" height="12" rx="1" fill={colour} />
          <rect x="9.5" y="2" width="4" height="12" rx="1" fill={colour} />
        </>
      );
    case 'PARTIAL_ROLLBACK':
      return (
        <>
          <path d="M8 2.2 1.6 8 8 13.8Z" fill={colour} />
          <path d="M14.4 2.9 8.7 8l5.7 5.1Z" stroke={colour} {...hollow} />
        </>
      );
    case 'FULL_ROLLBACK':
      return <path d="M8 2.2 1.4 8 8 13.8V8l6.8 5.8V2.2L8 8Z" fill={colour} />;
    case 'CONTAIN':
      return (
        <>
          <path d="M5.5 2H2.2v12h3.3M10.5 2h3.3v12h-3.3" fill="none" stroke={colour} strokeWidth="2" />
          <circle cx="8" cy="8" r="2.4" fill={colour} />
        </>
      );
    case 'ROLL_FORWARD':
      return <path d="M1.5 2.2 8 8l-6.5 5.8ZM8 2.2 14.5 8 8 13.8Z" stroke={colour} {...hollow} />;
    case 'ACCEPT_RISK':
      return (
        <>
          <circle cx="8" cy="8" r="5.8" stroke={colour} {...hollow} />
          <path d="M8 4.8v3.8m0 2.4v.2" stroke={colour} {...hollow} strokeWidth="2" />
        </>
      );
  }
}

export function Mark({ kind, size = 16 }: { kind: string; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" className="mark">
      {isKind(kind) && <Glyph kind={kind} />}
    </svg>
  );
}

/** The same inside a drawing, centred on a point. */
export function MarkAt({ kind, x, y, size = 20 }: { kind: string; x: number; y: number; size?: number }) {
  return (
    <g transform={`translate(${x - size / 2} ${y - size / 2}) scale(${size / 16})`}>
      {isKind(kind) && <Glyph kind={kind} />}
    </g>
  );
}

export const Kbd = ({ children }: { children: ReactNode }) => <kbd className="kbd">{children}</kbd>;
