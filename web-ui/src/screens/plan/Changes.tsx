import { useQuery } from '@tanstack/react-query';
import { matrix } from '../../api/prepare';
import { NEW_CHANGE, type PlannedChange } from '../../lib/plan';
import { useEntries } from '../../ui/useEntries';
import { ChangeFields } from './ChangeFields';

interface Props {
  component: string;
  value: PlannedChange[];
  change: (next: PlannedChange[]) => void;
}

const MOST = 200;
const field = (at: number) => `changes[${at}].description`;

/** Everything that the release changes, a card for each. Alt with an arrow moves one. */
export function Changes({ component, value, change }: Props) {
  const lines = useQuery({ ...matrix(component), enabled: component !== '' }).data ?? [];
  const entries = useEntries({ value, change, one: 'change', make: NEW_CHANGE, field });
  return (
    <fieldset name="changes" className="cards">
      <legend>Changes</legend>
      <small>Each of them can be taken back apart, so each is named apart. Alt with an arrow moves one.</small>
      <ol ref={entries.list}>
        {value.map((one, at) => (
          <ChangeFields
            // biome-ignore lint/suspicious/noArrayIndexKey: a change has no identity but its place
            key={at}
            one={one}
            at={at}
            of={value.length}
            lines={lines}
            component={component}
            set={(patch) => entries.set(at, patch)}
            entries={entries}
          />
        ))}
      </ol>
      <button type="button" className="btn" disabled={value.length >= MOST} onClick={entries.add}>
        Add a change
      </button>
      <span className="vh" role="status">
        {entries.said}
      </span>
    </fieldset>
  );
}
