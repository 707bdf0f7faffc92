import { useQuery } from '@tanstack/react-query';
import { releases } from '../../api/queries';
import { useTime } from '../../lib/time';
import { Modal } from '../../ui/Modal';
import { Field, RecordForm } from '../../ui/RecordForm';
import { Failure, Skeleton } from '../../ui/States';
import { type FormProps, LINKS, pathOf, TOUCHED } from './forms';

/** Says what a release has to do with the incident; the latest releases come first. */
export function LinkForm({ incident, close }: FormProps) {
  const query = useQuery(releases());
  const time = useTime();
  return (
    <Modal title="Link a release" close={close}>
      {query.isPending && <Skeleton height={120} label="Reading the releases" />}
      {!query.data && query.error && <Failure error={query.error} retry={() => query.refetch()} />}
      {query.data?.length === 0 && (
        <p>No release is recorded yet. Your pipeline records them, or an import of their history does.</p>
      )}
      {query.data && query.data.length > 0 && (
        <RecordForm
          label="Link it"
          touched={TOUCHED}
          command={(field) => ({
            path: pathOf(incident, 'releases'),
            body: { releaseId: field('release'), link: field('link'), why: field('why') },
          })}
          done={close}
        >
          <Field label="Release" hint="The latest 100 are listed.">
            <select name="release">
              {query.data.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.component} {one.version}, {time.dayAndMinute(one.at)}
                </option>
              ))}
            </select>
          </Field>
          <fieldset>
            <legend>It</legend>
            <div className="chips">
              {LINKS.map(([link, words]) => (
                <label key={link}>
                  <input type="radio" name="link" value={link} defaultChecked={link === 'SUSPECTED'} />
                  {words}
                </label>
              ))}
            </div>
          </fieldset>
          <Field label="Why">
            <input name="why" required maxLength={500} autoComplete="off" />
          </Field>
        </RecordForm>
      )}
    </Modal>
  );
}
