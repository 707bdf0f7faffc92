import type { PreparedComponent } from '../../api/prepare';
import { CHANGE_KINDS, kindWords, plain } from '../../lib/words';
import { EditForm } from '../../ui/EditForm';
import { Modal } from '../../ui/Modal';
import { Field } from '../../ui/RecordForm';
import { PATTERNS } from '../../ui/ScopeFields';
import { useUnsaved } from '../../ui/useUnsaved';

interface Props {
  component: string | undefined;
  components: readonly PreparedComponent[];
  close: () => void;
}

/** Proposes something to build; what was typed stays until it is proposed. */
export function Propose({ component = '', components, close }: Props) {
  const form = useUnsaved('improvement new', {
    title: '',
    component,
    changeKinds: [] as readonly string[],
    pattern: '',
    expectedEffect: '',
  });
  const { value, set } = form;
  return (
    <Modal title="Propose an improvement" close={close}>
      <EditForm
        form={form}
        label="Propose"
        touched={['improvements']}
        command={(said) => ({
          path: '/improvements',
          body: {
            title: said.title.trim(),
            expectedEffect: said.expectedEffect.trim(),
            changeKinds: said.changeKinds,
            ...(said.component && { component: said.component }),
            ...(said.pattern && { pattern: said.pattern }),
            origin: { kind: 'HAND' },
          },
        })}
        done={close}
      >
        <Field label="What is built">
          <input
            name="title"
            required
            maxLength={200}
            autoComplete="off"
            value={value.title}
            onChange={(event) => set({ title: event.target.value })}
          />
        </Field>
        <Field label="What it is expected to change">
          <textarea
            name="expectedEffect"
            required
            rows={2}
            maxLength={500}
            value={value.expectedEffect}
            onChange={(event) => set({ expectedEffect: event.target.value })}
          />
        </Field>
        <Field label="Component">
          <select name="component" value={value.component} onChange={(event) => set({ component: event.target.value })}>
            <option value="">All</option>
            {components.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name || one.id}
              </option>
            ))}
          </select>
        </Field>
        <fieldset name="changeKinds">
          <legend>Kinds of change (none means all)</legend>
          <div className="chips">
            {CHANGE_KINDS.map((kind) => (
              <label key={kind}>
                <input
                  type="checkbox"
                  checked={value.changeKinds.includes(kind)}
                  onChange={(event) =>
                    set({
                      changeKinds: CHANGE_KINDS.filter((one) =>
                        one === kind ? event.target.checked : value.changeKinds.includes(one),
                      ),
                    })
                  }
                />
                {kindWords(kind)}
              </label>
            ))}
          </div>
        </fieldset>
        <Field label="Design pattern">
          <select name="pattern" value={value.pattern} onChange={(event) => set({ pattern: event.target.value })}>
            <option value="">None</option>
            {PATTERNS.map((one) => (
              <option key={one} value={one}>
                {plain(one)}
              </option>
            ))}
          </select>
        </Field>
      </EditForm>
    </Modal>
  );
}
