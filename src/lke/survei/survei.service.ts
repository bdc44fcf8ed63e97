import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Terhitung } from '../../../machines/lke/survei/hitungan.js';
import type { Answerable } from '../../../machines/regulasi/instrument.js';
import type { Law } from '../../../machines/regulasi/law.js';
import type { Actor } from '../../identity/actor.js';
import { KasusService } from '../../kasus/kasus.service.js';
import { BadInput, NotFound } from '../../platform/http/problem.js';
import { WorkflowService } from '../../workflow/workflow.service.js';
import { WorkbookRefused } from '../../platform/workbook/limits.js';
import type { BerkasLke } from '../lke-excel.service.js';
import type { CaraImporSurveiDto, HasilSurveiDto } from './survei.dto.js';
import { komponenDto } from './tampilan.js';
import { bacaTanggapan, type HasilTanggapan } from './tanggapan.js';
import { tulisTemplat } from './templat.js';

/** Surveys from single responses: the template, what a filled list comes to, and its record through the door as `lke.catatSurvei`. */
@Injectable()
export class SurveiService {
  constructor(private readonly kasus: KasusService, private readonly workflow: WorkflowService) {}

  /**
   * An empty list for one survey of a worksheet.
   * @throws NotFound also for a case of another machine; BadInput for a result that is no survey
   */
  async templat(actor: Actor, id: string, unsur: string): Promise<BerkasLke> {
    const item = surveyed(await this.lawOf(actor, id), unsur);
    return { nama: `Tanggapan survei ${unsur}.xlsx`, isi: await tulisTemplat(item) };
  }

  /**
   * Adds up a list of single responses and, unless it is a trial, records the survey. The responses themselves are not kept.
   * @throws BadInput with every fault and its cell; NotFound, Forbidden, Refused, Conflict as the door tells
   */
  async impor(actor: Actor, id: string, bytes: Buffer, cara: CaraImporSurveiDto, key: string): Promise<HasilSurveiDto> {
    const law = await this.lawOf(actor, id);
    surveyed(law, cara.unsur);
    const { hitungan, diabaikan } = sound(await bacaTanggapan(bytes, cara.unsur, law.instrument).catch(badFile));
    const sidik = createHash('sha256').update(bytes).digest('hex');
    const { responden, layanan, komponen, indeks } = hitungan;
    const told: HasilSurveiDto = {
      unsur: cara.unsur, indeks: indeks ?? '', responden, respondenMinimal: law.pack.tpn.respondenMinimal, layanan: [...layanan], komponen: komponenDto(komponen), kolomDiabaikan: [...diabaikan], sidik,
    };
    if (cara.uji === 'true') return told;
    const reply = await this.workflow.execute(actor, { command: 'lke.catatSurvei', kasus: id, data: dataOf(hitungan, sidik, cara), key });
    return { ...told, balasan: { ...reply, turunan: [...reply.turunan], peringatan: reply.peringatan.map((finding) => ({ ...finding, basis: [...finding.basis] })) } };
  }

  private lawOf(actor: Actor, id: string): Promise<Law> {
    return this.kasus.around(actor, id, (_, row, { law }) => {
      if (row.stored.machine !== 'lke') throw new NotFound();
      return law;
    });
  }
}

function surveyed({ instrument }: Law, unsur: string): Answerable {
  const item = instrument.hasilItems.get(unsur);
  if (item?.answer.kind === 'index') return item;
  const known = [...instrument.hasilItems.values()].filter(({ answer }) => answer.kind === 'index').map(({ code }) => code);
  throw new BadInput([{ path: 'query/unsur', why: `bukan unsur hasil yang diukur dengan survei; pilihan: ${known.join(', ')}` }]);
}

/** What is to be recorded; what was not said the door misses. */
function dataOf({ layanan, komponen, indeks }: Terhitung, sidik: string, cara: CaraImporSurveiDto): Record<string, unknown> {
  const { unsur, populasi, metode, dari, sampai, pelaksana, namaPelaksana, pengecualian, sumber = sidik, judulSumber = `Tanggapan survei ${unsur}` } = cara;
  const data = { unsur, indeks, komponen, layanan, populasi, metode, dari, sampai, pelaksana: { jenis: pelaksana, nama: namaPelaksana }, sumber: { judul: judulSumber, sidik: sumber }, ...(pengecualian === undefined ? {} : { pengecualian: { alasan: pengecualian } }) };
  return JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
}

/** @throws BadInput when anything was wrong */
function sound(hasil: HasilTanggapan): HasilTanggapan {
  const { salah, salahLain } = hasil;
  if (salah.length === 0) return hasil;
  throw new BadInput([...salah.map(({ sel, alasan }) => ({ path: `berkas/${sel}`, why: alasan })), ...(salahLain > 0 ? [{ path: 'berkas', why: `dan ${salahLain} kesalahan lain` }] : [])]);
}

function badFile(error: unknown): never {
  if (!(error instanceof WorkbookRefused)) throw error;
  throw new BadInput([{ path: error.tempat === '' ? 'berkas' : `berkas/${error.tempat}`, why: error.message }]);
}
