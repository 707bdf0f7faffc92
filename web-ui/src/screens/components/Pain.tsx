import { useMayRelease } from '../../ui/Session';
import { DraftBeside } from '../guidance/DraftBeside';

/** What taking it back was like so far, summed up from its own history. */
export function Pain({ component }: { component: string }) {
  if (!useMayRelease(component)) return null;
  return (
    <section className="part" aria-labelledby="pain">
      <h2 id="pain">What taking it back was like</h2>
      <DraftBeside component={component} asked={{ kind: 'PAIN_SUMMARY' }} label="Sum it up" />
    </section>
  );
}
