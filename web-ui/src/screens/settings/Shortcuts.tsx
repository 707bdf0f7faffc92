import { type KeyboardEvent, useState } from 'react';
import { resetKeys, setKeys, useKeys } from '../../lib/prefs';
import {
  pressed,
  refusal,
  SHORTCUT_NAMES,
  SHORTCUTS,
  type ShortcutName,
  USUAL_KEYS,
  words,
  writes,
} from '../../lib/shortcuts';
import { KeyOf } from '../../ui/Key';
import { SettingsPage } from './SettingsPage';

const PLACES = [...new Set(SHORTCUT_NAMES.map((name) => SHORTCUTS[name].place))];

/** Which key does what at this browser: each can be another one, or none. */
export function Shortcuts() {
  const keys = useKeys();
  const [said, setSaid] = useState('');
  const single = SHORTCUT_NAMES.filter((name) => writes(keys[name] ?? 'Mod+'));
  const asUsual = SHORTCUT_NAMES.every((name) => keys[name] === USUAL_KEYS[name]);
  const silence = () => {
    setKeys(Object.fromEntries(single.map((name) => [name, null])));
    setSaid('All keys that count without Ctrl or Alt are off.');
  };
  const reset = () => {
    resetKeys();
    setSaid('All keys are as usual again.');
  };
  return (
    <SettingsPage
      title="Shortcuts"
      lede="They are kept at this browser. Keys without Ctrl or Alt count only while nobody types; whoever dictates or holds keys by accident can switch them off."
    >
      {PLACES.map((place) => (
        <section key={place} className="part-of" aria-label={place}>
          <h2>{place}</h2>
          <ul className="shortcuts">
            {SHORTCUT_NAMES.filter((name) => SHORTCUTS[name].place === place).map((name) => (
              <Row key={name} name={name} say={setSaid} />
            ))}
          </ul>
        </section>
      ))}
      <div className="bar">
        <button type="button" className="btn" disabled={single.length === 0} onClick={silence}>
          Switch off all keys without Ctrl
        </button>
        <button type="button" className="btn" disabled={asUsual} onClick={reset}>
          All as usual
        </button>
      </div>
      <p role="status" className="said">
        {said}
      </p>
    </SettingsPage>
  );
}

function Row({ name, say }: { name: ShortcutName; say: (words: string) => void }) {
  const keys = useKeys();
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState('');
  const key = keys[name];
  const { label, usual } = SHORTCUTS[name];
  const choose = (next: string | null) => {
    const why = next === null ? null : refusal(name, next, keys);
    setRefused(why ?? '');
    if (why) return;
    setKeys({ [name]: next });
    setAsking(false);
    say(next === null ? `${label}: off.` : `${label}: ${words(next)}.`);
  };
  const hear = (event: KeyboardEvent) => {
    if (!asking) return;
    const stopping = event.key === 'Escape' || event.key === 'Tab';
    if (stopping) {
      setAsking(false);
      setRefused('');
      if (event.key === 'Tab') return;
    }
    event.preventDefault();
    event.stopPropagation();
    const next = stopping || event.repeat ? null : pressed(event);
    if (next !== null) choose(next);
  };
  return (
    <li>
      <span>{label}</span>
      <span>{key === null ? <span className="dim">Off</span> : <KeyOf combination={key} />}</span>
      <span className="row-acts">
        <button
          type="button"
          className="link"
          aria-label={asking ? `Press a key for ${label}` : `Change the key of ${label}`}
          aria-pressed={asking}
          onClick={() => setAsking(true)}
          onKeyDown={hear}
          onBlur={() => setAsking(false)}
        >
          {asking ? 'Press a key' : 'Change'}
        </button>
        {key === null ? (
          <button type="button" className="link" aria-label={`Switch on ${label}`} onClick={() => choose(usual)}>
            Switch on
          </button>
        ) : (
          <button type="button" className="link" aria-label={`Switch off ${label}`} onClick={() => choose(null)}>
            Switch off
          </button>
        )}
      </span>
      {asking && <small role="status">Press the key that it shall be. Escape leaves it as it is.</small>}
      {refused && <small role="alert">{refused}</small>}
    </li>
  );
}
