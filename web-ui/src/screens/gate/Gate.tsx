import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { type BlindSpot, canGoBack, type Gate as GateOf, gate, type Waiver } from '../../api/gate';
import { useLive } from '../../api/live';
import { release } from '../../api/releases';
import { sorted } from '../../lib/gate';
import { Reading } from '../../ui/Reading';
import { Said } from '../../ui/Said';
import { ReadOnly, useMayRelease } from '../../ui/Session';
import { PreparePage } from '../guidance/PreparePage';
import { GoBackPart } from '../releases/GoBackPart';
import { BlindSpots } from './BlindSpots';
import { Checks } from './Checks';
import { RulesPassed } from './RulesPassed';
import { VerdictPart } from './VerdictPart';
import { Waive } from './Waive';
import { Revoke, Waivers } from './Waivers';

/** What the gate says of one release: what blocks, what warns, what is waived, and whether it could go back. */
export function Gate() {
  const { release: id } = useParams({ from: '/gate/$release' });
  const query = useQuery(gate(id));
  const queries = useQueryClient();
  const link = useLive('releases', () => {
    for (const name of ['gate', 'can-go-back', 'releases']) void queries.invalidateQueries({ queryKey: [name] });
  });
  const one = query.data;
  return (
    <PreparePage
      title={one ? `Gate of ${one.component} ${one.version}` : 'Gate'}
      lede={
        <>
          <Link to="/releases/$id" params={{ id }}>
            The release
          </Link>
          {one && (
            <>
              ,{' '}
              <Link to="/components/$id" params={{ id: one.component }}>
                its component
              </Link>
            </>
          )}
        </>
      }
      link={link}
      tabs={null}
    >
      <ReadOnly needs={['RELEASE']} />
      <Reading query={query} what="what the gate says" height={420} />
      {one && <Inside one={one} />}
    </PreparePage>
  );
}

function Inside({ one }: { one: GateOf }) {
  const may = useMayRelease(one.component);
  const runs = useQuery(canGoBack(one.component));
  const planned = useQuery(release(one.releaseId)).data?.state === 'PLANNED';
  const [waiving, setWaiving] = useState<BlindSpot | null>(null);
  const [revoking, setRevoking] = useState<Waiver | null>(null);
  const [said, setSaid] = useState({ text: '', lead: false });
  const { blocking, warning, waived } = sorted(one.blindSpots);
  const waive = may ? setWaiving : undefined;
  return (
    <>
      <VerdictPart one={one} may={may} said={(text) => setSaid({ text, lead: false })} />
      <Said {...said} />
      <BlindSpots title="Blocks" mark="BLOCKED" all={blocking} component={one.component} waive={waive} />
      <BlindSpots title="Warns" mark="WARNED" all={warning} component={one.component} waive={waive} />
      <BlindSpots title="Waived" mark="WAIVED" all={waived} component={one.component} />
      <RulesPassed found={one.blindSpots} />
      <div className="parts">
        {planned && (
          <GoBackPart
            id="could-title"
            title={`Once ${one.version} runs: can it go back?`}
            answer={one.canGoBack}
            none="Nobody said what runs before it."
            planned
          />
        )}
        <GoBackPart id="can-title" title="Can what runs now go back?" answer={runs.data}>
          <Reading query={runs} what="whether what runs can go back" height={120} />
        </GoBackPart>
      </div>
      <Waivers all={one.waivers} component={one.component} revoke={may ? setRevoking : undefined} />
      <Checks all={one.checks} />
      {waiving && (
        <Waive
          release={one.releaseId}
          spot={waiving}
          several={one.blindSpots.filter((each) => each.id === waiving.id).length > 1}
          close={() => setWaiving(null)}
          done={() => {
            setWaiving(null);
            setSaid({ text: `Waived: ${waiving.sentence}`, lead: true });
          }}
        />
      )}
      {revoking && (
        <Revoke
          release={one.releaseId}
          one={revoking}
          close={() => setRevoking(null)}
          done={() => {
            setRevoking(null);
            setSaid({ text: 'The waiver is revoked: what it held for counts again.', lead: true });
          }}
        />
      )}
    </>
  );
}
