import { useQuery } from '@tanstack/react-query';
import { people } from '../api/people';
import { nameOf } from '../lib/names';

/** Names whoever did something; the id stands for the name until that is known. */
export function useNames() {
  const known = useQuery(people()).data ?? [];
  return (actor: string | null) => nameOf(actor, known);
}
