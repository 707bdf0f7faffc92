import { useState } from 'react';
import * as v from 'valibot';
import { type Token, WithSecret } from '../../api/people';
import { serverNow } from '../../lib/clock';
import { listed } from '../../lib/scope';
import { Modal } from '../../ui/Modal';
import { Field, RecordForm } from '../../ui/RecordForm';
import { expiry, isOfComponents, SCOPES } from './words';

const DAYS = [30, 90, 365];
const USUAL = 90;

interface Props {
  close: () => void;
  done: (token: Token, secret: string | null) => void;
}

/** Issues a token for one purpose. */
export function IssueToken({ close, done }: Props) {
  const [bound, setBound] = useState<readonly string[]>([]);
  return (
    <Modal title="Issue a token" close={close}>
      <RecordForm
        label="Issue it"
        touched={['tokens', 'audit']}
        command={(field) => ({
          path: '/tokens',
          body: {
            label: field('label'),
            scopes: SCOPES.map(({ scope }) => scope).filter((scope) => field(`scope-${scope}`) === 'on'),
            ...(bound.length && { components: listed(field('components')) }),
            expiresAt: expiry(Number(field('days')), serverNow()),
          },
        })}
        done={(answer) => {
          const made = v.safeParse(WithSecret, answer);
          if (made.success) done(made.output, made.output.secret);
          else close();
        }}
      >
        <Field label="What it is for" hint="One token for each use, so that one can be revoked alone.">
          <input name="label" required maxLength={200} autoComplete="off" placeholder="CI of shop" />
        </Field>
        <fieldset name="scopes">
          <legend>What it may do</legend>
          <div className="chips down">
            {SCOPES.map(({ scope, name, does }) => (
              <label key={scope}>
                <input
                  type="checkbox"
                  name={`scope-${scope}`}
                  defaultChecked={scope === 'READ'}
                  onChange={
                    isOfComponents(scope)
                      ? ({ target }) =>
                          setBound((chosen) =>
                            target.checked ? [...chosen, scope] : chosen.filter((other) => other !== scope),
                          )
                      : undefined
                  }
                />
                <span>
                  {name} <small className="dim">{does}</small>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        {bound.length > 0 && (
          <Field label="Components it is for" hint="Ids with commas between them; empty means all.">
            <input name="components" autoComplete="off" />
          </Field>
        )}
        <fieldset name="expiresAt">
          <legend>How long it lasts</legend>
          <div className="chips">
            {DAYS.map((days) => (
              <label key={days}>
                <input type="radio" name="days" value={days} defaultChecked={days === USUAL} />
                {days} days
              </label>
            ))}
          </div>
        </fieldset>
      </RecordForm>
    </Modal>
  );
}
