import { Injectable } from '@nestjs/common';
import { addDays } from '../../machines/kernel/calendar.js';
import type { Law } from '../../machines/regulasi/law.js';
import { tierOf, type Actor } from '../identity/actor.js';
import { Kewenangan } from '../identity/kewenangan/ledger.js';
import type { Transaction } from '../platform/database/database.js';
import { decodeCursor, encodeCursor } from '../platform/http/cursor.js';
import { idOf } from '../platform/http/input/id-of.js';
import { BadInput, Forbidden, NotFound, Refused } from '../platform/http/problem.js';
import { akhirDitolak, jabatanDitolak, type JabatanAda } from './aturan/jabatan.aturan.js';
import type { DaftarJabatanDto, JabatanDto, SaringJabatanDto, TetapkanJabatanDto } from './jabatan.dto.js';
import { harusBerwenang, harusBolehMelihat, harusTanpaTemuan, TataUsaha, type Tempat } from './tata-usaha.js';

const NIL = '00000000-0000-0000-0000-000000000000';
const COLUMNS = `p.id, p.person_id as orang, o.nama as "namaOrang", p.role as peran, p.satker_id as satker, s.nama as "namaSatker", s.path, s.jenjang, p.dari::text, p.sampai::text, p.sk, p.tanggal_sk::text as "tanggalSk", p.area, p.surut, p.alasan`;
const FROM = `from post p join satker s on (s.tenant_id, s.id) = (p.tenant_id, p.satker_id) join person o on o.id = p.person_id`;
const LIST = `select ${COLUMNS} ${FROM} where p.tenant_id = $1 and starts_with(s.path, $2) and ($3::uuid is null or p.satker_id = $3) and ($4::uuid is null or p.person_id = $4) and ($5::text is null or p.role = $5)
  and ($6::date is null or (p.dari <= $6 and (p.sampai is null or p.sampai >= $6))) and (s.path, p.role, p.id) > ($7 collate "C", $8, $9::uuid) order by s.path, p.role, p.id limit $10`;
const ONE = `select ${COLUMNS} ${FROM} where p.tenant_id = $1 and p.id = $2 and starts_with(s.path, $3)`;
// whatever shares the person, the office or the decree with the new post
const NEAR = `select p.id, p.person_id as orang, p.role as peran, p.satker_id as satker, p.dari::text, p.sampai::text, p.sk, p.tanggal_sk::text as "tanggalSk" from post p
  where p.tenant_id = $1 and (p.person_id = $2 or p.role = $3 or lower(p.sk) = lower($4))`;
const SUBSTITUTES = `select g.sk from penggantian g where g.tenant_id = $1 and lower(g.sk) = lower($2)`;
const KNOWN = `select exists (select from person o where o.id = $1) as ada`;
const INSERT = `insert into post (tenant_id, id, person_id, role, satker_id, scope_path, dari, sampai, sk, tanggal_sk, area, alasan, surut) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`;
const END = `update post set sampai = $3 where tenant_id = $1 and id = $2`;
const AREA = `update post set area = $3 where tenant_id = $1 and id = $2`;
const OTHER_ADMINS = `select count(*)::int as n from post p where p.tenant_id = $1 and p.role = 'adminInstansi' and p.id <> $2 and p.dari <= $3 and (p.sampai is null or p.sampai > $3)`;

interface Row extends JabatanAda { readonly namaOrang: string; readonly namaSatker: string; readonly path: string; readonly jenjang: Tempat['jenjang']; readonly area: string[]; readonly surut: boolean; readonly alasan: string | null }

/** Who holds which office in which unit, from and until when, by which decree: given, ended and told. */
@Injectable()
export class JabatanService {
  constructor(private readonly kantor: TataUsaha, private readonly kewenangan: Kewenangan) {}

