import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Advice, AdvisedRule, Evidence } from '../../api/advice';
import { isKind, KIND } from '../../lib/kinds';
import { ruleWords } from '../../lib/sheet';
import { useTime } from '../../lib/time';
import { plain } from '../../lib/words';
import { Key } from '../../ui/Key';
import { Mark } from '../../ui/Mark';
import { Reading } from '../../ui/Reading';
import { decisionWords } from './log';

/** What the decision sheet says now and why. It advises; people decide. */
export function AdvicePart({ query }: { query: UseQueryResult<Advice> }) {
  return (
    <section className="advice" aria-labelledby="advice-title">
      <h2 id="advice-title">What the sheet says</h2>
      <Reading query={query} what="what the sheet says" height={164} />
      {query.data && <Advised evidence={query.data.evidence} />}
    </section>
  );
}

/** The same of what was known at some time, as it was kept with a decision. */
export function Advised({ evidence }: { evidence: Evidence }) {
  const { recommendation, rules } = evidence;
  const { kind, sentence, conclusive, ruleId } = recommendation;
  const known = conclusive && kind !== null && isKind(kind) ? kind : null;
  return (
    <>
      <div className={conclusive ? 'says' : 'says unclear'} data-f={known ? KIND[known].family : undefined}>
        {known && <Mark kind={known} size={24} />}
        <div>
          <p>
            {conclusive ? kind && <b>{decisionWords(kind)}. </b> : <b>Inconclusive. </b>}
            {conclusive
              ? sentence
              : sentence.replace(/^Inconclusive: (.)/, (_all, first: string) => first.toUpperCase())}
          </p>
          <small>
            <Rests evidence={evidence} />
          </small>
        </div>
        {known && <Key of={known} />}
      </div>
      <Why rule={rules.find((one) => one.ruleId === ruleId)} />
    </>
  );
}

/** What it rests on. */
function Rests({ evidence }: { evidence: Evidence }) {
  const time = useTime();
  const { sheet } = evidence;
  if (sheet)
    return (
      <>
        <Link to="/guidance/sheets/$id" params={{ id: sheet.id }}>
          Sheet, version {sheet.version}
        </Link>
        , {evidence.version} of {evidence.component}, as known {time.second(evidence.takenAt)}
      </>
    );
  return (
    <>
      {evidence.releaseId
        ? `No decision sheet was pinned to ${evidence.version ?? 'its release'}. `
        : 'No release is linked: link the one it is. '}
      <Link to="/guidance/sheets">Decision sheets</Link>
    </>
  );
}

/** The rule behind it, with what was heard. */
function Why({ rule }: { rule: AdvisedRule | undefined }) {
  const time = useTime();
  if (!rule) return null;
  const heard =
    rule.value === null
      ? 'Nothing was heard.'
      : `It was ${rule.value}${rule.valueAt ? ` at ${time.second(rule.valueAt)}` : ''}.`;
  return (
    <details className="why">
      <summary>Why</summary>
      <p>
        <b>{rule.name}:</b> {ruleWords(rule)} {heard} {plain(rule.state)}
        {rule.decideBy ? `, to be decided by ${time.second(rule.decideBy)}.` : '.'}
      </p>
    </details>
  );
}
