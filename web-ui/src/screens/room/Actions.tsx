import { type ComponentType, useState } from 'react';
import type { Incident } from '../../api/types';
import { useMay } from '../../ui/Session';
import { usePageCommands } from '../../ui/usePageCommands';
import { StartForm } from './AttemptForms';
import { type Act, offersIn } from './acts';
import { CorrectForm } from './CorrectForm';
import { CancelForm, CloseForm, MergeForm, ReopenForm, SeverityForm, SplitForm } from './CourseForms';
import { ContainForm, ResolveForm } from './EndForms';
import { FindingForm } from './FindingForm';
import type { FormProps } from './forms';
import { HarmForm } from './HarmForm';
import { LinkForm } from './LinkForm';
import { EntryForm, RolesForm, StatusForm } from './NoteForms';
import { DeclareForm, DismissForm } from './SuspicionForms';

const FORMS: Record<Act, ComponentType<FormProps>> = {
  declare: DeclareForm,
  dismiss: DismissForm,
  contain: ContainForm,
  resolve: ResolveForm,
  start: StartForm,
  harm: HarmForm,
  link: LinkForm,
  finding: FindingForm,
  correct: CorrectForm,
  entry: EntryForm,
  status: StatusForm,
  roles: RolesForm,
  severity: SeverityForm,
  reopen: ReopenForm,
  close: CloseForm,
  cancel: CancelForm,
  merge: MergeForm,
  split: SplitForm,
};

/** Everything else that the person here may record, each behind a button; what is seldom said is folded. */
export function Actions({ incident }: { incident: Incident }) {
  const [open, setOpen] = useState<Act | null>(null);
  const mayCommand = useMay('COMMAND');
  const mayLog = useMay('LOG');
  const offers = offersIn(incident.state, (right) => (right === 'COMMAND' ? mayCommand : mayLog));
  usePageCommands(offers.map(({ act, name }) => ({ label: name, run: () => setOpen(act) })));
  const buttons = (seldom: boolean) =>
    offers
      .filter((one) => (one.seldom ?? false) === seldom)
      .map(({ act, name, strong }) => (
        <button key={act} type="button" className={strong ? 'btn strong' : 'btn'} onClick={() => setOpen(act)}>
          {name}
        </button>
      ));
  const Form = open && FORMS[open];
  if (offers.length === 0) return null;
  return (
    <>
      <div className="actions">{buttons(false)}</div>
      {offers.some((one) => one.seldom) && (
        <details>
          <summary>Reopen, close, cancel, merge and more</summary>
          <div className="actions">{buttons(true)}</div>
        </details>
      )}
      {Form && <Form incident={incident} close={() => setOpen(null)} />}
    </>
  );
}
