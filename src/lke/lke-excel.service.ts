import { Injectable } from '@nestjs/common';
import type { LkeContext } from '../../machines/lke/lke.types.js';
import type { Actor } from '../identity/actor.js';
import type { JawabanPerintahDto } from '../kasus/kasus.dto.js';
import { KasusService } from '../kasus/kasus.service.js';
import { BadInput, NotFound, PlainProblem, type RawFault } from '../platform/http/problem.js';
import type { LoadedLaw } from '../regulasi/law-catalog.js';
import type { CaseRow } from '../workflow/fact-source.js';
import { WorkflowService } from '../workflow/workflow.service.js';
import { readImport, type ImportTarget } from './excel/check/import.js';
import { told, type ImportReport } from './excel/check/report.js';
import { importForeign } from './excel/mapping/foreign.js';
import { readMapping } from './excel/mapping/mapping.js';
import { WorkbookRefused } from '../platform/workbook/limits.js';
import { writeLke } from './excel/write/workbook.js';
import type { HasilImporDto } from './lke-excel.dto.js';

/** How an import is done: all or the right ones, in earnest or as a trial. */
export interface CaraImpor { readonly mode: 'semua' | 'yangBenar'; readonly uji: boolean; readonly key: string }

/** A worksheet as a file. */
export interface BerkasLke { readonly nama: string; readonly isi: Buffer }

const TUJUAN: Readonly<Record<string, string>> = { WBK: 'Menuju Wilayah Bebas dari Korupsi (WBK)', WBBM: 'Menuju Wilayah Birokrasi Bersih dan Melayani (WBBM)' };

/** Worksheets as workbooks, out and in. What is read in goes through the door like everything else, as one `lke.isi`. */
@Injectable()
export class LkeExcelService {
  constructor(private readonly kasus: KasusService, private readonly workflow: WorkflowService) {}

  /**
   * The worksheet in the official form.
   * @param alamat where this installation keeps the evidence of the case; the hash is added behind `#`
   * @throws NotFound also for a case of another machine
   */
  async ekspor(actor: Actor, id: string, alamat: string): Promise<BerkasLke> {
    const { row, law } = await this.worksheet(actor, id);
    return bukuKerja(row, law, alamat);
  }

  /**
   * A workbook that was exported from this case.
   * @param bytes null where something else was sent: told as 415, but only to who may see the case
   * @throws BadInput with every fault and its cell; NotFound, Forbidden, Refused, Conflict as the door tells
   */
  async impor(actor: Actor, id: string, bytes: Buffer | null, cara: CaraImpor): Promise<HasilImporDto> {
    const { row, law, context } = await this.worksheet(actor, id);
    if (!bytes) throw new PlainProblem(415);
    const report = await readImport(bytes, targetOf(row, law, context)).catch(badFile);
    return this.carryOut(actor, row, report, cara);
  }

  /**
   * A workbook of another layout.
   * @throws BadInput also with the faults of the mapping
   */
  async imporAsing(actor: Actor, id: string, bytes: Buffer, peta: unknown, cara: CaraImpor): Promise<HasilImporDto> {
    const { row, law, context } = await this.worksheet(actor, id);
    const { mapping, faults } = readMapping(peta, law.law.instrument);
    if (!mapping) throw new BadInput(faults.map(({ path, why }) => ({ path: `/peta${path}`, why })));
    const report = await importForeign(bytes, mapping, targetOf(row, law, context)).catch(badFile);
    return this.carryOut(actor, row, report, cara);
  }

  private async carryOut(actor: Actor, row: CaseRow, report: ImportReport, { mode, uji, key }: CaraImpor): Promise<HasilImporDto> {
    const { kesalahan, butir, isi, versi, nilai } = report;
    const wrong = butir.filter(({ nasib }) => nasib === 'salah' || nasib === 'bentrok');
    if (kesalahan.length > 0) throw new BadInput(kesalahan.map((fault) => ({ path: `berkas/${fault.lembar}/${fault.sel}`, why: told(fault) })));
    if (mode === 'semua' && wrong.length > 0 && !uji) throw new BadInput(wrong.map(({ lembar, sel, alasan }): RawFault => ({ path: `berkas/${lembar}/${sel}`, why: alasan })));
    const ditulis = Object.keys(isi.jawaban ?? {}).length + Object.keys(isi.hasil ?? {}).length;
    const found = { butir: butir.map((each) => ({ ...each, alasan: [...each.alasan] })), versi, nilai };
    if (uji || ditulis === 0) return { ditulis: 0, ...found };
    // An answer says itself which one it replaces; a result cannot, so that the case must stand as it was read.
    const reply = await this.workflow.execute(actor, { command: 'lke.isi', kasus: row.id, data: isi, key, ...(isi.hasil ? { versi: row.seq } : {}) });
    return { ditulis, ...found, balasan: { ...reply, turunan: [...reply.turunan], peringatan: reply.peringatan.map((finding) => ({ ...finding, basis: [...finding.basis] })) } satisfies JawabanPerintahDto };
  }

  private worksheet(actor: Actor, id: string): Promise<{ row: CaseRow; law: LoadedLaw; context: LkeContext }> {
    return this.kasus.around(actor, id, (_, row, law) => {
      if (row.stored.machine !== 'lke') throw new NotFound();
      return { row, law, context: row.stored.context as unknown as LkeContext };
    });
  }
}

/** A worksheet, as its case was read, in the official form. @param alamat as `ekspor` takes it */
export async function bukuKerja(row: CaseRow, law: LoadedLaw, alamat: string): Promise<BerkasLke> {
  const { instrument, pack } = law.law;
  const context = row.stored.context as unknown as LkeContext;
  const { lapisan, komponen, putaran, jawaban, hasil, tujuan } = context;
  const [periode = ''] = row.kunci.split('/');
  const isi = await writeLke({
    instrument, instrumenSidik: law.instrumenSidik, gates: pack.ambang, kasus: row.id, versi: row.seq, lapisan, komponen, putaran, jawaban, hasil,
    kepala: { satker: row.unit.nama, lapisan: law.law.say(pack.tingkat[lapisan]?.judul ?? lapisan), tujuan: TUJUAN[tujuan] ?? tujuan, periode },
    terbuka: row.stored.value === 'diisi' ? openOf(context) ?? 'semua' : 'tidakSatuPun', tautan: (sidik) => `${alamat}#${sidik}`,
  });
  return { nama: `LKE ${row.unit.nama} ${lapisan} ${periode}.xlsx`, isi };
}

/** The questions that alone may be answered: what was returned by the second reader, or what a later stage opens; undefined: all. */
const openOf = ({ pengembalian, terbuka }: LkeContext): readonly string[] | undefined => pengembalian?.butir ?? terbuka;

const targetOf = (row: CaseRow, { law: { instrument, pack }, instrumenSidik }: LoadedLaw, context: LkeContext): ImportTarget => ({
  instrument, gates: pack.ambang, kasus: row.id, versi: row.seq, lapisan: context.lapisan, komponen: context.komponen, instrumen: instrument.code, sidikInstrumen: instrumenSidik,
  jawaban: context.jawaban, hasil: context.hasil, terbuka: openOf(context),
});

function badFile(error: unknown): never {
  if (!(error instanceof WorkbookRefused)) throw error;
  throw new BadInput([{ path: error.tempat === '' ? 'berkas' : `berkas/${error.tempat}`, why: error.message }]);
}
