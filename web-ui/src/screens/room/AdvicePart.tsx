import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Advice, AdvisedRule, Evidence, Way } from '../../api/advice';
import { isKind, KIND } from '../../lib/kinds';
import { rehearsalWords } from '../../lib/prepared';
import { ruleWords } from '../../lib/sheet';
import { useTime } from '../../lib/time';
import { plain } from '../../lib/words';
import { Key } from '../../ui/Key';
import { Mark } from '../../ui/Mark';
import { Reading } from '../../ui/Reading';
import { decisionWords } from './log';

/** What the decision sheet says now, the rule behind it, and what can not be done. It advises; people decide. */
export function AdvicePart({ query }: { query: UseQueryResult<Advice> }) {
  return (
    <section className="found" aria-labelledby="advice-title">
      <h2 id="advice-title">What the sheet says</h2>
      <Reading query={query} what="what the sheet says" height={120} />
      {query.data && <Said evidence={query.data.evidence} />}
    </section>
  );
}

function Said({ evidence }: { evidence: Evidence }) {
  const time = useTime();
  const { recommendation, rules, options, sheet } = evidence;
  const { kind, sentence, conclusive, ruleId } = recommendation;
  const rule = rules.find((one) => one.ruleId === ruleId);
  const advised = options.find((one) => one.kind === kind);
  const barred = options.filter((one) => one.state !== 'OPEN');
  return (
    <>
      {conclusive ? (
        <div className="opts">
          <div className={kind ? 'opt on' : 'opt'} data-f={kind && isKind(kind) ? KIND[kind].family : undefined}>
            {kind && isKind(kind) && <Key of={kind} />}
            {kind && <Mark kind={kind} size={22} />}
            <Advised words={sentence} kind={kind} way={advised} />
          </div>
        </div>
      ) : (
        <p className="stale-bar">
          <strong>Inconclusive.</strong> {sentence}
        </p>
      )}
      <ul>
        {rule && <RuleLine rule={rule} />}
        {barred.map((one) => (
          <li key={one.kind}>
            <b>{decisionWords(one.kind)}</b> {one.why}
          </li>
        ))}
      </ul>
      <p className="dim">
        {sheet ? (
          <>
            <Link to="/guidance/sheets/$id" params={{ id: sheet.id }}>
              Sheet, version {sheet.version}
            </Link>
            , {evidence.version} of {evidence.component}, as known {time.dayAndSecond(evidence.takenAt)}.
          </>
        ) : (
          <>
            {evidence.releaseId ? 'Its release has no decision sheet.' : 'No release is linked: link the one it is.'}{' '}
            <Link to="/guidance/sheets">Prepare sheets</Link>
          </>
        )}
      </p>
    </>
  );
}

function Advised({ words, kind, way }: { words: string; kind: string | null; way: Way | undefined }) {
  const time = useTime();
  const procedure = way?.procedure;
  const rehearsal = way?.rehearsal;
  return (
    <span>
      <b>
        {kind && `${decisionWords(kind)}. `}
        {words}
      </b>
      {procedure && (
        <small>
          <Link to="/guidance/procedures/$id" params={{ id: procedure.id }}>
            {procedure.name}
          </Link>
          , version {procedure.version}
        </small>
      )}
      {rehearsal && (
        <small>
          {rehearsalWords(rehearsal.state)}
          {rehearsal.at && `, ${time.day(rehearsal.at)}`}
        </small>
      )}
    </span>
  );
}

function RuleLine({ rule }: { rule: AdvisedRule }) {
  const time = useTime();
  return (
    <li>
      <b>{rule.name}</b> {ruleWords(rule)}{' '}
      {rule.value === null
        ? 'Nothing was heard.'
        : `It was ${rule.value}${rule.valueAt ? ` at ${time.dayAndSecond(rule.valueAt)}` : ''}.`}{' '}
      {plain(rule.state)}
      {rule.decideBy ? `, to be decided by ${time.dayAndSecond(rule.decideBy)}.` : '.'}
    </li>
  );
}
