import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '@fontsource-variable/atkinson-hyperlegible-mono/wght.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/table.css';
import './ui/record.css';
import './ui/edit.css';
import { MutationCache, type Query, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { isStillReading, mustChangePassword, Problem } from './api/client';
import { anyDraft } from './lib/drafts';
import { router } from './routes';

const ON_THE_WAY = ['/sign-in', '/choose-password'];

/** Leads to a page that has to come first; the one asked for opens again after it. */
function first(to: '/sign-in' | '/choose-password') {
  const here = router.state.location;
  if (!ON_THE_WAY.includes(here.pathname)) router.navigate({ to, search: { next: here.href }, replace: true });
  else if (here.pathname !== to) router.navigate({ to, search: here.search, replace: true });
}

/** What runs behind the pages and is not needed to show the first one. */
const behind = import('./start');

/** Milliseconds. */
const READS_ON = 2_000;

/** The server says how far it has come, and is asked again until it is done. */
function whileItReads(error: Error, { queryKey }: Query<unknown, unknown>) {
  if (!isStillReading(error)) return;
  window.setTimeout(() => void queries.refetchQueries({ queryKey, exact: true, type: 'active' }), READS_ON);
}

/** Without a session every read is refused, and with a one-time password until another is chosen. */
function onRefused(error: Error, query: Query<unknown, unknown>) {
  void behind.then(({ failed }) => failed(query as Query, error));
  if (mustChangePassword(error)) first('/choose-password');
  else if (error instanceof Problem && error.status === 401) first('/sign-in');
  whileItReads(error, query);
}

/** What was typed stays on the page when the session has ended meanwhile. */
function onNotRecorded(error: Error) {
  if (mustChangePassword(error)) first('/choose-password');
}

const worthRetrying = (count: number, error: Error) =>
  count < 1 && navigator.onLine && error instanceof Problem && (error.status === 503 || error.status === 0);

const queries = new QueryClient({
  queryCache: new QueryCache({ onError: onRefused }),
  mutationCache: new MutationCache({ onError: onNotRecorded }),
  defaultOptions: { queries: { staleTime: 10_000, networkMode: 'always', retry: worthRetrying } },
});

void behind.then(({ start }) => start(queries));

// Drafts of pages that were left go with the tab, too.
window.addEventListener('beforeunload', (event) => {
  if (anyDraft()) event.preventDefault();
});

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
