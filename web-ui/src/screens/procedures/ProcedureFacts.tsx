import type { Procedure, Step } from '../../api/prepare';
import { duration } from '../../lib/format';
import { boundWords, expectedSeconds, PROCEDURE_FIELDS, procedureWords } from '../../lib/procedure';
import { type Column, Table } from '../../ui/Table';
import { useNames } from '../../ui/useNames';

type Numbered = Step & { at: number };

const COLUMNS: Column<Numbered>[] = [
  { name: 'Step', cell: (step) => step.at },
  { name: 'What is done', cell: (step) => step.text },
  { name: 'By whom', cell: (step) => step.executor },
  { name: 'Expected', numeric: true, cell: (step) => duration(step.expectedSeconds) },
];

/** What a procedure says, to be read by whoever follows it. */
export function ProcedureFacts({ one }: { one: Procedure }) {
  const nameOf = useNames();
  const over = expectedSeconds(one.steps) > one.timeBoundSeconds;
  const typed = (words: number | string) => (words ? 'lines typed' : 'lines');
  const said = (field: 'changeKinds' | 'patterns' | 'timeBoundSeconds') => (
    <div>
      <dt>{PROCEDURE_FIELDS[field]}</dt>
      <dd className={field === 'patterns' ? typed(one.patterns.length) : undefined}>{procedureWords(field, one)}</dd>
    </div>
  );
  const triggers = [...one.triggerRoles, ...one.triggerPersons].length
    ? [procedureWords('triggerRoles', one), procedureWords('triggerPersons', one, nameOf)]
        .filter((words) => words !== 'nobody')
        .join('\n')
    : '';
  return (
    <>
      <dl className="facts">
        {said('changeKinds')}
        {said('patterns')}
        {said('timeBoundSeconds')}
        <div>
          <dt>May trigger it</dt>
          <dd className={typed(triggers)}>{triggers || <span className="lacks">nobody is named</span>}</dd>
        </div>
        <div className="whole">
          <dt>{PROCEDURE_FIELDS.prerequisites}</dt>
          <dd className={typed(one.prerequisites.length)}>{procedureWords('prerequisites', one)}</dd>
        </div>
      </dl>
      <div className="stack lists">
        <Table
          caption={`Steps of ${one.name}`}
          columns={COLUMNS}
          rows={one.steps.map((step, at) => ({ ...step, at: at + 1 }))}
          keyOf={(step) => `${step.at}`}
        />
      </div>
      <p className={over ? 'lacks' : undefined}>{boundWords(one)}</p>
    </>
  );
}
