import { type ReactNode, useEffect, useId, useRef } from 'react';

interface Props {
  title: ReactNode;
  close: () => void;
  children: ReactNode;
  /** At the bottom of a small screen, within reach of a thumb. */
  sheet?: boolean;
}

/** A dialog over the page. Escape and a press beside it close it, and the focus goes back to where it was. */
export function Modal({ title, close, children, sheet }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const opener = document.activeElement;
    ref.current?.showModal();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same as a press beside the dialog
    <dialog
      ref={ref}
      className={sheet ? 'modal sheet' : 'modal'}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClick={(event) => event.target === ref.current && close()}
    >
      <div className="inside">
        <header>
          <h2 id={id}>{title}</h2>
          <button type="button" className="link" onClick={close}>
            Close
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
