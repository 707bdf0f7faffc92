import type { Gate } from '../../api/gate';
import { verdictWords } from '../../lib/gate';
import { useTime } from '../../lib/time';
import { type Column, Table } from '../../ui/Table';
import { useNames } from '../../ui/useNames';
import { VerdictMark } from '../../ui/VerdictMark';

type Check = Gate['checks'][number];

/** When somebody, or a pipeline, had the gate looked at, and what it said then. */
export function Checks({ all }: { all: readonly Check[] }) {
  const time = useTime();
  const nameOf = useNames();
  const columns: Column<Check>[] = [
    { name: 'When', cell: (one) => time.dayAndMinute(one.at) },
    {
      name: 'Verdict',
      cell: (one) => (
        <span className="mx-mark">
          <VerdictMark of={one.verdict} />
          {verdictWords(one.verdict)}
        </span>
      ),
    },
    { name: 'Plan', cell: (one) => `version ${one.planVersion}` },
    { name: 'Found', cell: (one) => <span className="ref">{one.found.join(', ') || 'nothing'}</span> },
    { name: 'By', cell: (one) => nameOf(one.by) },
  ];
  return (
    <section className="part" aria-labelledby="checks-title">
      <h2 id="checks-title">Recorded checks</h2>
      {all.length === 0 ? (
        <p className="none">No check is recorded. A pipeline records one whenever it asks.</p>
      ) : (
        <div className="stack">
          <Table caption="Recorded checks" columns={columns} rows={all} keyOf={(one) => one.position} />
        </div>
      )}
    </section>
  );
}
