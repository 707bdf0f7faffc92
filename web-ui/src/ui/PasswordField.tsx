import { useId, useState } from 'react';

interface Props {
  name: string;
  label: string;
  autoComplete: 'current-password' | 'new-password';
  hint?: string;
  /** The fewest characters that it takes. */
  least?: number;
  /** Told what stands in it, where it is not read from its form. */
  typed?: (value: string) => void;
  /** What is wrong with what stands in it, nothing when it can be sent. */
  lack?: (value: string) => string;
}

/** A password that can be shown to check what was typed. */
export function PasswordField({ name, label, autoComplete, hint, least, typed, lack }: Props) {
  const [shown, setShown] = useState(false);
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="reveal">
        <input
          id={id}
          name={name}
          type={shown ? 'text' : 'password'}
          autoComplete={autoComplete}
          autoCapitalize="off"
          spellCheck={false}
          required
          minLength={least}
          maxLength={200}
          onChange={({ target }) => {
            target.setCustomValidity(target.value && lack ? lack(target.value) : '');
            typed?.(target.value);
          }}
          aria-describedby={hint ? `${id}-hint` : undefined}
        />
        <button type="button" className="btn" onClick={() => setShown(!shown)}>
          {shown ? 'Hide' : 'Show'}
          <span className="vh"> {label.toLowerCase()}</span>
        </button>
      </div>
      {hint && <small id={`${id}-hint`}>{hint}</small>}
    </div>
  );
}
