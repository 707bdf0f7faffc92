import { COMPARISONS, clearsTooEarly, REQUIRED } from '../../lib/sheet';
import { DurationField } from '../../ui/DurationField';
import { NumberField } from './NumberField';
import { RuleChoice } from './RuleChoice';
import type { Part } from './RuleFields';
import { RuleText } from './RuleText';

/** From where on a rule counts, and what it asks of whom. */
export function RuleMeasure({ part }: { part: Part }) {
  const { rule, name, change } = part;
  const clear = rule.comparison === 'ABOVE' ? 'At or below the threshold.' : 'At or above the threshold.';
  return (
    <div className="inset">
      <RuleChoice part={part} field="comparison" label="Counts when it is" all={COMPARISONS} />
      <NumberField
        name={name('threshold')}
        label="Threshold"
        value={rule.threshold}
        change={(threshold) => change({ threshold })}
      />
      <DurationField
        name={name('sustainSeconds')}
        label="For at least"
        required
        value={rule.sustainSeconds}
        change={(seconds) => change({ sustainSeconds: seconds ?? 0 })}
      />
      <RuleChoice part={part} field="requiredAction" label="Then" all={REQUIRED} />
      <DurationField
        name={name('budgetSeconds')}
        label="Time to decide"
        value={rule.budgetSeconds}
        change={(budgetSeconds) => change({ budgetSeconds })}
      />
      <RuleText part={part} field="owner" label="Who decides" hint="A role, a team or a person." />
      <NumberField
        name={name('clearThreshold')}
        label="Clear again at"
        value={rule.clearThreshold}
        change={(clearThreshold) => change({ clearThreshold })}
        hint={clearsTooEarly(rule) ? `That still counts as harm: ${clear.toLowerCase()}` : clear}
      />
      <DurationField
        name={name('quietSeconds')}
        label="And quiet for"
        required
        value={rule.quietSeconds}
        change={(seconds) => change({ quietSeconds: seconds ?? 0 })}
      />
    </div>
  );
}
