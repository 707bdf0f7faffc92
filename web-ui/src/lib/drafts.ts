const PREFIX = 'turnback.draft.';

/** What somebody typed and has not recorded, and the version that they began from. */
export interface Draft<T> {
  version: number;
  value: T;
}

/**
 * The draft kept under a name in this tab, null when there is none or it cannot be read.
 * @param T is what the same name was written with
 */
export function readDraft<T>(name: string): Draft<T> | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(PREFIX + name) ?? 'null');
    return kept && typeof kept === 'object' && 'version' in kept && 'value' in kept ? (kept as Draft<T>) : null;
  } catch {
    return null;
  }
}

/** Keeps a draft until the tab is closed; null forgets it. Where storage is not allowed it lasts as long as the page. */
export function keepDraft<T>(name: string, draft: Draft<T> | null) {
  try {
    if (draft) sessionStorage.setItem(PREFIX + name, JSON.stringify(draft));
    else sessionStorage.removeItem(PREFIX + name);
  } catch {
    // The page still holds it, and asks before it is left.
  }
}

/** Forgets every draft of this tab, so that the next person at it does not see them. */
export function forgetDrafts() {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept either.
  }
}

/** Whether two values of a form say the same. */
export const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
