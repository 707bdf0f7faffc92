import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { incident as incidentQuery } from '../../api/queries';
import { replay } from '../../api/replay';
import { type Review, review } from '../../api/review';
import type { Incident } from '../../api/types';
import { causeWords } from '../../lib/review';
import { plain } from '../../lib/words';
import type { Evidence } from '../../ui/Evidence';
import { Reading } from '../../ui/Reading';
import { Field, RecordForm } from '../../ui/RecordForm';
import { ReviewChip } from '../../ui/ReviewChip';
import { ReadOnly, useMay } from '../../ui/Session';
import { DutyLink } from '../trends/DutyLink';
import { Factors } from './Factors';
import { FollowUps } from './FollowUps';
import { Learned } from './Learned';
import { Obligations } from './Obligations';
import { Replay } from './Replay';
import { Summary } from './Summary';
import { Versions } from './Versions';
import '../room/room.css';
import './review.css';

const PATH = '/incidents/$id/review';

/** What was known when, and what people found who looked back at an incident. */
export function ReviewPage() {
  const { id } = useParams({ from: PATH });
  const { at } = useSearch({ from: PATH });
  const navigate = useNavigate();
  const query = useQuery(review(id));
  const about = useQuery(incidentQuery(id));
  const path = `/incidents/${encodeURIComponent(id)}/review`;
  const title = about.data?.title;
  useEffect(() => {
    document.title = title ? `Review: ${title} · Turnback` : 'Review · Turnback';
  }, [title]);
  const choose = (next: string | undefined) =>
    navigate({ to: PATH, params: { id }, search: next ? { at: next } : {}, replace: true, resetScroll: false });
  return (
    <div className="page review">
      <header className="titled">
        <h1>Review</h1>
        {query.data && <ReviewChip state={query.data.review.state} />}
      </header>
      <p className="lede">
        <Link to="/incidents/$id" params={{ id }}>
          {title ?? 'The incident'}
        </Link>
        {query.data?.review.drill && ', an exercise'}. <Link to="/reviews">All reviews</Link>
      </p>
      <ReadOnly needs={['LOG', 'STEWARD']} />
      {about.data?.mergedInto && <Elsewhere into={about.data.mergedInto} />}
      <Reading query={about} what="the incident" height={420} />
      {about.data && <Replay incident={about.data} at={at} choose={choose} />}
      {query.data !== null && <Reading query={query} what="the review" />}
      {query.data === null && !about.data?.mergedInto && <Unopened path={path} />}
      {query.data && about.data && <Opened all={query.data} incident={about.data} path={path} />}
    </div>
  );
}

/** What is part of another incident is reviewed with that. */
function Elsewhere({ into }: { into: NonNullable<Incident['mergedInto']> }) {
  return (
    <section className="state elsewhere">
      <h2>This incident is part of another one, and is reviewed there</h2>
      <p>{into.why}</p>
      <Link to={PATH} params={{ id: into.incidentId }} className="btn">
        Go to that review
      </Link>
    </section>
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
          touched={['review', 'replay']}
          command={(field) => ({ path, body: field('why') ? { why: field('why') } : {} })}
          done={() => undefined}
        >
          <Field label="What it is to find out" hint="It may be left out.">
            <input name="why" maxLength={2000} autoComplete="off" />
          </Field>
        </RecordForm>
      )}
    </section>
  );
}

function Opened({ all, incident, path }: { all: Review; incident: Incident; path: string }) {
  const published = all.review.versions.length > 0;
  const told = useQuery(replay(incident.id)).data?.recorded ?? [];
  const recordedAt = new Map(told.map((one) => [one.position, one.recordedAt]));
  const evidence: Evidence[] = [
    ...all.obligations.map((one) => ({ id: one.obligationId, words: one.rule ?? 'What no rule bound' })),
    ...told.map((one) => ({ id: one.position, words: one.sentence })),
  ];
  const part = { all, path, published, evidence, recordedAt };
  return (
    <>
      <p className="blameless">
        <b>{plain(all.review.state)}.</b> Write about what happened, not about who: persons appear as roles only.{' '}
        <a href={`/api/v1${path}/document?format=HTML`}>Open as a page to print</a>{' '}
        <a href={`/api/v1${path}/document?format=MARKDOWN`}>Download as Markdown</a>
      </p>
      <Causes all={all} />
      <Obligations {...part} />
      <Contradictions all={all} />
      <Factors {...part} />
      <Learned {...part} incident={incident} />
      <FollowUps actions={all.review.actions} path={path} />
      <Summary {...part} />
      <Versions versions={all.review.versions} />
    </>
  );
}

function Causes({ all }: { all: Review }) {
  return (
    <section aria-labelledby="causes">
      <h2 id="causes">Why it is reviewed</h2>
      {all.review.openedBecause && <p>Somebody opened it: {all.review.openedBecause}</p>}
      {!all.review.openedBecause && all.review.causes.length === 0 && <p className="dim">Somebody opened it.</p>}
      <ul>
        {all.review.causes.map((one) => (
          <li key={one.position + one.about}>
            {causeWords(one)}{' '}
            {one.about.startsWith('obl_') ? (
              <DutyLink id={one.about}>
                <span className="mono">{one.about}</span>
              </DutyLink>
            ) : (
              <span className="mono">{one.about}</span>
            )}{' '}
            <span className="mono dim">{one.position}</span>
            {one.withdrawn && <p className="dim">Holds no more: {one.withdrawn.why}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Contradictions({ all }: { all: Review }) {
  if (all.contradictions.length === 0) return null;
  return (
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
  );
}
