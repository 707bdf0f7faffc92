import { serverNow } from '../../lib/clock';
import { KIND, KINDS, type Kind } from '../../lib/kinds';
import { useTime } from '../../lib/time';
import { Key } from '../../ui/Key';
import { Kbd, Mark } from '../../ui/Mark';
import { ageWords, isClosed, tookWords, type Ways } from './ways';

interface Props {
  ways: Ways;
  /** What is being decided, null while nothing is chosen. */
  chosen: Kind | null;
  choose: (kind: Kind) => void;
}

/** Every kind of decision: what it takes, how well it was rehearsed, and why it is closed. All of them can be logged. */
export function Options({ ways, chosen, choose }: Props) {
  const time = useTime();
  return (
    <ul className="opts">
      {KINDS.map((kind) => {
        const way = ways.of(kind);
        const closed = isClosed(way);
        const told = way && !closed ? [tookWords(way), ageWords(way, serverNow(), time.day)] : [];
        const look = ['opt', closed && 'closed', chosen === kind && 'on'].filter(Boolean).join(' ');
        return (
          <li key={kind}>
            <button type="button" className={look} data-f={KIND[kind].family} onClick={() => choose(kind)}>
              <span>
                <Key of={kind} />
              </span>
              <Mark kind={kind} size={22} />
              <span>
                <b>
                  {closed ? <s>{KIND[kind].label}</s> : KIND[kind].label}
                  {ways.advised === kind && <em>sheet</em>}
                </b>
                <small>{way && way.state !== 'OPEN' ? way.why : KIND[kind].does}</small>
                {told.filter(Boolean).length > 0 && <small>{told.filter(Boolean).join('. ')}</small>}
              </span>
              <Kbd>{KIND[kind].letter}</Kbd>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
