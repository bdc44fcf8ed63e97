import { longDate } from '../kernel/calendar.js';
import { Rational } from '../kernel/decimal.js';
import { rulesOf } from '../kernel/machine.js';
import { verdict, warning, type Verdict } from '../kernel/rule.js';
import { gatesOf } from '../lke/gates.js';
import { layananTerwakili, sampelCukup } from '../lke/survei/sampel.js';
import { differenceOf, effectiveOf, finishedLayers } from '../lke/views/layers.js';
import type { Law } from '../regulasi/law.js';
import type { Kinerja, Klirens, PanelTpn, Penetapan, PraEvaluasi, Survei } from './usulan.nasional.types.js';
import type { UsulanContext, UsulanFacts } from './usulan.types.js';

const rule = rulesOf<UsulanContext, UsulanFacts, Law>();
interface Input { readonly context: UsulanContext; readonly facts: UsulanFacts; readonly law: Law }
type Dated = { tanggal: string };

export const sesudahSurat = rule<Dated>({
  id: 'usulan.sesudah-surat', title: 'Evaluasi tidak mendahului surat usulan', reads: 'data',
  evaluate: ({ context, data }) => {
    const surat = context.usulan?.tanggal;
    return verdict(surat !== undefined && data.tanggal >= surat, `tidak sebelum ${surat ? longDate(surat) : 'surat usulan'}`, longDate(data.tanggal));
  },
});

export const tahapBerurutan = rule<Dated>({
  id: 'usulan.tahap-tpn-berurutan', title: 'Pemberitahuan TPN mengikuti urutan tahapnya', reads: 'data',
  evaluate: ({ context: { tpn }, data }) => {
    const sebelumnya = [tpn?.praEvaluasi, tpn?.desk, tpn?.lapangan].flatMap((tahap) => tahap?.tanggal ?? []).sort().at(-1);
    return sebelumnya === undefined ? [] : verdict(data.tanggal >= sebelumnya, `tidak sebelum ${longDate(sebelumnya)}, tanggal tahap sebelumnya`, longDate(data.tanggal));
  },
});

/** What ends a proposal says why. */
export const alasanPenolakan = rule<{ hasil: string; alasan?: string | undefined }>({
  id: 'usulan.alasan-penolakan', title: 'Penolakan disertai alasannya', reads: 'data',
  evaluate: ({ data }) => (['lanjut', 'memenuhi', 'disetujui'].includes(data.hasil) ? [] : verdict(data.alasan !== undefined, 'alasan menurut pemberitahuan', data.alasan ? 'tertulis' : 'tidak tertulis')),
});

export const pertimbanganTeknis = rule<PraEvaluasi>({
  id: 'usulan.pertimbangan-teknis', title: 'Usulan yang tidak memenuhi syarat hanya dilanjutkan dengan pertimbangan teknis TPN', reads: 'data',
  evaluate: ({ data }) => {
    if (data.hasil !== 'lanjut') return [];
    const kurang = [...(data.syaratInstansi ? [] : ['syarat tingkat instansi']), ...(data.syaratUnit ? [] : ['syarat tingkat unit'])];
    return verdict(kurang.length === 0 || data.pertimbanganTeknis !== undefined, 'syarat tingkat instansi dan unit terpenuhi, atau pertimbangan teknis lain dari TPN', kurang.length === 0 ? 'terpenuhi' : `${kurang.join(' dan ')} tidak terpenuhi, ${data.pertimbanganTeknis ? 'dengan' : 'tanpa'} pertimbangan teknis`);
  },
});

export const jumlahSejenis = rule<PraEvaluasi>({
  id: 'usulan.jumlah-sejenis', title: 'Jumlah {satker} tanpa layanan langsung disepakati TPN dan TPI', reads: 'data',
  evaluate: ({ data }) => (data.hasil !== 'lanjut' || data.layananLangsung ? [] : verdict((data.jumlahSejenis ?? 0) > 0, 'jumlah {satker} sejenis yang dievaluasi menurut kesepakatan TPN dan TPI', data.jumlahSejenis === undefined ? 'belum disebut' : String(data.jumlahSejenis))),
});

/** The thresholds held against the score that counts: that of the highest finished layer, with what it differs from the one below it. */
function nilaiEfektifOf({ context, facts, law }: Input): Verdict | Verdict[] {
  const finished = finishedLayers(facts.lke, law.pack.lapisan, context.putaran);
  const effective = effectiveOf(finished);
  if (!effective) return verdict(false, 'nilai LKE yang selesai', 'belum ada nilai');
  const below = finished.at(-2);
  const judul = (lapisan: string): string => law.pack.tingkat[lapisan]?.judul ?? lapisan;
  const selisih = below ? `; selisih ${differenceOf(effective.nilai, below.nilai).replace('.', ',')} dari ${judul(below.lapisan)}` : '';
  return gatesOf(law.instrument, effective.nilai, law.pack.ambang[context.tujuan])
    .map(({ key, ok, need, have }) => verdict(ok, need, key === 'total' ? `${have} (${judul(effective.lapisan)}${selisih})` : have));
}
const LANJUT = ['lanjut', 'memenuhi'];
export const nilaiEfektif = rule<{ hasil: string }>({
  id: 'usulan.nilai-efektif', title: 'Nilai yang berlaku memenuhi ambang predikat', reads: 'data',
  evaluate: (input) => (LANJUT.includes(input.data.hasil) ? nilaiEfektifOf(input) : []),
});

