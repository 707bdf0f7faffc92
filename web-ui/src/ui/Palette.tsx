import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { useQuery } from '@tanstack/react-query';
import { session } from '../api/queries';
import { COMMANDS, type Command, type CommandName } from './commands';

interface Props {
  setOpen: (open: boolean) => void;
  run: (name: CommandName) => void;
}

/** Everything that can be reached by the person here, by typing a part of its name. */
export default function Palette({ setOpen, run }: Props) {
  const may = useQuery(session()).data?.may ?? [];
  const items = COMMANDS.filter(({ needs }) => !needs || may.includes(needs));
  return (
    <Dialog.Root open onOpenChange={setOpen}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="palette" aria-label="Find">
          <Autocomplete.Root
            open
            inline
            items={items}
            itemToStringValue={(c: Command) => c.label}
            autoHighlight="always"
          >
            <Autocomplete.Input
              className="pin"
              placeholder="Find a page or a setting"
              aria-label="Find"
              onKeyDown={(event) => {
                const found = event.key === 'Enter' && document.querySelector<HTMLElement>('.pit[data-highlighted]');
                const command = found && items.find((one) => one.name === found.dataset.name);
                if (!command) return;
                event.preventBaseUIHandler();
                run(command.name);
              }}
            />
            <Autocomplete.Empty className="pempty">Nothing is called that.</Autocomplete.Empty>
            <Autocomplete.List className="plist">
              {(command: Command) => (
                <Autocomplete.Item
                  key={command.name}
                  value={command}
                  className="pit"
                  data-name={command.name}
                  onClick={() => run(command.name)}
                >
                  <small>{command.group}</small>
                  <span>{command.label}</span>
                  {command.key ? <kbd className="kbd">{command.key}</kbd> : <span />}
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
