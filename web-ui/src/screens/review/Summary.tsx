import { Field, RecordForm } from '../../ui/RecordForm';
import { useMay } from '../../ui/Session';
import { WhyAmended } from './Factors';
import { type Part, TOUCHED } from './part';

/** What happened in a few sentences, and the button that publishes all of it. */
export function Summary({ all, path, published }: Part) {
  const logs = useMay('LOG');
  const stewards = useMay('STEWARD');
  return (
    <section aria-labelledby="summary">
      <h2 id="summary">Summary</h2>
      <p>{all.review.summary || 'None yet.'}</p>
      {(published ? stewards : logs) && (
        <RecordForm
          key={all.review.summary}
          label={published ? 'Amend the summary' : 'Save the summary'}
          strong={false}
          touched={TOUCHED}
          command={(field) =>
            published
              ? { path: `${path}/amendments`, body: { reason: field('reason'), summary: field('text') } }
              : { path: `${path}/summary`, body: { text: field('text') } }
          }
          done={() => undefined}
        >
          <Field label="What happened, and what was learned">
            <textarea name="text" required rows={4} maxLength={2000} defaultValue={all.review.summary} />
          </Field>
          {published && <WhyAmended />}
        </RecordForm>
      )}
      {stewards && !published && (
        <RecordForm
          label="Publish the review"
          touched={TOUCHED}
          command={() => ({ path: `${path}/publication`, body: {} })}
          done={() => undefined}
        >
          {null}
        </RecordForm>
      )}
    </section>
  );
}
