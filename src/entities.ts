import { AccountEntity } from './identity/account.entity.js';
import { PersonEntity } from './identity/person.entity.js';
import { PostEntity } from './identity/post.entity.js';
import { InstansiEntity } from './organisasi/instansi.entity.js';
import { SatkerEntity } from './organisasi/satker.entity.js';

/** What TypeORM maps: organisation and people, off the hot path. */
export const ENTITIES = [InstansiEntity, SatkerEntity, PersonEntity, AccountEntity, PostEntity];
