import { useState } from 'react';
import type { Incident } from '../../api/types';
import { fromInput } from '../../lib/inputTime';
import { useZone } from '../../lib/prefs';
import { Modal } from '../../ui/Modal';
import { Field, RecordForm } from '../../ui/RecordForm';
import { TimeField } from '../../ui/TimeField';
import { type FormProps, HARM_KINDS, pathOf, TOUCHED } from './forms';

interface Wrong {
  key: string;
  field: string;
  /** Below the incident, where it is not a field of its own. */
  path?: string;
  harmKind?: string;
  name: string;
  now: string;
}

/** What has been recorded and can be wrong. */
function correctable(incident: Incident): Wrong[] {
  const times: [string, string, string | null][] = [
    ['DECLARED_AT', 'When it was declared', incident.declaredAt],
    ['CONTAINED_AT', 'When it was contained', incident.containedAt],
    ['RESOLVED_AT', 'When it was resolved', incident.resolvedAt],
  ];
  return [
    { key: 'TITLE', field: 'TITLE', name: 'Title', now: incident.title },
    ...(incident.severity ? [{ key: 'SEVERITY', field: 'SEVERITY', name: 'Severity', now: incident.severity }] : []),
    ...times.flatMap(([field, name, now]) => (now ? [{ key: field, field, name, now }] : [])),
    ...incident.harm.map((harm) => ({
      key: `HARM_BEGAN_AT ${harm.kind}`,
      field: 'HARM_BEGAN_AT',
      harmKind: harm.kind,
      name: `When harm began: ${HARM_KINDS.find(([kind]) => kind === harm.kind)?.[1].toLowerCase() ?? harm.kind}`,
      now: harm.beganAt,
    })),
    ...incident.entries.toReversed().map((entry) => ({
      key: entry.entryId,
      field: 'ENTRY',
      path: `entries/${encodeURIComponent(entry.entryId)}/correction`,
      name: `Entry: ${entry.text.slice(0, 60)}`,
      now: entry.text,
    })),
    ...incident.measurements.map((one) => ({
      key: one.measurementId,
      field: 'MEASUREMENT',
      path: `harm-measurements/${encodeURIComponent(one.measurementId)}/correction`,
      name: `Measured: ${one.value} ${one.unit}`,
      now: String(one.value),
    })),
  ];
}

/** Says what was recorded wrongly, and why. The original stays in the log. */
export function CorrectForm({ incident, close }: FormProps) {
  const zone = useZone();
  const all = correctable(incident);
  const [key, setKey] = useState('TITLE');
  const wrong = all.find((one) => one.key === key) ?? all[0];
  if (!wrong) return null;
  const isTime = wrong.field.endsWith('_AT');
  return (
    <Modal title="Correct" close={close}>
      <RecordForm
        label="Correct"
        touched={TOUCHED}
        command={(field) => {
          const [value, reason] = [field('value'), field('reason')];
          if (wrong.path)
            return {
              path: pathOf(incident, wrong.path),
              body: wrong.field === 'ENTRY' ? { text: value, reason } : { value: Number(value), reason },
            };
          return {
            path: pathOf(incident, 'corrections'),
            body: {
              field: wrong.field,
              ...(wrong.harmKind && { harmKind: wrong.harmKind }),
              value: isTime ? fromInput(value, zone) : value,
              reason,
            },
          };
        }}
        done={close}
      >
        <p className="dim">What was recorded first stays in the log, beside the correction.</p>
        <Field label="What is wrong">
          <select value={key} onChange={(event) => setKey(event.target.value)}>
            {all.map((one) => (
              <option key={one.key} value={one.key}>
                {one.name}
              </option>
            ))}
          </select>
        </Field>
        {isTime ? (
          <TimeField key={key} name="value" label="What is right" initial={Date.parse(wrong.now)} />
        ) : (
          <Field label="What is right">
            {wrong.field === 'SEVERITY' ? (
              <select name="value" defaultValue={wrong.now} key={key}>
                {['SEV1', 'SEV2', 'SEV3', 'SEV4'].map((one) => (
                  <option key={one}>{one}</option>
                ))}
              </select>
            ) : (
              <input
                key={key}
                name="value"
                required
                defaultValue={wrong.now}
                maxLength={wrong.field === 'ENTRY' ? 2_000 : 200}
                {...(wrong.field === 'MEASUREMENT' && { type: 'number', step: 'any' })}
                autoComplete="off"
              />
            )}
          </Field>
        )}
        <Field label="Why it was wrong">
          <input name="reason" required maxLength={500} autoComplete="off" />
        </Field>
      </RecordForm>
    </Modal>
  );
}
