import { Field } from '../../ui/RecordForm';
import { useMay } from '../../ui/Session';
import { type Also, isUnclear } from './also';

interface Props {
  also: Also;
  change: (also: Also) => void;
  /** The form that Enter sends, where these fields are outside it. */
  form?: string;
}

/** What else was considered, and why somebody decides who might not: both may be left out. */
export function AlsoFields({ also, change, form }: Props) {
  const mayDecide = useMay('COMMAND');
  return (
    <div className="fields">
      {!mayDecide && (
        <p className="readonly">
          You do not command incidents. Unless its team gave you the authority over it, this is recorded all the same
          and stops no clock; break the glass, and it counts and is looked at later.
        </p>
      )}
      <Field
        label="Break glass: why"
        hint={
          mayDecide ? 'Where its team gave somebody else the authority over it, and they do not answer.' : undefined
        }
      >
        <input
          form={form}
          value={also.breakGlass}
          onChange={(event) => change({ ...also, breakGlass: event.target.value })}
          maxLength={200}
          autoComplete="off"
        />
      </Field>
      <Field
        label="Instead of"
        hint={
          isUnclear(also)
            ? 'Begin with the letter or number of a kind, then a space.'
            : 'The letter of what else was considered, then why not: f too slow'
        }
      >
        <input
          form={form}
          value={also.instead}
          onChange={(event) => change({ ...also, instead: event.target.value })}
          aria-invalid={isUnclear(also) || undefined}
          maxLength={500}
          autoComplete="off"
        />
      </Field>
    </div>
  );
}
