import { readFileSync, writeFileSync } from 'node:fs';
import { ModulesContainer } from '@nestjs/core';
import { GUARDS_METADATA, METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { RequestMethod } from '@nestjs/common';
import path from 'node:path';
import { CAKUPAN, CAKUPAN_RUTE, PERINTAH, SETIAP } from '../../src/identity/token/cakupan.js';
import { SessionGuard } from '../../src/identity/session.guard.js';
import { RouteMethods } from '../../src/platform/http/guards/route-methods.js';
import { openWorld, type World } from '../support/world.js';

/** How one route is guarded, as its row in `routes.csv` says. `jaga`: publik, sesi (with an active post), sesi-tanpa-jabatan. */
interface Row { readonly metode: string; readonly alamat: string; readonly jaga: string; readonly tamu: string; readonly cakupan: string; readonly penguatan: string }
const HEAD = 'metode,alamat,jaga,tamu,cakupan,penguatan';
const FILE = path.join(__dirname, 'routes.csv');
const lineOf = ({ metode, alamat, jaga, tamu, cakupan, penguatan }: Row): string => [metode, alamat, jaga, tamu, cakupan, penguatan].join(',');

type Handler = (...args: unknown[]) => unknown;
const said = (key: string, handler: Handler, controller: object): unknown => Reflect.getMetadata(key, handler) ?? Reflect.getMetadata(key, controller);
const list = (value: unknown): string[] => (Array.isArray(value) ? value : [value ?? '']).map(String);
const join = (...parts: string[]): string => `/${parts.flatMap((part) => part.split('/')).filter((part) => part !== '').join('/')}`;

/** Every route of every controller. */
function declared(world: World): Row[] {
  const controllers = [...world.app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()].map(({ metatype }) => metatype));
  return [...new Set(controllers)].flatMap((controller) => (typeof controller === 'function' ? rowsOf(controller) : []));
}

function rowsOf(controller: { readonly prototype: unknown }): Row[] {
  const prototype = controller.prototype as Record<string, unknown>;
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const handler = prototype[name];
    if (typeof handler !== 'function' || !Reflect.hasMetadata(METHOD_METADATA, handler)) return [];
    return list(Reflect.getMetadata(PATH_METADATA, controller)).flatMap((base) => list(Reflect.getMetadata(PATH_METADATA, handler)).map((rest) => rowOf(handler as Handler, controller, join(base, rest))));
  });
}

function rowOf(handler: Handler, controller: object, alamat: string): Row {
  const guards = [...list(Reflect.getMetadata(GUARDS_METADATA, controller) ?? []), ...list(Reflect.getMetadata(GUARDS_METADATA, handler) ?? [])];
  const isGuarded = [controller, handler].some((at) => ((Reflect.getMetadata(GUARDS_METADATA, at) ?? []) as unknown[]).includes(SessionGuard));
  if (!isGuarded && guards.length > 0) throw new Error(`${alamat}: guarded otherwise`);
  const withoutPost = said('identity:post-optional', handler, controller) === true;
  return {
    metode: RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number] ?? '', alamat, jaga: !isGuarded ? 'publik' : withoutPost ? 'sesi-tanpa-jabatan' : 'sesi',
    tamu: isGuarded && said('identity:guests-too', handler, controller) === true ? 'ya' : '', cakupan: (said(CAKUPAN_RUTE, handler, controller) ?? '') as string, penguatan: String(Reflect.getMetadata('identity:diperkuat', handler) ?? ''),
  };
}

describe('every route', () => {
  let world: World;
  let rows: Row[];
  beforeAll(async () => {
    world = await openWorld();
    rows = declared(world).sort((a, b) => (lineOf({ ...a, metode: '' }) + a.metode < lineOf({ ...b, metode: '' }) + b.metode ? -1 : 1));
    if (process.env['TULIS'] === '1') writeFileSync(FILE, `${[HEAD, ...rows.map(lineOf)].join('\n')}\n`);
  });
  afterAll(() => world.close());

  it('stands in the table with how it is guarded, and the table knows no other', () => {
    expect(readFileSync(FILE, 'utf8').trim().split('\n').slice(1)).toEqual(rows.map(lineOf));
  });

  it('of the server is one of a controller, or a page of the documentation', () => {
    const known = new Set(rows.flatMap(({ metode, alamat }) => [`${metode} ${alamat}`, ...(metode === 'GET' ? [`HEAD ${alamat}`] : [])]));
    const others = world.app.get(RouteMethods).all().filter(({ template, method }) => !known.has(`${method} ${template}`)).map(({ template }) => template);
    expect(others.filter((template) => !template.startsWith('/api/docs') && template !== '/api/openapi.json')).toEqual([]);
  });

  it('that changes something is public only for signing in, invitations and the verification of papers', () => {
    const open = rows.filter(({ metode, jaga }) => jaga === 'publik' && metode !== 'GET').map(({ metode, alamat }) => `${metode} ${alamat}`);
    expect(open.filter((route) => !/^(POST|DELETE) \/(api\/v1\/sesi(\/|$)|api\/v1\/undangan\/|v\/periksa$)/.test(route))).toEqual([]);
  });

  it('names a scope that exists; no scope that only reads lets anything change, but the address of a file that is to be read', () => {
    expect(rows.map(({ cakupan }) => cakupan).filter((nama) => nama !== '' && nama !== PERINTAH && nama !== SETIAP && !(nama in CAKUPAN))).toEqual([]);
    const changing = rows.filter(({ metode, cakupan }) => cakupan.startsWith('baca:') && metode !== 'GET').map(({ alamat }) => alamat.replace(/^\/api\/v1\/[a-z-]+/, ''));
    expect(new Set(changing)).toEqual(new Set(['/bukti/:id/alamat', '/kasus/:id/bukti/:sidik/alamat']));
  });

  it('about sessions, factors, tokens and administration is closed to tokens, and so is every act that asks for a fresh proof', () => {
    const closed = rows.filter(({ alamat, penguatan }) => /^\/api\/v1\/(sesi|saya\/(faktor|sesi|token|kata-sandi)|admin)(\/|$)/.test(alamat) || penguatan !== '');
    expect(closed.length).toBeGreaterThan(20);
    expect(closed.filter(({ cakupan }) => cakupan !== '').map(lineOf)).toEqual(['GET,/api/v1/sesi,sesi-tanpa-jabatan,,setiap,']); // who the token is
  });

  it('that is guarded answers nobody without a session', async () => {
    const answers = await Promise.all(rows.filter(({ jaga }) => jaga !== 'publik').map(async (row) => {
      const asked = world.ask(row.metode.toLowerCase() as 'get', row.alamat.replace(/:[A-Za-z]+/g, '3f2b7a0e-93a5-4c59-8a3c-1d5f7d0a9b21'));
      return [lineOf(row), (await asked).status] as const;
    }));
    expect(answers.filter(([, status]) => status !== 401)).toEqual([]);
  });
});
