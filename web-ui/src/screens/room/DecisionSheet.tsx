import { useState } from 'react';
import { type Draft, KIND, type Kind } from '../../lib/kinds';
import { Mark } from '../../ui/Mark';
import { Modal } from '../../ui/Modal';
import { useMay } from '../../ui/Session';
import { AlsoFields } from './AlsoFields';
import { type Also, isUnclear } from './also';
import { REVIEW_MINUTES, ReviewIn } from './ReviewIn';

const MORE: readonly Kind[] = ['CONTINUE', 'ROLL_FORWARD', 'ACCEPT_RISK'];

interface Props {
  kind: Kind | 'MORE';
  choose: (kind: Kind) => void;
  close: () => void;
  log: (draft: Draft, reviewMinutes: number, also: Also) => void;
  also: Also;
  change: (also: Also) => void;
}

/** A decision on a phone: the second of two taps logs it, words are welcome. */
export function DecisionSheet({ kind, choose, close, log, also, change }: Props) {
  const mayDecide = useMay('COMMAND');
  const [why, setWhy] = useState('');
  const [minutes, setMinutes] = useState(REVIEW_MINUTES);
  if (kind === 'MORE')
    return (
      <Modal title="Log a decision" close={close} sheet>
        <div className="more-kinds">
          {MORE.map((one) => (
            <button key={one} type="button" className="btn" onClick={() => choose(one)}>
              <Mark kind={one} size={22} />
              {KIND[one].label}
            </button>
          ))}
        </div>
      </Modal>
    );
  const risk = kind === 'ACCEPT_RISK';
  return (
    <Modal
      title={
        <>
          <Mark kind={kind} size={26} />
          {KIND[kind].label}
        </>
      }
      close={close}
      sheet
    >
      <form
        className="fields"
        onSubmit={(event) => {
          event.preventDefault();
          log({ kind, rationale: why.trim(), agoMs: 0 }, minutes, also);
        }}
      >
        <p className="dim">{KIND[kind].does} It counts as decided when you tapped.</p>
        <label className="field">
          <span>{risk ? 'Why it is acceptable' : 'Why, if you like'}</span>
          <input value={why} onChange={(event) => setWhy(event.target.value)} required={risk} autoComplete="off" />
        </label>
        {risk && <ReviewIn minutes={minutes} choose={setMinutes} />}
        <details open={!mayDecide}>
          <summary>Instead of, or breaking the glass</summary>
          <AlsoFields also={also} change={change} />
        </details>
        <button type="submit" className="btn strong biglog" disabled={isUnclear(also)}>
          {`Log ${KIND[kind].label.toLowerCase()}`}
        </button>
      </form>
    </Modal>
  );
}
