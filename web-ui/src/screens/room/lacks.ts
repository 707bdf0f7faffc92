import type { Evidence } from '../../api/advice';
import type { Incident } from '../../api/types';
import type { Act } from './acts';
import { heldRoles } from './roles';

/** Something that a room goes without, and what puts it right. */
export interface Lack {
  sentence: string;
  /** What can be said here; null where it has to be prepared beforehand. */
  act: Act | null;
  label: string;
}

/** What a room lacks that would help now, the most helpful first. */
export function lacksOf(
  incident: Pick<Incident, 'releases' | 'harmBeganAt' | 'roles'>,
  evidence: Pick<Evidence, 'sheet' | 'releaseId' | 'version'> | undefined,
): Lack[] {
  const linked = incident.releases.some((one) => one.link !== 'DISMISSED');
  const commanded = heldRoles(incident).some(({ role }) => role === 'COMMANDER');
  return [
    !linked && {
      sentence:
        'No release is linked. With the one that it may be, the room shows how far it reached and what can go back.',
      act: 'link' as const,
      label: 'Link the one that it may be',
    },
    incident.harmBeganAt === null && {
      sentence: 'Nobody said since when there is harm, so that clock stands still.',
      act: 'harm' as const,
      label: 'Note since when',
    },
    !commanded && { sentence: 'Nobody commands yet.', act: 'roles' as const, label: 'Say who commands' },
    evidence?.sheet === null && {
      sentence: evidence.releaseId
        ? `No rules were pinned to ${evidence.version ?? 'its release'} before it went out: nothing says what to do, nor by when.`
        : 'Nothing was prepared that says what to do, nor by when.',
      act: null,
      label: 'Prepare rules for the next release',
    },
  ].filter((one) => one !== false);
}
