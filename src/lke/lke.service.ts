import { Injectable } from '@nestjs/common';
import type { LkeContext } from '../../machines/lke/lke.types.js';
import { areas } from '../../machines/lke/reading/reading.rules.js';
import { nilaiKini } from '../../machines/lke/views/live.js';
import { berdampingan, type LapisanTerlihat } from '../../machines/lke/views/side-by-side.js';
import type { Actor } from '../identity/actor.js';
import { KasusService } from '../kasus/kasus.service.js';
import type { Transaction } from '../platform/database/database.js';
import { NotFound } from '../platform/http/problem.js';
import type { LoadedLaw } from '../regulasi/law-catalog.js';
import { LawCatalog } from '../regulasi/law-catalog.js';
import { CASE_COLUMNS, caseOf, type RawCase } from '../workflow/case-row.js';
import type { CaseRow } from '../workflow/fact-source.js';
import { FactSources } from '../workflow/fact-sources.js';
import { surveiDto } from './survei/tampilan.js';
import type { BerdampinganDto, NilaiDto, NilaiKiniDto, SelDto, UlasanDto } from './lke.dto.js';

const LAYERS = `select ${CASE_COLUMNS} from kasus k join satker s on (s.tenant_id, s.id) = (k.tenant_id, k.satker_id)
  where k.tenant_id = $1 and k.induk_id = $2 and k.machine = 'lke' order by k.kunci`;
const NAMES = `select id, nama from person where id = any($1::uuid[])`;

/** Worksheets as they are looked at: the live score, the layers beside each other, the comments. Reads only. */
@Injectable()
export class LkeService {
  constructor(private readonly kasus: KasusService, private readonly laws: LawCatalog, private readonly sources: FactSources) {}

  /**
   * How a worksheet stands now: its score, every threshold, what is still to be answered.
   * @throws NotFound also for a worksheet that is not this actor's to see, and for a case of another machine
   */
  nilai(actor: Actor, id: string): Promise<NilaiKiniDto> {
    return this.kasus.around(actor, id, (_tx, row, { law }) => {
      const { nilai, area, ambang, ...rest } = nilaiKini(sheetOf(row), law);
      return {
        kasus: row.id, versi: row.seq, keadaan: row.stored.value, nilai, area: area.map((one) => ({ ...one })),
        ambang: ambang.map(({ key, ok, need, have }) => ({ kunci: key, terpenuhi: ok, perlu: need, ada: have })),
        pertanyaan: rest.pertanyaan, belumDijawab: [...rest.belumDijawab], tanpaBukti: [...rest.tanpaBukti], survei: surveiDto(sheetOf(row)),
      };
    });
  }

  /**
   * The layers of a proposal beside each other, as far as this post may see them.
   * @throws NotFound also for a proposal that is not this actor's to see, and for a case of another machine
   */
  lapisan(actor: Actor, usulan: string): Promise<BerdampinganDto> {
    return this.kasus.around(actor, usulan, async (tx, row, loaded) => {
      if (row.stored.machine !== 'usulan') throw new NotFound();
      const sheets = await this.visibleLayers(tx, actor, row);
      const told = berdampingan(sheets.map(layerOf), Number(row.stored.context['putaran']), loaded.law);
      const names = await namesOf(tx, told.butir.flatMap(({ lapisan }) => Object.values(lapisan).flatMap(({ oleh }) => oleh ?? [])));
      return {
        lapisan: told.lapisan.map((one) => ({ ...one, nilai: pointsOf(one.nilai), berbeda: [...one.berbeda], survei: sheets.filter(({ id }) => id === one.kasus).flatMap((sheet) => surveiDto(sheetOf(sheet))) })),
        butir: told.butir.map((one) => ({ ...one, lapisan: mapValues(one.lapisan, (cell): SelDto => named({ ...cell, bukti: [...cell.bukti] }, names)) })),
        area: told.area.map((one) => ({ ...one, lapisan: { ...one.lapisan } })),
        berlaku: told.berlaku && { lapisan: told.berlaku.lapisan, nilai: pointsOf(told.berlaku.nilai) },
      };
    });
  }

