import { useState } from 'react';
import { measuredWith } from '../../lib/sheet';
import { Field } from '../../ui/RecordForm';
import type { Part } from './RuleFields';

/** How a signal is asked for that nobody sends: both, or neither. */
export function RuleQuery({ part: { rule, name, change } }: { part: Part }) {
  // What is emptied to be typed anew stays open.
  const [open] = useState(rule.measured !== null);
  const say = (patch: { dataSource?: string; query?: string }) =>
    change({ measured: measuredWith(rule.measured, patch) });
  return (
    <details className="past" open={open}>
      <summary>Where the signal comes from</summary>
      <div className="inset">
        <Field label="Data source" hint="Which an admin registered; empty when it is sent here.">
          <input
            name={name('measured.dataSource')}
            maxLength={64}
            autoComplete="off"
            value={rule.measured?.dataSource ?? ''}
            onChange={(event) => say({ dataSource: event.target.value })}
          />
        </Field>
        <Field label="Query" hint="PromQL of one value.">
          <textarea
            name={name('measured.query')}
            rows={2}
            maxLength={2000}
            spellCheck={false}
            value={rule.measured?.query ?? ''}
            onChange={(event) => say({ query: event.target.value })}
          />
        </Field>
      </div>
    </details>
  );
}
