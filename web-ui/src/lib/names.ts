import type { Person } from '../api/people';

/** The name to show for the id that is recorded with what somebody did. */
export function nameOf(actor: string | null, people: readonly Person[]): string {
  if (!actor) return 'nobody named';
  const known = people.find((one) => one.id === actor);
  return known?.forgotten ? 'somebody forgotten' : (known?.name ?? actor);
}
