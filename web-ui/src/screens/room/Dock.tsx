import { KIND, type Kind } from '../../lib/kinds';
import { Mark } from '../../ui/Mark';
import { isClosed, type Ways } from './ways';

const DOCK: readonly Kind[] = ['HOLD', 'PAUSE', 'PARTIAL_ROLLBACK', 'FULL_ROLLBACK', 'CONTAIN'];

/** The first of two taps on a phone. What is closed is struck out and can be logged all the same. */
export function Dock({ ways, tap }: { ways: Ways; tap: (kind: Kind | 'MORE') => void }) {
  return (
    <fieldset className="dock" aria-label="Log a decision">
      {DOCK.map((kind) => {
        const closed = isClosed(ways.of(kind));
        const look = closed ? 'closed' : ways.advised === kind ? 'on' : undefined;
        return (
          <button key={kind} type="button" className={look} data-f={KIND[kind].family} onClick={() => tap(kind)}>
            <Mark kind={kind} size={24} />
            {closed ? <s>{KIND[kind].short}</s> : <span>{KIND[kind].short}</span>}
            {look && <span className="vh">, {closed ? 'closed' : 'advised'}</span>}
          </button>
        );
      })}
      <button type="button" onClick={() => tap('MORE')}>
        <span className="dots">…</span>
        <span>More</span>
      </button>
    </fieldset>
  );
}
