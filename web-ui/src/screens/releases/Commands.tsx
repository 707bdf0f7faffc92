import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import { Problem } from '../../api/client';
import { useRecord } from '../../api/record';
import { type Release, release, releaseIn } from '../../api/releases';
import { InstantField } from '../../ui/InstantField';
import { Modal } from '../../ui/Modal';
import { Field, RecordForm, Refusal } from '../../ui/RecordForm';
import { Said, useSaid } from '../../ui/Said';
import { releasePath } from '../gate/gates';
import { type Step, stepsOf } from './steps';

const TOUCHED = ['releases', 'gate', 'can-go-back', 'undo-windows'];

/**
 * What can be recorded of a release next. Turnback executes nothing, so nothing is asked twice; but no button takes the
 * place of another one either, so that a tap too many records nothing.
 */
export function Commands({ one, children }: { one: Release; children: ReactNode }) {
  const [said, say] = useSaid();
  const [naming, setNaming] = useState(false);
  const [earlier, setEarlier] = useState<{ at: string | null } | null>(null);
  const queries = useQueryClient();
  const recording = useRecord(TOUCHED);
  const busy = useRef(false);
  const send = (step: Step) => {
    if (busy.current) return;
    busy.current = true;
    say('');
    recording.mutate(
      { path: releasePath(one.id, step.verb), body: { ...step.body, ...(earlier?.at && { at: earlier.at }) } },
      {
        onSuccess: (answer) => {
          const now = releaseIn(answer);
          if (now) queries.setQueryData(release(one.id).queryKey, now);
          setEarlier(null);
          say(step.said);
        },
        onSettled: () => {
          busy.current = false;
        },
      },
    );
  };
  const steps = stepsOf(one);
  const next = steps.find((step) => !step.past);
  return (
    <>
      <div className="acts-row course">
        {steps.map((step) => (
          <button
            key={step.words}
            type="button"
            className={step === next ? 'btn strong' : 'btn'}
            disabled={step.past}
            aria-disabled={recording.isPending}
            onClick={() => send(step)}
          >
            {step.words}
          </button>
        ))}
        {one.state === 'ROLLING_OUT' && one.stages.length === 0 && (
          <button type="button" className="btn" onClick={() => setNaming(true)}>
            Reached a stage
          </button>
        )}
        {steps.length > 0 && (
          <button
            type="button"
            className="btn"
            aria-expanded={earlier !== null}
            onClick={() => setEarlier(earlier ? null : { at: null })}
          >
            It was earlier
          </button>
        )}
        {children}
        <Said {...said} />
      </div>
      {earlier && <WhenField value={earlier.at} change={(at) => setEarlier({ at })} />}
      {recording.error && <Refusal error={recording.error} called={isOfTime(recording.error) ? WHEN : ''} />}
      {naming && (
        <ReachStage
          one={one}
          close={() => setNaming(false)}
          done={() => {
            setNaming(false);
            say('The stage is reached.');
          }}
        />
      )}
    </>
  );
}

const WHEN = 'When it happened';
const isOfTime = (error: Error) => error instanceof Problem && error.field === 'at';

/** A time that is claimed for what is recorded next; left empty it is now. */
const WhenField = (props: { value: string | null; change: (at: string | null) => void }) => (
  <InstantField name="at" label={WHEN} {...props} />
);

interface FormProps {
  one: Release;
  close: () => void;
  done: () => void;
}

/** A stage that was not planned, with the share that it reaches. */
function ReachStage({ one, close, done }: FormProps) {
  const [at, setAt] = useState<string | null>(null);
  return (
    <Modal title="Reached a stage" close={close}>
      <RecordForm
        label="Record the stage"
        touched={TOUCHED}
        command={(field) => ({
          path: releasePath(one.id, 'stages'),
          body: { stage: field('stage'), exposurePercent: Number(field('exposurePercent')), ...(at && { at }) },
        })}
        done={done}
      >
        <Field label="Its name">
          <input name="stage" required maxLength={200} autoComplete="off" />
        </Field>
        <Field label="Share of the users, in %">
          <input name="exposurePercent" type="number" required min={0} max={100} step="any" />
        </Field>
        <WhenField value={at} change={setAt} />
        <small className="dim">Empty means now.</small>
      </RecordForm>
    </Modal>
  );
}
