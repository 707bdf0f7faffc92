import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { idOf } from '../../api/record';
import { useKeys } from '../../lib/prefs';
import { ariaKeys } from '../../lib/shortcuts';
import { Key } from '../../ui/Key';
import { useMay } from '../../ui/Session';
import { usePageCommands } from '../../ui/usePageCommands';
import { Declare } from './Declare';

/** Declares an incident, by button, key or palette, and opens its room; nothing for who may not. */
export function DeclareButton() {
  const navigate = useNavigate();
  const keys = useKeys();
  const mayCommand = useMay('COMMAND');
  const [declaring, setDeclaring] = useState(false);
  const begin = () => setDeclaring(true);
  usePageCommands(mayCommand ? [{ label: 'Declare an incident', run: begin, shortcut: 'declare' }] : []);
  if (!mayCommand) return null;
  return (
    <>
      <button type="button" className="btn strong" onClick={begin} aria-keyshortcuts={ariaKeys(keys.declare)}>
        Declare an incident
        <span aria-hidden="true">
          <Key of="declare" />
        </span>
      </button>
      {declaring && (
        <Declare
          close={() => setDeclaring(false)}
          done={(answer) => {
            const id = idOf(answer);
            if (id) navigate({ to: '/incidents/$id', params: { id } });
          }}
        />
      )}
    </>
  );
}
