import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { type GuidanceItem, guidanceItem } from '../../api/guidance';
import { useLive } from '../../api/live';
import { useTime } from '../../lib/time';
import { LinkState } from '../../ui/LinkState';
import { Reading } from '../../ui/Reading';
import { ReadOnly, useMay } from '../../ui/Session';
import { useNames } from '../../ui/useNames';
import { Acknowledgements } from './Acknowledgements';
import { Adopt } from './Adopt';
import { Due } from './Due';
import { Effect } from './Effect';
import { Facts } from './Facts';
import { History } from './History';
import { Retire } from './Retire';
import { Revise } from './Revise';
import './prepare.css';

/** One clause: what it says, where it was learned, who has read it, whether it helped, every version of it. */
export function Item() {
  const { id } = useParams({ from: '/guidance/$id' });
  const query = useQuery(guidanceItem(id));
  const queries = useQueryClient();
  const link = useLive('guidance', () => queries.invalidateQueries({ queryKey: ['guidance'] }));
  useEffect(() => {
    document.title = 'Guidance · Turnback';
  }, []);
  return (
    <div className="page">
      <header className="titled">
        <h1>Guidance</h1>
        <LinkState link={link} />
      </header>
      <p className="lede">
        <Link to="/guidance" search={{}}>
          All guidance
        </Link>
      </p>
      <ReadOnly needs={['LOG', 'STEWARD']} />
      <Reading query={query} what="the clause" height={220} />
      {query.data && <Whole key={id} one={query.data} />}
    </div>
  );
}

function Whole({ one }: { one: GuidanceItem }) {
  const maySteward = useMay('STEWARD');
  return (
    <article className="item">
      <blockquote>{one.clause}</blockquote>
      <Retired one={one} />
      <Facts one={one} />
      {maySteward && one.state !== 'RETIRED' && <Acts one={one} />}
      <Due one={one} maySteward={maySteward} />
      {one.state === 'ADOPTED' && <Acknowledgements id={one.id} />}
      {one.adoption && <Effect id={one.id} />}
      <History one={one} />
    </article>
  );
}

function Retired({ one: { retirement } }: { one: GuidanceItem }) {
  const time = useTime();
  const nameOf = useNames();
  if (!retirement) return null;
  return (
    <p className="readonly">
      <b>Retired {time.dayAndMinute(retirement.at)}:</b> {retirement.reason} ({nameOf(retirement.actor)})
    </p>
  );
}

type Act = 'adopt' | 'revise' | 'retire';

/** What a steward may do with it. */
function Acts({ one }: { one: GuidanceItem }) {
  const [act, setAct] = useState<Act | null>(null);
  const close = () => setAct(null);
  return (
    <div className="actions">
      {one.state === 'PROPOSED' && (
        <button type="button" className="btn strong" onClick={() => setAct('adopt')}>
          Adopt
        </button>
      )}
      <button type="button" className="btn" onClick={() => setAct('revise')}>
        Revise
      </button>
      <button type="button" className="btn" onClick={() => setAct('retire')}>
        Retire
      </button>
      {act === 'adopt' && <Adopt one={one} close={close} />}
      {act === 'revise' && <Revise one={one} close={close} />}
      {act === 'retire' && <Retire one={one} close={close} />}
    </div>
  );
}
