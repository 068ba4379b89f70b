import type * as z from 'zod';
import type { Channel } from './channels';
import { coreContract } from './coreContract';
import { laterContract } from './laterContract';

export { ApiError, PatientSummary, SetAside } from './coreContract';
export type { IssueSummary, QualityLine, SavedFile } from './laterContract';

/** Every request the page may make. Key = channel; both ends check both schemas. */
export const contract = { ...coreContract, ...laterContract } as const satisfies Record<
  Channel,
  { input: z.ZodType; output: z.ZodType }
>;

export type Contract = typeof contract;
export type Input<C extends Channel> = z.infer<Contract[C]['input']>;
export type Output<C extends Channel> = z.infer<Contract[C]['output']>;
