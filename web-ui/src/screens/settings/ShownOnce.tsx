import type { ReactNode } from 'react';
import { Copy } from '../../ui/Copy';
import { Modal } from '../../ui/Modal';

interface Props {
  title: string;
  /** Null when it has been shown before. */
  secret: string | null;
  /** What it is, to be read after "Copy". */
  name: string;
  /** How to get another. */
  again: string;
  children: ReactNode;
  close: () => void;
}

/** A secret that is shown this once. Only its button closes it, so that a slip of the hand does not lose it. */
export function ShownOnce({ title, secret, name, again, children, close }: Props) {
  return (
    <Modal title={title} close={close} firm>
      <div className="fields">
        {secret === null ? (
          <p>It was made before, and shown then. {again}</p>
        ) : (
          <>
            <Copy text={secret} name={name} />
            <p>
              <b>It is not shown again.</b> {children}
            </p>
            <p className="dim">Lost it? {again}</p>
          </>
        )}
        <button type="button" className="btn strong" onClick={close}>
          {secret === null ? 'Close' : 'I have kept it'}
        </button>
      </div>
    </Modal>
  );
}
