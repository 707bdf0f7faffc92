import { useState } from 'react';
import type { Incident } from '../../api/types';
import { useMay } from '../../ui/Session';
import { FindingForm } from '../room/FindingForm';
import { FindingList } from '../room/Findings';
import type { Part } from './part';

/** What was learned, with what shows it and the guidance that came of it. */
export function Learned({ all, incident, evidence, recordedAt }: Part & { incident: Incident }) {
  const may = useMay('LOG');
  const [open, setOpen] = useState(false);
  return (
    <section aria-labelledby="learned">
      <h2 id="learned">Findings</h2>
      {all.findings.length === 0 && <p className="dim">None yet. What was learned becomes guidance from here.</p>}
      <FindingList findings={all.findings} recordedAt={recordedAt} />
      {may && (
        <div className="acts-row">
          <button type="button" className="btn" onClick={() => setOpen(true)}>
            Record a finding
          </button>
        </div>
      )}
      {open && <FindingForm incident={incident} evidence={evidence} close={() => setOpen(false)} />}
    </section>
  );
}
