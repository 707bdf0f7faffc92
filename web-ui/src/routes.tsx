import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import * as v from 'valibot';
import { LISTS } from './lib/guidance';
import { INCIDENT_STATES } from './lib/incident';
import { TrendsSearch } from './lib/search';
import { Missing } from './ui/Missing';
import { Shell } from './ui/Shell';

const VERDICTS = ['ACCEPTED', 'IGNORED', 'REFUSED', 'DUPLICATE'] as const;

const root = createRootRoute({ component: Shell, notFoundComponent: Missing });

const nowPage = lazyRouteComponent(() => import('./screens/now/Now'), 'Now');

const home = createRoute({ getParentRoute: () => root, path: '/', component: nowPage });
const now = createRoute({ getParentRoute: () => root, path: '/now', component: nowPage });
const trends = createRoute({
  getParentRoute: () => root,
  path: '/trends',
  validateSearch: (search) => v.parse(TrendsSearch, search),
  component: lazyRouteComponent(() => import('./screens/trends/Trends'), 'Trends'),
});
const report = createRoute({
  getParentRoute: () => root,
  path: '/trends/report',
  validateSearch: (search) => v.parse(TrendsSearch, search),
  component: lazyRouteComponent(() => import('./screens/trends/report/Report'), 'Report'),
});
const incidents = createRoute({
  getParentRoute: () => root,
  path: '/incidents',
  validateSearch: (search) =>
    v.parse(v.object({ state: v.fallback(v.optional(v.picklist(INCIDENT_STATES)), undefined) }), search),
  component: lazyRouteComponent(() => import('./screens/incidents/Incidents'), 'Incidents'),
});
const room = createRoute({
  getParentRoute: () => root,
  path: '/incidents/$id',
  component: lazyRouteComponent(() => import('./screens/room/Room'), 'Room'),
});
const reviewList = createRoute({
  getParentRoute: () => root,
  path: '/reviews',
  validateSearch: (search) =>
    v.parse(
      v.object({ state: v.fallback(v.optional(v.picklist(['OPEN', 'PUBLISHED', 'AMENDED'])), undefined) }),
      search,
    ),
  component: lazyRouteComponent(() => import('./screens/reviews/Reviews'), 'Reviews'),
});
const reviewPage = createRoute({
  getParentRoute: () => root,
  path: '/incidents/$id/review',
  validateSearch: (search) =>
    v.parse(v.object({ at: v.fallback(v.optional(v.pipe(v.string(), v.isoTimestamp())), undefined) }), search),
  component: lazyRouteComponent(() => import('./screens/review/ReviewPage'), 'ReviewPage'),
});
const obligations = createRoute({
  getParentRoute: () => root,
  path: '/obligations',
  component: lazyRouteComponent(() => import('./screens/obligations/Obligations'), 'Obligations'),
});
const obligation = createRoute({
  getParentRoute: () => root,
  path: '/obligations/$id',
  component: lazyRouteComponent(() => import('./screens/obligations/ObligationPage'), 'ObligationPage'),
});
const guidance = createRoute({
  getParentRoute: () => root,
  path: '/guidance',
  validateSearch: (search) =>
    v.parse(v.object({ state: v.fallback(v.optional(v.picklist(LISTS)), undefined) }), search),
  component: lazyRouteComponent(() => import('./screens/guidance/Guidance'), 'Guidance'),
});
const guidanceDocument = createRoute({
  getParentRoute: () => root,
  path: '/guidance/document',
  validateSearch: (search) =>
    v.parse(
      v.object({
        component: v.fallback(v.optional(v.string()), undefined),
        changeKind: v.fallback(v.optional(v.string()), undefined),
      }),
      search,
    ),
  component: lazyRouteComponent(() => import('./screens/guidance/Document'), 'Document'),
});
const guidanceWebhooks = createRoute({
  getParentRoute: () => root,
  path: '/guidance/webhooks',
  component: lazyRouteComponent(() => import('./screens/webhooks/Webhooks'), 'Webhooks'),
});
const guidanceItem = createRoute({
  getParentRoute: () => root,
  path: '/guidance/$id',
  component: lazyRouteComponent(() => import('./screens/guidance/Item'), 'Item'),
});
const components = createRoute({
  getParentRoute: () => root,
  path: '/components',
  component: lazyRouteComponent(() => import('./screens/components/Components'), 'Components'),
});
const component = createRoute({
  getParentRoute: () => root,
  path: '/components/$id',
  component: lazyRouteComponent(() => import('./screens/components/Component'), 'Component'),
});
const matrix = createRoute({
  getParentRoute: () => root,
  path: '/guidance/matrix',
  validateSearch: (search) => v.parse(v.object({ component: v.fallback(v.optional(v.string()), undefined) }), search),
  component: lazyRouteComponent(() => import('./screens/matrix/Matrix'), 'Matrix'),
});
const matrixOf = createRoute({
  getParentRoute: () => root,
  path: '/guidance/matrix/$component',
  validateSearch: (search) =>
    v.parse(
      v.object({
        kind: v.fallback(v.optional(v.string()), undefined),
        line: v.fallback(v.optional(v.string()), undefined),
      }),
      search,
    ),
  component: lazyRouteComponent(() => import('./screens/matrix/MatrixOf'), 'MatrixOf'),
});
const ofComponent = (search: Record<string, unknown>) =>
  v.parse(v.object({ component: v.fallback(v.optional(v.string()), undefined) }), search);
