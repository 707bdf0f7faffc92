import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import * as v from 'valibot';
import { TrendsSearch } from './lib/search';
import { Missing } from './ui/Missing';
import { Shell } from './ui/Shell';

const root = createRootRoute({ component: Shell, notFoundComponent: Missing });

const trendsPage = lazyRouteComponent(() => import('./screens/trends/Trends'), 'Trends');
const readTrends = (search: Record<string, unknown>) => v.parse(TrendsSearch, search);

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: readTrends,
  component: trendsPage,
});
const trends = createRoute({
  getParentRoute: () => root,
  path: '/trends',
  validateSearch: readTrends,
  component: trendsPage,
});
const imports = createRoute({
  getParentRoute: () => root,
  path: '/operations/imports',
  component: lazyRouteComponent(() => import('./screens/imports/Imports'), 'Imports'),
});
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search) => v.parse(v.object({ next: v.optional(v.string()) }), search),
  component: lazyRouteComponent(() => import('./screens/signin/SignIn'), 'SignIn'),
});

export const router = createRouter({
  routeTree: root.addChildren([home, trends, imports, signIn]),
  defaultPreload: 'intent',
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
