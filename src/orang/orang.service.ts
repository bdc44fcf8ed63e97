import { Injectable } from '@nestjs/common';
import type { Actor } from '../identity/actor.js';
import { Database } from '../platform/database/database.js';
import { decodeCursor, encodeCursor } from '../platform/http/cursor.js';
import { BadInput } from '../platform/http/problem.js';
import { LawCatalog } from '../regulasi/law-catalog.js';
import { izinkan } from './izin.js';
import type { DaftarOrangDto, HalamanOrangDto, OrangDto } from './orang.dto.js';
import { SEHALAMAN } from '../platform/http/halaman.dto.js';

const NIL = '00000000-0000-0000-0000-000000000000';
const LIST = `
  select o.id, o.nama, o.nip, o.pangkat, a.username as "namaPengguna",
    case when a.person_id is null then 'tanpaAkun' when a.nonaktif_sejak <= clock_timestamp() then 'nonaktif' when a.terbuka then 'aktif' else 'belumDibuka' end as akun,
    (select count(*)::int from post p where p.tenant_id = $1 and p.person_id = o.id and p.dari <= h.hari and (p.sampai is null or p.sampai >= h.hari)) as jabatan
  from person o left join identity.akun_orang() a on a.person_id = o.id cross join (select (app.now() at time zone $2)::date as hari) h
  where (o.nama, o.id) > ($3, $4::uuid) and ($5::text is null or strpos(lower(o.nama), lower($5)) > 0 or o.nip = $5)
    and ($6::text is null or $6 = case when a.person_id is null then 'tanpaAkun' when a.nonaktif_sejak <= clock_timestamp() then 'nonaktif' when a.terbuka then 'aktif' else 'belumDibuka' end)
  order by o.nama, o.id limit $7`;

type Row = Omit<OrangDto, 'nip' | 'pangkat' | 'namaPengguna'> & { nip: string | null; pangkat: string | null; namaPengguna: string | null };

/** The people whom an instansi knows. */
@Injectable()
export class OrangService {
  constructor(private readonly database: Database, private readonly laws: LawCatalog) {}

  /** By name. @throws Forbidden; BadInput for a cursor that is none of ours */
  daftar(actor: Actor, { setelah, jumlah = SEHALAMAN.biasa, cari, akun }: HalamanOrangDto): Promise<DaftarOrangDto> {
    const [nama = '', id = NIL] = setelah === undefined ? [] : decodeCursor(setelah, 2) ?? [];
    if (setelah !== undefined && (id === NIL || !/^[0-9a-f-]{36}$/.test(id) || nama.includes('\0'))) throw new BadInput([{ path: 'query/setelah', why: 'bukan penanda halaman dari jawaban sebelumnya' }]);
    if (cari?.includes('\0')) throw new BadInput([{ path: 'query/cari', why: 'memuat huruf kendali' }]);
    const { tenant, scope, person, post, zona } = actor;
    return this.database.inFlights(async (tx) => {
      await Promise.all([tx.begin(), tx.as({ tenant, scope, person, post })]);
      await izinkan(tx, this.laws, actor, 'orang.undang');
      const rows = await tx.run<Row>({ name: 'daftar-orang', text: LIST, values: [tenant, zona, nama, id, cari ?? null, akun ?? null, jumlah + 1] });
      await tx.commit();
      const last = rows.length > jumlah ? rows[jumlah - 1] : undefined;
      return { isi: rows.slice(0, jumlah).map(told), ...(last ? { berikutnya: encodeCursor([last.nama, last.id]) } : {}) };
    });
  }
}

const told = ({ nip, pangkat, namaPengguna, ...row }: Row): OrangDto => ({
  ...row, ...(nip === null ? {} : { nip }), ...(pangkat === null ? {} : { pangkat }), ...(namaPengguna === null ? {} : { namaPengguna }),
});
