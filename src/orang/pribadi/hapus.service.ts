import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../identity/actor.js';
import { Kewenangan } from '../../identity/kewenangan/ledger.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { decodeCursor, encodeCursor } from '../../platform/http/cursor.js';
import { BadInput, Conflict, Forbidden, NotFound, Refused, type Reason } from '../../platform/http/problem.js';
import { LawCatalog } from '../../regulasi/law-catalog.js';
import { izinkan } from '../izin.js';
import type { DaftarPenghapusanDto, HalamanPenghapusanDto, PenghapusanDto } from './pribadi.dto.js';

interface Hasil { readonly pejabat: boolean; readonly dihapus: string[]; readonly tetap: string[] }
interface Row { id: string; orang: string | null; kasus: string | null; alasan: string; keadaan: PenghapusanDto['keadaan']; pada: Date; diusulkanOleh: string; dikonfirmasiOleh: string | null; hasil: Hasil | null }

const DEFAULT_PAGE = 50;
/** Commands by which somebody puts their name on a paper of the office. */
const MENANDATANGANI = ['dokumen.tandaTangani', 'panel.tandatangani', 'surat.tandatangani', 'surat.lampirkanSptjm', 'usulan.lampirkanSptjm', 'satker.tetapkan', 'usulan.tetapkanMandiri', 'predikat.cabut', 'predikat.cabutDaerah'];
const ROWS = `select h.id, h.person_id as orang, h.case_id as kasus, h.alasan, h.pada, h.diusulkan_oleh as "diusulkanOleh", h.dikonfirmasi_oleh as "dikonfirmasiOleh", h.hasil,
  case when h.dibatalkan_pada is not null then 'dibatalkan' when h.dikonfirmasi_pada is not null then 'dihapus' else 'menunggu' end as keadaan from penghapusan_data h where h.tenant_id = $1`;
const LIST = `${ROWS} and (h.pada, h.id) < ($2::timestamptz, $3::uuid) order by h.pada desc, h.id desc limit $4`;
const LOCKED = `${ROWS} and h.id = $2 for update`;
const PROPOSE = `insert into penghapusan_data (tenant_id, id, person_id, case_id, alasan, diusulkan_oleh, diusulkan_jabatan) values ($1, $2, $3, $4, $5, $6, $7)`;
const STATUS = `select identity.dikenal($1) as dikenal, identity.masih_menjabat($1) as menjabat, (select count(*)::int from identity.instansi_orang($1)) as instansi`;
const OFFICIAL = `select exists (select from event e where e.tenant_id = $1 and e.actor = $2 and e.command = any($3::text[])) as pejabat`;
const ERASE = 'select identity.orang_hapus($1, $2) as nama';
const REFERENCES = `select distinct m[1]::uuid as id from event e cross join lateral regexp_matches(e.payload, '"\\$pribadi":"([0-9a-f-]{36})"', 'g') m where e.tenant_id = $1 and e.case_id = $2`;
const ERASE_WORDS = `update data_pribadi d set nilai = null, dihapus_pada = app.now() where d.tenant_id = $1 and d.id in (${REFERENCES}) and d.nilai is not null returning d.id`;
const CONFIRM = `update penghapusan_data h set dikonfirmasi_oleh = $3, dikonfirmasi_jabatan = $4, dikonfirmasi_pada = app.now(), hasil = $5::jsonb where h.tenant_id = $1 and h.id = $2`;
const CANCEL = `update penghapusan_data h set dibatalkan_pada = app.now() where h.tenant_id = $1 and h.id = $2`;

const SELALU_DIHAPUS = ['surel, pengaturan pemberitahuan, dan langganan kalender', 'nama pengguna, kata sandi, faktor masuk, perangkat, dan identitas lain', 'sesi, dan alamat pada undangan'];
const SELALU_TETAP = ['riwayat kasus dan kewenangan: hanya memuat pengenal, bukan nama', 'naskah yang sudah terbit: arsip penyelenggaraan negara'];

/** Erasure of personal data (UU 27/2022): one person proposes, another confirms, neither of them the one concerned. */
@Injectable()
export class HapusService {
  constructor(private readonly database: Database, private readonly laws: LawCatalog, private readonly kewenangan: Kewenangan) {}

