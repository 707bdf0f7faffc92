import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import type { GuidanceItem } from '../../api/guidance';
import { checkWords } from '../../lib/check';
import { scopeWords } from '../../lib/scope';
import { useTime } from '../../lib/time';
import { plain } from '../../lib/words';
import { useNames } from '../../ui/useNames';

/** Where an item stands, what it applies to, and where it was learned. */
export function Facts({ one }: { one: GuidanceItem }) {
  const time = useTime();
  const nameOf = useNames();
  return (
    <dl>
      <Fact name="State">
        {plain(one.state)}, version {one.version}
      </Fact>
      <Fact name="For">{scopeWords(one.scope)}</Fact>
      {one.pattern && <Fact name="Pattern">{plain(one.pattern)}</Fact>}
      <Fact name="The gate looks for it">{one.check ? checkWords(one.check) : 'never: only people can tell'}</Fact>
      <Fact name="Learned from">
        <Origin of={one.origin} />
      </Fact>
      {one.adoption && (
        <Fact name="Adopted">
          {time.dayAndMinute(one.adoption.at)} by {nameOf(one.adoption.actor)}
          {one.adoption.despite.length > 0 && (
            <>
              , despite <Items ids={one.adoption.despite} />
            </>
          )}
        </Fact>
      )}
      <Fact name="Last event">
        <span className="mono">{one.position}</span>
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Origin({ of }: { of: GuidanceItem['origin'] }) {
  if (!of) return 'nobody has said; it was proposed by hand';
  return (
    <>
      <Link to="/incidents/$id" params={{ id: of.incidentId }} hash="findings-title">
        its finding
      </Link>{' '}
      (<span className="mono">{of.position}</span>),{' '}
      <Link to="/incidents/$id" params={{ id: of.incidentId }}>
        its incident
      </Link>{' '}
      and{' '}
      <Link to="/incidents/$id/review" params={{ id: of.incidentId }}>
        the review
      </Link>
    </>
  );
}

function Items({ ids }: { ids: readonly string[] }) {
  return ids.map((id, i) => (
    <Fragment key={id}>
      {i > 0 && ', '}
      <Link to="/guidance/$id" params={{ id }}>
        {id}
      </Link>
    </Fragment>
  ));
}
