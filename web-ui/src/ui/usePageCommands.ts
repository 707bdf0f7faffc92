import { useEffect, useRef } from 'react';
import type { ShortcutName } from '../lib/shortcuts';

/** Something that the page that is open can do. */
export interface PageCommand {
  label: string;
  run: () => void;
  /** The shortcut that does the same. */
  shortcut?: ShortcutName;
  /** True where the page hears the key by itself. */
  heard?: boolean;
}

const offers = new Set<{ current: readonly PageCommand[] }>();

/** What the page that is open can do now. */
export const pageCommands = (): readonly PageCommand[] => [...offers].flatMap(({ current }) => current);

/** Offers commands in the palette, and by their keys, while the part of the page that calls it is shown. */
export function usePageCommands(commands: readonly PageCommand[]) {
  const offer = useRef(commands);
  useEffect(() => {
    offer.current = commands;
  });
  useEffect(() => {
    offers.add(offer);
    return () => void offers.delete(offer);
  }, []);
}
