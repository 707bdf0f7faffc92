import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type Review, review } from '../../api/review';
import { useTime } from '../../lib/time';
import { plain } from '../../lib/words';
import { Reading } from '../../ui/Reading';
import { Field, RecordForm } from '../../ui/RecordForm';
import { ReadOnly, useMay } from '../../ui/Session';
import { Findings } from '../room/Findings';
import { FollowUps } from './FollowUps';
import { Obligations } from './Obligations';
import './review.css';

const PATH = '/incidents/$id/review';

/** What people found who looked back at an incident. */
export function ReviewPage() {
  const { id } = useParams({ from: PATH });
  const query = useQuery(review(id));
  const path = `/incidents/${encodeURIComponent(id)}/review`;
  return (
    <div className="page review">
      <h1>Review</h1>
      <p className="dim">
        <Link to="/incidents/$id" params={{ id }}>
          {query.data?.incidentTitle ?? 'The incident'}
        </Link>
      </p>
      <ReadOnly needs={['LOG', 'STEWARD']} />
      <Reading query={query} what="the review" />
      {query.data === null && <Unopened path={path} />}
      {query.data && <Opened all={query.data} path={path} />}
    </div>
  );
}

function Unopened({ path }: { path: string }) {
  const may = useMay('LOG');
  return (
    <section className="state">
      <h2>Nobody opened a review</h2>
      <p>One opens by itself when hesitation made the incident worse, or an attempt did not succeed.</p>
      {may && (
        <RecordForm
          label="Open the review"
          touched={['review']}
          command={() => ({ path, body: {} })}
          done={() => undefined}
        >
          {null}
        </RecordForm>
      )}
    </section>
  );
}

function Opened({ all, path }: { all: Review; path: string }) {
  const published = all.review.versions.length > 0;
  return (
    <>
      <p>
        <b>{plain(all.review.state)}.</b> {all.review.drill && 'An exercise. '}
        Write about what happened, not about who: persons appear as roles only.{' '}
        <a href={`/api/v1${path}/document`}>Download as a document</a>
      </p>
      <Causes all={all} />
      <Obligations all={all} path={path} published={published} />
      {all.contradictions.length > 0 && (
        <section aria-labelledby="against">
          <h2 id="against">What contradicts itself</h2>
          <ul>
            {all.contradictions.map((one) => (
              <li key={one.sentence}>
                {one.sentence} <span className="mono dim">{one.evidence.join(', ')}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Factors all={all} path={path} published={published} />
      <Findings findings={all.findings} />
      <FollowUps actions={all.review.actions} path={path} />
      <Summary all={all} path={path} published={published} />
      <Versions all={all} />
    </>
  );
}

function Causes({ all }: { all: Review }) {
  return (
    <section aria-labelledby="causes">
      <h2 id="causes">Why it is reviewed</h2>
      {all.review.causes.length === 0 && <p className="dim">Somebody opened it.</p>}
      <ul>
        {all.review.causes.map((one) => (
          <li key={one.position + one.about}>
            {plain(one.outcome)} <span className="mono">{one.about}</span>{' '}
            <span className="mono dim">{one.position}</span>
            {one.withdrawn && <p className="dim">Holds no more: {one.withdrawn.why}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Part {
  all: Review;
  path: string;
  published: boolean;
}

function Factors({ all, path, published }: Part) {
  const may = useMay('LOG') && !published;
  return (
    <section aria-labelledby="factors">
      <h2 id="factors">What contributed</h2>
      <ul>
        {all.review.factors.map((one) => (
          <li key={one.id}>
            {one.sentence} <span className="mono dim">{one.evidence.join(', ')}</span>
            {one.removed && <p className="dim">Taken out: {one.removed.why}</p>}
          </li>
        ))}
      </ul>
      {may && (
        <RecordForm
          label="Add what contributed"
          strong={false}
          touched={['review']}
          command={(field) => ({ path: `${path}/factors`, body: { sentence: field('sentence') } })}
          done={() => undefined}
        >
          <Field label="What contributed">
            <input name="sentence" required maxLength={2000} autoComplete="off" />
          </Field>
        </RecordForm>
      )}
    </section>
  );
}

function Summary({ all, path, published }: Part) {
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
          touched={['review']}
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
          {published && (
            <Field label="Why it is amended">
              <input name="reason" required maxLength={2000} autoComplete="off" />
            </Field>
          )}
        </RecordForm>
      )}
      {stewards && !published && (
        <RecordForm
          label="Publish the review"
          touched={['review']}
          command={() => ({ path: `${path}/publication`, body: {} })}
          done={() => undefined}
        >
          {null}
        </RecordForm>
      )}
    </section>
  );
}

function Versions({ all }: { all: Review }) {
  const time = useTime();
  if (all.review.versions.length === 0) return null;
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">Versions</h2>
      <ol>
        {all.review.versions.map((one) => (
          <li key={one.version}>
            Version {one.version}, {time.dayAndMinute(one.at)}
            {one.reason && `, because ${one.reason}`}
            <p>{one.summary || 'No summary.'}</p>
            {one.assessments.map((said) => (
              <p key={said.obligationId} className="dim">
                <span className="mono">{said.obligationId}</span> {plain(said.verdict)}: {said.why}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
