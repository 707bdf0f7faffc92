import type { BlindSpot } from '../../api/gate';
import { serverNow } from '../../lib/clock';
import { fromInput } from '../../lib/inputTime';
import { useZone } from '../../lib/prefs';
import { Modal } from '../../ui/Modal';
import { Field, RecordForm } from '../../ui/RecordForm';
import { TimeField } from '../../ui/TimeField';
import { releasePath, TOUCHED } from './gates';

const WEEK = 7 * 86_400_000;

interface Props {
  release: string;
  spot: BlindSpot;
  /** True when the gate found more of the same. */
  several: boolean;
  close: () => void;
  done: () => void;
}

/** Takes a blind spot upon oneself, for a while and with a reason. */
export function Waive({ release, spot, several, close, done }: Props) {
  const zone = useZone();
  return (
    <Modal title="Waive a blind spot" close={close}>
      <RecordForm
        label="Waive it"
        touched={TOUCHED}
        command={(field) => ({
          path: releasePath(release, 'waivers'),
          body: {
            blindSpot: spot.id,
            ...(field('each') !== 'on' && { subject: spot.subject }),
            reason: field('reason'),
            expiresAt: fromInput(field('expiresAt'), zone),
          },
        })}
        done={done}
      >
        <p>{spot.sentence}</p>
        <Field label="Why it may be so" hint="Recorded with your name, and shown to whoever looks at the gate.">
          <textarea name="reason" required rows={3} maxLength={2000} />
        </Field>
        <TimeField name="expiresAt" label="Until" initial={serverNow() + WEEK} />
        <small className="dim">At most 90 days. After that it counts again.</small>
        {several && (
          <fieldset name="subject">
            <legend>How far it holds</legend>
            <div className="chips">
              <label>
                <input type="checkbox" name="each" />
                For each {spot.id} of this release
              </label>
            </div>
          </fieldset>
        )}
      </RecordForm>
    </Modal>
  );
}
