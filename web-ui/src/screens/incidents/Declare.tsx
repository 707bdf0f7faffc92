import { Modal } from '../../ui/Modal';
import { Field, RecordForm } from '../../ui/RecordForm';

/** How bad one is, and what that means. */
export const SEVERITIES: readonly (readonly [string, string])[] = [
  ['SEV1', 'most users, or data at risk'],
  ['SEV2', 'many users'],
  ['SEV3', 'some users'],
  ['SEV4', 'hardly anybody'],
];

/** Declares an incident in two fields; everything else can be told later. */
export function Declare({ close, done }: { close: () => void; done: (answer: unknown) => void }) {
  return (
    <Modal title="Declare an incident" close={close}>
      <RecordForm
        label="Declare"
        touched={['incidents']}
        command={(field) => ({
          path: '/incidents',
          body: { title: field('title'), severity: field('severity'), drill: field('drill') === 'on' },
        })}
        done={done}
      >
        <WhatIsWrong />
        <div className="chips">
          <label>
            <input type="checkbox" name="drill" /> A drill, which no figure counts
          </label>
        </div>
      </RecordForm>
    </Modal>
  );
}

/** What is wrong and how bad it is, beginning with what is suspected, if anything is. */
export function WhatIsWrong({ title = '' }: { title?: string }) {
  return (
    <>
      <Field label="What is wrong" hint="As you would say it aloud. It can be corrected later.">
        <input name="title" required maxLength={200} autoComplete="off" defaultValue={title} />
      </Field>
      <fieldset>
        <legend>How bad it is</legend>
        <div className="chips">
          {SEVERITIES.map(([severity, words]) => (
            <label key={severity}>
              <input type="radio" name="severity" value={severity} defaultChecked={severity === 'SEV2'} />
              <span>
                {severity} <small className="dim">{words}</small>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
    </>
  );
}
