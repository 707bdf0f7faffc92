import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { rollingOut, unresolvedIncidents } from '../api/now';
import { components, session } from '../api/queries';
import { toggleTheme, toggleZone } from '../lib/prefs';
import type { ShortcutName } from '../lib/shortcuts';
import { COMMANDS, type Command } from './commands';
import { Key } from './Key';
import { pageCommands } from './usePageCommands';
import { useSignOut } from './useSignOut';

interface Item {
  id: string;
  group: string;
  label: string;
  shortcut: ShortcutName | undefined;
  run: () => void;
}

/** How many incidents are offered before anything is typed. */
const AT_FIRST = 5;
const SELDOM_ANOTHER = 60_000;

/** What is known by name: incidents that go on, and once something is typed releases and components. */
function useKnown(typed: boolean, open: (to: string, id: string) => void): { incidents: Item[]; others: Item[] } {
  const known = useQuery(session()).data !== undefined;
  const incidents = useQuery({ ...unresolvedIncidents(), enabled: known });
  const releases = useQuery({ ...rollingOut(), enabled: known && typed });
  const all = useQuery({ ...components(), enabled: known && typed, staleTime: SELDOM_ANOTHER });
  const item = (group: string, id: string, label: string, to: string): Item => ({
    id,
    group,
    label,
    shortcut: undefined,
    run: () => open(to, id),
  });
  const going = incidents.data?.items.map((one) =>
    item('Incident', one.id, `${one.severity ?? ''} ${one.title}`.trim(), '/incidents/$id'),
  );
  if (!typed) return { incidents: going?.slice(0, AT_FIRST) ?? [], others: [] };
  return {
    incidents: going ?? [],
    others: [
      ...(releases.data ?? []).map((one) =>
        item('Live release', one.id, `${one.component} ${one.version}`, '/releases/$id'),
      ),
      ...(all.data ?? []).map(({ id, name }) =>
        item('Component', id, name && name !== id ? `${name} (${id})` : id, '/components/$id'),
      ),
    ],
  };
}

/** Everything that can be reached by the person here, by typing a part of its name. */
export default function Palette({ close, showKeys }: { close: () => void; showKeys: () => void }) {
  const may = useQuery(session()).data?.may ?? [];
  const navigate = useNavigate();
  const leave = useSignOut();
  const [here] = useState(() => pageCommands().toSorted((a, b) => Number(!a.shortcut) - Number(!b.shortcut)));
  const [typed, setTyped] = useState('');
  const words = typed.trim().toLowerCase();
  const known = useKnown(words !== '', (to, id) => navigate({ to, params: { id } }));
  const doIt = ({ does }: Command) => {
    if ('to' in does) return navigate({ to: does.to });
    switch (does.act) {
      case 'theme':
        return toggleTheme();
      case 'zone':
        return toggleZone();
      case 'keys':
        return showKeys();
      case 'signOut':
        return leave();
    }
  };
  const begins = ({ label }: Item) => words !== '' && label.toLowerCase().startsWith(words);
  const all: Item[] = [
    ...here.map(({ label, shortcut, run }) => ({ id: `here ${label}`, group: 'Here', label, shortcut, run })),
    ...known.incidents,
    ...COMMANDS.filter(({ needs }) => !needs || may.includes(needs)).map((command) => ({
      id: command.label,
      group: command.group,
      label: command.label,
      shortcut: command.shortcut,
      run: () => doIt(command),
    })),
  ];
  const items = [...all.toSorted((a, b) => Number(begins(b)) - Number(begins(a))), ...known.others];
  const run = (item: Item) => {
    close();
    // The focus is back where it was before what runs may move it.
    requestAnimationFrame(() => item.run());
  };
  return (
    <Dialog.Root open onOpenChange={(open) => open || close()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="palette" aria-label="Find">
          <Autocomplete.Root
            open
            inline
            items={items}
            value={typed}
            onValueChange={setTyped}
            itemToStringValue={(item: Item) => item.label}
            autoHighlight="always"
          >
            <Autocomplete.Input
              className="pin"
              placeholder="Find a page, an incident or a command"
              aria-label="Find"
              onKeyDown={(event) => {
                const found = event.key === 'Enter' && document.querySelector<HTMLElement>('.pit[data-highlighted]');
                const item = found && items.find(({ id }) => id === found.dataset.id);
                if (!item) return;
                event.preventBaseUIHandler();
                // A field that gets the focus meanwhile is not sent by this key.
                event.preventDefault();
                run(item);
              }}
            />
            <Autocomplete.Empty className="pempty">Nothing is called that.</Autocomplete.Empty>
            <Autocomplete.List className="plist">
              {(item: Item) => (
                <Autocomplete.Item
                  key={`${item.group} ${item.id}`}
                  value={item}
                  className="pit"
                  data-id={item.id}
                  onClick={() => run(item)}
                >
                  <small>{item.group}</small>
                  <span>{item.label}</span>
                  <span>{item.shortcut && <Key of={item.shortcut} />}</span>
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
