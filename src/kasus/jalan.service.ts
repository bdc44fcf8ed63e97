import { Injectable } from '@nestjs/common';
import { cheapestRaises } from '../../machines/lke/advice/cheapest.js';
import { answersOf } from '../../machines/lke/lke.rules.js';
import type { LkeContext } from '../../machines/lke/lke.types.js';
import { babakMenuju, periodePertama, urai, type Babak, type BabakTerurai } from '../../machines/jalan.js';
import { addMonths, type LocalDate } from '../../machines/kernel/calendar.js';
import { registry } from '../../machines/registry.js';
import { batasPeriode } from '../../machines/regulasi/law.js';
import type { Tujuan } from '../../machines/regulasi/pack.schema.js';
import type { Actor } from '../identity/actor.js';
import { Database, type Transaction } from '../platform/database/database.js';
import { NotFound } from '../platform/http/problem.js';
import { LawCatalog, type LoadedLaw } from '../regulasi/law-catalog.js';
import { CASE_COLUMNS, caseOf, unitOf, type RawCase, type RawUnit } from '../workflow/case-row.js';
import type { CaseRow, Unit } from '../workflow/fact-source.js';
import { FactSources } from '../workflow/fact-sources.js';
import { asSeen, tenantWide } from '../workflow/load.js';
import type { BabakDto, JalanDto, LangkahSaranDto, TermurahDto } from './jalan.dto.js';
import { kasusPada, saatPada, type Saat } from './masa-lalu.js';
import { Outlooks } from '../workflow/outlook.js';

// Names are shown up the whole chain; the way of a unit only to those whose scope it lies in.
const UNIT = `select s.id as satker, s.nama, s.jenjang, s.jenis, s.path from satker s where s.tenant_id = $1 and s.id = $2 and starts_with(s.path, $3)`;
const CASES = `select ${CASE_COLUMNS} from kasus k join satker s on (s.tenant_id, s.id) = (k.tenant_id, k.satker_id)
  where k.tenant_id = $1 and k.satker_id = $2 and k.machine in ('satker', 'usulan', 'predikat', 'lke') order by k.machine, k.kunci, k.id`;

interface Look { readonly tx: Transaction; readonly actor: Actor; readonly unit: Unit; readonly cases: readonly CaseRow[]; readonly saat: Saat }

/** The shortest way of a unit to a predikat, with what each act lacks, by which days, and which answers to raise first. It advises; it decides nothing. */
@Injectable()
export class JalanService {
  constructor(private readonly database: Database, private readonly laws: LawCatalog, private readonly sources: FactSources, private readonly outlooks: Outlooks) {}

  /**
   * As things stand now, or stood at the end of a past day.
   * @throws NotFound for a unit outside the scope of this post
   */
  async menuju(actor: Actor, satker: string, menuju: Tujuan, pada?: string): Promise<JalanDto> {
    return this.database.inFlights(async (tx) => {
      await Promise.all([tx.begin(), tx.as(asSeen(actor))]);
      const [raw] = await tx.run<RawUnit>({ name: 'satker-dalam-lingkup', text: UNIT, values: [actor.tenant, satker, actor.scope] });
      if (!raw) throw new NotFound();
      const [unit, saat] = [unitOf(raw), await saatPada(tx, actor.zona, pada)];
      await tx.as(tenantWide(actor));
      const then = saat.lampau ? tx.reading(...await kasusPada(tx, this.laws, actor, unit.path, saat.now)) : tx;
      const cases = (await then.run<RawCase>({ name: 'kasus-satker', text: CASES, values: [actor.tenant, satker] })).map(caseOf);
      await this.laws.ready(tx, [actor.packId, ...cases.map((row) => row.packId)]);
      const answer = await this.answer({ tx: then, actor, unit, cases, saat }, menuju);
      await tx.commit();
      return answer;
    });
  }

  private async answer(look: Look, menuju: Tujuan): Promise<JalanDto> {
    const { actor, cases, saat } = look;
    const law = this.laws.forCase(null, actor.packId);
    const awards = cases.filter(({ stored }) => stored.machine === 'predikat');
    const held = new Set(awards.filter(({ stored }) => stored.value !== 'dicabut').map(({ stored }) => stored.context['tujuan'] as Tujuan));
    const terkunci = awards.flatMap(({ stored }) => (stored.context['terkunciSampai'] as string | undefined) ?? []).sort().at(-1);
    const sudahDipegang = held.has(menuju);
    const babak: BabakDto[] = [];
    let paling = terkunci !== undefined && terkunci > saat.hariIni ? terkunci : saat.hariIni;
    for (const one of sudahDipegang ? [] : babakMenuju(menuju, held, law.law)) {
      const next = await this.babak(look, one, law, paling);
      babak.push(next.babak);
      ({ paling } = next);
    }
    const termurah = sudahDipegang ? null : this.termurah(look, menuju);
    return {
      menuju, pada: saat.hariIni, mengikat: false, catatan: 'Saran ini tidak mengikat; keputusan ada pada pejabat yang berwenang.', sudahDipegang,
      ...(terkunci !== undefined && terkunci > saat.hariIni ? { terkunciSampai: terkunci } : {}), babak, ...(termurah ? { jawabanTermurah: termurah } : {}),
    };
  }

