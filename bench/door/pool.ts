import pg from 'pg';
import { POOL } from '../world.js';

/** Connections as the product has them. */
export function poolOf(connectionString: string): pg.Pool {
  const options = { connectionString, max: POOL, pipeline: true, options: '-c search_path=public' };
  return new pg.Pool(options);
}
