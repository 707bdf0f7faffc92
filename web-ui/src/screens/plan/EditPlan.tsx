import { useQuery } from '@tanstack/react-query';
import { gate } from '../../api/gate';
import { Release } from '../../api/releases';
import { PLAN_FIELDS, type PlanContent, planBody, planContentOf, planWords } from '../../lib/plan';
import { useTime } from '../../lib/time';
import { standing } from '../../ui/conflict';
import { EditForm } from '../../ui/EditForm';
import { useNames } from '../../ui/useNames';
import { useUnsaved } from '../../ui/useUnsaved';
import { releasePath } from '../gate/gates';
import { RevisionConflict } from '../versions/RevisionConflict';
import { draftName, TOUCHED } from './names';
import { PlanFields } from './PlanFields';

/**
 * Revises a plan while it has reached nobody. What somebody else recorded meanwhile is shown beside what is typed; what
 * was typed stays when the rollout starts, and can no longer be recorded.
 */
export default function EditPlan({ one, close }: { one: Release; close: () => void }) {
  const form = useUnsaved(draftName(one.id), planContentOf(one), one.planVersion);
  const spots = useQuery(gate(one.id)).data?.blindSpots ?? [];
  const clauses = new Map(spots.flatMap((spot) => spot.guidance.map((each) => [each.id, each])));
  const nameOf = useNames();
  const time = useTime();
  const planned = one.state === 'PLANNED';
  return (
    <EditForm
      form={form}
      label="Record the revision"
      touched={TOUCHED}
      ready={form.unsaved && planned}
      command={(value, version) => ({
        path: releasePath(one.id, 'plan'),
        body: { component: one.component, version: one.version, ...planBody(value) },
        ifMatch: version,
      })}
      done={close}
      close={close}
      conflict={(way) => {
        const told = standing(Release, way.error);
        const theirs = told && told.planVersion > one.planVersion ? told : one;
        if (!planned || !form.unsaved || theirs.planVersion <= form.version) return null;
        const content = planContentOf(theirs);
        return (
          <RevisionConflict<PlanContent>
            way={way}
            theirs={{ version: theirs.planVersion, by: theirs.by, at: theirs.at }}
            base={form.base}
            mine={form.value}
            content={content}
            labels={PLAN_FIELDS}
            show={(field, value) => planWords(field, value, { nameOf, time: time.dayAndMinute })}
            set={form.set}
            absorb={() => form.absorb(content)}
          />
        );
      }}
    >
      {!planned && (
        <p className="refusal" role="alert">
          <strong>It reaches users already, so its plan stays as it is.</strong> What you typed is recorded nowhere. It
          stays here until you throw it away.
        </p>
      )}
      <PlanFields component={one.component} value={form.value} set={form.set} asked={[...clauses.values()]} />
    </EditForm>
  );
}
