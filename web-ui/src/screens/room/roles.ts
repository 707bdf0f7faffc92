import type { Incident } from '../../api/types';
import { plain } from '../../lib/words';

/** What somebody does in a room; experts can be several. */
export const ROOM_ROLES: readonly (readonly [string, string])[] = [
  ['COMMANDER', 'Commander'],
  ['SCRIBE', 'Scribe'],
  ['COMMUNICATIONS', 'Communications'],
  ['SUBJECT_EXPERT', 'Subject expert'],
];

export const roomRoleName = (role: string) => ROOM_ROLES.find(([id]) => id === role)?.[1] ?? plain(role);

/** Those that somebody has now. */
export const heldRoles = ({ roles }: Pick<Incident, 'roles'>) => roles.filter((one) => one.until === null);