  /** The newest first. @throws Forbidden; BadInput for a cursor that is none of ours */
  daftar(actor: Actor, { setelah, jumlah = DEFAULT_PAGE }: HalamanPenghapusanDto): Promise<DaftarPenghapusanDto> {
    const [pada = 'infinity', id = 'ffffffff-ffff-ffff-ffff-ffffffffffff'] = setelah === undefined ? [] : decodeCursor(setelah, 2) ?? ['?'];
    if (pada !== 'infinity' && (Number.isNaN(Date.parse(pada)) || !/^[0-9a-f-]{36}$/.test(id))) throw new BadInput([{ path: 'query/setelah', why: 'bukan penanda halaman dari jawaban sebelumnya' }]);
    return this.within(actor, async (tx) => {
      const rows = await tx.run<Row>({ name: 'daftar-penghapusan', text: LIST, values: [actor.tenant, pada, id, jumlah + 1] });
      const last = rows.length > jumlah ? rows[jumlah - 1] : undefined;
      return { isi: rows.slice(0, jumlah).map(told), ...(last ? { berikutnya: encodeCursor([last.pada.toISOString(), last.id]) } : {}) };
    });
  }

  /** @throws Forbidden, also for one's own data; NotFound; Refused while the person holds a post or works elsewhere; Conflict where it is proposed already */
  usulkan(actor: Actor, orang: string, alasan: string): Promise<PenghapusanDto> {
    return this.within(actor, async (tx) => {
      await assertErasable(tx, actor, orang);
      return this.propose(tx, actor, { orang }, alasan);
    }).catch(refuseDouble);
  }

  /** Proposes to erase the words of private persons that a case holds. @throws Forbidden; NotFound for a case that holds none; Conflict where it is proposed already */
  usulkanKasus(actor: Actor, kasus: string, alasan: string): Promise<PenghapusanDto> {
    return this.within(actor, async (tx) => {
      const held = await tx.run({ name: 'pribadi-kasus', text: REFERENCES, values: [actor.tenant, kasus] });
      if (held.length === 0) throw new NotFound();
      return this.propose(tx, actor, { kasus }, alasan);
    }).catch(refuseDouble);
  }

  private async propose(tx: Transaction, actor: Actor, what: { readonly orang?: string; readonly kasus?: string }, alasan: string): Promise<PenghapusanDto> {
    const id = randomUUID();
    await tx.run({ name: 'usulkan-penghapusan', text: PROPOSE, values: [actor.tenant, id, what.orang ?? null, what.kasus ?? null, alasan, actor.person, actor.post] });
    const row = await this.row(tx, actor, id);
    await this.kewenangan.catat(tx, actor, 'penghapusan.diusulkan', { id, ...what });
    return told(row);
  }

  /** Erases. @throws Forbidden for the one who proposed it and the one concerned; NotFound; Conflict where it is done; Refused as `usulkan` */
  konfirmasi(actor: Actor, id: string): Promise<PenghapusanDto> {
    return this.within(actor, async (tx) => {
      const { orang, kasus, keadaan, diusulkanOleh } = await this.row(tx, actor, id);
      if (keadaan !== 'menunggu') throw new Conflict('penghapusan-selesai', {}, `Penghapusan ini sudah ${keadaan}.`);
      if (diusulkanOleh === actor.person) throw new Forbidden([reason('penghapusan.dua-orang', 'Penghapusan dikonfirmasi oleh orang kedua', 'orang lain dari yang mengusulkan', 'orang yang mengusulkan')]);
      const hasil = orang === null ? await eraseWords(tx, actor, kasus ?? '') : await erasePerson(tx, actor, orang);
      await tx.run({ name: 'konfirmasi-penghapusan', text: CONFIRM, values: [actor.tenant, id, actor.person, actor.post, JSON.stringify(hasil)] });
      const row = await this.row(tx, actor, id);
      await this.kewenangan.catat(tx, actor, 'penghapusan.dilaksanakan', { id, ...(orang === null ? { kasus } : { orang, pejabat: hasil.pejabat }) });
      return told(row);
    });
  }

  /** @throws Forbidden; NotFound; Conflict where it is done */
  batalkan(actor: Actor, id: string): Promise<PenghapusanDto> {
    return this.within(actor, async (tx) => {
      const { keadaan } = await this.row(tx, actor, id);
      if (keadaan !== 'menunggu') throw new Conflict('penghapusan-selesai', {}, `Penghapusan ini sudah ${keadaan}.`);
      await tx.run({ name: 'batalkan-penghapusan', text: CANCEL, values: [actor.tenant, id] });
      const row = await this.row(tx, actor, id);
      await this.kewenangan.catat(tx, actor, 'penghapusan.dibatalkan', { id });
      return told(row);
    });
  }

