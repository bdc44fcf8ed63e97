import { createHash } from 'node:crypto';
import type { Actor } from '../../src/identity/actor.js';
import { Passwords } from '../../src/identity/passwords.js';
import { SessionService } from '../../src/identity/session.service.js';
import { NotFound, NotSignedIn } from '../../src/platform/http/problem.js';
import { DEMO, INSTANSI_DEMO } from '../../src/seed/demo-accounts.js';
import { openDemoDatabase, type DemoDatabase } from '../support/demo-database.js';

const { kemenimipas: k, contoh: c } = DEMO;

describe('sessions', () => {
  let demo: DemoDatabase;
  let sessions: SessionService;
  beforeAll(async () => {
    demo = await openDemoDatabase();
    sessions = new SessionService(demo.database, new Passwords());
  });
  afterAll(() => demo.close());

  const signIn = (namaPengguna: string, jabatan?: string) => sessions.signIn({ namaPengguna, kataSandi: demo.accounts.kataSandi, jabatan });
  const wrong = (namaPengguna: string) => sessions.signIn({ namaPengguna, kataSandi: 'bukan-kata-sandinya-0000' });
  const refusalOf = async (attempt: Promise<unknown>): Promise<NotSignedIn> => {
    const thrown: unknown = await attempt.catch((error: unknown) => error);
    if (!(thrown instanceof NotSignedIn)) throw new Error('was let in, or failed otherwise');
    return thrown;
  };
  const actorOf = async (token: string): Promise<Actor> => {
    const actor = await sessions.actorOf(token);
    if (!actor) throw new Error('nobody acts');
    return actor;
  };
  const postsOf = async (token: string) => sessions.posts((await sessions.sessionOf(token))?.account ?? '');
  const kindsOf = async (token: string) => (await postsOf(token)).map((p) => `${p.role} ${p.namaSatker}`);

  describe('signing in', () => {
    it('opens a session in the first post', async () => {
      expect(await actorOf(await signIn(k.lapas.kepala))).toMatchObject({
        nama: 'Wirasena Hadikusuma', role: 'kepalaSatker', namaSatker: 'Lembaga Pemasyarakatan Kelas I Cirebon', jenjang: 'upt', jenis: 'lapas',
        path: '/kemenimipas/ditjen-pemasyarakatan/kanwil-pemasyarakatan-jawa-barat/lapas-cirebon/', scope: '/kemenimipas/ditjen-pemasyarakatan/kanwil-pemasyarakatan-jawa-barat/lapas-cirebon/',
        instansi: 'Kementerian Imigrasi dan Pemasyarakatan', zona: 'Asia/Jakarta', packId: 'kemenimipas-sek-ot-03-02-01-2025',
      });
    });

    it('takes the name in any case', async () => {
      expect((await actorOf(await signIn(k.menteri.toUpperCase()))).role).toBe('pimpinanInstansi');
    });

    it('takes the wanted post, by its id or with its tenant', async () => {
      const posts = await postsOf(await signIn(DEMO.tpn));
      for (const { tenant, post } of posts) {
        expect(await actorOf(await signIn(DEMO.tpn, post))).toMatchObject({ tenant, post });
        expect(await actorOf(await signIn(DEMO.tpn, `${tenant}/${post}`))).toMatchObject({ tenant, post });
      }
      expect(new Set(posts.map((p) => p.tenant)).size).toBe(INSTANSI_DEMO.length);
    });

    it('refuses a post of somebody else as one that does not exist', async () => {
      const theirs = await actorOf(await signIn(k.menteri));
      await expect(signIn(k.lapas.kepala, theirs.post)).rejects.toThrow(NotFound);
      await expect(signIn(k.lapas.kepala, '0b8f6c1e-6f0e-4a53-9f3c-0d5a2f0c9d11')).rejects.toThrow(NotFound);
    });

    it('keeps only the hash of the token', async () => {
      const token = await signIn(k.auditor);
      const rows = await demo.asAdmin<{ sidik: Buffer }>('select sidik from session where sidik = $1', [createHash('sha256').update(token).digest()]);
      expect(rows).toHaveLength(1);
      expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    });

    it('answers alike for a wrong password, an unknown account and one that is held back', async () => {
      const answers = [await refusalOf(wrong(k.rutan.operator)), await refusalOf(wrong('tidak.ada@kemenimipas'))];
      await demo.asAdmin(`update account set ditahan_sampai = now() + interval '1 minute' where username = $1`, [k.rutan.operator]);
      answers.push(await refusalOf(signIn(k.rutan.operator)));
      expect(new Set(answers.map((a) => `${a.status} ${a.detail}`)).size).toBe(1);
    });

    it('writes as much for an unknown account as for a known one', async () => {
      const calls: string[] = [];
      const spied = new SessionService(Object.assign(Object.create(demo.database) as typeof demo.database, {
        outside: (statement: { name: string; text: string }) => { calls.push(statement.name); return demo.database.outside(statement); },
      }), new Passwords());
      const attempt = (namaPengguna: string) => refusalOf(spied.signIn({ namaPengguna, kataSandi: 'bukan-kata-sandinya-0000' }));
      await attempt(k.kanim.operator);
      const known = calls.splice(0);
      await attempt('tidak.ada@kemenimipas');
      expect(calls).toEqual(known);
    });
  });

  describe('guessing', () => {
    const stateOf = async (username: string) => (await demo.asAdmin<{ gagal: number; ditahan: boolean }>('select gagal, ditahan_sampai > now() as ditahan from account where username = $1', [username]))[0];
    const release = (username: string) => demo.asAdmin('update account set ditahan_sampai = now() where username = $1', [username]);

    it('holds the account after the fifth failure, also against the right password, for a while', async () => {
      for (let i = 0; i < 4; i++) await refusalOf(wrong(k.kanim.kepala));
      expect(await stateOf(k.kanim.kepala)).toMatchObject({ gagal: 4, ditahan: null });
      await refusalOf(wrong(k.kanim.kepala));
      expect(await stateOf(k.kanim.kepala)).toEqual({ gagal: 5, ditahan: true });
      await refusalOf(signIn(k.kanim.kepala));
      await release(k.kanim.kepala);
      expect(await actorOf(await signIn(k.kanim.kepala))).toMatchObject({ role: 'kepalaSatker' });
      expect(await stateOf(k.kanim.kepala)).toMatchObject({ gagal: 0 });
    });

    it('holds longer after each further failure, 15 minutes at most', async () => {
      const secondsAfter = async (failures: number) => {
        await demo.asAdmin('update account set gagal = $2, ditahan_sampai = null where username = $1', [k.admin, failures - 1]);
        await refusalOf(wrong(k.admin));
        return (await demo.asAdmin<{ s: number }>('select round(extract(epoch from ditahan_sampai - now()))::int as s from account where username = $1', [k.admin]))[0]?.s;
      };
      expect(await secondsAfter(5)).toBeLessThan(10);
      expect(await secondsAfter(8)).toBeGreaterThan(10);
      expect(await secondsAfter(20)).toBe(900);
      expect(await secondsAfter(2000)).toBe(900);
    });

    it('all at once is held back like one after the other: the right password comes too late', async () => {
      const guesses = [...Array.from({ length: 12 }, () => wrong(k.kanim.operator)), signIn(k.kanim.operator)];
      const results = await Promise.allSettled(guesses);
      expect(results.map((r) => r.status)).toEqual(Array.from({ length: 13 }, () => 'rejected'));
    });
  });

  describe('a session', () => {
    const age = (token: string, column: 'dipakai' | 'dibuat', interval: string) =>
      demo.asAdmin(`update session set ${column} = now() - $2::interval where sidik = $1`, [createHash('sha256').update(token).digest(), interval]);

    it.each(['', 'x', `${'A'.repeat(42)}=`, 'A'.repeat(43), 'A'.repeat(10_000)])('is not opened by a made-up token', async (token) => {
      expect(await sessions.sessionOf(token)).toBeNull();
    });

    it.each([['dipakai', '29 minutes', true], ['dipakai', '31 minutes', false], ['dibuat', '11 hours 59 minutes', true], ['dibuat', '12 hours 1 minute', false]] as const)(
      'whose time since %s is %s is alive: %s', async (column, interval, alive) => {
        const token = await signIn(k.auditor);
        await age(token, column, interval);
        expect(await sessions.sessionOf(token) !== null).toBe(alive);
      });

    it('lives on while it is used', async () => {
      const token = await signIn(k.auditor);
      await age(token, 'dipakai', '29 minutes');
      await sessions.sessionOf(token);
      const [row] = await demo.asAdmin<{ fresh: boolean }>(`select dipakai > now() - interval '1 minute' as fresh from session where sidik = $1`, [createHash('sha256').update(token).digest()]);
      expect(row).toEqual({ fresh: true });
    });

    it('ends when one signs out', async () => {
      const token = await signIn(k.auditor);
      await sessions.signOut(token);
      expect(await sessions.sessionOf(token)).toBeNull();
    });

    it('gets a new token with another post, and the old one ends', async () => {
      const token = await signIn(k.rangkap);
      const other = (await postsOf(token)).find((p) => p.role === 'operator');
      const next = await sessions.switchPost(token, other?.post ?? '');
      expect(next).not.toBe(token);
      expect(await actorOf(next)).toMatchObject({ role: 'operator', namaSatker: 'Rumah Tahanan Negara Kelas I Cirebon' });
      expect(await sessions.sessionOf(token)).toBeNull();
    });

    it('does not grow younger with another post: twelve hours are twelve hours', async () => {
      const token = await signIn(k.rangkap);
      await age(token, 'dibuat', '11 hours 59 minutes');
      const next = await sessions.switchPost(token, (await postsOf(token))[0]?.post ?? '');
      const [row] = await demo.asAdmin<{ old: boolean }>(`select dibuat < now() - interval '11 hours' as old from session where sidik = $1`, [createHash('sha256').update(next).digest()]);
      expect(row).toEqual({ old: true });
    });

    it('keeps its token when the wanted post is not its own', async () => {
      const token = await signIn(k.rangkap);
      await expect(sessions.switchPost(token, (await actorOf(await signIn(k.menteri))).post)).rejects.toThrow(NotFound);
      expect(await actorOf(token)).toMatchObject({ nama: 'Ningrum Sasikirana' });
    });

    it('has no post from the next request on when the post is revoked, and can take another', async () => {
      const token = await signIn(DEMO.tpn);
      const { tenant, post } = await actorOf(token);
      await demo.asAdmin(`update post set sampai = current_date - 2 where id = $1`, [post]);
      expect(await sessions.sessionOf(token)).toMatchObject({ nama: 'Adiwangsa Nararya', actor: null });
      const [left] = await postsOf(token);
      expect(left?.tenant).not.toBe(tenant);
      expect(await actorOf(await sessions.switchPost(token, left?.post ?? ''))).toMatchObject({ tenant: left?.tenant });
    });

    it('opens without a post for who has none', async () => {
      await demo.asAdmin(`update post set sampai = current_date - 2 where person_id = (select person_id from account where username = $1)`, [c.auditor]);
      expect(await sessions.sessionOf(await signIn(c.auditor))).toMatchObject({ actor: null });
    });

    it('ends with its account', async () => {
      const token = await signIn(c.admin);
      await demo.asAdmin('delete from account where username = $1', [c.admin]);
      expect(await sessions.sessionOf(token)).toBeNull();
    });
  });

  it('opens only the posts of today', async () => {
    expect(await kindsOf(await signIn(k.mantanKepalaLapas))).toEqual(['anggotaTpi Inspektorat Jenderal']);
    expect(await kindsOf(await signIn(k.rangkap))).toEqual(['timPenilaiKanwil Kantor Wilayah Direktorat Jenderal Pemasyarakatan Jawa Barat', 'operator Rumah Tahanan Negara Kelas I Cirebon']);
  });

  it('counts the days of a post in the zone of its instansi, by the legal clock', async () => {
    const token = await signIn(c.kanwil.kepala);
    const { post, tenant } = await actorOf(token);
    const asOf = async (zona: string, jam: string) => {
      await demo.asAdmin(`update instansi set zona = $2 where tenant_id = $1`, [tenant, zona]);
      await demo.asAdmin(`update app.jam set geser = $1::timestamptz - clock_timestamp()`, [jam]);
      return (await sessions.actorOf(token)) !== null;
    };
    await demo.asAdmin(`update post set dari = '2029-01-01', sampai = '2029-06-30' where id = $1`, [post]);
    expect(await asOf('Asia/Jakarta', '2029-06-30T16:59:00Z')).toBe(true);
    expect(await asOf('Asia/Jakarta', '2029-06-30T17:00:30Z')).toBe(false);
    expect(await asOf('Asia/Jayapura', '2028-12-31T14:59:00Z')).toBe(false);
    expect(await asOf('Asia/Jayapura', '2028-12-31T15:00:30Z')).toBe(true);
  });
});
