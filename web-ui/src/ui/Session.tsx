import { useQuery } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import { session } from '../api/queries';

/** True when the person at this browser may record; false until that is known. */
export const useMayRecord = () => useQuery(session()).data?.mayRecord === true;

/** Says that one may only look, and how to do more. */
export function ReadOnly() {
  const query = useQuery(session());
  const here = useRouterState({ select: (state) => state.location.href });
  if (query.data?.mayRecord !== false) return null;
  return (
    <p className="readonly">
      You may look, and record nothing.{' '}
      <Link to="/sign-in" search={{ next: here }}>
        Sign in with the token
      </Link>{' '}
      to record.
    </p>
  );
}
