import { actorFor, KASUS, law as guideline, ORANG, SATKER, SIDIK } from '../example-world.js';
import { usulanIn } from '../usulan/usulan.scene.js';
import type { Scene } from '../kernel/proof/example.js';
import type { Law } from '../regulasi/law.js';
import type { CatatEvaluasi, PeriodeContext, PeriodeFacts } from './periode.types.js';

/** The guideline, with what Tarakan asks of every year and the decree that Ketapang asks for. */
const law: Law = { ...guideline, pack: { ...guideline.pack, kebijakan: { evaluasiSetahun: 2, laporanTahunan: true, keputusanInstrumen: true } } };

export const evaluasi = (tanggal: string): CatatEvaluasi => ({ tanggal, laporanDitelaah: 12, simpulan: 'Efektif', sidik: SIDIK });

/** The year 2027 of a ministry, which is over and complete. */
export const periodeScene: Scene<PeriodeContext, PeriodeFacts, Law> = {
  machine: 'periode', id: KASUS.periode, law, now: '2028-01-31T03:00:00Z', actor: actorFor(ORANG.tpi),
  context: {
    satker: SATKER, periode: '2027', tim: [], pelatihan: [], instrumen: { nomor: 'ITJ-5', tanggal: '2027-01-20', sidik: SIDIK }, evaluasi: [evaluasi('2027-06-30'), evaluasi('2027-12-10')],
    laporan: [{ jenis: 'akhirTahun', nomor: 'M.IP-99', tanggal: '2027-12-20', uraian: 'Perkembangan', sidik: SIDIK }],
  },
  facts: { hariIni: '2028-01-31', berjalan: [], unitEselonSatu: ['ditjen-imigrasi', 'ditjen-pemasyarakatan'] },
  related: { [KASUS.usulan]: usulanIn('menungguSurat') },
};
