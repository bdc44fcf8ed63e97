import { KASUS, ORANG } from '../example-world.js';
import { examplesOf, type Example } from '../kernel/proof/example.js';
import { lawById } from '../regulasi/catalog.js';
import type { Law } from '../regulasi/law.js';
import { evaluasi, periodeScene } from './periode.scene.js';
import type { PeriodeContext, PeriodeFacts } from './periode.types.js';

type PeriodeExample = Example<PeriodeContext, PeriodeFacts, Law>;

const notInFuture = (command: string, today = '2028-01-31', tomorrow = '2028-02-01'): PeriodeExample[] => [
  { command, rule: 'periode.tanggal-tidak-mendatang', fact: 'a document of today is accepted', holds: true, data: { tanggal: today }, facts: { hariIni: today } },
  { command, rule: 'periode.tanggal-tidak-mendatang', fact: 'a document of tomorrow is refused', holds: false, data: { tanggal: tomorrow }, facts: { hariIni: today } },
];
const tahap = (dari: string, sampai: string) => ({ tahap: [{ judul: 'Penilaian', dari, sampai }] });
const [ketua, anggota] = [{ orang: ORANG.tpi, unsur: 'ketua', jabatan: 'Inspektur' }, { orang: ORANG.biro, unsur: 'anggota', jabatan: 'Auditor' }];
const without = (kebijakan: Partial<Law['pack']['kebijakan']>) => (law: Law): Law => ({ ...law, pack: { ...law.pack, kebijakan: { ...law.pack.kebijakan, ...kebijakan } } });

/** Teams as a local government forms them: Ketapang's TPI, whose secretary is Inspektur Pembantu V (C17), and the two of Tarakan. */
const ketapang = (): Law => lawById('perbup-ketapang-49-2022');
const tarakan = (): Law => lawById('perwali-tarakan-45-2020');
const irban = { orang: ORANG.tpiLain, unsur: 'sekretaris', jabatan: 'Inspektur Pembantu V' };
const dinas = (jenis: string, ...unsur: readonly string[]) => ({ jenis, susunan: unsur.map((part, i) => ({ orang: Object.values(ORANG)[i] ?? KASUS.satker, unsur: part, jabatan: 'Anggota' })) });
const POKJA = ['bagianOrganisasi', 'inspektorat', 'bkpsdm', 'dpmptsp'] as const;
const localTeams: PeriodeExample[] = [
  { command: 'periode.bentukTim', rule: 'periode.tim-unsur-lengkap', fact: 'in Ketapang a TPI has a secretary', holds: true, law: ketapang, data: { susunan: [ketua, irban, anggota] } },
  { command: 'periode.bentukTim', rule: 'periode.tim-unsur-lengkap', fact: 'in Ketapang a TPI without a secretary is refused', holds: false, law: ketapang, data: { susunan: [ketua, anggota] } },
  { command: 'periode.bentukTim', rule: 'periode.satu-orang-satu-unsur', fact: 'in Ketapang the secretary is not a member too, though he is an Inspektur Pembantu (C17)', holds: false, law: ketapang, data: { susunan: [ketua, irban, anggota, { ...irban, unsur: 'anggota' }] } },
  { command: 'periode.bentukTim', rule: 'periode.tim-unsur-lengkap', fact: 'in Tarakan a Pokja of its four offices is accepted', holds: true, law: tarakan, data: dinas('pokja', ...POKJA) },
  { command: 'periode.bentukTim', rule: 'periode.tim-unsur-lengkap', fact: 'in Tarakan a Pokja without DPMPTSP is refused', holds: false, law: tarakan, data: dinas('pokja', ...POKJA.slice(0, 3)) },
  { command: 'periode.bentukTim', rule: 'periode.tim-unsur-lengkap', fact: 'in Tarakan a Tim Pembangunan without Bagian Hukum is refused', holds: false, law: tarakan, data: dinas('timPembangunan', ...POKJA, 'diskominfo') },
];

