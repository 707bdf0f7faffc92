import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { moved } from '../lib/lists';

interface Entries<T> {
  value: readonly T[];
  change: (next: T[]) => void;
  /** One entry, such as "stage". */
  one: string;
  /** What a new entry begins with. */
  make: T;
  /** The name of the field of an entry that has the focus when it was added or moved. */
  field: (at: number) => string;
}

/** Entries of a form in an order, which are added, moved and removed by keyboard, and what of that is said. */
export function useEntries<T>({ value, change, one, make, field }: Entries<T>) {
  const [focus, setFocus] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (focus === null) return;
    list.current?.querySelector<HTMLElement>(`[name="${field(focus)}"]`)?.focus();
    setFocus(null);
  }, [focus, field]);
  const named = `${one.charAt(0).toUpperCase()}${one.slice(1)}`;
  const move = (at: number, by: -1 | 1) => {
    const to = at + by;
    if (to < 0 || to >= value.length) return;
    change(moved(value, at, to));
    setFocus(to);
    setSaid(`Moved to place ${to + 1} of ${value.length}.`);
  };
  return {
    list,
    said,
    add: () => {
      change([...value, make]);
      setFocus(value.length);
      setSaid(`${named} ${value.length + 1} added.`);
    },
    remove: (at: number) => {
      change(value.toSpliced(at, 1));
      setFocus(Math.max(0, at - 1));
      setSaid(`Removed. ${value.length - 1} left.`);
    },
    move,
    set: (at: number, patch: Partial<T>) => change(value.with(at, { ...(value[at] as T), ...patch })),
    /** Alt with an arrow moves an entry. */
    onKey: (event: KeyboardEvent<HTMLElement>, at: number) => {
      const by = event.altKey && (event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0);
      if (!by) return;
      move(at, by);
      event.preventDefault();
    },
  };
}
