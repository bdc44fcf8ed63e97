import { Injectable } from '@nestjs/common';
import type { Law } from '../../machines/regulasi/law.js';
import type { Actor } from '../identity/actor.js';
import { Kewenangan } from '../identity/kewenangan/ledger.js';
import { permit } from '../identity/permission/permit.js';
import { titleOf } from '../identity/permission/title.js';
import type { Transaction } from '../platform/database/database.js';
import { decodeCursor, encodeCursor } from '../platform/http/cursor.js';
import { idOf } from '../platform/http/input/id-of.js';
import { BadInput, Conflict, Forbidden, NotFound, Refused } from '../platform/http/problem.js';
import type { JabatanAda } from './aturan/jabatan.aturan.js';
import { penggantianDitolak, type PenggantianAda } from './aturan/penggantian.aturan.js';
import type { DaftarPenggantianDto, PenggantianDto, SaringPenggantianDto, TetapkanPenggantianDto } from './penggantian.dto.js';
import { harusBolehMelihat, harusTanpaTemuan, TataUsaha, type Tempat } from './tata-usaha.js';

const COLUMNS = `g.id, g.post_id as jabatan, g.person_id as orang, o.nama as "namaOrang", g.jenis, g.dari::text, g.sampai::text, g.sk, g.alasan, g.dicabut_pada as "dicabutPada",
  p.role as peran, p.person_id as digantikan, d.nama as "namaDigantikan", s.nama as "namaSatker", s.id as satker, s.jenjang, s.path`;
const FROM = `from penggantian g join post p on (p.tenant_id, p.id) = (g.tenant_id, g.post_id) join satker s on (s.tenant_id, s.id) = (p.tenant_id, p.satker_id) join person o on o.id = g.person_id join person d on d.id = p.person_id`;
const LIST = `select ${COLUMNS} ${FROM} where g.tenant_id = $1 and starts_with(s.path, $2) and ($3::uuid is null or g.person_id = $3) and ($4::date is null or (g.dari <= $4 and g.sampai >= $4 and g.dicabut_pada is null))
  and ($5::date is null or (g.dari, g.id) < ($5, $6::uuid)) order by g.dari desc, g.id desc limit $7`;
const ONE = `select ${COLUMNS} ${FROM} where g.tenant_id = $1 and g.id = $2`;
const POST = `select p.id, p.person_id as orang, p.role as peran, p.satker_id as satker, p.dari::text, p.sampai::text, p.sk, p.tanggal_sk::text as "tanggalSk", s.nama as "namaSatker", s.jenjang, s.path
  from post p join satker s on (s.tenant_id, s.id) = (p.tenant_id, p.satker_id) where p.tenant_id = $1 and p.id = $2 and starts_with(s.path, $3)`;
const SAME = `select p.id, p.person_id as orang, p.role as peran, p.satker_id as satker, p.dari::text, p.sampai::text, p.sk, p.tanggal_sk::text as "tanggalSk" from post p
  where p.tenant_id = $1 and p.role = $2 and ($4 or p.satker_id = $3)`;
