import type { ReviewedObligation } from '../../api/review';
import { verdictWords } from '../../lib/obligation';
import { plain } from '../../lib/words';
import { Field, RecordForm } from '../../ui/RecordForm';
import { useMay } from '../../ui/Session';
import { DutyLink } from '../trends/DutyLink';
import { Arithmetic } from './Arithmetic';
import { WhyAmended } from './Factors';
import { type Part, TOUCHED } from './part';

const CAUSES = [
  'THRESHOLD_UNDEFINED',
  'AUTHORITY_UNCLEAR',
  'ROLLBACK_BELIEVED_IMPOSSIBLE',
  'PROCEDURE_UNREHEARSED',
  'EVIDENCE_CONFLICTING',
  'ALMOST_FIXED',
  'COMMUNICATION',
];

/** What was computed, and beside it what people found. */
export function Obligations({ all, path, published }: Part) {
  const may = useMay('STEWARD');
  return (
    <section aria-labelledby="hesitation">
      <h2 id="hesitation">Hesitation</h2>
      {all.obligations.length === 0 && <p className="dim">Nothing had to be decided.</p>}
      <ul>
        {all.obligations.map((one) => (
          <li key={one.obligationId}>
            <h3>
              <DutyLink id={one.obligationId}>{one.rule ?? one.component ?? one.obligationId}</DutyLink>{' '}
              <span className="mono dim">{one.obligationId}</span>
            </h3>
            <p>
              <b>{one.verdict ? `Computed: ${verdictWords(one.verdict)}.` : 'Not judged yet.'}</b>{' '}
              {one.position && <span className="mono dim">{one.position}</span>}
            </p>
            {one.verdict && <Arithmetic one={one} verdict={one.verdict} />}
            {one.toAssess && <p className="due">Nobody looked at it: it cannot be published like that.</p>}
            {one.assessment && (
              <p className={`found-so ${one.assessment.verdict}`}>
                {plain(one.assessment.verdict)}
                {one.assessment.causes.length > 0 && ` (${one.assessment.causes.map(plain).join(', ')})`}:{' '}
                {one.assessment.why}
              </p>
            )}
            {one.earlier.map((said) => (
              <p key={said.at} className="dim">
                Before: {plain(said.verdict)}: {said.why}
              </p>
            ))}
            {may && one.outcome && <Assess key={one.assessment?.at} one={one} path={path} published={published} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Assess({ one, path, published }: { one: ReviewedObligation; path: string; published: boolean }) {
  return (
    <details>
      <summary>
        {one.assessment ? 'Say it otherwise' : 'Confirm or reject'}
        <span className="vh"> for {one.obligationId}</span>
      </summary>
      <RecordForm
        label={published ? 'Amend' : 'Record'}
        touched={TOUCHED}
        command={(field) => {
          const said = {
            obligationId: one.obligationId,
            verdict: field('verdict'),
            causes: field('verdict') === 'CONFIRMED' ? CAUSES.filter((cause) => field(cause)) : [],
            why: field('why'),
          };
          return published
            ? { path: `${path}/amendments`, body: { reason: field('reason'), assessments: [said] } }
            : { path: `${path}/assessments`, body: said };
        }}
        done={() => undefined}
      >
        <Field label="Did hesitation make it worse?">
          <select name="verdict">
            <option value="CONFIRMED">Confirmed</option>
            <option value="REJECTED">Rejected</option>
          </select>
        </Field>
        <fieldset name="causes">
          <legend>What it came from (at least one when confirmed)</legend>
          {CAUSES.map((cause) => (
            <label key={cause}>
              <input type="checkbox" name={cause} value="yes" /> {plain(cause)}
            </label>
          ))}
        </fieldset>
        <Field label="Why, about what happened and not about who">
          <textarea name="why" required rows={2} maxLength={2000} />
        </Field>
        {published && <WhyAmended />}
      </RecordForm>
    </details>
  );
}
