import { longDate } from '../kernel/calendar.js';
import { verdict, type Verdict } from '../kernel/rule.js';
import { rule, told } from './satker.rules.js';
import type { Tetapkan, UsulkanPenetapan } from './satker.types.js';

export const instansiDicanangkan = rule({
  id: 'satker.instansi-dicanangkan', title: 'Pimpinan instansi telah mencanangkan zona integritas', reads: 'state',
  evaluate: ({ facts, law }) => verdict(!law.pack.penetapan.instansiDicanangkanDahulu || facts.instansiDicanangkan !== null, 'pencanangan tingkat instansi tercatat', told(facts.instansiDicanangkan)),
});

/** All criteria with the reason of each; a unit that KemenPANRB appoints is chosen by its letter instead. */
export const kriteria = rule<UsulkanPenetapan & Partial<Pick<Tetapkan, 'dasar'>>>({
  id: 'satker.kriteria-penetapan', title: 'Kriteria penetapan {satker} terpenuhi', reads: 'data',
  evaluate: ({ data, law }): Verdict[] => (data.dasar === 'sektorPrioritas' ? [] : law.pack.penetapan.kriteria.map(({ id, judul }) => {
    const answer = data.kriteria[id];
    return verdict(answer?.terpenuhi === true, judul, answer ? `${answer.terpenuhi ? 'terpenuhi' : 'tidak terpenuhi'}: ${answer.alasan}` : 'tidak diisi');
  })),
});

export const sesudahPencanangan = rule<{ tanggal: string }>({
  id: 'satker.penetapan-sesudah-pencanangan', title: 'Penetapan tidak mendahului pencanangan', reads: 'data',
  evaluate: ({ data, context: { pencanangan } }) => ({
    ...verdict(pencanangan !== undefined && data.tanggal >= pencanangan.tanggal, `tidak sebelum ${told(pencanangan?.tanggal)}`, longDate(data.tanggal)), mulai: pencanangan?.tanggal,
  }),
});

export const usulanPenetapanAda = rule({
  id: 'satker.usulan-penetapan-ada', title: '{Satker} telah diusulkan untuk ditetapkan', reads: 'state',
  evaluate: ({ context: { usulanPenetapan }, law: { pack: { penetapan: { pengusul } } } }) => (pengusul === null ? []
    : verdict(usulanPenetapan !== undefined, `usulan dari {${pengusul}}`, told(usulanPenetapan?.tanggal))),
});

export const sesudahUsulan = rule<Tetapkan>({
  id: 'satker.penetapan-sesudah-usulan', title: 'Penetapan tidak mendahului usulannya', reads: 'data',
  evaluate: ({ data, context: { usulanPenetapan: usulan } }) => (usulan === undefined ? []
    : { ...verdict(data.tanggal >= usulan.tanggal, `tidak sebelum ${longDate(usulan.tanggal)}`, longDate(data.tanggal)), mulai: usulan.tanggal }),
});

export const sektorPrioritas = rule<Tetapkan>({
  id: 'satker.sektor-prioritas', title: 'Penunjukan sektor prioritas dikenal peraturan ini', reads: 'data',
  evaluate: ({ data, law }) => verdict(data.dasar === 'kriteria' || law.pack.penetapan.sektorPrioritas, 'penetapan menurut kriteria', data.dasar === 'kriteria' ? 'menurut kriteria' : 'menurut penunjukan sektor prioritas'),
});

export const suratPenunjukan = rule<Tetapkan>({
  id: 'satker.surat-penunjukan', title: 'Penunjukan sektor prioritas didahului surat resmi Kementerian PANRB', reads: 'data',
  evaluate: ({ data: { dasar, suratPenunjukan: surat, tanggal } }) => (dasar === 'kriteria' ? []
    : verdict(surat !== undefined && surat.tanggal <= tanggal, `surat penunjukan bertanggal paling lambat ${longDate(tanggal)}`, surat ? `surat nomor ${surat.nomor}, ${longDate(surat.tanggal)}` : 'tanpa surat')),
});
