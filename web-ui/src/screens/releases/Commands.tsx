import { type ReactNode, useState } from 'react';
import { useRecord } from '../../api/record';
import type { Release } from '../../api/releases';
import { stagesAhead } from '../../lib/release';
import { Modal } from '../../ui/Modal';
import { Field, RecordForm, Refusal } from '../../ui/RecordForm';
import { Said } from '../../ui/Said';
import { releasePath } from '../gate/gates';

const TOUCHED = ['releases', 'gate', 'can-go-back', 'undo-windows'];

/** What can be recorded of a release next. Turnback executes nothing, so nothing is asked twice. */
export function Commands({ one, children }: { one: Release; children: ReactNode }) {
  const [said, setSaid] = useState('');
  const [naming, setNaming] = useState(false);
  const recording = useRecord(TOUCHED);
  const send = (verb: string, body: object, words: string) => {
    if (recording.isPending) return;
    setSaid('');
    recording.mutate({ path: releasePath(one.id, verb), body }, { onSuccess: () => setSaid(words) });
  };
  const running = one.state === 'ROLLING_OUT';
  const ahead = stagesAhead(one);
  const button = (words: string, strong: boolean, act: () => void) => (
    <button
      key={words}
      type="button"
      className={strong ? 'btn strong' : 'btn'}
      aria-disabled={recording.isPending}
      onClick={act}
    >
      {words}
    </button>
  );
  return (
    <>
      <div className="acts-row course">
        {one.state === 'PLANNED' &&
          button('Start the rollout', true, () => send('rollout', {}, 'The rollout has started.'))}
        {running &&
          ahead.map((stage, i) =>
            button(`Reached ${stage.name}, ${stage.exposurePercent}%`, i === 0, () =>
              send('stages', { stage: stage.name }, `The stage ${stage.name} is reached.`),
            ),
          )}
        {running && one.stages.length === 0 && button('Reached a stage', false, () => setNaming(true))}
        {running &&
          button('Complete it', ahead.length === 0, () => send('completion', {}, 'The rollout is completed.'))}
        {children}
        <Said text={said} lead={false} />
      </div>
      {recording.error && <Refusal error={recording.error} />}
      {naming && <ReachStage one={one} close={() => setNaming(false)} />}
    </>
  );
}

/** A stage that was not planned, with the share that it reaches. */
function ReachStage({ one, close }: { one: Release; close: () => void }) {
  return (
    <Modal title="Reached a stage" close={close}>
      <RecordForm
        label="Record the stage"
        touched={TOUCHED}
        command={(field) => ({
          path: releasePath(one.id, 'stages'),
          body: { stage: field('stage'), exposurePercent: Number(field('exposurePercent')) },
        })}
        done={close}
      >
        <Field label="Its name">
          <input name="stage" required maxLength={200} autoComplete="off" />
        </Field>
        <Field label="Share of the users, in %">
          <input name="exposurePercent" type="number" required min={0} max={100} step="any" />
        </Field>
      </RecordForm>
    </Modal>
  );
}
