import { Source } from '../../api/sources';
import { standing } from '../../ui/conflict';
import { EditForm } from '../../ui/EditForm';
import { Modal } from '../../ui/Modal';
import { Field, RecordForm } from '../../ui/RecordForm';
import { useUnsaved } from '../../ui/useUnsaved';
import { RevisionConflict } from '../versions/RevisionConflict';
import { SecretFields } from './SecretFields';
import { SOURCE_FIELDS, SourceFields } from './SourceFields';
import { sourceBody, sourceContentOf, sourcePath, sourceWords, TOUCHED, useSecret } from './sources';

interface Props {
  one: Source;
  close: () => void;
}

/** Changes what a source is called and where its repositories lead. */
export function EditSource({ one, close }: Props) {
  const form = useUnsaved(`source ${one.id}`, sourceContentOf(one), one.version);
  return (
    <Modal title={`Change ${one.name}`} close={close}>
      <EditForm
        form={form}
        label="Record the change"
        touched={TOUCHED}
        ready={form.unsaved}
        command={(value, version) => ({
          path: sourcePath(one.id, 'revisions'),
          body: sourceBody(value),
          ifMatch: version,
        })}
        done={close}
        conflict={(way) => {
          const told = standing(Source, way.error);
          const theirs = told && told.version > one.version ? told : one;
          if (!form.unsaved || theirs.version <= form.version) return null;
          const content = sourceContentOf(theirs);
          return (
            <RevisionConflict
              way={way}
              theirs={{ version: theirs.version, by: theirs.by, at: null }}
              base={sourceContentOf(form.base)}
              mine={sourceContentOf(form.value)}
              content={content}
              labels={SOURCE_FIELDS}
              show={sourceWords}
              set={form.set}
              absorb={() => form.absorb(content)}
            />
          );
        }}
      >
        <SourceFields value={form.value} set={form.set} />
      </EditForm>
    </Modal>
  );
}

/** Takes another secret in place of the one before. */
export function RotateSecret({ one, close, done }: Props & { done: (made: string | null) => void }) {
  const { choice, setChoice, secret, toShow } = useSecret();
  return (
    <Modal title="Set another secret" close={close}>
      <RecordForm
        label="Set it"
        touched={TOUCHED}
        command={() => ({ path: sourcePath(one.id, 'secret'), body: { secret } })}
        done={() => done(toShow)}
      >
        <p>What is signed with the one before is refused from then on.</p>
        <SecretFields value={choice} change={setChoice} optional={false} />
      </RecordForm>
    </Modal>
  );
}

/** Takes a source out of use; what it sent stays. */
export function RetireSource({ one, close, done }: Props & { done: () => void }) {
  return (
    <Modal title={`Retire ${one.name}`} close={close}>
      <RecordForm
        label="Retire it"
        touched={TOUCHED}
        command={(field) => ({ path: sourcePath(one.id, 'retirement'), body: { reason: field('reason') } })}
        done={done}
      >
        <p>Whatever it sends is refused from now on. What it sent, and what came of it, stays.</p>
        <Field label="Why">
          <textarea name="reason" required rows={3} maxLength={500} />
        </Field>
      </RecordForm>
    </Modal>
  );
}
