import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { idOf } from '../../api/record';
import { NEW_PROCEDURE, procedureBody } from '../../lib/procedure';
import { ComponentField } from '../../ui/ComponentField';
import { EditForm } from '../../ui/EditForm';
import { ReadOnly, useMay } from '../../ui/Session';
import { useUnsaved } from '../../ui/useUnsaved';
import { DraftBeside } from '../guidance/DraftBeside';
import { PreparePage } from '../guidance/PreparePage';
import { ProcedureFields } from './ProcedureFields';
import { TOUCHED } from './procedures';

/** Writes a procedure that is not there yet. */
export function NewProcedure() {
  const { component } = useSearch({ from: '/guidance/procedures/new' });
  const navigate = useNavigate();
  const may = useMay('RELEASE');
  const form = useUnsaved('procedure new', { component: component ?? '', provenance: 'PERSON', ...NEW_PROCEDURE });
  return (
    <PreparePage
      title="A new procedure"
      lede={
        <Link to="/guidance/procedures" search={{}}>
          All procedures
        </Link>
      }
    >
      <ReadOnly needs={['RELEASE']} />
      {may && (
        <section className="line" aria-label="A new procedure">
          <DraftBeside
            key={`${form.value.component} ${form.value.changeKinds[0]}`}
            component={form.value.component}
            asked={{ kind: 'PROCEDURE', changeKind: form.value.changeKinds[0] ?? 'CODE' }}
            take={({ procedure }) => procedure && form.set({ ...procedure, provenance: 'DRAFTED' })}
          />
          <EditForm
            form={form}
            label="Record the procedure"
            touched={TOUCHED}
            command={({ component: of, provenance, ...content }) => ({
              path: '/procedures',
              body: { component: of, provenance, ...procedureBody(content) },
            })}
            done={(answer) => {
              const id = idOf(answer);
              if (id) void navigate({ to: '/guidance/procedures/$id', params: { id }, search: {} });
            }}
          >
            {form.value.provenance === 'DRAFTED' && (
              <p className="dim">
                Recorded as a draft: an enforced gate does not let it pass until somebody has adopted it and a rehearsal
                of it has passed.
              </p>
            )}
            <ComponentField value={form.value.component} change={(of) => form.set({ component: of })} />
            <ProcedureFields value={form.value} set={form.set} />
          </EditForm>
        </section>
      )}
    </PreparePage>
  );
}
