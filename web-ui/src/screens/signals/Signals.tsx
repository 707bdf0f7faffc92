import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type SignalDelivery, signalDeliveries } from '../../api/signals';
import { counted } from '../../lib/format';
import { countWords, setUps, signalKind, signalMark } from '../../lib/signals';
import { deliveryWords } from '../../lib/source';
import { useTime } from '../../lib/time';
import { Copy } from '../../ui/Copy';
import { Reading } from '../../ui/Reading';
import { useMay } from '../../ui/Session';
import { VerdictMark } from '../../ui/VerdictMark';
import { SettingsPage } from '../settings/SettingsPage';
import '../guidance/prepare.css';

/** How monitoring tells Turnback what it sees, and what came of what it told. */
export function Signals() {
  return (
    <SettingsPage
      title="Signals"
      lede="What monitoring tells: rules of decision sheets are watched on it. A delivery is kept for 30 days with what became of it."
    >
      <Deliveries />
      <SetUps />
    </SettingsPage>
  );
}

function Deliveries() {
  const query = useInfiniteQuery(signalDeliveries());
  const all = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="part" aria-labelledby="deliveries-title">
      <h2 id="deliveries-title">Deliveries</h2>
      <Reading query={query} what="what was delivered" height={220} />
      {query.data && all.length === 0 && (
        <p className="none">Nothing was heard yet. Set something up as below, and let it send.</p>
      )}
      <ul className="rows">
        {all.map((one) => (
          <One key={one.id} one={one} />
        ))}
      </ul>
      {query.hasNextPage && (
        <button
          type="button"
          className="btn more"
          disabled={query.isFetchingNextPage}
          onClick={() => query.fetchNextPage()}
        >
          {query.isFetchingNextPage ? 'Reading' : 'Show more'}
        </button>
      )}
    </section>
  );
}

/** So many reasons are shown before one asks for the others. */
const SHOWN = 3;

function One({ one }: { one: SignalDelivery }) {
  const time = useTime();
  const [first, rest] = [one.items.slice(0, SHOWN), one.items.slice(SHOWN)];
  return (
    <li className="way">
      <VerdictMark of={signalMark(one)} size={20} />
      <div>
        <b>{signalKind(one.kind)}</b>: {countWords(one)}
        <Reasons all={first} />
        {rest.length > 0 && (
          <details>
            <summary>
              {counted(rest.length, 'other part')} that {rest.length === 1 ? 'was' : 'were'} not accepted
            </summary>
            <Reasons all={rest} />
          </details>
        )}
        <small>
          {time.dayAndSecond(one.receivedAt)}, <span className="mono">{one.id}</span>, from{' '}
          <span className="mono">{one.from}</span>
        </small>
      </div>
    </li>
  );
}

function Reasons({ all }: { all: SignalDelivery['items'] }) {
  return all.map(({ place, verdict, why }, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a delivery never change
    <p key={i}>
      {deliveryWords(verdict)}
      {place && (
        <>
          {' '}
          <span className="mono">{place}</span>
        </>
      )}
      : {why}
    </p>
  ));
}

function SetUps() {
  const mayAdmin = useMay('ADMIN');
  return (
    <section className="part" aria-labelledby="set-up-title">
      <h2 id="set-up-title">How to set it up</h2>
      <p>
        Each sender has a token of its own with the scope Signals, which can do nothing else.{' '}
        {mayAdmin ? <Link to="/settings/tokens">Issue one</Link> : 'An admin issues it'} and put it in place of TOKEN:
        it goes into the header <code>Authorization: Bearer TOKEN</code>. A signal counts for a rule when it has the
        name that the rule has as its signal; an alert has that of its label <code>alertname</code>.
      </p>
      <ul className="rows">
        {setUps(location.origin).map(({ name, where, text }) => (
          <li key={name}>
            <h3>{name}</h3>
            <p>{where}:</p>
            <pre className="markdown">{text}</pre>
          </li>
        ))}
      </ul>
      <h3>The addresses</h3>
      <ul className="cmds">
        {['', '/alertmanager', '/grafana'].map((rest) => (
          <li key={rest}>
            <Copy text={`${location.origin}/api/v1/signals${rest}`} />
          </li>
        ))}
      </ul>
    </section>
  );
}
