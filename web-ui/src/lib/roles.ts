import type { Role, Session } from '../api/types';
import { plain } from './words';

/** What a session may do, as the server names it. */
export type Right = 'READ' | 'LOG' | 'COMMAND' | 'RELEASE' | 'ROLL_BACK' | 'STEWARD' | 'IMPORT' | 'OPERATE' | 'ADMIN';

interface Known {
  role: string;
  name: string;
  /** What whoever has it may do. */
  does: string;
  /** Whether it can be held for some components alone. */
  bound: boolean;
}

export const ROLES: readonly Known[] = [
  { role: 'VIEWER', name: 'Viewer', does: 'looks at everything', bound: false },
  {
    role: 'RESPONDER',
    name: 'Responder',
    does: 'looks, and notes harm, links, corrections, findings and proposals',
    bound: false,
  },
  {
    role: 'COMMANDER',
    name: 'Commander',
    does: 'looks and notes, declares, decides, contains, resolves and rolls back',
    bound: true,
  },
  {
    role: 'RELEASE_OWNER',
    name: 'Release owner',
    does: 'looks and notes, plans and runs releases, and rolls them back',
    bound: true,
  },
  { role: 'STEWARD', name: 'Steward', does: 'looks and notes, adopts and revises guidance', bound: false },
  {
    role: 'ADMIN',
    name: 'Admin',
    does: 'does everything, and looks after people, tokens, imports and operations',
    bound: false,
  },
];

/** The roles that may be named to trigger taking something back. */
export const TRIGGER_ROLES = ROLES.filter(({ role }) => ['RESPONDER', 'COMMANDER', 'RELEASE_OWNER'].includes(role)).map(
  ({ role, name }) => ({ id: role, name }),
);

export const roleName = (role: string) => ROLES.find((one) => one.role === role)?.name ?? plain(role);

/** "Commander of shop, cart"; a role for everything is its name alone. */
export const roleWords = ({ role, components }: Role) =>
  components.length ? `${roleName(role)} of ${components.join(', ')}` : roleName(role);

/** All roles of somebody in one line. */
export const rolesWords = (roles: readonly Role[]) => (roles.length ? roles.map(roleWords).join('; ') : 'None');

/** Whether somebody may plan and run releases of a component, and change what is prepared for it. */
export function mayRelease({ may, roles }: Pick<Session, 'may' | 'roles'>, component: string): boolean {
  if (!may.includes('RELEASE')) return false;
  const owned = roles.filter(({ role }) => role === 'RELEASE_OWNER');
  const everywhere = owned.length === 0 || roles.some(({ role }) => role === 'ADMIN');
  return everywhere || owned.some(({ components }) => components.length === 0 || components.includes(component));
}

interface Allowed {
  /** What it lets one do, to be read after "to". */
  to: string;
  /** The role with the least beside it that has this right. */
  role: string;
}

export const RIGHTS: Record<Right, Allowed> = {
  READ: { to: 'look at everything', role: 'VIEWER' },
  LOG: { to: 'note harm, links, corrections, findings and proposals', role: 'RESPONDER' },
  COMMAND: { to: 'declare, decide, contain and resolve', role: 'COMMANDER' },
  RELEASE: { to: 'plan and run releases', role: 'RELEASE_OWNER' },
  ROLL_BACK: { to: 'roll back', role: 'COMMANDER' },
  STEWARD: { to: 'adopt and revise guidance', role: 'STEWARD' },
  IMPORT: { to: 'read histories in', role: 'ADMIN' },
  OPERATE: { to: 'check and rebuild views and try parked events again', role: 'ADMIN' },
  ADMIN: { to: 'look after people, tokens, sources and the audit', role: 'ADMIN' },
};

/** Which role would let somebody do what they may not do yet; nothing when they may do all of it. */
export function lackWords(needs: readonly Right[], may: readonly string[]): string {
  const [first, ...rest] = needs.filter((right) => !may.includes(right)).map((right) => RIGHTS[right]);
  if (!first) return '';
  const others = rest.map(({ to, role }) => `; to ${to}, ${roleName(role)}`).join('');
  return `To ${first.to} you need the role ${roleName(first.role)}${others}.`;
}
