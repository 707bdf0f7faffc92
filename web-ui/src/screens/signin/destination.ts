const ON_THE_WAY = ['/sign-in', '/choose-password'];

/** Where to go after signing in: a page of this server, never another place. */
export function destination(next: string | undefined): string {
  if (!next?.startsWith('/') || next.startsWith('//') || next.startsWith('/\\')) return '/trends';
  return ON_THE_WAY.some((page) => next.startsWith(page)) ? '/trends' : next;
}
