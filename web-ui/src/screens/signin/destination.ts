/** Where to go after signing in: a page of this server, never another place. */
export function destination(next: string | undefined): string {
  if (!next?.startsWith('/') || next.startsWith('//') || next.startsWith('/\\')) return '/trends';
  return next.startsWith('/sign-in') ? '/trends' : next;
}
