import type { FastifyInstance } from 'fastify';
import { Readable } from 'node:stream';
import { pointTo } from './input/json-pointer.js';
import { BadInput, type RawFault } from './problem.js';
import { limitsOf } from './guards/route-limits.js';

/** How large a parsed input may be. Counted in JavaScript values, so after decoding. */
export interface JsonLimits {
  /** Containers within containers; the outermost counts 1. */
  readonly depth: number;
  /** Members of objects and elements of lists, together. */
  readonly keys: number;
  /** UTF-16 units of one text. */
  readonly stringLength: number;
  /** UTF-16 units of a member's name. */
  readonly nameLength: number;
  /** Faults that are listed; a further one ends the search. */
  readonly faults: number;
}

export const JSON_LIMITS: JsonLimits = { depth: 16, keys: 5_000, stringLength: 20_000, nameLength: 200, faults: 100 };

/** Names that reach into an object's prototype where careless code merges objects. */
const REFUSED_NAMES: ReadonlySet<string> = new Set(['__proto__', 'constructor']);

/** Refuses hostile shapes in query, parameters and body with every fault at once, before any pipe or handler sees them. */
export function hardenJson(app: FastifyInstance, limits: JsonLimits = JSON_LIMITS): void {
  app.addHook('preValidation', (request, _reply, done) => {
    const forRoute = { ...limits, stringLength: limitsOf(request).longestString ?? limits.stringLength };
    const faults = [...faultsOf(request.params, 'params', limits), ...faultsOf(request.query, 'query', limits), ...(request.body instanceof Readable ? [] : faultsOf(request.body, '', forRoute))];
    done(faults.length > 0 ? new BadInput(faults) : undefined);
  });
}

/** Every fault of a parsed JSON value, with its path below `at`. */
export function faultsOf(value: unknown, at: string, limits: JsonLimits = JSON_LIMITS): RawFault[] {
  const walk = { limits, at, faults: [], keys: 0 };
  visit(walk, value, at, 0);
  return walk.faults;
}

interface Walk {
  readonly limits: JsonLimits;
  readonly at: string;
  readonly faults: RawFault[];
  keys: number;
}

// The depth limit bounds the recursion.
function visit(walk: Walk, value: unknown, at: string, depth: number): void {
  if (typeof value === 'string') return text(walk, value, at, walk.limits.stringLength);
  if (typeof value === 'number' && !Number.isFinite(value)) return report(walk, at, 'angka di luar jangkauan');
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return;
  if (depth >= walk.limits.depth) return report(walk, at, `bersarang terlalu dalam: paling banyak ${walk.limits.depth} tingkat`);
  members(walk, value, at, depth);
}

function members(walk: Walk, value: object, at: string, depth: number): void {
  const isList = Array.isArray(value);
  for (const [name, member] of Object.entries(value)) {
    if (isFull(walk)) return;
    walk.keys += 1;
    if (walk.keys > walk.limits.keys) return report(walk, walk.at, `terlalu banyak isian: paling banyak ${walk.limits.keys}`);
    const path = pointTo(at, name);
    if (!isList) text(walk, name, path, walk.limits.nameLength);
    if (!isList && REFUSED_NAMES.has(name)) report(walk, path, 'nama isian tidak diperbolehkan');
    else visit(walk, member, path, depth + 1);
  }
}

function text(walk: Walk, value: string, at: string, longest: number): void {
  if (value.length > longest) report(walk, at, `terlalu panjang: ${value.length} karakter, paling banyak ${longest}`);
  if (value.includes('\0')) report(walk, at, 'memuat karakter NUL');
  if (/\p{Surrogate}/u.test(value)) report(walk, at, 'memuat karakter Unicode yang tidak utuh');
}

function report(walk: Walk, path: string, why: string): void {
  if (walk.faults.length < walk.limits.faults) walk.faults.push({ path, why });
}

const isFull = (walk: Walk): boolean => walk.keys > walk.limits.keys || walk.faults.length >= walk.limits.faults;