const SUBSTITUTIONS = `select g.id, g.post_id as jabatan, g.person_id as orang, g.jenis, g.dari::text, g.sampai::text, g.sk from penggantian g where g.tenant_id = $1 and g.post_id = $2 and g.dicabut_pada is null`;
const PLACES = `select s.path from post p join satker s on (s.tenant_id, s.id) = (p.tenant_id, p.satker_id) where p.tenant_id = $1 and p.person_id = $2 and p.dari <= $3 and (p.sampai is null or p.sampai >= $3)`;
const DECREE = `select exists (select from penggantian g where g.tenant_id = $1 and lower(g.sk) = lower($2)) or exists (select from post p where p.tenant_id = $1 and lower(p.sk) = lower($2)) as ada`;
const KNOWN = `select exists (select from person o where o.id = $1) as ada`;
const INSERT = `insert into penggantian (tenant_id, id, post_id, person_id, jenis, dari, sampai, sk, alasan, ditetapkan_oleh, ditetapkan_jabatan) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;
const REVOKE = `update penggantian set dicabut_pada = app.now() where tenant_id = $1 and id = $2 and dicabut_pada is null`;
const FIRST: readonly [null, string] = [null, '00000000-0000-0000-0000-000000000000'];

interface Row extends Omit<PenggantianAda, 'sk'> {
  readonly sk: string; readonly namaOrang: string; readonly alasan: string; readonly dicabutPada: Date | null; readonly peran: string; readonly digantikan: string; readonly namaDigantikan: string;
  readonly namaSatker: string; readonly satker: string; readonly jenjang: Tempat['jenjang']; readonly path: string;
}
type Post = JabatanAda & { readonly namaSatker: string; readonly jenjang: Tempat['jenjang']; readonly path: string };

/** Who stands in for whom, as Plh or Plt: laid down, revoked and told. */
@Injectable()
export class PenggantianService {
  constructor(private readonly kantor: TataUsaha, private readonly kewenangan: Kewenangan) {}

  /** Substitutions in the scope of the actor, the latest first. @throws Forbidden; BadInput for a cursor that is none of ours */
  list(actor: Actor, { orang, pada, jumlah = 50, setelah }: SaringPenggantianDto): Promise<DaftarPenggantianDto> {
    const [dari, id] = positionOf(setelah);
    return this.kantor.within(actor, async (tx, { law }) => {
      harusBolehMelihat(actor, 'penggantian', law);
      const rows = await tx.run<Row>({ name: 'daftar-penggantian', text: LIST, values: [actor.tenant, actor.scope, orang ?? null, pada ?? null, dari, id, jumlah + 1] });
      const last = rows.length > jumlah ? rows[jumlah - 1] : undefined;
      return { isi: rows.slice(0, jumlah).map((row) => told(row, law)), ...(last ? { berikutnya: encodeCursor([last.dari, last.id]) } : {}) };
    });
  }

  /**
   * Lets somebody stand in for the holder of a post. The same key again does it once.
   * @throws NotFound for a post outside the scope or an unknown person; Forbidden who may not, or would benefit; Refused with every rule that does not hold
   */
  tetapkan(actor: Actor, key: string, asked: TetapkanPenggantianDto): Promise<PenggantianDto> {
    const id = idOf(`penggantian/${actor.tenant}/${actor.person}/${key}`);
    return this.kantor.act(actor, async (tx, { law, hariIni }) => {
      const [earlier] = await this.rows(tx, actor, id);
      if (earlier) return repeated(earlier, asked, law);
      const post = await this.post(tx, actor, asked.jabatan);
      harusBerwenang(actor, 'penggantian.tetapkan', post, law);
      harusTanpaTemuan(penggantianDitolak({ ...await this.around(tx, actor, asked, post, { law, hariIni }), hariIni, law }));
      const { jabatan, orang, jenis, dari, sampai, sk, alasan } = asked;
      await tx.run({ name: 'tetapkan-penggantian', text: INSERT, values: [actor.tenant, id, jabatan, orang, jenis, dari, sampai, sk, alasan, actor.person, actor.post] });
      await this.kewenangan.catat(tx, actor, 'penggantian.ditetapkan', { id, jabatan, orang, jenis, dari, sampai, sk });
      return this.one(tx, actor, id, law);
    });
  }

  /** Ends a substitution at once: the next request of the substitute is refused. @throws NotFound, Forbidden; Conflict where it was revoked before */
  cabut(actor: Actor, id: string, alasan: string): Promise<PenggantianDto> {
    return this.kantor.act(actor, async (tx, { law }) => {
      const [row] = await this.rows(tx, actor, id);
      if (!row?.path.startsWith(actor.scope)) throw new NotFound();
      harusBerwenang(actor, 'penggantian.cabut', { ...row, orang: row.digantikan }, law);
      if (row.dicabutPada) throw new Conflict('sudah-dicabut', {}, 'Penggantian ini sudah dicabut.');
      await tx.run({ name: 'cabut-penggantian', text: REVOKE, values: [actor.tenant, id] });
      await this.kewenangan.catat(tx, actor, 'penggantian.dicabut', { id, alasan });
      return this.one(tx, actor, id, law);
    });
  }

  /** What the rules look at, besides what was typed. */
  private async around(tx: Transaction, actor: Actor, asked: TetapkanPenggantianDto, post: Post, { law, hariIni }: { readonly law: Law; readonly hariIni: string }) {
    const { tenant } = actor;
    const everywhere = law.pack.peran[post.peran]?.tunggal === 'instansi';
    const [[known], sejabatan, penggantian, places, [decree]] = await Promise.all([
      tx.run<{ ada: boolean }>({ name: 'orang-dikenal', text: KNOWN, values: [asked.orang] }),
      tx.run<JabatanAda>({ name: 'sejabatan', text: SAME, values: [tenant, post.peran, post.satker, everywhere] }),
      tx.run<PenggantianAda>({ name: 'penggantian-jabatan', text: SUBSTITUTIONS, values: [tenant, post.id] }),
      tx.run<{ path: string }>({ name: 'tempat-orang', text: PLACES, values: [tenant, asked.orang, hariIni] }),
      tx.run<{ ada: boolean }>({ name: 'sk-dipakai', text: DECREE, values: [tenant, asked.sk] }),
    ]);
    if (!known?.ada) throw new NotFound();
    const pemberi = { orang: actor.person, wilayah: actor.scope, pengganti: actor.acting !== undefined };
    return { baru: asked, jabatan: post, pemberi, sejabatan, penggantian, tempatPengganti: places.map(({ path }) => path), skTerpakai: decree?.ada === true };
  }

  private async post(tx: Transaction, { tenant, scope }: Actor, id: string): Promise<Post> {
    const [post] = await tx.run<Post>({ name: 'jabatan-digantikan', text: POST, values: [tenant, id, scope] });
    if (!post) throw new NotFound();
    return post;
  }

  private rows(tx: Transaction, { tenant }: Actor, id: string): Promise<Row[]> {
    return tx.run<Row>({ name: 'satu-penggantian', text: ONE, values: [tenant, id] });
  }

  private async one(tx: Transaction, actor: Actor, id: string, law: Law): Promise<PenggantianDto> {
    const [row] = await this.rows(tx, actor, id);
    if (!row) throw new NotFound();
    return told(row, law);
  }
}

/** Whoever the table names; and the holder for the own office. @throws Forbidden telling who may */
function harusBerwenang(actor: Actor, tindakan: string, post: Pick<Post, 'orang' | 'satker' | 'jenjang' | 'path'>, law: Law): void {
  if (actor.person === post.orang && !actor.acting) return;
  const permission = permit(actor, tindakan, post, law);
  if (!permission.ok) throw new Forbidden([permission.why]);
}

/** @throws Refused where the key laid down another substitution before */
function repeated(earlier: Row, asked: TetapkanPenggantianDto, law: Law): PenggantianDto {
  if ((['jabatan', 'orang', 'jenis', 'dari', 'sampai', 'sk'] as const).every((field) => earlier[field] === asked[field])) return told(earlier, law);
  throw new Refused([{ rule: 'perintah.kunci-idempotensi', title: 'Kunci idempotensi hanya untuk satu perintah', need: 'isi yang sama dengan perintah pertama, atau kunci baru', have: 'isi berbeda', basis: [] }]);
}

const told = (row: Row, law: Law): PenggantianDto => ({
  id: row.id, jabatan: row.jabatan, sebutan: titleOf(row.peran, row.jenis, law), satker: row.satker, namaSatker: row.namaSatker, digantikan: row.digantikan, namaDigantikan: row.namaDigantikan,
  orang: row.orang, namaOrang: row.namaOrang, jenis: row.jenis, dari: row.dari, sampai: row.sampai, sk: row.sk, alasan: row.alasan, ...(row.dicabutPada ? { dicabutPada: row.dicabutPada.toISOString() } : {}),
});

function positionOf(setelah: string | undefined): readonly [string | null, string] {
  if (setelah === undefined) return FIRST;
  const [dari = '', id = ''] = decodeCursor(setelah, 2) ?? [];
  if (!/^\d{4}-\d{2}-\d{2}$/.test(dari) || !/^[0-9a-f-]{36}$/.test(id)) throw new BadInput([{ path: 'query/setelah', why: 'bukan penanda halaman dari jawaban sebelumnya' }]);
  return [dari, id];
}
