import { useState } from 'react';
import type { Tried } from '../../api/attempts';
import { fromInput } from '../../lib/inputTime';
import { useZone } from '../../lib/prefs';
import { zoneName } from '../../lib/time';
import { Modal } from '../../ui/Modal';
import { Field, RecordForm } from '../../ui/RecordForm';
import { TimeField } from '../../ui/TimeField';
import { attemptPath, TOLD } from './attempts';
import { Choice } from './Choice';
import { type FormProps, pathOf } from './forms';

interface Props {
  one: Tried;
  close: () => void;
}

/** Starts what takes nothing back; a rollback is started with its release. */
export function StartForm({ incident, close }: FormProps) {
  const zone = useZone();
  return (
    <Modal title="Start a containment" close={close}>
      <RecordForm
        label="Start it"
        touched={TOLD}
        command={(field) => ({
          path: pathOf(incident, 'attempts'),
          body: {
            action: field('action'),
            what: field('what'),
            ...(field('releaseId') && { releaseId: field('releaseId') }),
            at: fromInput(field('at'), zone),
          },
        })}
        done={close}
      >
        <Choice
          legend="To"
          name="action"
          all={[
            ['CONTAIN', 'contain'],
            ['PAUSE', 'pause'],
          ]}
        />
        <Field label="What is done" hint="A rollback is started with its release.">
          <input name="what" required maxLength={500} autoComplete="off" />
        </Field>
        <Field label="What it is about">
          <select name="releaseId">
            {incident.releases
              .filter((one) => one.link !== 'DISMISSED')
              .map((one) => (
                <option key={one.releaseId} value={one.releaseId}>
                  {one.component} {one.version}
                </option>
              ))}
            <option value="">The incident as a whole</option>
          </select>
        </Field>
        <TimeField name="at" label="Since when" />
      </RecordForm>
    </Modal>
  );
}

/** Says how a step went; said again of the same step it corrects that. */
function StepForm({ one, close }: Props) {
  const zone = useZone();
  const steps = one.procedure?.steps ?? [];
  const told = one.steps.map(({ report }) => report.step);
  const next = steps.findIndex((_step, i) => !told.includes(i + 1)) + 1;
  const [step, setStep] = useState(String(next || ''));
  return (
    <Modal title="Tell a step" close={close}>
      <RecordForm
        label="Tell it"
        touched={TOLD}
        command={(field) => ({
          path: attemptPath(one, 'steps'),
          body: {
            ...(step ? { step: Number(step) } : { what: field('what') }),
            executor: field('executor'),
            outcome: field('outcome'),
            ...(field('startedAt') && { startedAt: fromInput(field('startedAt'), zone) }),
            at: fromInput(field('at'), zone),
            ...(field('note') && { note: field('note') }),
          },
        })}
        done={close}
      >
        {steps.length > 0 && (
          <Field label="Step">
            <select name="step" value={step} onChange={(event) => setStep(event.target.value)}>
              {steps.map((each, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its place
                <option key={i} value={i + 1}>
                  {i + 1}. {each.text}
                </option>
              ))}
              <option value="">Another one</option>
            </select>
          </Field>
        )}
        {!step && (
          <Field label="What was done">
            <input name="what" required maxLength={200} autoComplete="off" />
          </Field>
        )}
        <Field label="Who did it" hint="A role, a team or a machine.">
          <input
            key={step}
            name="executor"
            required
            maxLength={200}
            autoComplete="off"
            defaultValue={steps[Number(step) - 1]?.executor}
          />
        </Field>
        <Choice
          legend="It"
          name="outcome"
          all={[
            ['DONE', 'is done'],
            ['FAILED', 'failed'],
            ['SKIPPED', 'was skipped'],
          ]}
        />
        <Field label={`Began (${zoneName(zone)})`} hint="May be left out.">
          <input type="datetime-local" name="startedAt" step={1} />
        </Field>
        <TimeField name="at" label="Ended" />
        <Field label="Note" hint="May be left out.">
          <input name="note" maxLength={500} autoComplete="off" />
        </Field>
      </RecordForm>
    </Modal>
  );
}

/** Says how much of what was meant was reached. */
function FinishForm({ one, close }: Props) {
  const zone = useZone();
  return (
    <Modal title="Finish" close={close}>
      <RecordForm
        label="Finish it"
        touched={TOLD}
        command={(field) => ({
          path: attemptPath(one, 'finish'),
          body: { reached: field('reached'), at: fromInput(field('at'), zone) },
        })}
        done={close}
      >
        <Choice
          legend="What was meant is reached"
          name="reached"
          all={[
            ['YES', 'all of it'],
            ['PARTLY', 'a part of it'],
            ['NO', 'nothing of it'],
          ]}
        />
        <TimeField name="at" label="Ended" />
      </RecordForm>
    </Modal>
  );
}

