import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { atLeast } from '../lib/seen';
import { get, url } from './client';
import { count, maybeNumber, maybeText, text, texts, yes } from './shapes';
import { KnownRelease, page } from './types';

export * from './matrix';
export * from './procedures';
export * from './rehearsals';

const MOST = 500;
/** How often an open page asks again, in milliseconds. */
const EVERY = 30_000;

/** A component and who owns it; what nobody has said is null. */
export const PreparedComponent = v.object({
  id: text,
  name: v.nullish(text, ''),
  team: maybeText,
  registered: yes,
  since: maybeText,
  onCall: maybeText,
  triggerRoles: texts,
  triggerPersons: texts,
  platformChanges: v.nullish(v.array(v.object({ what: text, description: text, at: text })), []),
  /** What runs can be taken back within so many seconds. */
  bar: v.nullish(v.object({ withinSeconds: count }), null),
  redeploySuffices: v.nullish(v.object({ reason: text }), null),
  /** Whether a gate that finds something blocking only says so, or fails the pipeline that asks. */
  gate: v.nullish(text, 'OBSERVE'),
  retired: v.nullish(v.object({ at: text, reason: text }), null),
  position: maybeText,
});
export type PreparedComponent = v.InferOutput<typeof PreparedComponent>;

/** A change that runs and can still be taken back; `remainingSeconds` is null while no time closes it. */
export const OpenWindow = v.object({
  releaseId: text,
  component: text,
  version: text,
  changeIndex: count,
  kind: text,
  pattern: maybeText,
  dropsTo: text,
  opensAt: maybeText,
  closesAt: maybeText,
  event: maybeText,
  remainingSeconds: maybeNumber,
});
export type OpenWindow = v.InferOutput<typeof OpenWindow>;

export const Improvement = v.object({
  id: text,
  title: text,
  component: maybeText,
  changeKinds: texts,
  pattern: maybeText,
  expectedEffect: v.nullish(text, ''),
  origin: v.nullish(v.object({ kind: text, id: maybeText }), null),
  state: text,
  proposedAt: maybeText,
  startedAt: maybeText,
  deliveredAt: maybeText,
  droppedAt: maybeText,
  reason: maybeText,
  note: maybeText,
  version: v.nullish(count, 1),
  position: text,
});
export type Improvement = v.InferOutput<typeof Improvement>;

/** All components with what is known of each. */
export const preparedComponents = () =>
  queryOptions({
    queryKey: ['components', 'prepared'],
    queryFn: ({ signal }) =>
      get(page(PreparedComponent), url('/components', { limit: MOST, atLeast: atLeast('release') }), signal),
    select: (answer) => answer.items,
    refetchInterval: EVERY,
  });

export const preparedComponent = (id: string) =>
  queryOptions({
    queryKey: ['components', 'one', id],
    queryFn: ({ signal }) =>
      get(PreparedComponent, url(`/components/${encodeURIComponent(id)}`, { atLeast: atLeast('release') }), signal),
    refetchInterval: EVERY,
  });

export const undoWindows = (component?: string) =>
  queryOptions({
    queryKey: ['undo-windows', component ?? ''],
    queryFn: ({ signal }) =>
      get(
        page(OpenWindow),
        url('/undo-windows', { component, open: 'true', limit: MOST, atLeast: atLeast('release') }),
        signal,
      ),
    select: (answer) => answer.items,
    refetchInterval: EVERY,
  });

/** The latest releases of a component. */
export const releasesOf = (component: string, limit = 8) =>
  queryOptions({
    queryKey: ['releases', component, limit],
    queryFn: ({ signal }) =>
      get(page(KnownRelease), url('/releases', { component, limit, atLeast: atLeast('release') }), signal),
    select: (answer) => answer.items,
    refetchInterval: EVERY,
  });

export const improvements = (filter: { state?: string | undefined; component?: string | undefined } = {}) =>
  queryOptions({
    queryKey: ['improvements', filter],
    queryFn: ({ signal }) =>
      get(page(Improvement), url('/improvements', { ...filter, limit: MOST, atLeast: atLeast('guidance') }), signal),
    select: (answer) => answer.items,
    refetchInterval: EVERY,
  });

export const playbookAddress = (component: string) => url(`/components/${encodeURIComponent(component)}/playbook`);
