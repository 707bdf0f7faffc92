import { useState } from 'react';
import type { Incident } from '../../api/types';
import { isDismissed, isOver, isSetAside, isSuspected, isUndeclared } from '../../lib/incident';
import { useMay } from '../../ui/Session';
import { StartForm } from './AttemptForms';
import { CorrectForm } from './CorrectForm';
import { ContainForm, ResolveForm } from './EndForms';
import { FindingForm } from './FindingForm';
import { HarmForm } from './HarmForm';
import { LinkForm } from './LinkForm';
import { DeclareForm, DismissForm } from './SuspicionForms';

type Action = 'declare' | 'dismiss' | 'start' | 'harm' | 'link' | 'finding' | 'correct' | 'contain' | 'resolve';

const NAMES: [Action, string][] = [
  ['harm', 'Note harm'],
  ['link', 'Link a release'],
  ['finding', 'Record a finding'],
  ['correct', 'Correct'],
];

/** Everything else that the person here may record, each behind a button. */
export function Actions({ incident }: { incident: Incident }) {
  const [open, setOpen] = useState<Action | null>(null);
  const mayCommand = useMay('COMMAND');
  const mayLog = useMay('LOG');
  const close = () => setOpen(null);
  const form = { incident, close };
  if (!mayCommand && !mayLog) return null;
  return (
    <div className="actions">
      {mayCommand && isUndeclared(incident) && (
        <button type="button" className="btn strong" onClick={() => setOpen('declare')}>
          {isDismissed(incident) ? 'Declare it after all' : 'Declare it'}
        </button>
      )}
      {mayCommand && isSuspected(incident) && (
        <button type="button" className="btn" onClick={() => setOpen('dismiss')}>
          Dismiss it
        </button>
      )}
      {mayCommand && incident.state === 'OPEN' && (
        <button type="button" className="btn strong" onClick={() => setOpen('contain')}>
          Declare contained
        </button>
      )}
      {mayCommand && !isOver(incident) && !isSetAside(incident) && !isUndeclared(incident) && (
        <button type="button" className="btn" onClick={() => setOpen('resolve')}>
          Resolve
        </button>
      )}
      {mayCommand && !isOver(incident) && !isSetAside(incident) && !isDismissed(incident) && (
        <button type="button" className="btn" onClick={() => setOpen('start')}>
          Start a containment
        </button>
      )}
      {mayLog &&
        !isDismissed(incident) &&
        NAMES.filter(([action]) => action !== 'harm' || !isSetAside(incident)).map(([action, name]) => (
          <button key={action} type="button" className="btn" onClick={() => setOpen(action)}>
            {name}
          </button>
        ))}
      {open === 'declare' && <DeclareForm {...form} />}
      {open === 'dismiss' && <DismissForm {...form} />}
      {open === 'start' && <StartForm {...form} />}
      {open === 'harm' && <HarmForm {...form} />}
      {open === 'link' && <LinkForm {...form} />}
      {open === 'finding' && <FindingForm {...form} />}
      {open === 'correct' && <CorrectForm {...form} />}
      {open === 'contain' && <ContainForm {...form} />}
      {open === 'resolve' && <ResolveForm {...form} />}
    </div>
  );
}
