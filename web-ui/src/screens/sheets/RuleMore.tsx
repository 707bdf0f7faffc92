import { HARMS } from '../../lib/sheet';
import { DurationField } from '../../ui/DurationField';
import { NumberField } from './NumberField';
import { RuleChoice } from './RuleChoice';
import type { Part } from './RuleFields';

/** What few rules need: how much data it takes, and what else is allowed. */
export function RuleMore({ part }: { part: Part }) {
  const { rule, name, change } = part;
  const tick = (field: 'mustHaveData' | 'rollForwardAllowed', words: string) => (
    <label>
      <input
        type="checkbox"
        name={name(field)}
        checked={rule[field]}
        onChange={(event) => change({ [field]: event.target.checked })}
      />
      {words}
    </label>
  );
  return (
    <details className="past">
      <summary>Data and harm</summary>
      <div className="inset">
        <RuleChoice part={part} field="harmKind" label="Harms" all={HARMS} />
        <NumberField
          name={name('minSamples')}
          label="Samples at least"
          whole
          value={rule.minSamples}
          change={(minSamples) => change({ minSamples })}
        />
        <NumberField
          name={name('minHarm')}
          label="Harm at least"
          value={rule.minHarm}
          change={(minHarm) => change({ minHarm })}
        />
        <DurationField
          name={name('staleAfterSeconds')}
          label="Stale without data for"
          value={rule.staleAfterSeconds}
          change={(staleAfterSeconds) => change({ staleAfterSeconds })}
        />
      </div>
      <div className="chips">
        {tick('mustHaveData', 'Has to have data')}
        {tick('rollForwardAllowed', 'Rolling forward is allowed')}
      </div>
    </details>
  );
}
