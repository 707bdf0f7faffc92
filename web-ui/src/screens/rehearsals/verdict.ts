/** What a rehearsal verifies, each with the question that it answers. */
export const VERIFICATIONS = {
  tools: 'Tools: does everything that the steps need work there?',
  permissions: 'Permissions: may the executors do it without asking anybody?',
  timing: 'Timing: is it done within the bound?',
  communication: 'Communication: does everybody hear what they need to?',
} as const;
export type Verification = keyof typeof VERIFICATIONS;
export const VERIFIED = Object.keys(VERIFICATIONS) as Verification[];

export const OUTCOMES = { PASSED: 'Passed', PARTIAL: 'In part', FAILED: 'Failed' } as const;
export type Outcome = keyof typeof OUTCOMES;
export const outcomeName = (outcome: string | null) =>
  outcome === null ? 'Not finished' : ((OUTCOMES as Record<string, string>)[outcome] ?? outcome);

/** What is said at the end; `verified` is empty until somebody says yes or no. */
export interface Verdict {
  outcome: Outcome | '';
  verifications: Record<Verification, { verified: boolean | null; why: string }>;
}

const unsaid = () => ({ verified: null, why: '' });

export const blankVerdict = (): Verdict => ({
  outcome: '',
  verifications: { tools: unsaid(), permissions: unsaid(), timing: unsaid(), communication: unsaid() },
});

/** True when an outcome is chosen and each of the four is answered. */
export const decided = ({ outcome, verifications }: Verdict) =>
  outcome !== '' && VERIFIED.every((one) => verifications[one].verified !== null);

/** Outcome and verifications as they are sent. */
export const verdictBody = ({ outcome, verifications }: Verdict) => ({
  outcome,
  verifications: Object.fromEntries(
    VERIFIED.map((one) => [one, { ...verifications[one], why: verifications[one].why.trim() }]),
  ),
});

export interface Measured {
  /** Every step has its time. */
  complete: boolean;
  seconds: number | null;
  boundSeconds: number;
}

/** Why an outcome cannot be given; nothing when it can. */
export const barsPassing = ({ complete }: Measured) => (complete ? '' : 'Passed needs a time for every step.');

/** Why the timing cannot be called verified; nothing when it can. */
export const barsTiming = ({ seconds, boundSeconds }: Measured) =>
  seconds !== null && seconds > boundSeconds ? 'It took longer than the bound, so the timing is not verified.' : '';
