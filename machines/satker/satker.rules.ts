import { longDate } from '../kernel/calendar.js';
import { rulesOf } from '../kernel/machine.js';
import { verdict, type Verdict } from '../kernel/rule.js';
import type { Law } from '../regulasi/law.js';
import type { Canangkan, CatatPakta, SatkerContext, SatkerFacts, SusunRencana, BentukTim, TetapkanProgram, Tetapkan } from './satker.types.js';

const rule = rulesOf<SatkerContext, SatkerFacts, Law>();
const persen = (bagian: number, dari: number): string => (dari === 0 ? '0,00' : ((bagian * 100) / dari).toFixed(2).replace('.', ','));
const date = (d: string | null | undefined): string => (d ? longDate(d) : 'belum ada');

export const paktaWajar = rule<CatatPakta>({
  id: 'satker.pakta-wajar', title: 'Jumlah penanda tangan tidak melebihi jumlah pegawai', reads: 'data',
  evaluate: ({ data }) => verdict(data.menandatangani <= data.jumlahPegawai, `paling banyak ${data.jumlahPegawai} penanda tangan`, `${data.menandatangani} penanda tangan`),
});

export const paktaKepala = rule({
  id: 'satker.pakta-kepala', title: 'Pimpinan telah menandatangani pakta integritas', reads: 'state',
  evaluate: ({ context }) => verdict(context.pakta?.kepalaMenandatangani === true, 'pakta integritas ditandatangani pimpinan', context.pakta?.kepalaMenandatangani ? 'sudah ditandatangani' : 'belum ditandatangani'),
});

export const paktaMayoritas = rule({
  id: 'satker.pakta-mayoritas', title: 'Seluruh atau sebagian besar pegawai telah menandatangani pakta integritas', reads: 'state',
  evaluate: ({ context, law }) => {
    const { jumlahPegawai = 0, menandatangani = 0 } = context.pakta ?? {};
    const batas = law.pack.pencanangan.mayoritasPersen;
    return verdict(jumlahPegawai > 0 && menandatangani * 100 > Number(batas) * jumlahPegawai, `lebih dari ${batas.replace('.', ',')}% pegawai`, `${menandatangani} dari ${jumlahPegawai} pegawai (${persen(menandatangani, jumlahPegawai)}%)`);
  },
});

export const publikasi = rule<Canangkan>({
  id: 'satker.publikasi', title: 'Pencanangan disebarluaskan', reads: 'data',
  evaluate: ({ data }) => verdict(data.publikasi.length > 0, 'paling sedikit satu publikasi', `${data.publikasi.length} publikasi`),
});

export const penyelenggara = rule<Canangkan>({
  id: 'satker.penyelenggara-pencanangan', title: 'Pencanangan diselenggarakan pada tingkat yang ditentukan', reads: 'data',
  evaluate: ({ data, context, law }) => {
    const need = law.pack.pencanangan.penyelenggara[context.jenjang] ?? context.jenjang;
    return verdict(data.penyelenggara === need, `diselenggarakan di tingkat ${sebutan[need]}`, `tingkat ${sebutan[data.penyelenggara]}`);
  },
});
const sebutan = { instansi: '{instansi}', eselonSatu: 'unit eselon I', kanwil: 'kantor wilayah', upt: 'UPT', perangkatDaerah: 'perangkat daerah' } as const;

export const tidakMendatang = rule<{ tanggal: string }>({
  id: 'satker.tanggal-tidak-mendatang', title: 'Tanggal dokumen tidak mendahului hari ini', reads: 'data',
  evaluate: ({ data, facts }) => verdict(data.tanggal <= facts.hariIni, `paling lambat ${longDate(facts.hariIni)}`, longDate(data.tanggal)),
});

export const instansiDicanangkan = rule({
  id: 'satker.instansi-dicanangkan', title: 'Pimpinan instansi telah mencanangkan zona integritas', reads: 'state',
  evaluate: ({ facts, law }) => verdict(!law.pack.penetapan.instansiDicanangkanDahulu || facts.instansiDicanangkan !== null, 'pencanangan tingkat instansi tercatat', date(facts.instansiDicanangkan)),
});

export const kriteria = rule<Tetapkan>({
  id: 'satker.kriteria-penetapan', title: 'Kriteria penetapan satker terpenuhi', reads: 'data',
  evaluate: ({ data, law }): Verdict[] => law.pack.penetapan.kriteria.map(({ id, judul }) => {
    const answer = data.kriteria[id];
    return verdict(answer?.terpenuhi === true, judul, answer ? `${answer.terpenuhi ? 'terpenuhi' : 'tidak terpenuhi'}: ${answer.alasan}` : 'tidak diisi');
  }),
});

export const sesudahPencanangan = rule<Tetapkan>({
  id: 'satker.penetapan-sesudah-pencanangan', title: 'Penetapan tidak mendahului pencanangan', reads: 'data',
  evaluate: ({ data, context }) => verdict(context.pencanangan !== undefined && data.tanggal >= context.pencanangan.tanggal, `tidak sebelum ${date(context.pencanangan?.tanggal)}`, longDate(data.tanggal)),
});

/** One verdict per area of change: which of them nobody thought of. */
const perArea = (law: Law, ada: ReadonlySet<string>, apa: string): Verdict[] =>
  law.instrument.areas.map(({ code, name }) => verdict(ada.has(code), `${apa} untuk area ${name}`, ada.has(code) ? 'ada' : 'belum ada'));

export const timEnamArea = rule<BentukTim>({
  id: 'satker.tim-setiap-area', title: 'Tim kerja mencakup setiap area perubahan', reads: 'data',
  evaluate: ({ data, law }) => perArea(law, new Set(data.anggota.map((a) => a.area)), 'anggota tim kerja'),
});

export const programEnamArea = rule<TetapkanProgram>({
  id: 'satker.program-selaras-area', title: 'Program diselaraskan dengan setiap area perubahan', reads: 'data',
  evaluate: ({ data, law }) => perArea(law, new Set(data.program.map((p) => p.area)), 'program'),
});

export const rencanaTerukur = rule<SusunRencana>({
  id: 'satker.rencana-terukur', title: 'Rencana aksi terukur dan bertarget pada setiap area perubahan', reads: 'data',
  evaluate: ({ data, law }) => perArea(law, new Set(data.kegiatan.map((k) => k.area)), 'kegiatan bertarget'),
});

const ada = (id: string, title: string, part: 'timKerja' | 'program' | 'rencanaAksi', need: string) => rule({
  id, title, reads: 'state',
  evaluate: ({ context }) => verdict(context[part] !== undefined, need, context[part] ? 'sudah ada' : 'belum ada'),
});
export const timAda = ada('satker.tim-kerja-ada', 'Tim kerja telah dibentuk', 'timKerja', 'SK tim kerja ZI');
export const programAda = ada('satker.program-ada', 'Program pembangunan telah ditetapkan', 'program', 'program pembangunan ZI');
export const rencanaAda = ada('satker.rencana-aksi-ada', 'Rencana aksi telah disusun', 'rencanaAksi', 'rencana aksi yang terukur');