  /**
   * The rounds of comments on a worksheet, question by question, and who fills in which area.
   * @throws NotFound also for a worksheet that is not this actor's to see, and for a case of another machine
   */
  ulasan(actor: Actor, id: string): Promise<UlasanDto> {
    return this.kasus.around(actor, id, async (tx, row, loaded) => {
      const { ulasan = {}, putaranUlasan = 0, pembagian = {} } = sheetOf(row);
      const names = await namesOf(tx, [...Object.values(ulasan).flat().map(({ oleh }) => oleh), ...Object.values(pembagian).flat()]);
      const judul = areas(loaded.law.instrument);
      return {
        putaran: putaranUlasan, butir: commented(row, loaded).map((one) => ({ ...one, komentar: one.komentar.map((said) => named(said, names)) })),
        pembagian: Object.entries(pembagian).map(([area, orang]) => ({ area, judul: judul.get(area) ?? area, orang: orang.map((person) => ({ id: person, ...(names.has(person) ? { nama: names.get(person) } : {}) })) })),
      };
    });
  }

  private async visibleLayers(tx: Transaction, actor: Actor, usulan: CaseRow): Promise<CaseRow[]> {
    const rows = (await tx.run<RawCase>({ name: 'lapisan-usulan', text: LAYERS, values: [actor.tenant, usulan.id] })).map(caseOf);
    await this.laws.ready(tx, rows.map((row) => row.packId));
    return rows.filter((row) => this.sources.isVisible(actor, row, this.laws.forCase(row, actor.packId)));
  }
}

/** @throws NotFound for a case of another machine */
function sheetOf({ stored }: CaseRow): LkeContext {
  if (stored.machine !== 'lke') throw new NotFound();
  return stored.context as unknown as LkeContext;
}

const layerOf = (row: CaseRow): LapisanTerlihat => {
  const { lapisan, putaran, komponen, jawaban, hasil, nilai } = sheetOf(row);
  return { lapisan, putaran, komponen, jawaban, hasil, nilai, kasus: row.id, keadaan: row.stored.value };
};

/** The questions that were ever commented on, in the order of the instrument. */
function commented(row: CaseRow, { law: { instrument, pack } }: LoadedLaw): UlasanDto['butir'] {
  const { ulasan = {}, pengembalian, terbuka } = sheetOf(row);
  const open = row.stored.value === 'diisi' ? pengembalian?.butir ?? terbuka : [];
  return [...instrument.questions, ...instrument.hasilItems].flatMap(([kode, { text }]) => (ulasan[kode] ? [{
    kode, pertanyaan: text, terbuka: open?.includes(kode) ?? true, menunggu: pengembalian?.belum.includes(kode) ?? false,
    komentar: ulasan[kode].map((said) => ({ ...said, lapisan: pack.tingkat[said.lapisan]?.judul ?? said.lapisan })),
  }] : []));
}

/** The names of persons, as far as this post may know them. */
async function namesOf(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.run<{ id: string; nama: string }>({ name: 'nama-orang', text: NAMES, values: [[...new Set(ids)]] });
  return new Map(rows.map(({ id, nama }) => [id, nama]));
}

/** With the name in place of the id, or without either where it is not known. */
function named<T extends { oleh?: string | undefined }>({ oleh, ...rest }: T, names: ReadonlyMap<string, string>): Omit<T, 'oleh'> & { oleh?: string } {
  const nama = oleh === undefined ? undefined : names.get(oleh);
  return { ...rest, ...(nama === undefined ? {} : { oleh: nama }) };
}

const pointsOf = ({ pemenuhan, reform, pengungkit, hasil, total }: NilaiDto): NilaiDto => ({ pemenuhan, reform, pengungkit, hasil, total });
const mapValues = <A, B>(record: Readonly<Record<string, A>>, to: (value: A) => B): Record<string, B> => Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]));
