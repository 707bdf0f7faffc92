import { LONGEST_SECRET, SHORTEST_SECRET, secretLack } from '../../lib/secret';
import { PasswordField } from '../../ui/PasswordField';

/** Where the secret comes from that a source signs with. */
export interface SecretChoice {
  by: 'MADE' | 'OWN' | 'NONE';
  own: string;
}

const WAYS = [
  ['MADE', 'Make one in this browser'],
  ['OWN', 'I bring one'],
  ['NONE', 'None: whoever knows the address may send'],
] as const;

interface Props {
  value: SecretChoice;
  change: (next: SecretChoice) => void;
  /** True where a source may go without. */
  optional: boolean;
}

/** Asks for a secret. It is never kept in the tab, unlike everything else that is typed. */
export function SecretFields({ value, change, optional }: Props) {
  return (
    <fieldset name="secret">
      <legend>Secret</legend>
      <div className="chips">
        {WAYS.filter(([by]) => by !== 'NONE' || optional).map(([by, words]) => (
          <label key={by}>
            <input type="radio" name="secret-by" checked={value.by === by} onChange={() => change({ ...value, by })} />
            {words}
          </label>
        ))}
      </div>
      {value.by === 'OWN' && (
        <PasswordField
          name="secret-own"
          label="The secret"
          autoComplete="new-password"
          hint={`${SHORTEST_SECRET} to ${LONGEST_SECRET} letters, digits and signs of ASCII, without spaces; nobody should guess it.`}
          lack={secretLack}
          typed={(own) => change({ ...value, own })}
        />
      )}
      {value.by === 'MADE' && <small>256 bits by chance, shown once when it is recorded.</small>}
    </fieldset>
  );
}
