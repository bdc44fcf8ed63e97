import { createHash } from 'node:crypto';

/** The salted hash that a history holds of words that can be erased: without the salt nobody can try words out against it. */
export const sidikPribadi = (salt: Buffer, nilai: string): string => createHash('sha256').update('predikat/pribadi/v1').update(salt).update(nilai, 'utf8').digest('hex');
