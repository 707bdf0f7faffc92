import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type GuidanceItem, type Neighbours, neighbours } from '../../api/guidance';
import { counted, percent } from '../../lib/format';
import { plain } from '../../lib/words';
import { Modal } from '../../ui/Modal';
import { Reading } from '../../ui/Reading';
import { RecordForm } from '../../ui/RecordForm';

/** Asks teams to follow an item, once somebody saw what says much the same or contradicts it. */
export function Adopt({ one, close }: { one: GuidanceItem; close: () => void }) {
  const query = useQuery(neighbours(one.id));
  const near = query.data;
  const despite = near && [...new Set([...near.similar, ...near.conflicts].map(({ id }) => id))].toSorted();
  return (
    <Modal title={`Adopt version ${one.version}`} close={close}>
      <Reading query={query} what="what says much the same" height={160} />
      {near && <Near near={near} />}
      {despite && (
        <RecordForm
          label={despite.length ? `Adopt it despite ${counted(despite.length, 'other item')}` : 'Adopt it'}
          touched={['guidance']}
          command={() => ({ path: `/guidance/${encodeURIComponent(one.id)}/adoption`, body: { despite } })}
          done={close}
        >
          <p className="dim">
            From then on teams are asked to follow it.
            {despite.length > 0 && ' What it was adopted in spite of is recorded with it.'}
          </p>
        </RecordForm>
      )}
    </Modal>
  );
}

function Near({ near: { similar, conflicts, measure } }: { near: Neighbours }) {
  if (similar.length + conflicts.length === 0)
    return <p>No other item says much the same, and none contradicts it, where both apply.</p>;
  return (
    <div className="near">
      {conflicts.length > 0 && (
        <section aria-labelledby="conflicts-title">
          <h3 id="conflicts-title">It contradicts {counted(conflicts.length, 'item')}</h3>
          <ul className="rows">
            {conflicts.map((each) => (
              <li key={each.id}>
                <Other id={each.id} state={each.state} clause={each.clause} />
                <small>{each.sentence}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
      {similar.length > 0 && (
        <section aria-labelledby="similar-title">
          <h3 id="similar-title">{counted(similar.length, 'item says', 'items say')} much the same</h3>
          <ul className="rows">
            {similar.map((each) => (
              <li key={each.id}>
                <Other id={each.id} state={each.state} clause={each.clause} />
                <small>
                  {percent(each.likeness)} of the words are shared: {each.shared.join(', ')}
                </small>
              </li>
            ))}
          </ul>
          <p className="dim">{measure}</p>
        </section>
      )}
    </div>
  );
}

function Other({ id, state, clause }: { id: string; state: string; clause: string }) {
  return (
    <>
      <Link to="/guidance/$id" params={{ id }}>
        {clause}
      </Link>{' '}
      <span className="dim">({plain(state).toLowerCase()})</span>
    </>
  );
}
