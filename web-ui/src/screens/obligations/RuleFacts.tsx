import { Link } from '@tanstack/react-router';
import type { Candidate } from '../../api/obligations';
import { duration, integer } from '../../lib/format';
import { ruleWords } from '../../lib/sheet';
import { plain } from '../../lib/words';

/** The rule as its sheet said it when the rollout started. */
export function RuleFacts({ of: { terms, sheetId, sheetVersion } }: { of: Candidate['bound'] }) {
  const facts: [name: string, words: string][] = [
    ['Threshold', `${plain(terms.comparison).toLowerCase()} ${terms.threshold}`],
    ['Clear again at', String(terms.clearThreshold)],
    ['For at least', duration(terms.sustainSeconds)],
    ['And quiet for', duration(terms.quietSeconds)],
    ['Samples at least', integer(terms.minSamples)],
    ['Time to decide', duration(terms.budgetSeconds)],
    ['Harms', plain(terms.harmKind)],
    ['Stale without data for', terms.staleAfterSeconds === null ? 'never' : duration(terms.staleAfterSeconds)],
    ['Has to have data', terms.mustHaveData ? 'yes' : 'no'],
    ['Rolling forward', terms.rollForwardAllowed ? 'allowed' : 'does not count'],
  ];
  return (
    <section className="part" aria-labelledby="rule-title">
      <header>
        <h2 id="rule-title">The rule</h2>
        <Link to="/guidance/sheets/$id" params={{ id: sheetId }} search={{}}>
          Its sheet, version {sheetVersion}
        </Link>
      </header>
      <p className="lede">{ruleWords(terms)}</p>
      <dl className="facts">
        {facts.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
