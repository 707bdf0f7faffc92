import type { Sheet } from '../../api/prepare';
import { Modal } from '../../ui/Modal';
import { RecordForm } from '../../ui/RecordForm';
import { sheetPath, TOUCHED } from './sheets';

/** Takes a sheet out of use; what it said stays in the log. */
export function RetireSheet({ one, close }: { one: Sheet; close: () => void }) {
  return (
    <Modal title={`Retire ${one.name}`} close={close}>
      <RecordForm
        label="Retire the sheet"
        touched={TOUCHED}
        command={() => ({ path: sheetPath(one.id, 'retirement'), body: {}, ifMatch: one.version })}
        done={close}
      >
        <p>No further release is pinned to it. Releases that run keep the version that they were pinned to.</p>
      </RecordForm>
    </Modal>
  );
}