const version = v.fallback(v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))), undefined);
const yes = v.fallback(v.optional(v.literal(true)), undefined);
const oneOfVersions = (search: Record<string, unknown>) =>
  v.parse(v.object({ edit: yes, from: version, to: version }), search);
const procedures = createRoute({
  getParentRoute: () => root,
  path: '/guidance/procedures',
  validateSearch: (search) => ({ ...ofComponent(search), ...v.parse(v.object({ retired: yes }), search) }),
  component: lazyRouteComponent(() => import('./screens/procedures/Procedures'), 'Procedures'),
});
const newProcedure = createRoute({
  getParentRoute: () => root,
  path: '/guidance/procedures/new',
  validateSearch: ofComponent,
  component: lazyRouteComponent(() => import('./screens/procedures/NewProcedure'), 'NewProcedure'),
});
const procedure = createRoute({
  getParentRoute: () => root,
  path: '/guidance/procedures/$id',
  validateSearch: oneOfVersions,
  component: lazyRouteComponent(() => import('./screens/procedures/Procedure'), 'Procedure'),
});
const sheets = createRoute({
  getParentRoute: () => root,
  path: '/guidance/sheets',
  validateSearch: ofComponent,
  component: lazyRouteComponent(() => import('./screens/sheets/Sheets'), 'Sheets'),
});
const newSheet = createRoute({
  getParentRoute: () => root,
  path: '/guidance/sheets/new',
  validateSearch: ofComponent,
  component: lazyRouteComponent(() => import('./screens/sheets/NewSheet'), 'NewSheet'),
});
const sheet = createRoute({
  getParentRoute: () => root,
  path: '/guidance/sheets/$id',
  validateSearch: oneOfVersions,
  component: lazyRouteComponent(() => import('./screens/sheets/Sheet'), 'Sheet'),
});
const improvements = createRoute({
  getParentRoute: () => root,
  path: '/guidance/improvements',
  validateSearch: (search) => v.parse(v.object({ component: v.fallback(v.optional(v.string()), undefined) }), search),
  component: lazyRouteComponent(() => import('./screens/improvements/Improvements'), 'Improvements'),
});
const rehearsals = createRoute({
  getParentRoute: () => root,
  path: '/guidance/rehearsals',
  validateSearch: (search) => v.parse(v.object({ component: v.fallback(v.optional(v.string()), undefined) }), search),
  component: lazyRouteComponent(() => import('./screens/rehearsals/Rehearsals'), 'Rehearsals'),
});
const newRehearsal = createRoute({
  getParentRoute: () => root,
  path: '/guidance/rehearsals/new',
  validateSearch: (search) =>
    v.parse(
      v.object({
        component: v.fallback(v.optional(v.string()), undefined),
        kind: v.fallback(v.optional(v.string()), undefined),
        pattern: v.fallback(v.optional(v.string()), undefined),
        after: v.fallback(v.optional(v.boolean()), undefined),
      }),
      search,
    ),
  component: lazyRouteComponent(() => import('./screens/rehearsals/NewRehearsal'), 'NewRehearsal'),
});
const rehearsal = createRoute({
  getParentRoute: () => root,
  path: '/guidance/rehearsals/$id',
  component: lazyRouteComponent(() => import('./screens/rehearsals/RehearsalPage'), 'RehearsalPage'),
});
const releases = createRoute({
  getParentRoute: () => root,
  path: '/releases',
  validateSearch: ofComponent,
  component: lazyRouteComponent(() => import('./screens/releases/Releases'), 'Releases'),
});
const newRelease = createRoute({
  getParentRoute: () => root,
  path: '/releases/new',
  validateSearch: ofComponent,
  component: lazyRouteComponent(() => import('./screens/plan/NewPlan'), 'NewPlan'),
});
const release = createRoute({
  getParentRoute: () => root,
  path: '/releases/$id',
  validateSearch: (search) => v.parse(v.object({ edit: yes }), search),
  component: lazyRouteComponent(() => import('./screens/releases/Release'), 'Release'),
});
const gate = createRoute({
  getParentRoute: () => root,
  path: '/gate/$release',
  component: lazyRouteComponent(() => import('./screens/gate/Gate'), 'Gate'),
});
const operations = createRoute({
  getParentRoute: () => root,
  path: '/operations',
  component: lazyRouteComponent(() => import('./screens/operations/Operations'), 'Operations'),
});
const imports = createRoute({
  getParentRoute: () => root,
  path: '/operations/imports',
  component: lazyRouteComponent(() => import('./screens/imports/Imports'), 'Imports'),
});
const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => import('./screens/settings/Account'), 'Account'),
});
const people = createRoute({
  getParentRoute: () => root,
  path: '/settings/people',
  component: lazyRouteComponent(() => import('./screens/settings/People'), 'People'),
});
const tokens = createRoute({
  getParentRoute: () => root,
  path: '/settings/tokens',
  component: lazyRouteComponent(() => import('./screens/settings/Tokens'), 'Tokens'),
});
const sources = createRoute({
  getParentRoute: () => root,
  path: '/settings/sources',
  component: lazyRouteComponent(() => import('./screens/sources/Sources'), 'Sources'),
});
const source = createRoute({
  getParentRoute: () => root,
  path: '/settings/sources/$id',
  validateSearch: (search) =>
    v.parse(v.object({ verdict: v.fallback(v.optional(v.picklist(VERDICTS)), undefined) }), search),
  component: lazyRouteComponent(() => import('./screens/sources/SourcePage'), 'SourcePage'),
});
const signals = createRoute({
  getParentRoute: () => root,
  path: '/settings/signals',
  component: lazyRouteComponent(() => import('./screens/signals/Signals'), 'Signals'),
});
const audit = createRoute({
  getParentRoute: () => root,
  path: '/settings/audit',
  component: lazyRouteComponent(() => import('./screens/settings/Audit'), 'Audit'),
});
const shortcuts = createRoute({
  getParentRoute: () => root,
  path: '/settings/shortcuts',
  component: lazyRouteComponent(() => import('./screens/settings/Shortcuts'), 'Shortcuts'),
});
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search) => v.parse(v.object({ next: v.fallback(v.optional(v.string()), undefined) }), search),
  component: lazyRouteComponent(() => import('./screens/signin/SignIn'), 'SignIn'),
});
const choosePassword = createRoute({
  getParentRoute: () => root,
  path: '/choose-password',
  validateSearch: (search) => v.parse(v.object({ next: v.optional(v.string()) }), search),
  component: lazyRouteComponent(() => import('./screens/signin/ChoosePassword'), 'ChoosePassword'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    now,
    trends,
    report,
    incidents,
    room,
    reviewPage,
    reviewList,
    obligations,
    obligation,
    guidance,
    guidanceDocument,
    guidanceWebhooks,
    guidanceItem,
    components,
    component,
    matrix,
    matrixOf,
    procedures,
    newProcedure,
    procedure,
    sheets,
    newSheet,
    sheet,
    improvements,
    rehearsals,
    newRehearsal,
    rehearsal,
    releases,
    newRelease,
    release,
    gate,
    operations,
    imports,
    settings,
    people,
    tokens,
    sources,
    source,
    signals,
    audit,
    shortcuts,
    signIn,
    choosePassword,
  ]),
  defaultPreload: 'intent',
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
