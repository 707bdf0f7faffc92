import { useBlocker } from '@tanstack/react-router';
import { Modal } from './Modal';
import type { Unsaved } from './useUnsaved';

/** The session may end at any moment; the way back in is never barred, and the draft is kept. */
const NEVER_BARRED = ['/sign-in', '/choose-password'];

type Form = Pick<Unsaved<object>, 'pending' | 'restored' | 'discard'>;

/** Asks before a page with unrecorded changes is left, and says when changes were kept from an earlier visit. */
export function UnsavedGuard({ form }: { form: Form }) {
  const leaving = useBlocker({
    shouldBlockFn: ({ current, next }) =>
      form.pending() && current.pathname !== next.pathname && !NEVER_BARRED.includes(next.pathname),
    enableBeforeUnload: form.pending,
    withResolver: true,
  });
  return (
    <>
      {form.restored && (
        <p className="kept" role="status">
          <span>These are your unrecorded changes from before. Nothing of them is recorded yet.</span>{' '}
          <button type="button" className="link" onClick={form.discard}>
            Throw them away
          </button>
        </p>
      )}
      {leaving.status === 'blocked' && (
        <Modal title="Your changes are not recorded" close={leaving.reset}>
          <p>They stay in this tab, so you find them here when you come back.</p>
          <div className="acts-row">
            <button type="button" className="btn strong" onClick={leaving.reset}>
              Stay
            </button>
            <button type="button" className="btn" onClick={leaving.proceed}>
              Leave, keep them
            </button>
            <button
              type="button"
              className="btn"
              onClick={() => {
                form.discard();
                leaving.proceed();
              }}
            >
              Leave, throw them away
            </button>
          </div>
        </Modal>
      )}
    </>
  );
}
