import { idOf } from '../../api/record';
import { SOURCE_KINDS } from '../../lib/source';
import { EditForm } from '../../ui/EditForm';
import { Modal } from '../../ui/Modal';
import { useUnsaved } from '../../ui/useUnsaved';
import { SecretFields } from './SecretFields';
import { SourceFields } from './SourceFields';
import { NEW_SOURCE, sourceBody, TOUCHED, useSecret } from './sources';

interface Props {
  close: () => void;
  done: (id: string, name: string, secret: string | null) => void;
}

/** Lets something outside tell of deployments or incidents. */
export function AddSource({ close, done }: Props) {
  const form = useUnsaved('source new', { kind: 'GITHUB', ...NEW_SOURCE });
  const { choice, setChoice, secret, toShow } = useSecret();
  const { kind } = form.value;
  const optional = kind === 'CDEVENTS';
  const choose = (next: string) => {
    form.set({ kind: next });
    if (next !== 'CDEVENTS' && choice.by === 'NONE') setChoice({ ...choice, by: 'MADE' });
  };
  return (
    <Modal title="Add a source" close={close}>
      <EditForm
        form={form}
        label="Add it"
        touched={TOUCHED}
        command={({ kind: of, ...content }) => ({
          path: '/sources',
          body: { kind: of, ...sourceBody(content), ...(secret && { secret }) },
        })}
        done={(answer) => {
          const id = idOf(answer);
          if (id) done(id, form.value.name, toShow);
          else close();
        }}
      >
        <fieldset name="kind">
          <legend>What tells of deployments or incidents</legend>
          <div className="chips">
            {SOURCE_KINDS.map((one) => (
              <label key={one.kind}>
                <input
                  type="radio"
                  name="kind-of-source"
                  checked={kind === one.kind}
                  onChange={() => choose(one.kind)}
                />
                {one.name}
              </label>
            ))}
          </div>
        </fieldset>
        <SourceFields value={form.value} set={form.set} />
        <SecretFields value={choice} change={setChoice} optional={optional} />
      </EditForm>
    </Modal>
  );
}
