const PREFIX = 'turnback.draft.';

/** What somebody typed and has not recorded, and the version that they began from. */
export interface Draft<T> {
  version: number;
  /** What that version says. */
  base: T;
  value: T;
}

/**
 * The draft kept under a name in this tab, null when there is none or it cannot be read.
 * @param T is what the same name was written with
 */
export function readDraft<T>(name: string): Draft<T> | null {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(PREFIX + name) ?? 'null');
    if (!found || typeof found !== 'object') return null;
    return 'version' in found && 'base' in found && 'value' in found ? (found as Draft<T>) : null;
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

function kept(): string[] {
  try {
    return Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX));
  } catch {
    return [];
  }
}

/** Whether this tab holds anything that would be lost with it. */
export const anyDraft = () => kept().length > 0;

/** Forgets every draft of this tab, so that the next person at it does not see them. */
export function forgetDrafts() {
  for (const key of kept()) sessionStorage.removeItem(key);
}

/** What is typed together with what somebody else recorded: theirs in every field that was not touched here. */
export function merged<T extends object>({ base, value }: Pick<Draft<T>, 'base' | 'value'>, theirs: T): T {
  const untouched = (Object.keys(value) as (keyof T)[]).filter((field) => same(value[field], base[field]));
  return { ...value, ...Object.fromEntries(untouched.map((field) => [field, theirs[field]])) };
}

/** Whether two values of a form say the same. */
export const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
