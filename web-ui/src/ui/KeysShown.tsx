import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useKeys } from '../lib/prefs';
import { SHORTCUT_NAMES, SHORTCUTS } from '../lib/shortcuts';
import { KeyOf } from './Key';
import { Modal } from './Modal';
import { pageCommands } from './usePageCommands';

/** The keys that count on the page that is open. */
export default function KeysShown({ close }: { close: () => void }) {
  const keys = useKeys();
  const [places] = useState(() => [
    ...new Set([
      ...pageCommands().flatMap(({ shortcut }) => (shortcut ? [SHORTCUTS[shortcut].place] : [])),
      'Everywhere',
    ]),
  ]);
  return (
    <Modal title="Keys" close={close}>
      {places.map((place) => (
        <section key={place} className="keys">
          <h3>{place}</h3>
          <dl>
            {SHORTCUT_NAMES.filter((name) => SHORTCUTS[name].place === place).map((name) => {
              const key = keys[name];
              return (
                <div key={name}>
                  <dt>{SHORTCUTS[name].label}</dt>
                  <dd>{key === null ? <span className="dim">Off</span> : <KeyOf combination={key} />}</dd>
                </div>
              );
            })}
          </dl>
        </section>
      ))}
      <p className="dim">
        Keys without Ctrl count while nobody types.{' '}
        <Link to="/settings/shortcuts" onClick={close}>
          Change them, or switch them off
        </Link>
        .
      </p>
    </Modal>
  );
}
