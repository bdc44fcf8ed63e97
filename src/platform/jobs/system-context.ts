import type { TenantContext } from '../database/context.js';

/** Who asks when nobody does: the system, looking at a whole instansi, in no post. Every path begins with the separator. */
export const systemContext = (tenant: string): TenantContext => ({ tenant, scope: '/', person: '', post: '' });
