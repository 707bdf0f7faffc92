import * as v from 'valibot';
import { LineContent } from './matrix';
import { ProcedureContent } from './procedures';
import { maybeText, text, texts } from './shapes';

const Source = v.object({ of: text, id: text, position: maybeText, at: maybeText });
export type Source = v.InferOutput<typeof Source>;

/** What was drafted from history and templates; nothing of it is recorded. */
export const Draft = v.object({
  kind: text,
  component: text,
  provenance: text,
  line: v.nullish(LineContent, null),
  procedure: v.nullish(ProcedureContent, null),
  draftedFrom: texts,
  sources: v.array(Source),
  wording: v.nullish(v.object({ by: text, text, caveat: text }), null),
  note: maybeText,
});
export type Draft = v.InferOutput<typeof Draft>;
