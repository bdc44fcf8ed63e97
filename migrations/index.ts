import { Context001 } from './001-context.js';
import { Organisasi002 } from './002-organisasi.js';
import { Identity003 } from './003-identity.js';
import { Workflow004 } from './004-workflow.js';
import { Verifier005 } from './005-verifier.js';
import { PerangkatDaerah006 } from './006-perangkat-daerah.js';

/** All migrations, in order. */
export const migrations = [Context001, Organisasi002, Identity003, Workflow004, Verifier005, PerangkatDaerah006];
