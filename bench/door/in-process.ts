import { newKey, type World } from '../world.js';
import type { Contender } from './contender.js';

/** The door as the product's controllers call it. */
export const inProcess = ({ workflow }: World): Contender => ({
  name: 'the door, in process',
  send: async ({ worksheet: { kasus, operator }, data }) => { await workflow.execute(operator.actor, { command: 'lke.isi', kasus, data, key: newKey() }); },
});
