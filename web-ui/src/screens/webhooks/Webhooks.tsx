import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type Webhook, webhooks } from '../../api/webhooks';
import { Reading } from '../../ui/Reading';
import { ReadOnly, useMay } from '../../ui/Session';
import { Empty } from '../../ui/States';
import { Tabs } from '../guidance/Tabs';
import { ShownOnce } from '../settings/ShownOnce';
import { AddWebhook } from './AddWebhook';
import { OneWebhook } from './OneWebhook';
import './webhooks.css';

/** Who is told of changes of guidance by themselves, and whether it arrived. */
export function Webhooks() {
  const maySteer = useMay('STEWARD');
  useEffect(() => {
    document.title = 'Webhooks · Turnback';
  }, []);
  return (
    <div className="page">
      <h1>Webhooks</h1>
      <p className="lede">
        Teams that are told when guidance is adopted, revised, retired, or has to be looked at again, and when it was.
      </p>
      <ReadOnly needs={['STEWARD']} />
      <Tabs />
      {maySteer && <Inside />}
    </div>
  );
}

function Inside() {
  const query = useQuery(webhooks());
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<Webhook | null>(null);
  return (
    <>
      <div className="bar">
        <button type="button" className="btn strong" onClick={() => setAdding(true)}>
          Add a webhook
        </button>
      </div>
      <Reading query={query} what="the webhooks" height={220} />
      {query.data?.length === 0 && (
        <Empty title="Nobody is told yet" commands={[]}>
          Add an address: changes of the guidance that applies to it are posted there from then on, signed.
        </Empty>
      )}
      <ul className="webhooks">
        {query.data?.map((one) => (
          <OneWebhook key={one.id} one={one} secretMade={setMade} />
        ))}
      </ul>
      {adding && (
        <AddWebhook
          close={() => setAdding(false)}
          done={(webhook) => {
            setAdding(false);
            setMade(webhook);
          }}
        />
      )}
      {made && (
        <ShownOnce
          title="Secret of the webhook"
          secret={made.secret}
          name="the secret"
          again="Make another one at the webhook."
          close={() => setMade(null)}
        >
          Whoever receives at {made.address} checks the signatures with it.
        </ShownOnce>
      )}
    </>
  );
}
