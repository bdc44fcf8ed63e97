import { Injectable } from '@nestjs/common';
import { registry } from '../../machines/registry.js';
import type { Actor } from '../identity/actor.js';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/http/problem.js';
import { LawCatalog } from '../regulasi/law-catalog.js';
import { outsideOf } from '../regulasi/published.js';
import { asSeen } from '../workflow/load.js';
import type { AnggotaKawasanDto, DaftarUndanganKawasanDto, KawasanBersamaDto, UndanganKawasanDto } from './kawasan.dto.js';

type Nullable<T> = { [K in keyof T]: T[K] | null };
type Ringkasan = Omit<KawasanBersamaDto, 'judulKeadaan' | 'anggota'>;

const UNDANGAN = `select kawasan, undangan, nama, jenis, kabupaten_kota as "kabupatenKota", pengundang, unit, kode_unit as "kodeUnit", nomor, tanggal, jawaban from kawasan.undangan()`;
const RINGKASAN = `select nama, jenis, kabupaten_kota as "kabupatenKota", pembentuk, keadaan, skor, hasil_tpn as "hasilTpn", predikat from kawasan.ringkasan($1)`;
const ANGGOTA = `select undangan, kode, instansi, unit, keadaan, coalesce(wakil, '[]') as wakil, predikat, hasil_tpi as "hasilTpi" from kawasan.dibagikan($1)`;

/** What TPN recommends, and to whom (N90 Lampiran II Bab III.C angka 5 huruf c–e). */
const REKOMENDASI: Readonly<Record<string, string>> = {
  belumTerintegrasi: 'Pimpinan setiap instansi yang mempunyai unit di kawasan agar membangun integrasi dan berkolaborasi dalam pelayanan kawasan.',
  unitBelumMemenuhi: 'Pimpinan setiap instansi yang mempunyai unit di kawasan agar unit yang belum memenuhi dilakukan pembinaan.',
  memenuhi: 'Menteri PANRB agar kawasan ditetapkan menuju predikat yang diusulkan.',
};

/** What an instansi may see of areas that it did not initiate, or in which others are: only what was addressed to it, or shared. */
@Injectable()
export class KawasanService {
  constructor(private readonly database: Database, private readonly laws: LawCatalog) {}

  /** Invitations addressed to the instansi of this post, the newest first. */
  async undangan(actor: Actor): Promise<DaftarUndanganKawasanDto> {
    const rows = await this.database.inTx(asSeen(actor), (manager) => manager.query<Nullable<UndanganKawasanDto>[]>(UNDANGAN));
    return { isi: rows.map((row) => withoutNulls<UndanganKawasanDto>(row)) };
  }

  /**
   * One area with its units, for whom it is shared with.
   * @throws NotFound also where it exists but the instansi has no part in it
   */
  async bersama(actor: Actor, kawasan: string): Promise<KawasanBersamaDto> {
    const [[row], anggota] = await this.database.inTx(asSeen(actor), async (manager) => [
      await manager.query<Nullable<Ringkasan>[]>(RINGKASAN, [kawasan]), await manager.query<Nullable<AnggotaKawasanDto>[]>(ANGGOTA, [kawasan]),
    ] as const);
    if (!row) throw new NotFound();
    const { hasilTpn, ...told } = withoutNulls<Ringkasan>(row);
    await this.laws.ready(outsideOf(this.database), [actor.packId]);
    const { say } = this.laws.byPack(actor.packId).law;
    return {
      ...told, judulKeadaan: say(registry.machine('kawasan').states[told.keadaan]?.title ?? told.keadaan),
      ...(hasilTpn ? { hasilTpn: { ...hasilTpn, rekomendasi: REKOMENDASI[hasilTpn.hasil] ?? '' } } : {}),
      anggota: anggota.map((a) => withoutNulls<AnggotaKawasanDto>(a)),
    };
  }
}

const withoutNulls = <T>(row: Nullable<T>): T => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as T;
