import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { placeOf } from './duty';

/** Leads to an obligation; what no rule bound has no page but that of its incident. */
export function DutyLink({ id, children }: { id: string; children: ReactNode }) {
  const place = placeOf(id);
  return (
    <Link to={place.to} params={{ id: place.id }}>
      {children}
    </Link>
  );
}
