import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { signOut } from '../api/session';
import { forgetDrafts } from '../lib/drafts';

/** Ends the session and leads to where one signs in. */
export function useSignOut() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    await signOut();
    forgetDrafts();
    await navigate({ to: '/sign-in', search: {} });
    queries.clear();
  };
}