  /** Posts of the instansi in the scope of the actor, by unit and role. @throws Forbidden; BadInput for a cursor that is none of ours */
  list(actor: Actor, { satker, orang, peran, pada, jumlah = 50, setelah }: SaringJabatanDto): Promise<DaftarJabatanDto> {
    const [path = '', role = '', id = NIL] = positionOf(setelah);
    return this.kantor.within(actor, async (tx, { law }) => {
      harusBolehMelihat(actor, 'jabatan', law);
      const rows = await tx.run<Row>({ name: 'daftar-jabatan', text: LIST, values: [actor.tenant, actor.scope, satker ?? null, orang ?? null, peran ?? null, pada ?? null, path, role, id, jumlah + 1] });
      const last = rows.length > jumlah ? rows[jumlah - 1] : undefined;
      return { isi: rows.slice(0, jumlah).map((row) => told(row, law)), ...(last ? { berikutnya: encodeCursor([last.path, last.peran, last.id]) } : {}) };
    });
  }

  /**
   * Gives a post. The same key again gives it once.
   * @throws NotFound for a unit or a person that the instansi does not know; Forbidden who may not, or gives to themselves; Refused with every rule that does not hold
   */
  tetapkan(actor: Actor, key: string, { satker, orang, ...asked }: TetapkanJabatanDto): Promise<JabatanDto> {
    const id = idOf(`jabatan/${actor.tenant}/${actor.person}/${key}`);
    return this.kantor.act(actor, async (tx, { law, hariIni }) => {
      const unit = await this.kantor.unit(tx, actor, satker);
      harusBerwenang(actor, 'jabatan.tetapkan', unit, law);
      const [known] = await tx.run<{ ada: boolean }>({ name: 'orang-dikenal', text: KNOWN, values: [orang] });
      if (!known?.ada) throw new NotFound();
      const baru = { ...asked, orang, satker: { id: satker, jenjang: unit.jenjang }, sampai: asked.sampai ?? null, area: asked.area ?? [] };
      const [earlier] = await this.rows(tx, actor, id);
      if (earlier) return repeated(earlier, baru, law);
      const [ada, ganti] = await Promise.all([
        tx.run<JabatanAda>({ name: 'jabatan-dekat', text: NEAR, values: [actor.tenant, orang, asked.peran, asked.sk] }),
        tx.run<{ sk: string }>({ name: 'sk-penggantian', text: SUBSTITUTES, values: [actor.tenant, asked.sk] }),
      ]);
      harusTanpaTemuan(jabatanDitolak({ baru, pemberi: actor.person, hariIni, ada, skPenggantian: ganti.map(({ sk }) => sk), law }));
      const surut = asked.dari < hariIni;
      await tx.run({ name: 'tetapkan-jabatan', text: INSERT, values: [actor.tenant, id, orang, asked.peran, satker, scopeOf(asked.peran, unit), asked.dari, baru.sampai, asked.sk, asked.tanggalSk, baru.area, asked.alasan ?? null, surut] });
      const { dari, sk, peran } = asked;
      await this.kewenangan.catat(tx, actor, 'jabatan.ditetapkan', { id, orang, peran, satker, dari, sampai: baru.sampai, sk, tanggalSk: asked.tanggalSk, area: baru.area, surut });
      return this.one(tx, actor, id, law);
    });
  }

  /** Records the last day of a post; it ends with that day, and what rested on it with the next request after. @throws NotFound, Forbidden, Refused */
  akhiri(actor: Actor, id: string, sampai: string): Promise<JabatanDto> {
    return this.kantor.act(actor, async (tx, { law, hariIni }) => {
      const row = await this.found(tx, actor, id);
      harusBerwenang(actor, 'jabatan.akhiri', placeOf(row), law);
      if (row.sampai === sampai) return told(row, law);
      const [others] = await tx.run<{ n: number }>({ name: 'admin-lain', text: OTHER_ADMINS, values: [actor.tenant, id, sampai] });
      harusTanpaTemuan(akhirDitolak({ jabatan: row, sampai, kemarin: addDays(hariIni, -1), adminLain: others?.n ?? 0 }));
      await tx.run({ name: 'akhiri-jabatan', text: END, values: [actor.tenant, id, sampai] });
      await this.kewenangan.catat(tx, actor, 'jabatan.diakhiri', { id, sampai });
      return this.one(tx, actor, id, law);
    });
  }

