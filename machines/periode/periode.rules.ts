import { longDate } from '../kernel/calendar.js';
import { rulesOf } from '../kernel/machine.js';
import { verdict, warning, type Verdict } from '../kernel/rule.js';
import type { Law } from '../regulasi/law.js';
import type { BentukTim, PeriodeContext, PeriodeFacts, TetapkanKuota, UmumkanJadwal } from './periode.types.js';

const rule = rulesOf<PeriodeContext, PeriodeFacts, Law>();

export const tidakMendatang = rule<{ tanggal: string }>({
  id: 'periode.tanggal-tidak-mendatang', title: 'Tanggal dokumen tidak mendahului hari ini', reads: 'data',
  evaluate: ({ data, facts }) => verdict(data.tanggal <= facts.hariIni, `paling lambat ${longDate(facts.hariIni)}`, longDate(data.tanggal)),
});

const dalamTahun = (id: string, title: string) => rule<{ tanggal: string }>({
  id, title, reads: 'data',
  evaluate: ({ context, data }) => verdict(data.tanggal.startsWith(`${context.periode}-`), `dalam tahun ${context.periode}`, longDate(data.tanggal)),
});
export const kknDalamTahun = dalamTahun('periode.kkn-tahun-pengajuan', 'Perbuatan terkait KKN terjadi pada tahun pengajuan');
export const evaluasiDalamTahun = dalamTahun('periode.evaluasi-dalam-tahun', 'Evaluasi kebijakan dilakukan dalam tahun yang dievaluasi');

export const jadwalRuntut = rule<UmumkanJadwal>({
  id: 'periode.jadwal-runtut', title: 'Setiap tahap jadwal berakhir tidak sebelum dimulai', reads: 'data',
  evaluate: ({ data }): Verdict[] => data.tahap.map(({ judul, dari, sampai }) => verdict(dari <= sampai, `${judul}: berakhir tidak sebelum ${longDate(dari)}`, longDate(sampai))),
});

/** One verdict for each part of the team: too few or too many. */
export const unsurLengkap = rule<BentukTim>({
  id: 'periode.tim-unsur-lengkap', title: 'Susunan tim memuat setiap unsurnya', reads: 'data',
  evaluate: ({ data, law }): Verdict[] => (law.pack.tim.find(({ id }) => id === data.jenis)?.unsur ?? []).map(({ id, judul, minimal, maksimal }) => {
    const members = data.susunan.filter(({ unsur }) => unsur === id).length;
    return verdict(members >= minimal && members <= (maksimal ?? members), `${judul}: ${maksimal === minimal ? `${minimal} orang` : `paling sedikit ${minimal} orang${maksimal === null ? '' : `, paling banyak ${maksimal}`}`}`, `${members} orang`);
  }),
});

/** One person has one part in a team (C17). */
export const satuPeran = rule<BentukTim>({
  id: 'periode.satu-orang-satu-unsur', title: 'Satu orang memegang satu kedudukan dalam tim', reads: 'data',
  evaluate: ({ data }) => {
    const people = data.susunan.map(({ orang }) => orang);
    const twice = new Set(people.filter((orang, i) => people.indexOf(orang) !== i)).size;
    return verdict(twice === 0, 'setiap orang disebut sekali', twice === 0 ? `${people.length} orang` : `${twice} orang disebut lebih dari sekali`);
  },
});

/** The parts fit into the whole, and are those of units that there are. */
export const kuotaWajar = rule<TetapkanKuota>({
  id: 'periode.kuota-wajar', title: 'Kuota unit eselon I dikenal dan tidak melebihi kuota {instansi}', reads: 'data',
  evaluate: ({ data, facts }) => {
    const parts = Object.entries(data.eselonSatu ?? {});
    const strangers = parts.map(([kode]) => kode).filter((kode) => !facts.unitEselonSatu.includes(kode));
    const sum = parts.reduce((total, [, quota]) => total + quota, 0);
    return [
      verdict(strangers.length === 0, 'kode unit eselon I dalam {instansi} ini', strangers.length === 0 ? `${parts.length} unit` : `tidak dikenal: ${strangers.join(', ')}`),
      verdict(data.instansi === undefined || sum <= data.instansi, `jumlah kuota unit paling banyak ${data.instansi ?? 'tidak ditentukan'}`, String(sum)),
    ];
  },
});

const terakhir = (times: number): string => (times === 0 ? 'belum ada evaluasi' : `${times} kali`);

/** Told while there is less than the law asks for; the year is not closed before. */
export const evaluasiMasihKurang = rule({
  id: 'periode.evaluasi-masih-kurang', title: 'Kebijakan dievaluasi sebanyak yang ditentukan', reads: 'state',
  evaluate: ({ context, law }) => warning(context.evaluasi.length >= law.pack.kebijakan.evaluasiSetahun, `paling sedikit ${law.pack.kebijakan.evaluasiSetahun} kali dalam setahun`, terakhir(context.evaluasi.length)),
});
export const evaluasiCukup = rule({
  id: 'periode.evaluasi-kebijakan', title: 'Evaluasi kebijakan setahun telah dilakukan', reads: 'state',
  evaluate: ({ context, law }) => verdict(context.evaluasi.length >= law.pack.kebijakan.evaluasiSetahun, `paling sedikit ${law.pack.kebijakan.evaluasiSetahun} kali dalam setahun`, terakhir(context.evaluasi.length)),
});

export const laporanTahunan = rule({
  id: 'periode.laporan-tahunan', title: 'Laporan akhir tahun telah disampaikan kepada KemenPANRB', reads: 'state',
  evaluate: ({ context, law }) => {
    const report = context.laporan.find(({ jenis }) => jenis === 'akhirTahun');
    return verdict(!law.pack.kebijakan.laporanTahunan || report !== undefined, law.pack.kebijakan.laporanTahunan ? 'laporan akhir tahun' : 'tidak diwajibkan', report ? `${report.nomor} tanggal ${longDate(report.tanggal)}` : 'belum ada laporan');
  },
});

export const instrumenDitetapkan = rule({
  id: 'periode.instrumen-ditetapkan', title: 'Lembar kerja evaluasi ditetapkan dengan keputusan', reads: 'state',
  evaluate: ({ context, law }) => verdict(!law.pack.kebijakan.keputusanInstrumen || context.instrumen !== undefined, law.pack.kebijakan.keputusanInstrumen ? 'keputusan {ketuaTpi} tentang lembar kerja evaluasi' : 'tidak diwajibkan', context.instrumen ? `${context.instrumen.nomor}` : 'belum ditetapkan'),
});

export const usulanSelesai = rule({
  id: 'periode.usulan-selesai', title: 'Tidak ada usulan periode ini yang masih berjalan', reads: 'state',
  evaluate: ({ facts }) => verdict(facts.berjalan.length === 0, 'setiap usulan berakhir', facts.berjalan.length === 0 ? 'semua berakhir' : `${facts.berjalan.length} usulan masih berjalan`),
});

export const tahunBerakhir = rule({
  id: 'periode.tahun-berakhir', title: 'Tahun yang ditutup telah berakhir', reads: 'state',
  evaluate: ({ context, facts }) => {
    const mulai = `${Number(context.periode) + 1}-01-01`;
    return { ...verdict(facts.hariIni >= mulai, `tidak sebelum ${longDate(mulai)}`, longDate(facts.hariIni)), mulai };
  },
});
