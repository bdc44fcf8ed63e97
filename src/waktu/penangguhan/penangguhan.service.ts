import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../identity/actor.js';
import { Kewenangan } from '../../identity/kewenangan/ledger.js';
import { permit } from '../../identity/permission/permit.js';
import type { Transaction } from '../../platform/database/database.js';
import { Forbidden, Refused } from '../../platform/http/problem.js';
import { KasusService } from '../../kasus/kasus.service.js';
import type { LoadedLaw } from '../../regulasi/law-catalog.js';
import type { CaseRow } from '../../workflow/fact-source.js';
import { TenggatService, type Kedudukan } from '../tenggat.service.js';
import type { BukuPenangguhanDto, TangguhkanDto } from './penangguhan.dto.js';

interface RawBuku { id: string; pada: Date; sampai: Date | null; alasan: string; dasar: string; alasan_lanjut: string | null; role: string | null }

// two suspensions of one case are ordered one after the other
const LOCK = 'select from kasus where tenant_id = $1 and id = $2 for no key update';
const WAITED = 'select from tugas t where t.tenant_id = $1 and t.case_id = $2 and t.role = $3 and (t.unit_path is null or t.unit_path = $4)';
const BEGIN = 'insert into penangguhan (tenant_id, id, case_id, path, seq, alasan, dasar, oleh, jabatan) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)';
const END = 'insert into penangguhan (tenant_id, id, case_id, path, seq, mengakhiri, alasan, oleh, jabatan) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)';
const BOOK = `select m.id, m.pada, a.pada as sampai, m.alasan, m.dasar, a.alasan as alasan_lanjut, p.role from penangguhan m
  left join penangguhan a on a.tenant_id = m.tenant_id and a.mengakhiri = m.id left join post p on (p.tenant_id, p.id) = (m.tenant_id, m.jabatan)
  where m.tenant_id = $1 and m.case_id = $2 and m.mengakhiri is null order by m.pada, m.id`;

/** The ledger of suspensions: it stops the clock of a service target, and never that of the law. Rows are added, none is changed. */
@Injectable()
export class PenangguhanService {
  constructor(private readonly kasus: KasusService, private readonly tenggat: TenggatService, private readonly kewenangan: Kewenangan) {}

  /** @throws NotFound for a case that is not this actor's to see */
  buku(actor: Actor, id: string): Promise<BukuPenangguhanDto> {
    return this.kasus.around(actor, id, (tx, row, law) => this.read(tx, actor, row, law));
  }

  /**
   * Lets the clock of the present turn stand still from now on.
   * @throws NotFound; Forbidden for a post that the case does not wait for and that does not lead the evaluation; Refused for a date of the law,
   * a case without a target, and one whose clock stands still already
   */
  tangguhkan(actor: Actor, id: string, { alasan, dasar, terhadap = 'layanan' }: TangguhkanDto): Promise<BukuPenangguhanDto> {
    return this.kasus.around(actor, id, async (tx, row, law) => {
      const now = await this.locked(tx, actor, row, law, 'tenggat.tangguhkan');
      refuseUnless(terhadap === 'layanan', hukumTetap(now));
      refuseUnless(now.tenggat.layanan !== undefined, { ...hukumTetap(now), have: now.tenggat.hukum ? hukumTetap(now).have : 'keadaan ini tidak mempunyai target layanan' });
      refuseUnless(now.tangguh === undefined, { rule: 'tenggat.ditangguhkan-sekali', title: 'Hitungan hari kerja dihentikan satu kali pada satu waktu', need: 'hitungan yang sedang berjalan', have: 'hitungan sudah dihentikan', basis: [] });
      const mark = randomUUID();
      await tx.run({ name: 'tangguhkan', text: BEGIN, values: [actor.tenant, mark, id, row.unit.path, now.seqKini, alasan, dasar, actor.person, actor.post] });
      await this.kewenangan.catat(tx, actor, 'tenggat.ditangguhkan', { id: mark, kasus: id });
      return this.read(tx, actor, row, law);
    });
  }

  /** @throws NotFound; Forbidden; Refused where the clock runs */
  lanjutkan(actor: Actor, id: string, alasan: string): Promise<BukuPenangguhanDto> {
    return this.kasus.around(actor, id, async (tx, row, law) => {
      const now = await this.locked(tx, actor, row, law, 'tenggat.lanjutkan');
      refuseUnless(now.tangguh !== undefined, { rule: 'tenggat.sedang-ditangguhkan', title: 'Yang dilanjutkan adalah hitungan yang sedang berhenti', need: 'penangguhan yang masih berlaku', have: 'tidak ada', basis: [] });
      await tx.run({ name: 'lanjutkan', text: END, values: [actor.tenant, randomUUID(), id, row.unit.path, now.seqKini, now.tangguh, alasan, actor.person, actor.post] });
      await this.kewenangan.catat(tx, actor, 'tenggat.dilanjutkan', { id: now.tangguh, kasus: id });
      return this.read(tx, actor, row, law);
    });
  }

  /** The case, locked, for a post that may stop its clock: whom it waits for, or who the table of grants says. */
  private async locked(tx: Transaction, actor: Actor, { id, unit }: CaseRow, { law }: LoadedLaw, act: string): Promise<Kedudukan> {
    await tx.run({ name: 'kunci-tenggat', text: LOCK, values: [actor.tenant, id] });
    const permission = permit(actor, act, { satker: unit.satker, jenjang: unit.jenjang, path: unit.path }, law);
    const waited = permission.ok || (await tx.run({ name: 'ditunggu', text: WAITED, values: [actor.tenant, id, actor.role, actor.path] })).length > 0;
    if (!permission.ok && !waited) throw new Forbidden([{ ...permission.why, need: `jabatan yang sedang ditunggu kasus ini; atau ${permission.why.need}` }]);
    const [now] = await this.tenggat.kedudukan(tx, actor.tenant, [id]);
    if (!now) throw new Error(`kasus ${id} tidak terbaca`);
    return now;
  }

  private async read(tx: Transaction, actor: Actor, { id }: CaseRow, { law }: LoadedLaw): Promise<BukuPenangguhanDto> {
    const rows = await tx.run<RawBuku>({ name: 'buku-penangguhan', text: BOOK, values: [actor.tenant, id] });
    const { hukum, layanan } = (await this.tenggat.of(tx, actor.tenant, [{ id }])).get(id) ?? {};
    return {
      isi: rows.map((row) => ({
        id: row.id, sejak: row.pada.toISOString(), ...(row.sampai ? { sampai: row.sampai.toISOString() } : {}), alasan: row.alasan, dasar: row.dasar,
        ...(row.alasan_lanjut === null ? {} : { alasanLanjut: row.alasan_lanjut }), oleh: law.pack.peran[row.role ?? '']?.judul ?? row.role ?? '',
      })),
      tenggat: { ...(hukum ? { hukum: { ...hukum, dasar: [...hukum.dasar] } } : {}), ...(layanan ? { layanan } : {}) },
    };
  }
}

type Why = Refused['why'][number];
function refuseUnless(holds: boolean, why: Why): void {
  if (!holds) throw new Refused([why]);
}

const hukumTetap = ({ tenggat: { hukum } }: Kedudukan): Why => ({
  rule: 'tenggat.hukum-tetap', title: 'Tanggal hukum tidak dapat ditangguhkan', need: 'target layanan; tanggal hukum hanya bergeser dengan surat pemberitahuan yang berwenang',
  have: hukum ? `${hukum.judul}: ${hukum.tanggal}` : 'tanggal hukum', basis: hukum?.dasar ?? [],
});
