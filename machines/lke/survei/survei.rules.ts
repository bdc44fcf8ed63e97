import { longDate } from '../../kernel/calendar.js';
import { Rational } from '../../kernel/decimal.js';
import { rulesOf } from '../../kernel/machine.js';
import { verdict, warning, type Verdict } from '../../kernel/rule.js';
import type { Law } from '../../regulasi/law.js';
import type { LkeContext, LkeFacts } from '../lke.types.js';
import { namaBaku } from './indeks.js';
import { layananTerwakili, sampelCukup } from './sampel.js';
import type { CatatSurvei } from './survei.types.js';

const rule = rulesOf<LkeContext, LkeFacts, Law>();

export const sampelSurvei = rule<CatatSurvei>({
  id: 'lke.sampel-survei', title: 'Responden survei cukup', reads: 'data',
  evaluate: ({ data, law }) => sampelCukup(data, law.pack.tpn.respondenMinimal, { kecuali: true }),
});

export const komposisiSurvei = rule<CatatSurvei>({
  id: 'lke.komposisi-survei', title: 'Setiap jenis pelayanan terwakili dalam survei', reads: 'data',
  evaluate: ({ data }) => layananTerwakili(data),
});

export const komponenSurvei = rule<CatatSurvei>({
  id: 'lke.komponen-survei', title: 'Survei memuat seluruh komponen menurut instrumen', reads: 'data',
  evaluate: ({ data, law }): Verdict[] => {
    const wajib = law.instrument.hasilItems.get(data.unsur)?.components ?? [];
    if (wajib.length === 0) return [];
    const [ada, baku] = [data.komponen.map(({ nama }) => namaBaku(nama)), wajib.map(namaBaku)];
    const kurang = wajib.filter((_, i) => !ada.includes(baku[i] ?? ''));
    const lebih = data.komponen.filter(({ nama }) => !baku.includes(namaBaku(nama))).map(({ nama }) => nama);
    return [
      verdict(kurang.length === 0, `komponen ${wajib.join(', ')}`, kurang.length === 0 ? 'lengkap' : `tidak ada: ${kurang.join(', ')}`),
      warning(lebih.length === 0, 'tidak ada komponen lain dalam indeks', lebih.length === 0 ? 'tidak ada' : `juga dihitung: ${lebih.join(', ')}`),
    ];
  },
});

export const periodeSurvei = rule<CatatSurvei>({
  id: 'lke.periode-survei', title: 'Survei menggambarkan keadaan saat dinilai', reads: 'data',
  evaluate: ({ data: { dari, sampai }, facts: { hariIni, usulan } }): Verdict[] => {
    const masa = `${longDate(dari)} sampai ${longDate(sampai)}`;
    const sejak = usulan ? `${Number(usulan.periode) - 1}-01-01` : sampai;
    return [
      verdict(dari <= sampai && sampai <= hariIni, `masa survei berurutan dan telah berakhir pada ${longDate(hariIni)}`, masa),
      warning(sampai >= sejak, `survei pada tahun usulan atau tahun sebelumnya (sejak ${longDate(sejak)})`, masa),
    ];
  },
});

/** A result that stands on no survey, or on another index than it, is told; the law lets the index itself be filled in (N90 Lampiran III). */
export const surveiTercatat = rule({
  id: 'lke.survei-tercatat', title: 'Nilai survei disertai surveinya', reads: 'state',
  evaluate: ({ context, law }): Verdict[] => (context.komponen === 'penuh' ? [...law.instrument.hasilItems] : []).flatMap(([kode, item]) => {
    const nilai = context.hasil[kode];
    if (item.answer.kind !== 'index' || typeof nilai !== 'string') return [];
    const survei = context.survei?.[kode];
    const sama = survei !== undefined && Rational.parse(survei.indeks).cmp(Rational.parse(nilai).round(2)) === 0;
    const ada = survei === undefined ? 'survei belum dicatat' : `indeks ${survei.indeks.replace('.', ',')} menurut survei`;
    return warning(sama, `survei dengan responden, metode, dan masa bagi nilai ${nilai.replace('.', ',')} pada ${kode}`, ada);
  }),
});
