import { useSyncExternalStore } from 'react';

/** A choice of the person at this browser; it survives a reload where storage is allowed. */
function preference<T extends string>(name: string, values: readonly T[], initial: T) {
  const key = `turnback.${name}`;
  const read = (): T => {
    try {
      const stored = localStorage.getItem(key);
      return values.find((value) => value === stored) ?? initial;
    } catch {
      return initial;
    }
  };
  let current = read();
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set: (next: T) => {
      current = next;
      try {
        localStorage.setItem(key, next);
      } catch {
        // Without storage the choice lasts until the page is closed.
      }
      for (const tell of listeners) tell();
    },
    subscribe: (tell: () => void) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
  };
}

export type Zone = 'utc' | 'local';
export type Theme = 'system' | 'light' | 'dark';

const zone = preference<Zone>('zone', ['utc', 'local'], 'utc');
const theme = preference<Theme>('theme', ['system', 'light', 'dark'], 'system');

export const useZone = () => useSyncExternalStore(zone.subscribe, zone.get);
export const toggleZone = () => zone.set(zone.get() === 'utc' ? 'local' : 'utc');

export const useTheme = () => useSyncExternalStore(theme.subscribe, theme.get);

/** Switches to the theme that is not shown now. */
export function toggleTheme() {
  const dark = theme.get() === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : theme.get() === 'dark';
  const next = dark ? 'light' : 'dark';
  theme.set(next);
  document.documentElement.dataset.theme = next;
}
