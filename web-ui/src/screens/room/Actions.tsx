import { Suspense } from 'react';
import type { Incident } from '../../api/types';
import { later } from '../../ui/later';
import { useMay } from '../../ui/Session';
import { usePageCommands } from '../../ui/usePageCommands';
import { type Act, offersIn } from './acts';

const ActForm = later(() => import('./ActForm'));

interface Props {
  incident: Incident;
  /** The form that is open. */
  open: Act | null;
  setOpen: (act: Act | null) => void;
}

/** Everything else that the person here may record, each behind a button; what is seldom said is folded. */
export function Actions({ incident, open, setOpen }: Props) {
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
      {open && (
        <Suspense>
          <ActForm act={open} incident={incident} close={() => setOpen(null)} />
        </Suspense>
      )}
    </>
  );
}
