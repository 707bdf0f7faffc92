import { idOf } from '../../api/record';
import { Modal } from '../../ui/Modal';
import { RecordForm } from '../../ui/RecordForm';
import { ClauseFields, readClause } from './ClauseFields';

interface Props {
  close: () => void;
  /** Where the item is, once it is recorded. */
  done: (id: string) => void;
}

/** A clause that nobody is asked to follow until it is adopted. */
export function Propose({ close, done }: Props) {
  return (
    <Modal title="Propose a clause" close={close}>
      <RecordForm
        label="Propose"
        touched={['guidance']}
        command={(field) => ({ path: '/guidance', body: readClause(field) })}
        done={(answer) => {
          const id = idOf(answer);
          close();
          if (id) done(id);
        }}
      >
        <ClauseFields />
      </RecordForm>
    </Modal>
  );
}
