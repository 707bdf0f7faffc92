import { type ReactNode, useEffect, useId, useRef } from 'react';

interface Props {
  title: ReactNode;
  close: () => void;
  children: ReactNode;
  /** At the bottom of a small screen, within reach of a thumb. */
  sheet?: boolean;
  /** Closed by a button inside alone: what it shows would be lost. */
  firm?: boolean;
}

/**
 * A dialog over the page. Its first field has the focus, on a sheet none, so that no keyboard covers it. Escape and a
 * press beside it close it, and the focus goes back to where it was.
 */
export function Modal({ title, close, children, sheet, firm }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const opener = document.activeElement;
    ref.current?.showModal();
    if (!sheet) ref.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, [sheet]);
  return (
    <dialog
      ref={ref}
      className={sheet ? 'modal sheet' : 'modal'}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        if (!firm) close();
      }}
      onKeyDown={(event) => {
        if (firm && event.key === 'Escape') event.preventDefault();
      }}
      onClick={(event) => event.target === ref.current && !firm && close()}
    >
      <div className="inside">
        <header>
          <h2 id={id}>{title}</h2>
          {!firm && (
            <button type="button" className="link" onClick={close}>
              Close
            </button>
          )}
        </header>
        {children}
      </div>
    </dialog>
  );
}
