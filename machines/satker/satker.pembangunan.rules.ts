import { addMonths, longDate } from '../kernel/calendar.js';
import { verdict, warning, type Verdict } from '../kernel/rule.js';
import type { Law } from '../regulasi/law.js';
import { areaOf, isWritten } from './kerangka-rencana.js';
import { rule } from './satker.rules.js';
import type { BentukTim, SusunRencana, TetapkanProgram } from './satker.types.js';

/** One verdict per area of change: which of them nobody thought of. */
const perArea = (law: Law, ada: ReadonlySet<string | null | undefined>, apa: string): Verdict[] =>
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
  evaluate: ({ data, law }) => perArea(law, new Set(data.kegiatan.map((k) => areaOf(law.instrument, k.indikator))), 'kegiatan bertarget'),
});

export const rencanaMenurutBentuk = rule<SusunRencana>({
  id: 'satker.rencana-menurut-bentuk', title: 'Rencana aksi memuat setiap bab bentuknya', reads: 'data',
  evaluate: ({ data, law }): Verdict[] => law.pack.pembangunan.rencanaAksi.filter(({ id }) => isWritten(id)).map(({ id, judul }) => {
    const ok = Object.hasOwn(data.uraian, id);
    return verdict(ok, `uraian bab ${judul}`, ok ? 'ada' : 'belum ada');
  }),
});

const ada = (id: string, title: string, part: 'timKerja' | 'program' | 'rencanaAksi', need: string) => rule({
  id, title, reads: 'state',
  evaluate: ({ context }) => verdict(context[part] !== undefined, need, context[part] ? 'sudah ada' : 'belum ada'),
});
export const timAda = ada('satker.tim-kerja-ada', 'Tim kerja telah dibentuk', 'timKerja', 'SK tim kerja ZI');
export const programAda = ada('satker.program-ada', 'Program pembangunan telah ditetapkan', 'program', 'program pembangunan ZI');
export const rencanaAda = ada('satker.rencana-aksi-ada', 'Rencana aksi telah disusun', 'rencanaAksi', 'rencana aksi yang terukur');

/** The clock that every proposal waits for: it runs from the designation for this very predikat (C42). Told, and stops nobody here. */
export const lamaPembangunan = rule({
  id: 'satker.lama-pembangunan', title: 'Pembangunan sudah cukup lama untuk diusulkan', reads: 'state',
  evaluate: ({ context: { penetapan, tujuan }, facts, law }) => {
    if (!penetapan) return [];
    const genap = addMonths(penetapan.tanggal, law.pack.pembangunan.bulanMinimal);
    return {
      ...warning(facts.hariIni >= genap, `${law.pack.pembangunan.bulanMinimal} bulan sejak penetapan menuju ${tujuan} tanggal ${longDate(penetapan.tanggal)}: genap ${longDate(genap)}`, longDate(facts.hariIni)),
      mulai: genap,
    };
  },
});
