import type { KeyboardEvent } from 'react';
import type { SheetRule } from '../../api/prepare';
import { kebab, lacking, lackWords } from '../../lib/sheet';
import { Act } from '../../ui/ListOfWords';
import { RuleMeasure } from './RuleMeasure';
import { RuleMore } from './RuleMore';
import { RuleQuery } from './RuleQuery';
import { RuleText } from './RuleText';
import { TryRule } from './TryRule';

export interface Part {
  rule: SheetRule;
  /** The name of a field of this rule in the request. */
  name: (field: keyof SheetRule | `measured.${'dataSource' | 'query'}`) => string;
  change: (patch: Partial<SheetRule>) => void;
}

interface Props {
  rule: SheetRule;
  /** Whose sheet it is in; null for a template. */
  component: string | null;
  /** Its place, from 0. */
  at: number;
  of: number;
  change: (patch: Partial<SheetRule>) => void;
  move: (by: -1 | 1) => void;
  remove: () => void;
}

/** One rule: what is measured, from where on it counts, and what it asks of whom within what time. */
export function RuleFields({ rule, component, at, of, change, move, remove }: Props) {
  const part: Part = { rule, change, name: (field) => `rules[${at}].${field}` };
  const lacks = lacking(rule);
  const called = rule.name || `rule ${at + 1}`;
  const follows = rule.id === kebab(rule.name);
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    const arrow = event.altKey && (event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0);
    if (!arrow) return;
    event.preventDefault();
    move(arrow);
  };
  return (
    <li className="part">
      <fieldset onKeyDown={onKey} aria-describedby={lacks.length ? `rule-${at}-lacks` : undefined}>
        <legend>
          Rule {at + 1}
          {rule.name && `: ${rule.name}`}
        </legend>
        {lacks.length > 0 && (
          <small className="lacks" id={`rule-${at}-lacks`}>
            Incomplete: {lackWords(lacks)}. The gate will say so.
          </small>
        )}
        <div className="inset">
          <RuleText
            part={part}
            field="name"
            label="Name"
            required
            say={(name) => change(follows ? { name, id: kebab(name) } : { name })}
          />
          <RuleText part={part} field="id" label="Id" required hint="Small letters, digits and hyphens." />
          <RuleText part={part} field="signal" label="Signal" required hint="As your monitoring calls it." />
        </div>
        <RuleMeasure part={part} />
        <RuleQuery part={part} />
        <RuleMore part={part} />
        <TryRule rule={rule} component={component} />
      </fieldset>
      <span className="word-acts">
        <Act does={`Move ${called} up`} sign="↑" off={at === 0} run={() => move(-1)} />
        <Act does={`Move ${called} down`} sign="↓" off={at === of - 1} run={() => move(1)} />
        <Act does={`Remove ${called}`} sign="×" off={of === 1} run={remove} />
      </span>
    </li>
  );
}
