import { parseDraft } from '../../lib/kinds';

/** What can be said beside a decision. */
export interface Also {
  /** "f too slow": what else was considered, and what spoke against it. */
  instead: string;
  /** Why somebody decides who might not. */
  breakGlass: string;
}

export const NOTHING: Also = { instead: '', breakGlass: '' };

/** True when what else was considered begins with no kind. */
export const isUnclear = ({ instead }: Also) => instead.trim() !== '' && parseDraft(instead) === null;

/** The same as a decision has it. */
export function alsoSaid({ instead, breakGlass }: Also) {
  const other = parseDraft(instead);
  return {
    ...(other && { alternatives: [{ kind: other.kind, whyNot: other.rationale }] }),
    ...(breakGlass.trim() && { breakGlass: breakGlass.trim() }),
  };
}