  private async row(tx: Transaction, { tenant }: Actor, id: string): Promise<Row> {
    const [row] = await tx.run<Row>({ name: 'penghapusan', text: LOCKED, values: [tenant, id] });
    if (!row) throw new NotFound();
    return row;
  }

  private within<T>(actor: Actor, fn: (tx: Transaction) => Promise<T>): Promise<T> {
    const { tenant, scope, person, post } = actor;
    return this.database.within({ tenant, scope, person, post }, async (tx) => {
      await izinkan(tx, this.laws, actor, 'orang.hapusData');
      return fn(tx);
    });
  }
}

async function eraseWords(tx: Transaction, { tenant }: Actor, kasus: string): Promise<Hasil> {
  const erased = await tx.run({ name: 'hapus-kata', text: ERASE_WORDS, values: [tenant, kasus] });
  return { pejabat: false, dihapus: [`keterangan orang pribadi dalam kasus (${erased.length} isian)`], tetap: ['peristiwa dan keputusannya: hanya memuat sidik bergaram, yang tidak dapat dikembalikan menjadi kata-kata'] };
}

async function erasePerson(tx: Transaction, actor: Actor, orang: string): Promise<Hasil> {
  await assertErasable(tx, actor, orang);
  const [{ pejabat } = { pejabat: false }] = await tx.run<{ pejabat: boolean }>({ name: 'pernah-menandatangani', text: OFFICIAL, values: [actor.tenant, orang, MENANDATANGANI] });
  const [erased] = await tx.run<{ nama: string | null }>({ name: 'hapus-orang', text: ERASE, values: [orang, pejabat] });
  if (!erased?.nama) throw new Conflict('tidak-dapat-dihapus', {}, 'Keadaan orang ini berubah; muat ulang, lalu ulangi.');
  return hasilDari(pejabat);
}

async function assertErasable(tx: Transaction, actor: Actor, orang: string): Promise<void> {
  const [status] = await tx.run<{ dikenal: boolean; menjabat: boolean; instansi: number }>({ name: 'dapat-dihapus', text: STATUS, values: [orang] });
  if (!status?.dikenal) throw new NotFound();
  if (orang === actor.person) throw new Forbidden([reason('penghapusan.bukan-diri-sendiri', 'Data sendiri dihapus oleh dua orang lain', 'orang lain', 'orang yang bersangkutan')]);
  if (status.menjabat) throw new Refused([reason('penghapusan.tanpa-jabatan', 'Data orang yang sedang menjabat diperlukan untuk pekerjaannya', 'tidak memegang jabatan', 'masih memegang jabatan; lakukan serah terima lebih dahulu')]);
  if (status.instansi > 1) throw new Refused([reason('penghapusan.satu-instansi', 'Data yang juga dipakai instansi lain tidak dihapus oleh satu instansi', 'hanya dikenal instansi ini', 'dikenal juga oleh instansi lain')]);
}

const reason = (rule: string, title: string, need: string, have: string): Reason => ({ rule, title, need, have, basis: [] });

const hasilDari = (pejabat: boolean): Hasil => (pejabat
  ? { pejabat, dihapus: SELALU_DIHAPUS, tetap: [...SELALU_TETAP, 'nama, NIP, dan pangkat: pernah menandatangani naskah dinas, yang pertanggungjawabannya tetap dapat ditelusuri'] }
  : { pejabat, dihapus: [...SELALU_DIHAPUS, 'nama, NIP, dan pangkat, juga pada daftar pegawai'], tetap: SELALU_TETAP });

const told = ({ orang, kasus, dikonfirmasiOleh, hasil, pada, ...row }: Row): PenghapusanDto => ({
  ...row, ...(orang === null ? {} : { orang }), ...(kasus === null ? {} : { kasus }), pada: pada.toISOString(), ...(dikonfirmasiOleh === null ? {} : { dikonfirmasiOleh }), ...(hasil ? { dihapus: hasil.dihapus, tetap: hasil.tetap } : {}),
});

function refuseDouble(error: unknown): never {
  if ((error as { code?: unknown }).code === '23505') throw new Conflict('sudah-diusulkan', {}, 'Penghapusan data orang ini sudah diusulkan dan menunggu konfirmasi.');
  throw error;
}
