/** What stands for no server, so that an address that names one does not resolve to it. */
const HERE = 'http://here.invalid';
const START = '/now';
const ON_THE_WAY = ['/sign-in', '/choose-password'];

/** Where to go after signing in: a page of this server, never another place. */
export function destination(next: string | undefined): string {
  if (!next?.startsWith('/') || !URL.canParse(next, HERE)) return START;
  const { origin, pathname, search, hash } = new URL(next, HERE);
  return origin === HERE && !ON_THE_WAY.includes(pathname) ? `${pathname}${search}${hash}` : START;
}
