import type { MatrixLine } from '../../api/prepare';
import { useTime } from '../../lib/time';
import { plain } from '../../lib/words';
import { useNames } from '../../ui/useNames';

/** Every version of a line: what was done, by whom and why. */
export function LineHistory({ line }: { line: MatrixLine }) {
  const time = useTime();
  const nameOf = useNames();
  return (
    <details className="past">
      <summary>
        Version {line.version}
        {line.at && `, ${time.day(line.at)}`}, {nameOf(line.by)}
      </summary>
      <ol>
        {line.history.toReversed().map((one) => (
          <li key={`${one.version} ${one.what} ${one.at}`}>
            <b>{one.version}</b> {plain(one.what)} by {nameOf(one.by)}, {time.dayAndMinute(one.at)}
            {one.note && `. ${one.note}`}
          </li>
        ))}
      </ol>
      <p className="mono dim">{line.position}</p>
    </details>
  );
}
