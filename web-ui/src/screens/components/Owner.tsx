import { type ReactNode, useState } from 'react';
import type { PreparedComponent } from '../../api/prepare';
import { duration } from '../../lib/format';
import { roleName } from '../../lib/roles';
import { useMayRelease } from '../../ui/Session';
import { useNames } from '../../ui/useNames';
import { Bar, GateMode, Retire } from './ComponentForms';
import { Ownership } from './Ownership';

/** Who answers for a component and what is asked of it; what nobody has said is said plainly. */
export function Owner({ one }: { one: PreparedComponent }) {
  const may = useMayRelease(one.id) && !one.retired;
  const nameOf = useNames();
  const [asked, setAsked] = useState<'owner' | 'bar' | 'gate' | 'retire' | null>(null);
  const close = () => setAsked(null);
  const trigger = [...one.triggerRoles.map(roleName), ...one.triggerPersons.map(nameOf)];
  return (
    <section className="part" aria-label="Who answers for it">
      <dl className="owner">
        <Said name="Team" lacking="Nobody owns it">
          {one.team}
        </Said>
        <Said name="On call" lacking="Nobody has said">
          {one.onCall}
        </Said>
        <Said name="May trigger taking it back" lacking="Nobody is named">
          {trigger.join(', ')}
        </Said>
        <Said name="What runs can go back" lacking="No bar is set">
          {one.bar && `Within ${duration(one.bar.withinSeconds)}`}
          {one.redeploySuffices && `By deploying it again. ${one.redeploySuffices.reason}`}
        </Said>
        <Said name="Gate" lacking="Observes">
          {one.gate === 'ENFORCE' ? 'Enforced: what blocks fails the pipeline' : 'Observes: it fails no pipeline'}
        </Said>
      </dl>
      {may && (
        <div className="acts-row">
          <button type="button" className="btn" onClick={() => setAsked('owner')}>
            Change who answers
          </button>
          <button type="button" className="btn" onClick={() => setAsked('bar')}>
            Set the bar
          </button>
          <button type="button" className="btn" onClick={() => setAsked('gate')}>
            Change the gate
          </button>
          <button type="button" className="btn" onClick={() => setAsked('retire')}>
            Retire
          </button>
        </div>
      )}
      {asked === 'owner' && <Ownership one={one} close={close} />}
      {asked === 'bar' && <Bar one={one} close={close} />}
      {asked === 'gate' && <GateMode one={one} close={close} />}
      {asked === 'retire' && <Retire one={one} close={close} />}
    </section>
  );
}

function Said({ name, lacking, children }: { name: string; lacking: string; children: ReactNode }) {
  const said = [children].flat().some(Boolean);
  return (
    <div>
      <dt>{name}</dt>
      <dd>{said ? children : <span className="lacks">{lacking}</span>}</dd>
    </div>
  );
}
