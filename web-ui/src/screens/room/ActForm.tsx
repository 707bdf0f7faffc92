import type { ComponentType } from 'react';
import { StartForm } from './AttemptForms';
import type { Act } from './acts';
import { ComponentForm } from './ComponentForm';
import { CorrectForm } from './CorrectForm';
import { CancelForm, CloseForm, MergeForm, ReopenForm, SeverityForm, SplitForm } from './CourseForms';
import { ContainForm, ResolveForm } from './EndForms';
import { FindingForm } from './FindingForm';
import type { FormProps } from './forms';
import { HarmForm } from './HarmForm';
import { LinkForm } from './LinkForm';
import { MeasureForm } from './MeasureForm';
import { RolesForm, StatusForm } from './NoteForms';
import { DeclareForm, DismissForm } from './SuspicionForms';

const FORMS: Record<Act, ComponentType<FormProps>> = {
  declare: DeclareForm,
  dismiss: DismissForm,
  contain: ContainForm,
  resolve: ResolveForm,
  start: StartForm,
  harm: HarmForm,
  link: LinkForm,
  component: ComponentForm,
  measure: MeasureForm,
  finding: FindingForm,
  correct: CorrectForm,
  status: StatusForm,
  roles: RolesForm,
  severity: SeverityForm,
  reopen: ReopenForm,
  close: CloseForm,
  cancel: CancelForm,
  merge: MergeForm,
  split: SplitForm,
};

/** The form behind the button that was pressed. */
export default function ActForm({ act, ...props }: FormProps & { act: Act }) {
  const Form = FORMS[act];
  return <Form {...props} />;
}
