import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { atLeast } from '../lib/seen';
import { get, url } from './client';
import { count, happened, maybeNumber, maybeText, stamped, text, texts, times, yes } from './shapes';
import { page } from './types';

/** As many as the server gives at once, for lists that are shown as a whole. */
const MOST = 500;
/** How often an open page asks again, in milliseconds. */
const EVERY = 30_000;

/** How long a change can be taken back, and to what its reversibility drops then. */
const Window = v.object({
  kind: text,
  seconds: maybeNumber,
  event: maybeText,
  description: maybeText,
  dropsTo: text,
});
export type UndoWindow = v.InferOutput<typeof Window>;

/** What a line says, and what a revision of it sends. */
const content = {
  reversibility: text,
  easyToReverse: texts,
  hardToReverse: texts,
  failureModes: texts,
  dataMutationPaths: texts,
  controls: texts,
  containmentOptions: texts,
  undoWindow: v.nullish(Window, null),
  estimatedSeconds: maybeNumber,
  reason: maybeText,
};
export const LineContent = v.object(content);
export type LineContent = v.InferOutput<typeof LineContent>;

/** How a component's changes of one kind, or one pattern of that kind, can be taken back. */
export const MatrixLine = v.object({
  id: text,
  component: text,
  changeKind: text,
  pattern: maybeText,
  ...content,
  /** DRAFTED until a person has adopted it. */
  provenance: text,
  draftedFrom: texts,
  needsSignOff: yes,
  signedOff: v.nullish(v.object({ by: maybeText, at: text, statement: text, version: count }), null),
  times: v.nullish(v.object({ estimatedSeconds: maybeNumber, observed: v.nullish(times, null) }), {
    estimatedSeconds: null,
    observed: null,
  }),
  basis: v.nullish(text, 'ASSUMED'),
  ...stamped,
  history: v.nullish(v.array(v.object({ ...happened, what: text })), []),
});
export type MatrixLine = v.InferOutput<typeof MatrixLine>;

export const Drafts = v.object({
  drafted: v.array(MatrixLine),
  skipped: v.nullish(v.array(v.object({ component: maybeText, changeKind: text, why: text })), []),
});
export type Drafts = v.InferOutput<typeof Drafts>;

/** The lines of one component, or of all. */
export const matrix = (component?: string) =>
  queryOptions({
    queryKey: ['matrix', component ?? ''],
    queryFn: async ({ signal }) => {
      const lines: MatrixLine[] = [];
      let cursor: string | number | null = '';
      while (cursor !== null) {
        const address: string = url('/matrix', { component, limit: MOST, cursor, atLeast: atLeast('release') });
        const read: { items: MatrixLine[]; nextCursor: string | number | null } = await get(
          page(MatrixLine),
          address,
          signal,
        );
        lines.push(...read.items);
        cursor = read.nextCursor;
      }
      return lines;
    },
    refetchInterval: EVERY,
  });

export const matrixLine = (id: string) =>
  queryOptions({
    queryKey: ['matrix', 'line', id],
    queryFn: ({ signal }) =>
      get(MatrixLine, url(`/matrix/${encodeURIComponent(id)}`, { atLeast: atLeast('release') }), signal),
  });
