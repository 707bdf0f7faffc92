import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { type Source, source } from '../../api/sources';
import { integer } from '../../lib/format';
import { sourceKind } from '../../lib/source';
import { useTime } from '../../lib/time';
import { plain } from '../../lib/words';
import { Copy } from '../../ui/Copy';
import { Reading } from '../../ui/Reading';
import { Said, useSaid } from '../../ui/Said';
import { ReadOnly, useMay } from '../../ui/Session';
import { SettingsPage } from '../settings/SettingsPage';
import { ShownOnce } from '../settings/ShownOnce';
import { Deliveries } from './Deliveries';
import { EditSource, RetireSource, RotateSecret } from './SourceForms';
import { addressOf, secretWords, sourceWords } from './sources';

/** One source: where it sends to and how it is set up there, and everything that it sent. */
export function SourcePage() {
  const { id } = useParams({ from: '/settings/sources/$id' });
  const query = useQuery(source(id));
  return (
    <SettingsPage
      title={query.data?.name ?? 'A source'}
      lede="Where it sends to, how it is set up there, and what became of what it sent."
    >
      <p className="lede">
        <Link to="/settings/sources">All sources</Link>
      </p>
      <ReadOnly needs={['ADMIN']} />
      <Inside id={id} />
    </SettingsPage>
  );
}

function Inside({ id }: { id: string }) {
  const mayAdmin = useMay('ADMIN');
  const query = useQuery(source(id));
  const one = query.data;
  return (
    <>
      <Reading query={query} what="the source" height={320} />
      {one && (
        <>
          <Facts one={one} mayAdmin={mayAdmin} />
          {mayAdmin && one.state !== 'RETIRED' && <SetUp one={one} />}
        </>
      )}
      {(one || !query.error) && <Deliveries source={id} active={one !== undefined && one.state !== 'RETIRED'} />}
    </>
  );
}

function Facts({ one, mayAdmin }: { one: Source; mayAdmin: boolean }) {
  const time = useTime();
  const [asked, setAsked] = useState<'edit' | 'secret' | 'retire' | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  const [said, say] = useSaid();
  const close = () => setAsked(null);
  const active = one.state !== 'RETIRED';
  const { accepted, ignored, refused, duplicate } = one.counts;
  const fact = (name: string, words: string, lacking = false) => (
    <div>
      <dt>{name}</dt>
      <dd>
        <span className={lacking ? 'lines lacks' : 'lines'}>{words}</span>
      </dd>
    </div>
  );
  return (
    <section className="part" aria-labelledby="source-title">
      <h2 id="source-title">How it stands</h2>
      <dl className="facts">
        {fact('Kind', `${sourceKind(one.kind).name}, ${plain(one.state).toLowerCase()}`)}
        {fact('Secret', secretWords(one), active && !one.secretSet)}
        {fact('Environments', sourceWords('environments', one))}
        {fact('Repositories', sourceWords('routes', one), one.routes.length === 0)}
        {fact('Accepted', integer(accepted))}
        {fact('Ignored', integer(ignored))}
        {fact('Came before', integer(duplicate))}
        {fact('Refused', integer(refused), refused > 0)}
        {fact('Last delivery', one.lastDeliveryAt ? time.dayAndMinute(one.lastDeliveryAt) : 'none yet')}
      </dl>
      {mayAdmin && active && (
        <div className="acts-row">
          <button type="button" className="btn" onClick={() => setAsked('edit')}>
            Change it
          </button>
          <button type="button" className="btn" onClick={() => setAsked('secret')}>
            Set another secret
          </button>
          <button type="button" className="btn" onClick={() => setAsked('retire')}>
            Retire
          </button>
        </div>
      )}
      <Said {...said} />
      {asked === 'edit' && <EditSource one={one} close={close} />}
      {asked === 'secret' && (
        <RotateSecret
          one={one}
          close={close}
          done={(made) => {
            close();
            if (made) setSecret(made);
            else say('The other secret is set.');
          }}
        />
      )}
      {asked === 'retire' && (
        <RetireSource
          one={one}
          close={close}
          done={() => {
            close();
            say('It is retired.');
          }}
        />
      )}
      {secret && (
        <ShownOnce
          title={`Secret of ${one.name}`}
          secret={secret}
          name="the secret"
          again="Set another one."
          close={() => {
            setSecret(null);
            say('The other secret is set.');
          }}
        >
          The one before is refused from now on: enter this one at {sourceKind(one.kind).name}.
        </ShownOnce>
      )}
    </section>
  );
}

/** What is entered on the other side, in its own words. */
function SetUp({ one }: { one: Source }) {
  const { name, where, settings } = sourceKind(one.kind);
  return (
    <section className="part" aria-labelledby="set-up-title">
      <h2 id="set-up-title">What to enter at {name}</h2>
      <p>{where}:</p>
      <div className="acts-row">
        <Copy text={addressOf(one)} name="the address" />
      </div>
      <div className="lists">
        <dl className="facts">
          {settings.map(([setting, value]) => (
            <div key={setting}>
              <dt>{setting}</dt>
              <dd>
                <span className="lines">{value}</span>
              </dd>
            </div>
          ))}
        </dl>
      </div>
      {location.hostname === '127.0.0.1' || location.hostname === 'localhost' ? (
        <p className="past">This address is of this machine alone: put in the one under which {name} reaches it.</p>
      ) : null}
    </section>
  );
}
