import { useEffect, useEffectEvent } from 'react';
import { isKeyOf, toggleTheme, toggleZone } from '../lib/prefs';
import { pressed, type ShortcutName, writes } from '../lib/shortcuts';
import { pageCommands } from './usePageCommands';

/** Keys that write belong to the page only while nobody is typing. */
const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;

const inDialog = () => document.querySelector('dialog[open], [role="dialog"]') !== null;

/** Hears the keys that count everywhere, and those of the page that is open. */
export function useShortcuts({ find, showKeys }: { find: () => void; showKeys: () => void }) {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const combination = pressed(event);
    if (event.defaultPrevented || event.repeat || combination === null) return;
    if (writes(combination) && typing(event.target)) return;
    const everywhere: [ShortcutName, () => void][] = [
      ['zone', toggleZone],
      ['theme', toggleTheme],
    ];
    const unlessAsked: [ShortcutName | undefined, () => void][] = [
      ['find', find],
      ['keys', showKeys],
      ...pageCommands().map(({ shortcut, heard, run }): [ShortcutName | undefined, () => void] => [
        heard ? undefined : shortcut,
        run,
      ]),
    ];
    const meant = [...everywhere, ...(inDialog() ? [] : unlessAsked)].find(([name]) => name && isKeyOf(name, event));
    if (!meant) return;
    event.preventDefault();
    meant[1]();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
