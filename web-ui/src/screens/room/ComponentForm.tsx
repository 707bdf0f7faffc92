import { useState } from 'react';
import { ComponentField } from '../../ui/ComponentField';
import { Modal } from '../../ui/Modal';
import { Field, RecordForm } from '../../ui/RecordForm';
import { Choice } from './Choice';
import { type FormProps, LINKS, pathOf, TOUCHED } from './forms';

/** Says what a component has to do with the incident, whichever release of it. */
export function ComponentForm({ incident, close }: FormProps) {
  const [component, setComponent] = useState('');
  return (
    <Modal title="Link a component" close={close}>
      <RecordForm
        label="Link it"
        touched={TOUCHED}
        command={(field) => ({
          path: pathOf(incident, 'components'),
          body: {
            component,
            link: field('link'),
            why: field('why'),
            ...(field('confidence') && { confidence: field('confidence') }),
          },
        })}
        done={close}
      >
        <ComponentField value={component} change={setComponent} />
        <Choice legend="It" name="link" all={LINKS} />
        <Field label="Why">
          <input name="why" required maxLength={500} autoComplete="off" />
        </Field>
        <Field label="How sure you are">
          <select name="confidence">
            <option value="">Not said</option>
            <option value="HIGH">Sure</option>
            <option value="MEDIUM">Fairly sure</option>
            <option value="LOW">A guess</option>
          </select>
        </Field>
      </RecordForm>
    </Modal>
  );
}
