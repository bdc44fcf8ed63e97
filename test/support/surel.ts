import { randomUUID } from 'node:crypto';
import { Kantor } from '../../src/pemberitahuan/surel/kantor.js';
import { Pemantau } from '../../src/pemberitahuan/pemantau.js';
import { PengaturanService } from '../../src/pemberitahuan/pengaturan/pengaturan.service.js';
import { Penyebar } from '../../src/pemberitahuan/penyebar.js';
import { PemberitahuanTasks } from '../../src/pemberitahuan/pemberitahuan.tasks.js';
import { Mailer } from '../../src/platform/mail/mailer.js';
import { smallWorld, type SmallWorld } from './small-world.js';
import { startMailServer, type TestMailServer } from './smtp.js';
import { factSources } from './sources.js';

export const FROM = 'Predikat <predikat@contoh.go.id>';
export const ALAMAT = 'https://zi.contoh.go.id';

export let world: SmallWorld;
export let mail: TestMailServer;
export let kantor: Kantor;
export let tasks: PemberitahuanTasks;
export let penyebar: Penyebar;
export let pengaturan: PengaturanService;

beforeAll(async () => {
  [world, mail] = await Promise.all([smallWorld(), startMailServer()]);
  at(mail.url);
  tasks = new PemberitahuanTasks(world.database);
});
afterAll(async () => { await world.close(); await mail.close(); });
beforeEach(async () => {
  Object.assign(mail, { answer: null, onMail: () => undefined }).received.length = 0;
  await world.admin.query(`delete from kiriman; delete from ringkasan; delete from pemberitahuan; delete from pantauan; delete from kontak; delete from pengaturan; delete from graphile_worker._private_jobs; update app.jam set geser = '0'`);
  for (const role of ['kepalaSatker', 'pimpinanInstansi']) await address(role);
});

/** The post room over this mail server. */
export function at(url: string): Kantor {
  const mailer = new Mailer({ url, from: FROM });
  kantor = new Kantor(world.database, mailer, ALAMAT);
  penyebar = new Penyebar(world.database, new Pemantau(world.laws, factSources()), kantor);
  pengaturan = new PengaturanService(world.database, mailer, ALAMAT);
  return kantor;
}
export const address = (role: string) => world.admin.query(`insert into kontak (person_id, email, terverifikasi_pada) values ($1, $2, now())`, [world.actor(role).person, `${role}@contoh.go.id`]);
export const clock = (to: string) => world.admin.query(`update app.jam set geser = $1::timestamptz - clock_timestamp()`, [to]);
export const PILIHAN = { surel: {}, zona: 'Asia/Jakarta', ringkasanPukul: 7 } as const;

let n = 0;
/** A case of the unit of `kepalaSatker` with one event; the head of the unit answers for it. */
export async function event(perihal: string): Promise<{ kasus: string; seq: number; perihal: string }> {
  const kasus = randomUUID();
  const { satker, path, packId } = world.actor('kepalaSatker');
  const law = world.laws.byPack(packId);
  n += 1;
  await world.admin.query(`insert into kasus values ($1, $2, 'satker', 1, $3, $4, null, $5, $6, decode($7, 'hex'), $8, decode($9, 'hex'), 'dicanangkan', 'active', '{"pegawai":"RAHASIA-81,25"}', 1, '', now())`,
    [world.tenant, kasus, satker, `k${n}`, path, packId, law.packSidik, law.instrumenId, law.instrumenSidik]);
  await world.admin.query(`insert into event values ($1, $2, 1, $3, $4, '', 'satker', 1, gen_random_uuid(), gen_random_uuid(), 'x', null, '', app.now(), gen_random_uuid(), '{}', '', '', '')`, [world.tenant, kasus, path, perihal]);
  return { kasus, seq: 1, perihal };
}
export const waits = (kasus: string, role: string) => world.admin.query(`insert into tugas select tenant_id, id, $2, path, null, app.now() - interval '1 hour' from kasus where id = $1`, [kasus, role]);
export const job = (data: unknown, jobId = '1') => ({ tenant: world.tenant, jobId, data });
/** Tells, and does what the queue of mail says, as workers would. */
export async function tell(perihal: string, role?: string): Promise<{ kasus: string }> {
  const kabar = await event(perihal);
  if (role) await waits(kabar.kasus, role);
  await tasks.beritahukan(job(kabar));
  await penyebar.sebar(job(kabar));
  return kabar;
}
export const queue = async () => (await world.admin.query<{ id: string; email: string; cara: string; jenis: string; keadaan: string; sesudah: Date; sebab: string | null }>(
  `select k.id, c.email, k.cara, k.jenis, k.keadaan, k.sesudah, k.sebab from kiriman k left join kontak c using (person_id) order by c.email, k.pada`)).rows;
export const deliver = async () => { for (const { id, cara } of await queue()) if (cara === 'langsung') await kantor.kirim(job({ kiriman: id })); };
export const digest = (role: string, hari: string) => kantor.ringkas(job({ orang: world.actor(role).person, hari }));
export const states = async () => (await queue()).map(({ keadaan }) => keadaan);
