import { useSyncExternalStore } from 'react';
import { type Keys, type Press, pressed, readKeys, type ShortcutName, USUAL_KEYS, writeKeys } from './shortcuts';

/** A choice of the person at this browser; it survives a reload where storage is allowed. */
function kept<T>(name: string, read: (stored: string | null) => T, write: (value: T) => string) {
  const key = `turnback.${name}`;
  const stored = () => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  let current = read(stored());
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set: (next: T) => {
      current = next;
      try {
        localStorage.setItem(key, write(next));
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

/** One of a few words. */
const preference = <T extends string>(name: string, values: readonly T[], initial: T) =>
  kept<T>(
    name,
    (stored) => values.find((value) => value === stored) ?? initial,
    (value) => value,
  );

export type Zone = 'utc' | 'local';
export type Theme = 'system' | 'light' | 'dark';

const zone = preference<Zone>('zone', ['utc', 'local'], 'utc');
const theme = preference<Theme>('theme', ['system', 'light', 'dark'], 'system');
const keys = kept<Keys>('shortcuts', readKeys, writeKeys);

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

/** The keys of all shortcuts, as the person at this browser chose them. */
export const useKeys = () => useSyncExternalStore(keys.subscribe, keys.get);
export const setKeys = (change: Partial<Keys>) => keys.set({ ...keys.get(), ...change });
export const resetKeys = () => keys.set(USUAL_KEYS);

/** True for the key of a shortcut, unless it is switched off. */
export function isKeyOf(name: ShortcutName, event: Press): boolean {
  const key = keys.get()[name];
  return key !== null && pressed(event) === key;
}
