import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { idOf } from '../../api/record';
import { NEW_PLAN, planBody } from '../../lib/plan';
import { ComponentField } from '../../ui/ComponentField';
import { EditForm } from '../../ui/EditForm';
import { Field } from '../../ui/RecordForm';
import { ReadOnly, useMay } from '../../ui/Session';
import { useUnsaved } from '../../ui/useUnsaved';
import { PreparePage } from '../guidance/PreparePage';
import { TOUCHED } from './names';
import { PlanFields } from './PlanFields';

/** Plans a release that is not there yet. */
export function NewPlan() {
  const { component } = useSearch({ from: '/releases/new' });
  const navigate = useNavigate();
  const may = useMay('RELEASE');
  const form = useUnsaved('plan new', { component: component ?? '', version: '', ...NEW_PLAN });
  const { value, set } = form;
  return (
    <PreparePage
      title="Plan a release"
      lede={
        <>
          What changes, how it goes back, and who is there.{' '}
          <Link to="/releases" search={component ? { component } : {}}>
            All releases
          </Link>
        </>
      }
      tabs={null}
    >
      <ReadOnly needs={['RELEASE']} />
      {may && (
        <section className="line" aria-label="A new plan">
          <EditForm
            form={form}
            label="Record the plan"
            touched={TOUCHED}
            command={({ component: of, version, ...content }) => ({
              path: '/releases',
              body: { component: of, version: version.trim(), ...planBody(content) },
            })}
            done={(answer) => {
              const id = idOf(answer);
              if (id) void navigate({ to: '/releases/$id', params: { id }, search: {} });
            }}
          >
            <div className="two">
              <ComponentField
                value={value.component}
                change={(of) => set({ component: of, procedureIds: [], sheetId: '', confirmed: [] })}
              />
              <Field label="Version">
                <input
                  name="version"
                  required
                  maxLength={200}
                  autoComplete="off"
                  value={value.version}
                  onChange={(event) => set({ version: event.target.value })}
                />
              </Field>
            </div>
            <PlanFields component={value.component} value={value} set={set} />
          </EditForm>
        </section>
      )}
    </PreparePage>
  );
}
