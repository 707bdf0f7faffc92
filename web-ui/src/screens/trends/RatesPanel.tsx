import type { Success } from '../../api/types';
import { percent } from '../../lib/format';
import { kindWords } from '../../lib/words';
import { Panel } from '../../ui/Panel';
import { GroupRows, GroupTable, useParts } from './Groups';
import { type Part, partsOf } from './groups';
import { csvOf, provenance, successFacts } from './provenance';
import { RateRows } from './RateRows';
import { RateTable } from './RateTable';
import { FEW, inOrder, type Rate, succeeded } from './rates';

interface Props {
  success: Success;
  openFacts: (key: string) => void;
}

/** The parts that every population has; components only where there is more than one. */
function plainParts(success: Success): Part[] {
  const kinds = success.byChangeKind.map((row) => ({
    ...succeeded(row),
    key: row.changeKind ?? '',
    name: kindWords(row.changeKind),
  }));
  const components = success.byComponent.map((row) => ({
    ...succeeded(row),
    key: row.component,
    name: row.component,
  }));
  return [
    { by: 'changeKind' as const, name: 'change kind', column: 'Change kind', rows: inOrder(kinds) },
    { by: 'component' as const, name: 'component', column: 'Component', rows: inOrder(components) },
  ].filter((part, i) => i === 0 || part.rows.length > 1);
}

export function RatesPanel(props: Props) {
  const further = partsOf({ ...props.success, byChangeKind: [], byComponent: [] });
  return further.length ? <OneByOne {...props} further={further} /> : <Both {...props} />;
}

const about = ({ confidence }: Success) =>
  `With ${percent(confidence)} intervals; the dotted line is the share of all. Fewer than ${FEW} judged: hollow and dashed, too few to rank.`;

/** With few parts all of them are shown, one below the other. */
function Both({ success, openFacts }: Props) {
  const parts = plainParts(success);
  const each = (draw: (part: Part, title: string, open: (row: Rate) => void) => React.ReactNode) =>
    parts.map((part, i) => (
      <div key={part.by}>
        {i > 0 && <h3 className="subpart">Success by {part.name}</h3>}
        {draw(part, `Success by ${part.name}`, (row) => openFacts(`${part.by}:${row.key}`))}
      </div>
    ));
  return (
    <Panel
      id="kinds"
      title="Success by change kind"
      sub={about(success)}
      facts={successFacts(success)}
      foot={provenance(success)}
      drawn
      chart={each((part, title, open) => <RateRows title={title} rows={part.rows} all={success.value} open={open} />)}
      table={each((part, title, open) => (
        <RateTable caption={title} column={part.column} rows={part.rows} open={open} />
      ))}
      csv={csvOf(success.facts)}
      onEvents={() => openFacts('all')}
      eventsLabel="Attempts"
    />
  );
}

/** With many parts one is shown, and another can be chosen. */
function OneByOne({ success, openFacts, further }: Props & { further: Part[] }) {
  const { part, choice } = useParts([...plainParts(success), ...further]);
  if (!part) return null;
  const title = `Success by ${part.name}`;
  const shown = { part, choice, title, counted: 'succeeded' };
  // Of which it is not known cannot be asked for, but of kinds of change.
  const open = (row: Rate) => {
    if (row.key || part.by === 'changeKind') openFacts(`${part.by}:${row.key}`);
  };
  return (
    <Panel
      id="kinds"
      title={title}
      sub={about(success)}
      facts={successFacts(success)}
      foot={provenance(success)}
      drawn
      chart={<GroupRows {...shown} all={success.value} behind="the attempts" open={open} />}
      table={<GroupTable {...shown} open={open} />}
      csv={csvOf(success.facts)}
      onEvents={() => openFacts('all')}
      eventsLabel="Attempts"
    />
  );
}
