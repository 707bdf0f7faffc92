import { REVERSIBILITIES, rehearsalWords, reversibilityWords } from '../../lib/prepared';
import { RehearsalMark, ReversibilityMark } from '../../ui/PreparedMark';

const STATES = ['REHEARSED', 'CONTAINMENT_REHEARSED', 'STALE', 'FAILED', 'NEVER'];

/** What the marks of the matrix mean. */
export function Legend() {
  return (
    <ul className="mx-legend" aria-label="What the marks mean">
      {REVERSIBILITIES.map((name) => (
        <li key={name}>
          <ReversibilityMark of={name} />
          {reversibilityWords(name)}
        </li>
      ))}
      {STATES.map((state) => (
        <li key={state}>
          <RehearsalMark state={state} />
          {rehearsalWords(state)}
        </li>
      ))}
      <li>
        <i className="mx-dashed" aria-hidden="true" />
        Drafted, not adopted by a person
      </li>
    </ul>
  );
}