  /**
   * A chapter from where its case stands, and the first day on which the next one can go on. Who is still to be designated builds
   * for the time that the law asks; a proposal that is not open is one for the first period that the days leave open.
   */
  private async babak({ tx, actor, unit, cases, saat }: Look, babak: Babak, inForce: LoadedLaw, paling: LocalDate): Promise<{ babak: BabakDto; paling: LocalDate }> {
    const row = cases.find(({ stored }) => stored.machine === babak.mesin && stored.status === 'active' && stored.context['tujuan'] === babak.tujuan) ?? null;
    const law = row ? this.laws.forCase(row, actor.packId) : inForce;
    const data = { satker: unit.satker, tujuan: babak.tujuan, ...(babak.mesin === 'usulan' ? { periode: periodePertama(paling, law.law) } : {}) };
    const told = urai(babak, await this.outlooks.of(tx, actor, { row, machine: babak.mesin, unit, data }, law, saat), data);
    if (babak.mesin === 'satker') {
      const ahead = told.langkah?.some(({ command }) => command === 'satker.tetapkan') ?? false;
      return { babak: babakDto(told, law), paling: ahead ? addMonths(paling, law.law.pack.pembangunan.bulanMinimal) : paling };
    }
    const palingAwal = [paling, ...(told.langkah ?? []).flatMap(({ mulai }) => mulai ?? [])].sort().at(-1) ?? paling;
    const periode = row?.kunci ?? periodePertama(palingAwal, law.law);
    return { babak: { ...babakDto(told, law), periode, batas: batasPeriode(periode, law.law), ...(palingAwal > saat.hariIni ? { palingAwal } : {}) }, paling: palingAwal };
  }

  /** From the highest finished layer of the running proposal that this post may see, or from the one that is being filled in. */
  private termurah({ actor, cases }: Look, tujuan: Tujuan): TermurahDto | null {
    const usulan = cases.find(({ stored }) => stored.machine === 'usulan' && stored.status === 'active' && stored.context['tujuan'] === tujuan);
    const lke = cases.filter((row) => row.stored.machine === 'lke' && row.induk === usulan?.id && this.isVisible(actor, row));
    const [row] = [...lke].sort((a, b) => this.rank(b, actor) - this.rank(a, actor));
    if (!row) return null;
    const { law } = this.laws.forCase(row, actor.packId);
    const context = row.stored.context as unknown as LkeContext;
    const found = cheapestRaises(law.instrument, answersOf(context), law.pack.ambang[tujuan]);
    return {
      lapisan: context.lapisan, cukup: found !== null, langkah: found?.langkah ?? 0, jawaban: [...(found?.jawaban ?? [])],
      hasil: (found?.hasil ?? []).map(({ need, have }) => ({ perlu: need, ada: have })),
    };
  }

  private rank(row: CaseRow, actor: Actor): number {
    const order = this.laws.forCase(row, actor.packId).law.pack.lapisan;
    return order.indexOf((row.stored.context as unknown as LkeContext).lapisan) + (row.stored.value === 'selesai' ? order.length : 0);
  }

  private isVisible(actor: Actor, row: CaseRow): boolean {
    return this.sources.isVisible(actor, row, this.laws.forCase(row, actor.packId));
  }
}

function babakDto({ mesin, tujuan, kasus, langkah }: BabakTerurai, { law }: LoadedLaw): BabakDto {
  const { title, states } = registry.machine(mesin);
  const name = (state: string): string => law.say(states[state]?.title ?? 'belum dibuka');
  return {
    mesin, judul: law.say(title), tujuan, ...(kasus === null ? {} : { kasus }), terbuka: langkah !== null,
    langkah: (langkah ?? []).map(({ command, title: judul, from, to, basis, raisedBy, unmet, mulai, sampai }): LangkahSaranDto => ({
      perintah: command, judul, dari: name(from), ke: name(to), dasar: [...basis], menyusul: raisedBy.map((raiser) => `${raiser.title} (${raiser.machine})`),
      ...(unmet === null ? {} : { kurang: unmet.map((finding) => ({ ...finding, basis: [...finding.basis] })) }), ...(mulai === undefined ? {} : { mulai }), ...(sampai === undefined ? {} : { sampai }),
    })),
  };
}
