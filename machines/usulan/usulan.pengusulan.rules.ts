import { addMonths, longDate } from '../kernel/calendar.js';
import { rulesOf } from '../kernel/machine.js';
import { verdict } from '../kernel/rule.js';
import type { Law } from '../regulasi/law.js';
import { syarat } from './usulan.tpi.rules.js';
import type { Usulkan, UsulanContext, UsulanFacts } from './usulan.types.js';

const rule = rulesOf<UsulanContext, UsulanFacts, Law>();

export const sptjmUnit = rule({
  id: 'usulan.sptjm-unit', title: 'SPTJM kepala {satker} terlampir', reads: 'state',
  evaluate: ({ context, law }) => (law.pack.surat.sptjmUnit ? verdict(context.sptjm?.meterai === true, 'SPTJM ditandatangani kepala {satker} di atas meterai', context.sptjm ? (context.sptjm.meterai ? 'terlampir' : 'tanpa meterai') : 'belum dilampirkan') : []),
});

export const lamaMembangun = rule<Usulkan>({
  id: 'usulan.lama-membangun', title: 'Membangun zona integritas paling singkat satu tahun', reads: 'data',
  evaluate: ({ context, data, facts, law }) => {
    const { bulanMinimal } = law.pack.pembangunan;
    const ditetapkan = facts.satker?.ditetapkan ?? null;
    const wbk = facts.predikat.WBK;
    const sejak = context.tujuan === 'WBBM' && wbk !== null && ditetapkan !== null && wbk > ditetapkan ? wbk : ditetapkan;
    if (sejak === null) return verdict(false, `${bulanMinimal} bulan sejak penetapan`, 'belum ditetapkan');
    const mulai = addMonths(sejak, bulanMinimal);
    return { ...syarat(facts, law)(data.tanggal >= mulai, `surat usulan bertanggal ${longDate(mulai)} atau sesudahnya (${bulanMinimal} bulan sejak ${longDate(sejak)})`, `surat usulan bertanggal ${longDate(data.tanggal)}`), mulai };
  },
});

export const tidakTerkunci = rule<Usulkan>({
  id: 'usulan.tidak-terkunci', title: 'Masa tunggu setelah pencabutan predikat telah lewat', reads: 'data',
  evaluate: ({ data, facts }) => {
    const mulai = facts.terkunciSampai;
    if (mulai === null) return verdict(true, 'tidak dalam masa tunggu setelah pencabutan', 'tidak pernah dicabut');
    return { ...verdict(data.tanggal >= mulai, 'tidak dalam masa tunggu setelah pencabutan', `dapat diajukan lagi mulai ${longDate(mulai)}`), mulai };
  },
});

export const jalurMandiri = rule<Usulkan>({
  id: 'usulan.jalur-mandiri', title: 'Penilaian mandiri hanya untuk predikat yang diperbolehkan', reads: 'data',
  evaluate: ({ context, data, law }) => {
    if (data.jalur === 'tpn') return [];
    const boleh = law.pack.tpm?.predikat ?? [];
    return verdict(boleh.includes(context.tujuan), boleh.length > 0 ? `penilaian oleh TPM hanya untuk Menuju ${boleh.join(' dan ')}` : 'regulasi yang mengenal penilaian oleh TPM', `Menuju ${context.tujuan}`);
  },
});

export const tpmDisetujui = rule<Usulkan>({
  id: 'usulan.tpm-disetujui', title: 'Persetujuan penilaian mandiri berlaku pada tanggal surat', reads: 'data',
  evaluate: ({ data, facts }) => {
    if (data.jalur === 'tpn') return [];
    const persetujuan = facts.tpm?.persetujuan;
    if (!persetujuan) return verdict(false, 'persetujuan Menteri PANRB untuk menilai secara mandiri', 'belum ada persetujuan');
    const { nomor, berlakuDari: mulai, berlakuSampai: sampai } = persetujuan;
    return {
      ...verdict(data.tanggal >= mulai && data.tanggal <= sampai && facts.tpm?.keadaan !== 'berakhir', `surat bertanggal ${longDate(mulai)} sampai ${longDate(sampai)}, masa berlaku persetujuan ${nomor}`, facts.tpm?.keadaan === 'berakhir' ? 'penilaian mandiri telah diakhiri' : longDate(data.tanggal)),
      mulai, sampai,
    };
  },
});
