import { useQuery } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import { session } from '../api/queries';
import { lackWords, mayRelease, type Right } from '../lib/roles';

/** True when the person at this browser may record anything; false until that is known. */
export const useMayRecord = () => useQuery(session()).data?.mayRecord === true;

/** Who is at this browser; undefined until that is known. */
export const useActor = () => useQuery(session()).data?.actor;

/** True when the person at this browser has a right, somewhere at least; false until that is known. */
export const useMay = (right: Right) => useQuery(session()).data?.may.includes(right) === true;

/** True when the person at this browser may change what is prepared for a component; false until that is known. */
export function useMayRelease(component: string): boolean {
  const known = useQuery(session()).data;
  return known !== undefined && mayRelease(known, component);
}

/** Says what of a page one may not do, and how to be allowed to. */
export function ReadOnly({ needs }: { needs: readonly Right[] }) {
  const known = useQuery(session()).data;
  const mayRecord = useMayRecord();
  const here = useRouterState({ select: (state) => state.location.href });
  const lacking = known ? lackWords(needs, known.may) : '';
  if (!known || !lacking) return null;
  return (
    <p className="readonly">
      {!mayRecord && 'You may look, and record nothing. '}
      {known.actor === 'visitor' ? (
        <>
          <Link to="/sign-in" search={{ next: here }}>
            Sign in
          </Link>{' '}
          to record.
        </>
      ) : (
        `${lacking} An admin can give it to you.`
      )}
    </p>
  );
}
