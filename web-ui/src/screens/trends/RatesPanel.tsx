import type { Success } from '../../api/types';
import { percent } from '../../lib/format';
import { kindWords } from '../../lib/words';
import { Panel } from '../../ui/Panel';
import { csvOf, provenance, successFacts } from './provenance';
import { RateRows } from './RateRows';
import { RateTable } from './RateTable';
import { FEW, inOrder, type Rate } from './rates';

interface Part {
  by: 'changeKind' | 'component';
  title: string;
  column: string;
  rows: Rate[];
}

/** The parts the share is shown for; components only where there is more than one. */
function partsOf(success: Success): Part[] {
  const kinds = success.byChangeKind.map((row) => ({
    ...row,
    key: row.changeKind ?? '',
    name: kindWords(row.changeKind),
  }));
  const parts: Part[] = [
    { by: 'changeKind', title: 'Success by change kind', column: 'Change kind', rows: inOrder(kinds) },
  ];
  if (success.byComponent.length > 1) {
    const components = success.byComponent.map((row) => ({ ...row, key: row.component, name: row.component }));
    parts.push({ by: 'component', title: 'Success by component', column: 'Component', rows: inOrder(components) });
  }
  return parts;
}

export function RatesPanel({ success, openFacts }: { success: Success; openFacts: (key: string) => void }) {
  const parts = partsOf(success);
  const each = (draw: (part: Part, open: (row: Rate) => void) => React.ReactNode) =>
    parts.map((part, i) => (
      <div key={part.by}>
        {i > 0 && <h3 className="subpart">{part.title}</h3>}
        {draw(part, (row) => openFacts(`${part.by}:${row.key}`))}
      </div>
    ));
  return (
    <Panel
      id="kinds"
      title="Success by change kind"
      sub={`With ${percent(success.confidence)} intervals; the dotted line is the share of all. Fewer than ${FEW} judged: hollow and dashed, too few to rank.`}
      facts={successFacts(success)}
      foot={provenance(success)}
      drawn
      chart={each((part, open) => <RateRows title={part.title} rows={part.rows} all={success.value} open={open} />)}
      table={each((part, open) => <RateTable caption={part.title} column={part.column} rows={part.rows} open={open} />)}
      csv={csvOf(success.facts)}
      onEvents={() => openFacts('all')}
      eventsLabel="Attempts"
    />
  );
}
