import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type Source, sources } from '../../api/sources';
import { counted, integer } from '../../lib/format';
import { sourceKind } from '../../lib/source';
import { useTime } from '../../lib/time';
import { plain } from '../../lib/words';
import { Reading } from '../../ui/Reading';
import { ReadOnly, useMay } from '../../ui/Session';
import { Empty } from '../../ui/States';
import { Table } from '../../ui/Table';
import { SettingsPage } from '../settings/SettingsPage';
import { ShownOnce } from '../settings/ShownOnce';
import { AddSource } from './AddSource';

/** What tells Turnback of deployments by itself. */
export function Sources() {
  return (
    <SettingsPage
      title="Sources"
      lede="What tells of deployments and incidents by itself. Each delivery is kept with what became of it, and can be played again."
    >
      <ReadOnly needs={['ADMIN']} />
      <Inside />
    </SettingsPage>
  );
}

function Inside() {
  const query = useQuery(sources());
  const mayAdmin = useMay('ADMIN');
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<{ id: string; name: string; secret: string } | null>(null);
  const open = (id: string) => navigate({ to: '/settings/sources/$id', params: { id }, search: {} });
  return (
    <>
      {mayAdmin && (
        <div className="bar">
          <button type="button" className="btn strong" onClick={() => setAdding(true)}>
            Add a source
          </button>
        </div>
      )}
      <Reading query={query} what="the sources" height={220} />
      {query.data?.length === 0 && (
        <Empty title="Nothing tells of deployments yet" commands={[]}>
          Add GitHub, GitLab, or anything that speaks CDEvents: from then on releases and rollbacks are recorded by
          themselves.
        </Empty>
      )}
      {query.data && query.data.length > 0 && <List all={query.data} />}
      {adding && (
        <AddSource
          close={() => setAdding(false)}
          done={(id, name, secret) => {
            setAdding(false);
            if (secret) setMade({ id, name, secret });
            else void open(id);
          }}
        />
      )}
      {made && (
        <ShownOnce
          title={`Secret of ${made.name}`}
          secret={made.secret}
          name="the secret"
          again="Set another one on the page of the source."
          close={() => {
            setMade(null);
            void open(made.id);
          }}
        >
          The next page says where it goes.
        </ShownOnce>
      )}
    </>
  );
}

function List({ all }: { all: readonly Source[] }) {
  const time = useTime();
  return (
    <div className="stack">
      <Table
        caption="Sources"
        rows={all}
        keyOf={(one) => one.id}
        columns={[
          {
            name: 'Source',
            cell: (one) => (
              <Link to="/settings/sources/$id" params={{ id: one.id }} search={{}} className="ref">
                {one.name}
              </Link>
            ),
          },
          { name: 'Kind', cell: (one) => sourceKind(one.kind).name },
          { name: 'State', cell: (one) => plain(one.state) },
          { name: 'Routes', cell: (one) => counted(one.routes.length, 'repository', 'repositories') },
          { name: 'Accepted', numeric: true, cell: (one) => integer(one.counts.accepted) },
          {
            name: 'Refused',
            numeric: true,
            cell: (one) =>
              one.counts.refused ? <b className="lacks">{integer(one.counts.refused)}</b> : integer(one.counts.refused),
          },
          {
            name: 'Last delivery',
            cell: (one) => (one.lastDeliveryAt ? time.dayAndMinute(one.lastDeliveryAt) : 'None yet'),
          },
        ]}
      />
    </div>
  );
}
