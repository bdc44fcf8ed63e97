import { randomUUID } from 'node:crypto';
import type { Actor } from '../../src/identity/actor.js';
import type { WorkflowService } from '../../src/workflow/workflow.service.js';
import { castOf } from './world-cast.js';
import type { Ground } from './world-ground.js';
import { Route, type Act, type Pending } from './world-route.js';
import type { Person, World } from './world.js';

/** Remembers what was made once for each name. */
export function once<T>(make: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const made = new Map<string, Promise<T>>();
  return (name) => {
    const found = made.get(name) ?? make(name);
    made.set(name, found);
    return found;
  };
}

type Upt = Parameters<typeof castOf>[1];
type Options = ConstructorParameters<typeof Route>[2];

/** A route whose people stand before the door itself. */
export interface RouteAtDoor {
  readonly route: Route;
  readonly actor: (name: string) => Promise<Actor>;
  /** Sends one of its commands to some other door. */
  readonly send: (door: WorkflowService, pending: Pending, key?: string) => ReturnType<Act>;
}

export async function routeAtDoor(ground: Ground, upt: Upt, options?: Options): Promise<RouteAtDoor> {
  const actor = once((name) => ground.actor(name));
  const act: Act = async (who, kasus, command, data) => ground.execute(await actor(who), { command, kasus, data });
  return {
    route: new Route(await castOf(ground, upt), act, options), actor,
    send: async (door, { who, kasus, command, data }, key = randomUUID()) => door.execute(await actor(who), { command, kasus, data, key }),
  };
}

/** A route whose people use the API. */
export async function routeOverHttp(world: World, upt: Upt, options?: Options): Promise<{ readonly route: Route; readonly person: (name: string) => Promise<Person> }> {
  const person = once((name) => world.signIn(name));
  const act: Act = async (who, kasus, command, data) => {
    const answer = await (await person(who)).send(kasus, command, data);
    if (answer.status >= 300) throw new Error(`${command} by ${who}: ${answer.status} ${answer.text}`);
    return answer.body as Awaited<ReturnType<Act>>;
  };
  return { route: new Route(await castOf(world, upt), act, options), person };
}
