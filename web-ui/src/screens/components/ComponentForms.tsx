import { DurationField } from '../../ui/DurationField';
import { EditForm } from '../../ui/EditForm';
import { Modal } from '../../ui/Modal';
import { useUnsaved } from '../../ui/useUnsaved';
import { componentPath, type FormProps, TOUCHED } from './componentForms';
import { TextField } from './TextField';

const PARTS = [
  ['PLATFORM', 'The platform'],
  ['DATA_MODEL', 'The data model'],
] as const;

/** Notes that what a component runs on, or how its data looks, has changed. */
export function PlatformChange({ one, close }: FormProps) {
  const form = useUnsaved(`component ${one.id} platform`, { what: 'PLATFORM', description: '' });
  return (
    <Modal title="Note a change below it" close={close}>
      <EditForm
        form={form}
        label="Note the change"
        touched={TOUCHED}
        command={({ what, description }) => ({
          path: componentPath(one, 'platform'),
          body: { what, description: description.trim() },
        })}
        done={close}
      >
        <p>What was rehearsed before it no longer counts: the rehearsals of {one.name || one.id} become stale.</p>
        <fieldset name="what">
          <legend>What changed?</legend>
          <div className="chips">
            {PARTS.map(([what, words]) => (
              <label key={what}>
                <input
                  type="radio"
                  name="what-changed"
                  checked={form.value.what === what}
                  onChange={() => form.set({ what })}
                />
                {words}
              </label>
            ))}
          </div>
        </fieldset>
        <TextField form={form} name="description" label="How" most={500} required />
      </EditForm>
    </Modal>
  );
}

/** Sets what the gate asks of a component: a time within which it can go back, or why deploying again is enough. */
export function Bar({ one, close }: FormProps) {
  const form = useUnsaved(`component ${one.id} bar`, {
    by: one.redeploySuffices ? 'REDEPLOY' : 'TIME',
    within: one.bar?.withinSeconds ?? null,
    reason: one.redeploySuffices?.reason ?? '',
  });
  const { by, within } = form.value;
  return (
    <Modal title="What runs can go back" close={close}>
      <EditForm
        form={form}
        label="Set the bar"
        touched={TOUCHED}
        ready={form.unsaved}
        command={(value) => ({
          path: componentPath(one, 'reversibility-bar'),
          body:
            value.by === 'TIME'
              ? { bar: { within: value.within } }
              : { redeploySuffices: { reason: value.reason.trim() } },
        })}
        done={close}
      >
        <fieldset name="bar">
          <legend>How?</legend>
          <div className="chips">
            {[
              ['TIME', 'Within a time'],
              ['REDEPLOY', 'Deploying it again is enough'],
            ].map(([value, words]) => (
              <label key={value}>
                <input type="radio" name="bar-by" checked={by === value} onChange={() => form.set({ by: value })} />
                {words}
              </label>
            ))}
          </div>
        </fieldset>
        {by === 'TIME' ? (
          <DurationField
            name="bar.within"
            label="Within"
            required
            value={within}
            change={(seconds) => form.set({ within: seconds })}
          />
        ) : (
          <TextField form={form} name="reason" label="Why that is enough" most={500} required />
        )}
      </EditForm>
    </Modal>
  );
}

const MODES = [
  ['OBSERVE', 'Observe: it says what it finds'],
  ['ENFORCE', 'Enforce: a pipeline that asks fails'],
] as const;

/** Chooses what follows from what the gate finds. */
export function GateMode({ one, close }: FormProps) {
  const form = useUnsaved(`component ${one.id} gate`, {
    mode: one.gate === 'ENFORCE' ? 'OBSERVE' : 'ENFORCE',
    reason: '',
  });
  return (
    <Modal title={`The gate of ${one.name || one.id}`} close={close}>
      <EditForm
        form={form}
        label="Record the choice"
        touched={[...TOUCHED, 'gate']}
        ready={form.value.mode !== one.gate}
        command={({ mode, reason }) => ({ path: componentPath(one, 'gate'), body: { mode, reason: reason.trim() } })}
        done={close}
      >
        <fieldset name="mode">
          <legend>When it finds something that blocks</legend>
          <div className="chips">
            {MODES.map(([mode, words]) => (
              <label key={mode}>
                <input
                  type="radio"
                  name="gate-mode"
                  checked={form.value.mode === mode}
                  onChange={() => form.set({ mode })}
                />
                {words}
              </label>
            ))}
          </div>
        </fieldset>
        <TextField form={form} name="reason" label="Why" most={500} required />
      </EditForm>
    </Modal>
  );
}

/** Takes a component out of use. */
export function Retire({ one, close }: FormProps) {
  const form = useUnsaved(`component ${one.id} retirement`, { reason: '' });
  return (
    <Modal title={`Retire ${one.name || one.id}`} close={close}>
      <EditForm
        form={form}
        label="Retire it"
        touched={TOUCHED}
        command={({ reason }) => ({ path: componentPath(one, 'retirement'), body: { reason: reason.trim() } })}
        done={close}
      >
        <p>Nothing more is prepared for it, and its ways back are no longer counted. Its history stays.</p>
        <TextField form={form} name="reason" label="Why" most={500} required />
      </EditForm>
    </Modal>
  );
}
