import type { Factor } from '../../api/review';
import { EvidenceFields, EvidenceLinks, readEvidence } from '../../ui/Evidence';
import { Field, RecordForm } from '../../ui/RecordForm';
import { useMay } from '../../ui/Session';
import { type Part, TOUCHED } from './part';

/** What contributed; what was taken out again stands apart from it. */
export function Factors(part: Part) {
  const { all, path, published, evidence } = part;
  const logs = useMay('LOG');
  const stewards = useMay('STEWARD');
  const may = published ? stewards : logs;
  const standing = all.review.factors.filter((one) => !one.removed);
  const removed = all.review.factors.filter((one) => one.removed);
  return (
    <section aria-labelledby="factors">
      <h2 id="factors">What contributed</h2>
      {standing.length === 0 && <p className="dim">Nobody said yet.</p>}
      <ul>
        {standing.map((one) => (
          <li key={one.id}>
            <Said one={one} part={part} />
            {may && <Remove one={one} path={path} published={published} />}
          </li>
        ))}
      </ul>
      {removed.length > 0 && (
        <details>
          <summary>Taken out again: {removed.length}</summary>
          <ul>
            {removed.map((one) => (
              <li key={one.id}>
                <s>{one.sentence}</s>
                <p className="dim">Taken out: {one.removed?.why}</p>
              </li>
            ))}
          </ul>
        </details>
      )}
      {may && (
        <details>
          <summary>Add what contributed</summary>
          <RecordForm
            key={all.review.factors.length}
            label={published ? 'Amend: add it' : 'Add it'}
            touched={TOUCHED}
            command={(field) => {
              const said = { sentence: field('sentence'), evidence: readEvidence(field, evidence) };
              return published
                ? { path: `${path}/amendments`, body: { reason: field('reason'), factors: [said] } }
                : { path: `${path}/factors`, body: said };
            }}
            done={() => undefined}
          >
            <Field label="What contributed">
              <input name="sentence" required maxLength={2000} autoComplete="off" />
            </Field>
            <EvidenceFields all={evidence} />
            {published && <WhyAmended />}
          </RecordForm>
        </details>
      )}
    </section>
  );
}

function Said({ one, part: { all, recordedAt } }: { one: Factor; part: Part }) {
  return (
    <>
      {one.sentence}{' '}
      <small className="dim">
        <EvidenceLinks ids={one.evidence} incident={all.review.incidentId} recordedAt={recordedAt} />
      </small>
    </>
  );
}

function Remove({ one, path, published }: { one: Factor; path: string; published: boolean }) {
  return (
    <details>
      <summary>
        Take it out<span className="vh">: {one.sentence}</span>
      </summary>
      <RecordForm
        label={published ? 'Amend: take it out' : 'Take it out'}
        strong={false}
        touched={TOUCHED}
        command={(field) =>
          published
            ? {
                path: `${path}/amendments`,
                body: { reason: field('reason'), removedFactors: [{ factorId: one.id, reason: field('why') }] },
              }
            : { path: `${path}/factors/${encodeURIComponent(one.id)}/removal`, body: { reason: field('why') } }
        }
        done={() => undefined}
      >
        <Field label="Why it did not contribute">
          <input name="why" required maxLength={2000} autoComplete="off" />
        </Field>
        {published && <WhyAmended />}
      </RecordForm>
    </details>
  );
}

/** Without which nothing that is published changes. */
export function WhyAmended() {
  return (
    <Field label="Why it is amended">
      <input name="reason" required maxLength={2000} autoComplete="off" />
    </Field>
  );
}
