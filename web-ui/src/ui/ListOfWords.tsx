import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { moved } from '../lib/lists';

interface Props {
  /** The field of the request, so that a refusal that names it leads here. */
  name: string;
  /** What the list is called, such as "Failure modes". */
  label: string;
  /** One entry, such as "failure mode". */
  one: string;
  value: readonly string[];
  change: (next: string[]) => void;
  hint?: string;
  /** How many entries there may be. */
  most?: number;
  maxLength?: number;
}

/** Short texts in an order. Enter adds one below, Backspace takes an empty one away, Alt with an arrow moves it. */
export function ListOfWords({ name, label, one, value, change, hint, most = 20, maxLength = 500 }: Props) {
  const [focus, setFocus] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const id = useId();
  useEffect(() => {
    if (focus === null) return;
    list.current?.querySelectorAll('input')[focus]?.focus();
    setFocus(null);
  }, [focus]);
  const full = value.length >= most;
  const add = (after: number) => {
    if (full) return setSaid(`There may be ${most} at most.`);
    change(value.toSpliced(after + 1, 0, ''));
    setFocus(after + 1);
    setSaid('');
  };
  const remove = (at: number) => {
    change(value.toSpliced(at, 1));
    setFocus(Math.max(0, at - 1));
    setSaid(`Removed. ${value.length - 1} left.`);
  };
  const move = (at: number, by: -1 | 1) => {
    const to = at + by;
    if (to < 0 || to >= value.length) return;
    change(moved(value, at, to));
    setFocus(to);
    setSaid(`Moved to place ${to + 1} of ${value.length}.`);
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>, at: number) => {
    const arrow = event.altKey && (event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0);
    if (arrow) move(at, arrow);
    else if (event.key === 'Enter') add(at);
    else if (event.key === 'Backspace' && value[at] === '') remove(at);
    else return;
    event.preventDefault();
  };
  return (
    <fieldset className="words" name={name} aria-describedby={hint ? id : undefined}>
      <legend>{label}</legend>
      {hint && <small id={id}>{hint}</small>}
      <ol ref={list}>
        {value.map((text, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a text has no identity but its place
          <li key={at}>
            <input
              value={text}
              maxLength={maxLength}
              autoComplete="off"
              aria-label={`${label}, ${at + 1} of ${value.length}`}
              aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
              onChange={(event) => change(value.with(at, event.target.value))}
              onKeyDown={(event) => onKey(event, at)}
            />
            <span className="word-acts">
              <Act does={`Move ${one} ${at + 1} up`} sign="↑" off={at === 0} run={() => move(at, -1)} />
              <Act does={`Move ${one} ${at + 1} down`} sign="↓" off={at === value.length - 1} run={() => move(at, 1)} />
              <Act does={`Remove ${one} ${at + 1}`} sign="×" run={() => remove(at)} />
            </span>
          </li>
        ))}
      </ol>
      <button type="button" className="btn" disabled={full} onClick={() => add(value.length - 1)}>
        Add {/^[aeiou]/.test(one) ? 'an' : 'a'} {one}
      </button>
      <span className="vh" role="status">
        {said}
      </span>
    </fieldset>
  );
}

/** A small button beside an entry; it keeps its place when it can do nothing. */
export function Act({ does, sign, off, run }: { does: string; sign: string; off?: boolean; run: () => void }) {
  return (
    <button type="button" className="act" aria-label={does} title={does} disabled={off} onClick={run}>
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