/** Worked examples of the year of an instansi (IMP BAB II.A.3, III.A; KTP Pasal 7–8; TRK Lampiran BAB V; N90 Lampiran II Bab IV Penutup). */
export const periodeExamples = examplesOf(periodeScene, [
  { command: 'periode.umumkanJadwal', rule: 'periode.jadwal-runtut', fact: 'a stage of one day is accepted', holds: true, data: tahap('2027-02-01', '2027-02-01') },
  { command: 'periode.umumkanJadwal', rule: 'periode.jadwal-runtut', fact: 'a stage that ends before it begins is refused', holds: false, data: tahap('2027-02-01', '2027-01-31') },
  ...notInFuture('periode.umumkanJadwal'),

  { command: 'periode.bentukTim', rule: 'periode.tim-unsur-lengkap', fact: 'a team without a chair is refused', holds: false, data: { susunan: [anggota] } },
  { command: 'periode.bentukTim', rule: 'periode.tim-unsur-lengkap', fact: 'a team with two chairs is refused', holds: false, data: { susunan: [ketua, { ...ketua, orang: ORANG.tpiLain }, anggota] } },
  { command: 'periode.bentukTim', rule: 'periode.tim-unsur-lengkap', fact: 'as many members as there are is accepted', holds: true, data: { susunan: [ketua, anggota, { ...anggota, orang: ORANG.tpiLain }, { ...anggota, orang: ORANG.tpiKetiga }] } },
  { command: 'periode.bentukTim', rule: 'periode.satu-orang-satu-unsur', fact: 'a chair who is also a member is refused (C17)', holds: false, data: { susunan: [ketua, anggota, { ...anggota, orang: ORANG.tpi }] } },
  ...localTeams,
  ...notInFuture('periode.bentukTim'),
  ...notInFuture('periode.tetapkanInstrumen'),
  ...notInFuture('periode.catatPelatihan'),

  { command: 'periode.tetapkanKuota', rule: 'periode.kuota-wajar', fact: 'parts that fill the whole are accepted', holds: true, data: { eselonSatu: { 'ditjen-pemasyarakatan': 15, 'ditjen-imigrasi': 10 } } },
  { command: 'periode.tetapkanKuota', rule: 'periode.kuota-wajar', fact: 'parts that come to one more than the whole are refused', holds: false, data: { eselonSatu: { 'ditjen-pemasyarakatan': 15, 'ditjen-imigrasi': 11 } } },
  { command: 'periode.tetapkanKuota', rule: 'periode.kuota-wajar', fact: 'a quota of a unit that the instansi does not have is refused', holds: false, data: { eselonSatu: { 'ditjen-lain': 1 } } },
  ...notInFuture('periode.tetapkanKuota'),

  { command: 'periode.catatKkn', rule: 'periode.kkn-tahun-pengajuan', fact: 'an offence of the last day of the year counts', holds: true, data: { tanggal: '2027-12-31' } },
  { command: 'periode.catatKkn', rule: 'periode.kkn-tahun-pengajuan', fact: 'an offence of the year before does not', holds: false, data: { tanggal: '2026-12-31' } },
  { command: 'periode.catatKkn', rule: 'periode.kkn-tahun-pengajuan', fact: 'an offence of the year after does not', holds: false, data: { tanggal: '2028-01-01' } },
  ...notInFuture('periode.catatKkn', '2027-07-05', '2027-07-06'),

  { command: 'periode.catatEvaluasi', rule: 'periode.evaluasi-masih-kurang', fact: 'one evaluation of two is told', holds: false, warns: true, context: { evaluasi: [evaluasi('2027-06-30')] } },
  { command: 'periode.catatEvaluasi', rule: 'periode.evaluasi-masih-kurang', fact: 'nothing is told where the law asks for none', holds: true, context: { evaluasi: [] }, law: without({ evaluasiSetahun: 0 }) },
  { command: 'periode.catatEvaluasi', rule: 'periode.evaluasi-dalam-tahun', fact: 'an evaluation of the last day of the year counts', holds: true, data: { tanggal: '2027-12-31' } },
  { command: 'periode.catatEvaluasi', rule: 'periode.evaluasi-dalam-tahun', fact: 'an evaluation of the year after does not', holds: false, data: { tanggal: '2028-01-01' } },
  ...notInFuture('periode.catatEvaluasi', '2027-11-30', '2027-12-01'),
  ...notInFuture('periode.catatLaporan'),

  { command: 'periode.tutup', rule: 'periode.tahun-berakhir', fact: 'the first day of the next year is late enough', holds: true, facts: { hariIni: '2028-01-01' }, data: { tanggal: '2028-01-01' } },
  { command: 'periode.tutup', rule: 'periode.tahun-berakhir', fact: 'the last day of the year is too early', holds: false, facts: { hariIni: '2027-12-31' }, data: { tanggal: '2027-12-31' } },
  { command: 'periode.tutup', rule: 'periode.usulan-selesai', fact: 'a proposal that is under way keeps the year open', holds: false, facts: { berjalan: [KASUS.usulan] } },
  { command: 'periode.tutup', rule: 'periode.evaluasi-kebijakan', fact: 'one evaluation of two is not enough', holds: false, context: { evaluasi: [evaluasi('2027-06-30')] } },
  { command: 'periode.tutup', rule: 'periode.evaluasi-kebijakan', fact: 'none is enough where the law asks for none', holds: true, context: { evaluasi: [] }, law: without({ evaluasiSetahun: 0 }) },
  { command: 'periode.tutup', rule: 'periode.laporan-tahunan', fact: 'a report of another occasion is not that of the year', holds: false, context: { laporan: [{ jenis: 'sewaktuWaktu', nomor: 'M-1', tanggal: '2027-05-01', uraian: 'Perkembangan', sidik: 'a'.repeat(64) }] } },
  { command: 'periode.tutup', rule: 'periode.laporan-tahunan', fact: 'no report is needed where the law asks for none', holds: true, context: { laporan: [] }, law: without({ laporanTahunan: false }) },
  { command: 'periode.tutup', rule: 'periode.instrumen-ditetapkan', fact: 'a year without the decree on the worksheet is not closed', holds: false, context: { instrumen: undefined } },
  { command: 'periode.tutup', rule: 'periode.instrumen-ditetapkan', fact: 'no decree is needed where the law asks for none', holds: true, context: { instrumen: undefined }, law: without({ keputusanInstrumen: false }) },
  ...notInFuture('periode.tutup'),
]);
