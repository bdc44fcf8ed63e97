import { longDate } from '../kernel/calendar.js';
import { verdict, type Verdict } from '../kernel/rule.js';
import { rule, SEBUTAN } from './satker.rules.js';
import type { Canangkan, CanangkanBersama, IkutDicanangkan, TambahPublikasi } from './satker.types.js';

const persen = (bagian: number, dari: number): string => (dari === 0 ? '0,00' : ((bagian * 100) / dari).toFixed(2).replace('.', ','));
const adaAtauBelum = (ok: boolean): string => (ok ? 'ada' : 'belum ada');

export const paktaKepala = rule({
  id: 'satker.pakta-kepala', title: 'Pimpinan {satker} telah menandatangani pakta integritas', reads: 'state',
  evaluate: ({ facts: { pegawai: { kepala, kepalaMenandatangani } } }) => {
    const ok = kepala > 0 && kepalaMenandatangani === kepala;
    return verdict(ok, 'pakta integritas ditandatangani pimpinan {satker}', kepala === 0 ? 'pimpinan belum tercatat dalam daftar pegawai' : ok ? 'sudah ditandatangani' : 'belum ditandatangani');
  },
});

export const paktaMayoritas = rule({
  id: 'satker.pakta-mayoritas', title: 'Seluruh atau sebagian besar pegawai telah menandatangani pakta integritas', reads: 'state',
  evaluate: ({ facts: { pegawai: { aktif, menandatangani } }, law }) => {
    const batas = law.pack.pencanangan.mayoritasPersen;
    return verdict(aktif > 0 && menandatangani * 100 > Number(batas) * aktif, `lebih dari ${batas.replace('.', ',')}% pegawai`, `${menandatangani} dari ${aktif} pegawai (${persen(menandatangani, aktif)}%)`);
  },
});

export const publikasi = rule<{ publikasi: Canangkan['publikasi'] }>({
  id: 'satker.publikasi', title: 'Pencanangan disebarluaskan', reads: 'data',
  evaluate: ({ data }) => verdict(data.publikasi.length > 0, 'paling sedikit satu publikasi', `${data.publikasi.length} publikasi`),
});

export const publikasiTerjadi = rule<TambahPublikasi>({
  id: 'satker.publikasi-terjadi', title: 'Publikasi yang dicatat sudah terjadi', reads: 'data',
  evaluate: ({ data, facts }): Verdict[] => data.publikasi.map(({ media, tanggal }) => verdict(tanggal <= facts.hariIni, `${media}: paling lambat ${longDate(facts.hariIni)}`, longDate(tanggal))),
});

export const penyelenggara = rule<Canangkan>({
  id: 'satker.penyelenggara-pencanangan', title: 'Pencanangan diselenggarakan pada tingkat yang ditentukan', reads: 'data',
  evaluate: ({ data, context, law }) => {
    const need = law.pack.pencanangan.penyelenggara[context.jenjang] ?? context.jenjang;
    return verdict(data.penyelenggara === need, `diselenggarakan di tingkat ${SEBUTAN[need]}`, `tingkat ${SEBUTAN[data.penyelenggara]}`);
  },
});

export const penandatanganPiagam = rule<Pick<Canangkan, 'penandatangan'>>({
  id: 'satker.penandatangan-piagam', title: 'Piagam pencanangan ditandatangani mereka yang ditentukan di samping pimpinan {satker}', reads: 'data',
  evaluate: ({ data, law }): Verdict[] => law.pack.pencanangan.penandatangan.map((peran) => {
    const ok = data.penandatangan.some((p) => p.peran === peran);
    return verdict(ok, `tanda tangan {${peran}}`, adaAtauBelum(ok));
  }),
});

/** Who signs has also seen it: under Binjai's form the Wali Kota signs, under its body he witnesses (C20). */
export const saksiPiagam = rule<Pick<Canangkan, 'penandatangan' | 'saksi'>>({
  id: 'satker.saksi-piagam', title: 'Penandatanganan piagam pencanangan disaksikan mereka yang ditentukan', reads: 'data',
  evaluate: ({ data, law }): Verdict[] => law.pack.pencanangan.saksi.filter(({ wajib }) => wajib).map(({ id, judul }) => {
    const ok = data.saksi.some(({ unsur }) => unsur === id) || data.penandatangan.some(({ peran }) => peran === id);
    return verdict(ok, `disaksikan ${judul}`, adaAtauBelum(ok));
  }),
});

export const penyelenggaraBersama = rule({
  id: 'satker.penyelenggara-bersama', title: 'Pencanangan bersama diselenggarakan pada tingkat yang ditentukan', reads: 'state',
  evaluate: ({ context, law }) => {
    const tingkat = law.pack.pencanangan.bersama.map((b) => b.penyelenggara);
    return verdict(tingkat.includes(context.jenjang), `diselenggarakan di tingkat ${tingkat.map((t) => SEBUTAN[t]).join(' atau ') || 'yang ditentukan peraturan (tidak ada)'}`, `tingkat ${SEBUTAN[context.jenjang]}`);
  },
});

export const pesertaDikenal = rule<CanangkanBersama>({
  id: 'satker.peserta-dikenal', title: 'Peserta pencanangan bersama adalah pembangunan {satker} lain', reads: 'data',
  evaluate: ({ data, facts }) => {
    const asing = data.peserta.filter((id) => !Object.hasOwn(facts.peserta, id)).length;
    return verdict(asing === 0, 'seluruh peserta adalah kasus pembangunan {satker} lain dalam {instansi}', asing === 0 ? `${data.peserta.length} peserta` : `${asing} dari ${data.peserta.length} peserta tidak dikenal`);
  },
});

export const pesertaPencanangan = rule<IkutDicanangkan>({
  id: 'satker.peserta-pencanangan', title: '{Satker} ikut dicanangkan oleh penyelenggara yang ditentukan baginya', reads: 'data',
  evaluate: ({ data, context, facts, law }): Verdict[] => {
    // Whether that level may hold a joint act at all is judged where it is held.
    const levels = law.pack.pencanangan.bersama.filter((b) => b.penyelenggara === data.penyelenggara).flatMap((b) => b.peserta);
    const apart = facts.kedudukan === 'lain';
    return [
      verdict(levels.length === 0 || levels.includes(context.jenjang), `peserta tingkat ${levels.map((t) => SEBUTAN[t]).join(' atau ')}`, `tingkat ${SEBUTAN[context.jenjang]}`),
      verdict(!apart, 'berada di bawah penyelenggara, atau setara dengannya di bawah atasan yang sama', apart ? 'di luar lingkup penyelenggara' : 'dalam lingkupnya'),
    ];
  },
});
