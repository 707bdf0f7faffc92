import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { sheets, sheetTemplates } from '../../api/prepare';
import { idOf } from '../../api/record';
import { counted } from '../../lib/format';
import { NEW_SHEET, sheetBody, sheetContentOf } from '../../lib/sheet';
import { ComponentField } from '../../ui/ComponentField';
import { EditForm } from '../../ui/EditForm';
import { Field } from '../../ui/RecordForm';
import { ReadOnly, useMay } from '../../ui/Session';
import { useUnsaved } from '../../ui/useUnsaved';
import { PreparePage } from '../guidance/PreparePage';
import { SheetFields } from './SheetFields';
import { TOUCHED } from './sheets';

/** Writes a sheet, from nothing or from a template, the team's own or one that ships, which fills in the rules. */
export function NewSheet() {
  const { component } = useSearch({ from: '/guidance/sheets/new' });
  const navigate = useNavigate();
  const may = useMay('RELEASE');
  const form = useUnsaved('sheet new', { component: component ?? '', fromTemplate: '', ...NEW_SHEET });
  const own = (useQuery(sheets({ template: true })).data ?? []).filter((one) => one.state === 'ACTIVE');
  const templates = [...own, ...(useQuery(sheetTemplates).data ?? [])];
  const begin = (id: string) => {
    const chosen = templates.find((one) => one.id === id);
    form.set(chosen ? { fromTemplate: id, ...sheetContentOf(chosen) } : { fromTemplate: '' });
  };
  return (
    <PreparePage
      title="A new decision sheet"
      lede={
        <Link to="/guidance/sheets" search={{}}>
          All sheets
        </Link>
      }
    >
      <ReadOnly needs={['RELEASE']} />
      {may && (
        <section className="line" aria-label="A new decision sheet">
          <EditForm
            form={form}
            label="Record the sheet"
            touched={TOUCHED}
            command={({ component: of, fromTemplate, ...content }) => ({
              path: '/sheets',
              body: { ...(of && { component: of }), ...(fromTemplate && { fromTemplate }), ...sheetBody(content) },
            })}
            done={(answer) => {
              const id = idOf(answer);
              if (id) void navigate({ to: '/guidance/sheets/$id', params: { id }, search: {} });
            }}
          >
            <ComponentField
              value={form.value.component}
              change={(of) => form.set({ component: of })}
              none="None: it is a template"
            />
            {templates.length > 0 && (
              <Field label="Begin with" hint="A template replaces the name and the rules below.">
                <select
                  name="fromTemplate"
                  value={form.value.fromTemplate}
                  onChange={(event) => begin(event.target.value)}
                >
                  <option value="">An empty sheet</option>
                  {templates.map((one) => (
                    <option key={one.id} value={one.id}>
                      {one.name}, {counted(one.rules.length, 'rule')}
                    </option>
                  ))}
                </select>
              </Field>
            )}
            <SheetFields component={form.value.component || null} value={form.value} set={form.set} />
          </EditForm>
        </section>
      )}
    </PreparePage>
  );
}
