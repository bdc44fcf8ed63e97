import { Injectable } from '@nestjs/common';
import type { Actor } from '../identity/actor.js';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/http/problem.js';
import { LawCatalog } from '../regulasi/law-catalog.js';
import { FactSources } from '../workflow/fact-sources.js';
import { asSeen } from '../workflow/load.js';
import { area } from './hitung/area.js';
import { corong } from './hitung/corong.js';
import type { AreaDto, CorongDto, DivergensiDto, KemajuanDto, KumpulanKasusDasborDto, PemantauanDto, TerkunciDto, TriwulanDto, UmurKasusDto } from './dasbor.dto.js';
import { divergensi } from './hitung/divergensi.js';
import { kemajuan } from './hitung/kemajuan.js';
import type { Pandangan } from './pandangan.js';
import { pemantauan, terkunci } from './hitung/predikat.js';
import { rincianKasus } from './hitung/rincian.js';
import type { SaringanDivergensiDto, SaringanDto, SaringanHalamanDto, SaringanKasusDto, SaringanTenggatDto } from './saringan.dto.js';
import { kunciTerlihat, mesinDasbor } from './terlihat.js';
import { triwulan } from './hitung/triwulan.js';
import { umur } from './hitung/umur.js';

const SAAT = 'select s.kini, (s.kini at time zone $1)::date::text as hari_ini from (select app.now() as kini offset 0) s';
// Names are shown up the whole chain; numbers only of what lies in the scope.
const SATKER = 'select path from satker where tenant_id = $1 and id = $2 and starts_with(path, $3)';

/**
 * What a post is told of all that it sees at once. Reads only, from the cases themselves: every number is that of the moment of the
 * question, and stands before a list of as many rows.
 */
@Injectable()
export class DasborService {
  constructor(private readonly database: Database, private readonly laws: LawCatalog, private readonly sources: FactSources) {}

  corong(actor: Actor, saringan: SaringanDto): Promise<CorongDto> {
    return this.lihat(actor, saringan, [], corong);
  }

  umur(actor: Actor, saringan: SaringanDto): Promise<UmurKasusDto> {
    return this.lihat(actor, saringan, [], umur);
  }

  area(actor: Actor, saringan: SaringanHalamanDto): Promise<AreaDto> {
    return this.lihat(actor, saringan, ['usulan', 'lke'], (p) => area(p, saringan, this.laws));
  }

  kemajuan(actor: Actor, saringan: SaringanDto): Promise<KemajuanDto> {
    return this.lihat(actor, saringan, ['usulan'], kemajuan);
  }

  divergensi(actor: Actor, saringan: SaringanDivergensiDto): Promise<DivergensiDto> {
    return this.lihat(actor, saringan, ['usulan', 'lke'], (p) => divergensi(p, saringan, this.urutanLapisan(actor)));
  }

  triwulan(actor: Actor, saringan: SaringanTenggatDto): Promise<TriwulanDto> {
    return this.lihat(actor, saringan, ['pembangunan'], (p) => triwulan(p, saringan));
  }

  pemantauan(actor: Actor, saringan: SaringanTenggatDto): Promise<PemantauanDto> {
    return this.lihat(actor, saringan, ['predikat'], (p) => pemantauan(p, saringan));
  }

  terkunci(actor: Actor, saringan: SaringanHalamanDto): Promise<TerkunciDto> {
    return this.lihat(actor, saringan, ['predikat'], (p) => terkunci(p, saringan));
  }

  kasus(actor: Actor, saringan: SaringanKasusDto): Promise<KumpulanKasusDasborDto> {
    return this.lihat(actor, saringan, [], (p) => rincianKasus(p, saringan));
  }

  /**
   * @param perlu the machines that it is about
   * @throws Forbidden for guests, and where the role does not read these machines
   * @throws NotFound for a unit outside the scope of this post
   */
  private async lihat<T extends object>(actor: Actor, saringan: SaringanDto, perlu: readonly string[], tell: (p: Pandangan) => Promise<T>): Promise<T & { pada: string; periode: string }> {
    const mesin = mesinDasbor(actor, this.sources, perlu);
    return this.database.inFlights(async (tx) => {
      const [, , [saat], [satker]] = await Promise.all([
        tx.begin(), tx.as(asSeen(actor)), tx.run<{ kini: Date; hari_ini: string }>({ name: 'dasbor-saat', text: SAAT, values: [actor.zona] }),
        saringan.satker === undefined ? Promise.resolve([]) : tx.run<{ path: string }>({ name: 'dasbor-satker', text: SATKER, values: [actor.tenant, saringan.satker, actor.scope] }),
        this.laws.ready(tx),
      ]);
      if (!saat) throw new Error('basis data tidak memberi saat ini');
      if (saringan.satker !== undefined && !satker) throw new NotFound();
      const [kini, periode] = [saat.kini.toISOString(), saringan.periode ?? saat.hari_ini.slice(0, 4)];
      const told = await tell({
        tx, actor, law: this.laws.byPack(actor.packId).law, kini, hariIni: saat.hari_ini, periode, saringan, path: satker?.path ?? actor.scope,
        mesin, kunci: kunciTerlihat(actor, this.laws.all(), this.sources),
      });
      await tx.commit();
      return { pada: kini, periode, ...told };
    });
  }

  /** Of the law of today first; layers that only another law knows come last. */
  private urutanLapisan({ packId }: Actor): string[] {
    return [...new Set([this.laws.byPack(packId), ...this.laws.all()].flatMap(({ law }) => law.pack.lapisan))];
  }
}
