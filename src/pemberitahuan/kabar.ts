import type { EntityManager } from 'typeorm';
import { z } from 'zod';

/** How a job names what was told. */
export const kabarSchema = z.strictObject({ kasus: z.uuid(), seq: z.int().positive(), perihal: z.string().min(1) });

/** What was told: an event of a case, or a day that has come. */
export type Kabar = z.infer<typeof kabarSchema> & { readonly tenant: string };

/** Somebody who passes notices on elsewhere, inside the transaction. Asked again for the same notice, it must come to the same. */
export type Pendengar = (manager: EntityManager, kabar: Kabar) => Promise<void>;
