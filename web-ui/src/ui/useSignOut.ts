import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { signOut } from '../api/session';
import { forgetDrafts } from '../lib/drafts';

/** Ends the session and leads to where one signs in. What waits to be sent stays for whoever made it. */
export function useSignOut() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    await signOut();
    forgetDrafts();
    const { forgetLastKnown } = await import('../api/lastKnown');
    await forgetLastKnown();
    await navigate({ to: '/sign-in', search: {} });
    queries.clear();
  };
}
