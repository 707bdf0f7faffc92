import type { RollbackAttempt } from '../../api/releases';
import { duration } from '../../lib/format';
import { useTime } from '../../lib/time';
import { Mark } from '../../ui/Mark';
import { Table } from '../../ui/Table';

/** Each time that it was taken back, or tried to be. */
export function Attempts({ all }: { all: readonly RollbackAttempt[] }) {
  const time = useTime();
  if (all.length === 0) return null;
  return (
    <section className="part" aria-labelledby="attempts-title">
      <h2 id="attempts-title">Taken back</h2>
      <div className="stack">
        <Table
          caption="Attempts to take it back"
          rows={all}
          keyOf={(one) => one.id}
          columns={[
            {
              name: 'What',
              cell: (one) => (
                <span className="mx-mark">
                  <Mark kind={one.extent === 'FULL' ? 'FULL_ROLLBACK' : 'PARTIAL_ROLLBACK'} />
                  {one.extent === 'FULL' ? 'All of it' : 'A part'}
                </span>
              ),
            },
            { name: 'To', cell: (one) => <span className="mono ref">{one.targetVersion}</span> },
            { name: 'Began', cell: (one) => time.dayAndSecond(one.startedAt) },
            { name: 'Took', cell: took },
            {
              name: 'Restored',
              cell: (one) => (
                <span className="mono ref">{one.restoredVersion ?? (one.finishedAt ? 'nothing' : 'not yet')}</span>
              ),
            },
          ]}
        />
      </div>
    </section>
  );
}

const took = ({ startedAt, finishedAt }: RollbackAttempt) =>
  finishedAt ? duration((Date.parse(finishedAt) - Date.parse(startedAt)) / 1_000) : <b>It is under way</b>;
