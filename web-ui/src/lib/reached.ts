/*
 * Tells when the server is heard again, so that what could not be sent or read meanwhile is tried at once.
 */

const listeners = new Set<() => void>();

/** Calls `tell` every time; the answer ends that. */
export function onReached(tell: () => void) {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

export function reached() {
  for (const tell of listeners) tell();
}
