import { useCallback, useRef, useState } from 'react';
import { type Draft, keepDraft, merged, readDraft, same } from '../lib/drafts';

export interface Unsaved<T> {
  /** What the form shows: the draft, or what stands. */
  value: T;
  /** The version that was begun from: what a revision has to name in If-Match. */
  version: number;
  /** What that version says. */
  base: T;
  /** True when something was typed that is not recorded. */
  unsaved: boolean;
  /** True when the draft was kept from an earlier visit. */
  restored: boolean;
  /** Whether leaving would leave something unrecorded, as of this very moment. */
  pending: () => boolean;
  set: (patch: Partial<T>) => void;
  /** The draft was recorded: it is shown until a newer version stands. */
  saved: () => void;
  /** Back to what stands. */
  discard: () => void;
  /** Goes on from a version that somebody else recorded, with what is typed here. */
  rebase: (version: number) => void;
  /** Takes what somebody else recorded over into every field that was not touched here. */
  absorb: (theirs: T) => void;
}

/**
 * The values of a form that are never lost silently: they are kept in this tab until recorded or thrown away. Put an
 * `UnsavedGuard` into the form as well; it asks before the page is left.
 * @param name one for each form and thing that it edits, such as `matrix lin_4`
 * @param stands what is recorded, in the order of properties that the form keeps
 * @param version of what is recorded; 0 for something new
 */
export function useUnsaved<T extends object>(name: string, stands: T, version = 0): Unsaved<T> {
  const [kept] = useState(() => readDraft<T>(name));
  const [draft, setDraft] = useState<(Draft<T> & { recorded?: boolean }) | null>(kept);
  const shown = draft && !(draft.recorded && version > draft.version) ? draft : null;
  const value = shown?.value ?? stands;
  const unsaved = shown !== null && !shown.recorded && !same(shown.value, stands);
  const now = useRef(unsaved);
  now.current = unsaved;
  const pending = useCallback(() => now.current, []);
  const base = shown?.base ?? stands;
  const begun = shown && !shown.recorded ? shown.version : version;
  const keep = (next: Draft<T> | null) => {
    now.current = next !== null;
    keepDraft(name, next);
    setDraft(next);
  };
  return {
    value,
    version: shown?.version ?? version,
    base,
    unsaved,
    restored: unsaved && kept !== null,
    pending,
    set: (patch) => {
      const next = { ...value, ...patch };
      keep(same(next, stands) ? null : { version: begun, base, value: next });
    },
    saved: () => {
      keep(null);
      setDraft({ version, base, value, recorded: true });
    },
    discard: () => keep(null),
    rebase: (next) => keep({ version: next, base, value }),
    absorb: (theirs) => keep({ version: begun, base: theirs, value: merged({ base, value }, theirs) }),
  };
}
