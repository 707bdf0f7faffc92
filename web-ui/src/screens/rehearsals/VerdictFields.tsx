import { Field } from '../../ui/RecordForm';
import {
  barsPassing,
  barsTiming,
  type Measured,
  OUTCOMES,
  type Outcome,
  VERIFICATIONS,
  VERIFIED,
  type Verdict,
  type Verification,
} from './verdict';

interface Props {
  value: Verdict;
  set: (patch: Partial<Verdict>) => void;
  measured: Measured;
}

/** How it went, and whether each of the four was verified, with the reason. */
export function VerdictFields({ value, set, measured }: Props) {
  const noPass = barsPassing(measured);
  const say = (one: Verification, patch: Partial<Verdict['verifications'][Verification]>) =>
    set({ verifications: { ...value.verifications, [one]: { ...value.verifications[one], ...patch } } });
  return (
    <>
      <fieldset name="outcome">
        <legend>How it went</legend>
        <div className="chips">
          {(Object.keys(OUTCOMES) as Outcome[]).map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="outcome"
                required
                disabled={one === 'PASSED' && noPass !== ''}
                checked={value.outcome === one}
                onChange={() => set({ outcome: one })}
              />
              {OUTCOMES[one]}
            </label>
          ))}
        </div>
        {noPass && <small>{noPass}</small>}
      </fieldset>
      {VERIFIED.map((one) => (
        <Verified
          key={one}
          of={one}
          value={value.verifications[one]}
          say={(patch) => say(one, patch)}
          bar={one === 'timing' ? barsTiming(measured) : ''}
        />
      ))}
    </>
  );
}

interface VerifiedProps {
  of: Verification;
  value: Verdict['verifications'][Verification];
  say: (patch: Partial<Verdict['verifications'][Verification]>) => void;
  /** Why it cannot be called verified. */
  bar: string;
}

function Verified({ of, value, say, bar }: VerifiedProps) {
  const [name = '', question = ''] = VERIFICATIONS[of].split(': ');
  return (
    <fieldset name={of}>
      <legend>{VERIFICATIONS[of]}</legend>
      <div className="chips">
        {[true, false].map((verified) => (
          <label key={String(verified)}>
            <input
              type="radio"
              name={`${of}-verified`}
              required
              disabled={verified && bar !== ''}
              checked={value.verified === verified}
              onChange={() => say({ verified })}
            />
            {verified ? 'Verified' : 'Not verified'}
          </label>
        ))}
      </div>
      {bar && <small>{bar}</small>}
      <Field label={<span className="vh">{`Why: ${question}`}</span>}>
        <input
          name={`${of}-why`}
          required
          maxLength={500}
          autoComplete="off"
          placeholder={`${name}: how that was seen`}
          value={value.why}
          onChange={(event) => say({ why: event.target.value })}
        />
      </Field>
    </fieldset>
  );
}