export const surveiResponden = rule<Survei>({
  id: 'usulan.survei-responden', title: 'Responden survei cukup', reads: 'data',
  evaluate: ({ data, law }) => sampelCukup(data, law.pack.tpn.respondenMinimal),
});

export const surveiKomposisi = rule<Survei>({
  id: 'usulan.survei-komposisi', title: 'Setiap jenis pelayanan terwakili dalam survei', reads: 'data',
  evaluate: ({ data }) => layananTerwakili(data),
});

export const surveiTercatat = rule({
  id: 'usulan.survei-tercatat', title: 'Survei telah dilaksanakan', reads: 'state',
  evaluate: ({ context }) => {
    const survei = context.tpn?.survei;
    return verdict(survei !== undefined, 'hasil survei persepsi anti korupsi dan pelayanan publik', survei ? `IPAK ${survei.ipak.replace('.', ',')}, IPKP ${survei.ipkp.replace('.', ',')}` : 'belum dicatat');
  },
});

export const kinerjaTercatat = rule({
  id: 'usulan.kinerja-tercatat', title: 'Capaian kinerja telah dievaluasi', reads: 'state',
  evaluate: ({ context }) => verdict(context.tpn?.kinerja !== undefined, 'capaian indikator kinerja utama', context.tpn?.kinerja ? `${context.tpn.kinerja.indikator.length} indikator` : 'belum dicatat'),
});

type Indikator = Kinerja['indikator'][number];
const reaches = ({ arah, capaian }: Indikator, target: string): boolean => {
  const order = Rational.parse(capaian).cmp(Rational.parse(target));
  return arah === 'makinTinggi' ? order >= 0 : order <= 0;
};

export const kinerjaTercapai = rule<PanelTpn>({
  id: 'usulan.kinerja-tercapai', title: 'Indikator kinerja utama mencapai target dan target nasional', reads: 'data',
  evaluate: ({ context, data }) => (data.hasil !== 'memenuhi' ? [] : (context.tpn?.kinerja?.indikator ?? []).flatMap((indikator) =>
    ([['target', indikator.target], ['target nasional', indikator.targetNasional]] as const).flatMap(([sebutan, target]) =>
      (target === undefined ? [] : verdict(reaches(indikator, target), `${indikator.nama}: ${sebutan} ${target.replace('.', ',')}`, `capaian ${indikator.capaian.replace('.', ',')}`))))),
});

export const klirensCatatan = rule<Klirens>({
  id: 'usulan.klirens-catatan', title: 'Catatan klirens tertulis', reads: 'data',
  evaluate: ({ data }) => (data.hasil === 'tanpaCatatan' ? [] : verdict(data.catatan !== undefined, 'isi catatan', data.catatan ? 'tertulis' : 'tidak tertulis')),
});

/** Every body is heard before the panel; what one of them noted is told to whoever records the panel, and stops nobody. */
export const klirensLengkap = rule({
  id: 'usulan.klirens-lengkap', title: 'Klirens dengan setiap lembaga telah dicatat', reads: 'state',
  evaluate: ({ context, law }): Verdict[] => law.pack.tpn.klirens.map(({ id, judul }) => {
    const klirens = context.tpn?.klirens?.find(({ badan }) => badan === id);
    return klirens?.hasil === 'catatan' ? warning(false, `${judul}: tanpa catatan`, klirens.catatan ?? 'dengan catatan') : verdict(klirens !== undefined, `klirens dengan ${judul}`, klirens ? 'tanpa catatan' : 'belum dicatat');
  }),
});

export const lkeTpn = rule({
  id: 'usulan.lke-tpn', title: 'Hasil evaluasi lapangan tercatat sebagai LKE TPN', reads: 'state',
  evaluate: ({ context, facts }) => {
    const selesai = facts.lke['tpn']?.keadaan === 'selesai' && facts.lke['tpn'].putaran === context.putaran;
    return warning(selesai, 'LKE lapisan TPN yang selesai, yang nilainya mengganti nilai TPI', selesai ? 'selesai' : 'belum ada; nilai TPI yang berlaku');
  },
});

export const penetapanSesudahTpn = rule<Penetapan>({
  id: 'usulan.penetapan-sesudah-tpn', title: 'SK penetapan berdasar rekomendasi TPN dan tidak mendahuluinya', reads: 'data',
  evaluate: ({ context, data }) => {
    const panel = context.tpn?.panel;
    const ada = panel?.hasil === 'memenuhi';
    return verdict(ada && data.tanggal >= panel.tanggal, `tidak sebelum ${ada ? longDate(panel.tanggal) : 'rekomendasi TPN'}`, longDate(data.tanggal));
  },
});