/** Says what runs after a rollback, which its release keeps. */
function FinishBackForm({ one, close }: Props) {
  const zone = useZone();
  const [restored, setRestored] = useState('YES');
  return (
    <Modal title="Finish the rollback" close={close}>
      <RecordForm
        label="Finish it"
        touched={[...TOLD, 'releases']}
        command={(field) => ({
          path: `/releases/${encodeURIComponent(one.releaseId ?? '')}/attempts/${encodeURIComponent(one.id)}/finish`,
          body: {
            ...(restored === 'YES' && { restoredVersion: field('restoredVersion') }),
            at: fromInput(field('at'), zone),
          },
        })}
        done={close}
      >
        <Choice
          legend="Another version"
          name="restored"
          all={[
            ['YES', 'runs again'],
            ['NO', 'does not run: it failed'],
          ]}
          change={setRestored}
        />
        {restored === 'YES' && (
          <Field label="What runs now">
            <input
              name="restoredVersion"
              required
              maxLength={200}
              autoComplete="off"
              defaultValue={one.targetVersion ?? ''}
            />
          </Field>
        )}
        <TimeField name="at" label="Ended" />
      </RecordForm>
    </Modal>
  );
}

/** Says what somebody saw who looked for the target; the last one who looked counts. */
function VerifyForm({ one, close }: Props) {
  const zone = useZone();
  return (
    <Modal title="Verify the target" close={close}>
      <RecordForm
        label="Record it"
        touched={TOLD}
        command={(field) => ({
          path: attemptPath(one, 'verification'),
          body: {
            target: field('target'),
            ...(field('evidence') && { evidence: field('evidence') }),
            at: fromInput(field('at'), zone),
          },
        })}
        done={close}
      >
        <Choice
          legend="What was to be reached"
          name="target"
          all={[
            ['VERIFIED', 'is there'],
            ['PARTLY', 'is there in part'],
            ['DIFFERS', 'is not there'],
            ['NOT_CHECKED', 'nobody checked'],
          ]}
        />
        <Field label="What shows it" hint="Needed unless nobody checked.">
          <input name="evidence" maxLength={500} autoComplete="off" />
        </Field>
        <TimeField name="at" label="Seen" />
      </RecordForm>
    </Modal>
  );
}

/** Says that it was given up before it reached what it was to. */
function AbandonForm({ one, close }: Props) {
  const zone = useZone();
  return (
    <Modal title="Give it up" close={close}>
      <RecordForm
        label="Give it up"
        touched={TOLD}
        command={(field) => ({
          path: attemptPath(one, 'abandonment'),
          body: { why: field('why'), at: fromInput(field('at'), zone) },
        })}
        done={close}
      >
        <Field label="Why it was given up">
          <input name="why" required maxLength={500} autoComplete="off" />
        </Field>
        <TimeField name="at" label="When" />
      </RecordForm>
    </Modal>
  );
}

/** Says that the wrong release or thing was acted on. */
function MisdirectForm({ one, close }: Props) {
  return (
    <Modal title="It went to the wrong place" close={close}>
      <RecordForm
        label="Record it"
        touched={TOLD}
        command={(field) => ({ path: attemptPath(one, 'misdirection'), body: { why: field('why') } })}
        done={close}
      >
        <Field label="Why you are sure" hint="The attempt then counts as misdirected. It can be taken back.">
          <input name="why" required maxLength={500} autoComplete="off" />
        </Field>
      </RecordForm>
    </Modal>
  );
}

/** Says that it went to the right place after all. */
function RedirectForm({ one, close }: Props) {
  return (
    <Modal title="It was the right place after all" close={close}>
      <RecordForm
        label="Record it"
        touched={TOLD}
        command={(field) => ({ path: attemptPath(one, 'misdirection/withdrawal'), body: { why: field('why') } })}
        done={close}
      >
        <Field label="Why">
          <input name="why" required maxLength={500} autoComplete="off" />
        </Field>
      </RecordForm>
    </Modal>
  );
}

const FORMS = {
  step: StepForm,
  finish: FinishForm,
  back: FinishBackForm,
  verify: VerifyForm,
  abandon: AbandonForm,
  misdirect: MisdirectForm,
  redirect: RedirectForm,
};
export type AttemptAct = keyof typeof FORMS;

/** The form behind the button that was pressed. */
export default function AttemptForm({ act, ...props }: Props & { act: AttemptAct }) {
  const Form = FORMS[act];
  return <Form {...props} />;
}
