/*
 * The one-time password that somebody has just signed in with, so that they need not type it twice. It is kept in
 * memory only, until they have chosen their own.
 */

let carried: { name: string; password: string } | null = null;

export const carry = (who: typeof carried) => {
  carried = who;
};

export const carriedOn = () => carried;
