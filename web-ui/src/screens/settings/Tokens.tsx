import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Token, tokens } from '../../api/people';
import { useTime } from '../../lib/time';
import { plain } from '../../lib/words';
import { Modal } from '../../ui/Modal';
import { RecordForm } from '../../ui/RecordForm';
import { Said } from '../../ui/Said';
import { Empty, Failure, Skeleton, Stale } from '../../ui/States';
import { Table } from '../../ui/Table';
import { useNames } from '../../ui/useNames';
import { IssueToken } from './IssueToken';
import { AdminPage } from './SettingsPage';
import { ShownOnce } from './ShownOnce';
import { tokenWords } from './words';

/** What machines sign in with. */
export function Tokens() {
  return (
    <AdminPage title="Tokens" lede="What pipelines and scripts sign in with: each for one purpose, and for a while.">
      <Inside />
    </AdminPage>
  );
}

function Inside() {
  const query = useQuery(tokens());
  const [issuing, setIssuing] = useState(false);
  const [revoking, setRevoking] = useState<Token | null>(null);
  const [made, setMade] = useState<{ label: string; secret: string | null } | null>(null);
  const [said, setSaid] = useState({ text: '', lead: false });
  const retry = () => query.refetch();
  return (
    <>
      <div className="bar">
        <button type="button" className="btn strong" onClick={() => setIssuing(true)}>
          Issue a token
        </button>
        <Said {...said} />
      </div>
      {query.data && query.error && <Stale since={query.dataUpdatedAt} error={query.error} retry={retry} />}
      {!query.data && query.error && <Failure error={query.error} retry={retry} />}
      {query.isPending && <Skeleton height={220} label="Reading the tokens" />}
      {query.data?.length === 0 && (
        <Empty title="No token is issued yet" commands={[]}>
          Issue one for each pipeline or script that records releases, reads histories in, or reads guidance.
        </Empty>
      )}
      {query.data && query.data.length > 0 && <List all={query.data} revoke={setRevoking} />}
      {issuing && (
        <IssueToken
          close={() => setIssuing(false)}
          done={(token, secret) => {
            setIssuing(false);
            setMade({ label: token.label, secret });
          }}
        />
      )}
      {made && (
        <ShownOnce
          title={`Token for ${made.label}`}
          secret={made.secret}
          name="the token"
          again="Revoke it and issue another."
          close={() => {
            setMade(null);
            setSaid({ text: `The token for ${made.label} is issued.`, lead: false });
          }}
        >
          Put it where {made.label} keeps its secrets; it goes into the header <code>Authorization: Bearer TOKEN</code>.
        </ShownOnce>
      )}
      {revoking && (
        <Revoke
          one={revoking}
          close={() => setRevoking(null)}
          done={() => {
            setRevoking(null);
            setSaid({ text: `The token for ${revoking.label} is revoked.`, lead: true });
          }}
        />
      )}
    </>
  );
}

function Revoke({ one, close, done }: { one: Token; close: () => void; done: () => void }) {
  return (
    <Modal title={`Revoke ${one.label}`} close={close}>
      <RecordForm
        label="Revoke it"
        touched={['tokens', 'audit']}
        command={() => ({ path: `/tokens/${encodeURIComponent(one.id)}/revocation`, body: {} })}
        done={done}
      >
        <p>Whatever uses it is refused from now on. It cannot be put back; another can be issued.</p>
      </RecordForm>
    </Modal>
  );
}

function List({ all, revoke }: { all: readonly Token[]; revoke: (one: Token) => void }) {
  const time = useTime();
  const nameOf = useNames();
  return (
    <div className="stack">
      <Table
        caption="Tokens"
        rows={all}
        keyOf={(one) => one.id}
        columns={[
          { name: 'For', cell: (one) => <b className="ref">{one.label}</b> },
          { name: 'May', cell: tokenWords },
          {
            name: 'State',
            cell: (one) =>
              one.revokedAt ? `${plain(one.state)} ${time.dayAndMinute(one.revokedAt)}` : plain(one.state),
          },
          { name: 'Expires', cell: (one) => time.dayAndMinute(one.expiresAt) },
          { name: 'Last used', cell: (one) => (one.lastUsedAt ? time.dayAndMinute(one.lastUsedAt) : 'Never') },
          { name: 'Issued', cell: (one) => `${time.day(one.issuedAt)}, by ${nameOf(one.issuedBy)}` },
          {
            name: 'Actions',
            cell: (one) =>
              one.state === 'ACTIVE' ? (
                <span className="row-acts">
                  <button type="button" className="link" onClick={() => revoke(one)}>
                    Revoke<span className="vh"> {one.label}</span>
                  </button>
                </span>
              ) : (
                'None'
              ),
          },
        ]}
      />
    </div>
  );
}