  /** Names the areas that a post works on. @throws NotFound, Forbidden, Refused */
  ubahArea(actor: Actor, id: string, area: readonly string[]): Promise<JabatanDto> {
    return this.kantor.act(actor, async (tx, { law, hariIni }) => {
      const row = await this.found(tx, actor, id);
      harusBerwenang(actor, 'jabatan.ubahArea', placeOf(row), law);
      if (row.orang === actor.person) throw new Forbidden([{ rule: 'jabatan.bukan-diri-sendiri', title: 'Tidak seorang pun mengubah jabatannya sendiri', need: 'administrator lain', have: 'diri sendiri', basis: [] }]);
      const asked = { ...row, tanggalSk: row.tanggalSk ?? row.dari, dari: hariIni, alasan: '-', satker: { id: row.satker, jenjang: row.jenjang }, area };
      harusTanpaTemuan(jabatanDitolak({ baru: asked, pemberi: '', hariIni, ada: [], skPenggantian: [], law }).filter(({ bagian }) => bagian === 'area'));
      await tx.run({ name: 'area-jabatan', text: AREA, values: [actor.tenant, id, area] });
      await this.kewenangan.catat(tx, actor, 'jabatan.areaDiubah', { id, area });
      return this.one(tx, actor, id, law);
    });
  }

  private rows(tx: Transaction, { tenant, scope }: Actor, id: string): Promise<Row[]> {
    return tx.run<Row>({ name: 'satu-jabatan', text: ONE, values: [tenant, id, scope] });
  }

  private async found(tx: Transaction, actor: Actor, id: string): Promise<Row> {
    const [row] = await this.rows(tx, actor, id);
    if (!row) throw new NotFound();
    return row;
  }

  private async one(tx: Transaction, actor: Actor, id: string, law: Law): Promise<JabatanDto> {
    return told(await this.found(tx, actor, id), law);
  }
}

const placeOf = ({ satker, namaSatker, jenjang, path }: Row): Tempat => ({ satker, nama: namaSatker, jenjang, path });

/** Offices of the instansi as a whole see all of it, the others their own subtree. */
export const scopeOf = (role: string, { jenjang, path }: Pick<Tempat, 'jenjang' | 'path'>): string => (tierOf({ role, jenjang }) === 'kementerian' ? `/${path.split('/')[1] ?? ''}/` : path);

/** @throws Refused where the key gave another post before */
function repeated(earlier: Row, { orang, peran, satker, dari, sk }: { orang: string; peran: string; satker: { id: string }; dari: string; sk: string }, law: Law): JabatanDto {
  if (earlier.orang === orang && earlier.peran === peran && earlier.satker === satker.id && earlier.dari === dari && earlier.sk === sk) return told(earlier, law);
  throw new Refused([{ rule: 'perintah.kunci-idempotensi', title: 'Kunci idempotensi hanya untuk satu perintah', need: 'isi yang sama dengan perintah pertama, atau kunci baru', have: 'isi berbeda', basis: [] }]);
}

const told = ({ id, orang, namaOrang, peran, satker, namaSatker, dari, sampai, sk, tanggalSk, area, surut, alasan }: Row, { pack }: Law): JabatanDto => ({
  id, orang, namaOrang, peran, judulPeran: pack.peran[peran]?.judul ?? peran, satker, namaSatker, dari, sk, area, surut,
  ...(sampai === null ? {} : { sampai }), ...(tanggalSk === null ? {} : { tanggalSk }), ...(alasan === null ? {} : { alasan }),
});

function positionOf(setelah: string | undefined): string[] {
  if (setelah === undefined) return [];
  const found = decodeCursor(setelah, 3);
  if (!found || !/^[0-9a-f-]{36}$/.test(found[2] ?? '') || found.some((part) => part.includes('\0'))) throw new BadInput([{ path: 'query/setelah', why: 'bukan penanda halaman dari jawaban sebelumnya' }]);
  return found;
}
