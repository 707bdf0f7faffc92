import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '@fontsource-variable/atkinson-hyperlegible-mono/wght.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/table.css';
import './ui/record.css';
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Problem } from './api/client';
import { router } from './routes';

/** Without a session every read is refused; the page asked for opens again after signing in. */
function toSignIn(error: Error) {
  const here = router.state.location;
  if (!(error instanceof Problem) || error.status !== 401 || here.pathname === '/sign-in') return;
  router.navigate({ to: '/sign-in', search: { next: here.href }, replace: true });
}

const worthRetrying = (count: number, error: Error) =>
  count < 1 && error instanceof Problem && (error.status === 503 || error.status === 0);

const queries = new QueryClient({
  queryCache: new QueryCache({ onError: toSignIn }),
  defaultOptions: { queries: { staleTime: 10_000, networkMode: 'always', retry: worthRetrying } },
});

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
