import { longDate } from '../kernel/calendar.js';
import { Rational } from '../kernel/decimal.js';
import { rulesOf } from '../kernel/machine.js';
import { verdict, warning } from '../kernel/rule.js';
import type { Law } from '../regulasi/law.js';
import { TUJUAN } from '../regulasi/pack.schema.js';
import { berlaku, bergabung, jawaban, namaOf } from './anggota.js';
import { desimal } from './integrasi.js';
import type { HasilTpn, KawasanContext, KawasanFacts, NilaiIntegrasi, Penetapan, Usulan } from './kawasan.types.js';

const rule = rulesOf<KawasanContext, KawasanFacts, Law>();

export const semuaAspekDinilai = rule<NilaiIntegrasi>({
  id: 'kawasan.semua-aspek-dinilai', title: 'Semua aspek integrasi dinilai', reads: 'data',
  evaluate: ({ data, law }) => law.pack.kawasan.aspek.map(({ id, judul }) => verdict(data.aspek[id] !== undefined, judul, data.aspek[id] ? `nilai ${desimal(data.aspek[id].nilai)}` : 'belum dinilai')),
});

export const nilaiDalamBatas = rule<NilaiIntegrasi>({
  id: 'kawasan.nilai-dalam-batas', title: 'Nilai setiap aspek tidak melebihi maksimumnya', reads: 'data',
  evaluate: ({ data, law }) => dinilai(data, law).map(({ judul, maksimum, nilai }) =>
    verdict(Rational.parse(nilai).cmp(Rational.parse(maksimum)) <= 0, `${judul}: paling tinggi ${desimal(maksimum)}`, desimal(nilai))),
});

export const aspekBerbukti = rule<NilaiIntegrasi>({
  id: 'kawasan.aspek-berbukti', title: 'Nilai yang diberikan disertai bukti', reads: 'data',
  evaluate: ({ data, law }) => dinilai(data, law).filter(({ nilai }) => !Rational.parse(nilai).isZero()).map(({ judul, bukti }) =>
    verdict(bukti.length > 0, `bukti atas aspek “${judul}”`, bukti.length > 0 ? `${bukti.length} bukti` : 'tidak ada')),
});

const dinilai = ({ aspek }: NilaiIntegrasi, { pack }: Law) => pack.kawasan.aspek.flatMap(({ id, judul, maksimum }) => (aspek[id] ? [{ judul, maksimum, ...aspek[id] }] : []));

// Tables 7 and 8: every unit, and the score; neither makes up for the other.
export const semuaBerpredikat = rule<Usulan>({
  id: 'kawasan.semua-berpredikat', title: 'Semua unit di kawasan memegang predikat yang diusulkan', reads: 'data',
  evaluate: ({ context, data, facts }) => berlaku(context).map((undangan) => {
    const { predikat, have } = jawaban(undangan, facts);
    return verdict(predikat !== null && TUJUAN.indexOf(predikat.tujuan) >= TUJUAN.indexOf(data.tujuan), `${namaOf(undangan)}: Menuju ${data.tujuan}`, have);
  }),
});

export const skorIntegrasi = rule<Usulan>({
  id: 'kawasan.skor-integrasi', title: 'Skor integrasi proses bisnis mencapai ambang', reads: 'data',
  evaluate: ({ context, data, law }) => {
    const ambang = law.pack.kawasan.ambang[data.tujuan];
    const skor = context.nilai?.skor;
    return verdict(skor !== undefined && Rational.parse(skor).cmp(Rational.parse(ambang)) >= 0, `skor paling rendah ${desimal(ambang)}`, skor === undefined ? 'belum dinilai' : desimal(skor));
  },
});

export const unitYangWajib = rule({
  id: 'kawasan.unit-yang-wajib', title: 'Unit yang wajib membangun di kawasan sejenis telah diundang', reads: 'state',
  evaluate: ({ context, facts: { hariIni }, law: { pack } }) => {
    const wajib = pack.kawasan.jenis.find(({ id }) => id === context.jenis)?.anggota ?? [];
    return wajib.filter(({ dari = hariIni, sampai = hariIni }) => dari <= hariIni && hariIni <= sampai).map(({ nama, instansi }) => {
      const undangan = berlaku(context).find(({ acuan }) => acuan === nama);
      return warning(undangan !== undefined, instansi ? `${nama}, ${instansi}` : nama, undangan ? namaOf(undangan) : 'tidak diundang');
    });
  },
});

export const predikatBerikutnya = rule<Usulan>({
  id: 'kawasan.predikat-berikutnya', title: 'Kawasan diusulkan ke predikat berikutnya', reads: 'data',
  evaluate: ({ context, data, law }) => {
    const syarat = law.pack.ambang[data.tujuan].requires;
    const dipegang = context.predikat?.tujuan;
    return verdict(dipegang === syarat, syarat ? `kawasan memegang predikat Menuju ${syarat}` : 'kawasan belum berpredikat', dipegang ? `Menuju ${dipegang}` : 'belum berpredikat');
  },
});

export const tidakTerkunci = rule<Usulan>({
  id: 'kawasan.tidak-terkunci', title: 'Masa tunggu sesudah pencabutan telah lewat', reads: 'data',
  evaluate: ({ context: { terkunciSampai }, data }) => ({
    ...verdict(terkunciSampai === undefined || data.tanggal >= terkunciSampai, terkunciSampai ? `surat paling awal ${longDate(terkunciSampai)}` : 'tidak ada masa tunggu', terkunciSampai ? `surat ${longDate(data.tanggal)}` : 'tidak pernah dicabut'),
    mulai: terkunciSampai,
  }),
});

export const hasilSesudahUsulan = rule<HasilTpn>({
  id: 'kawasan.hasil-sesudah-usulan', title: 'Hasil Tim Penilai Nasional tidak mendahului usulan', reads: 'data',
  evaluate: ({ context: { usulan }, data }) => verdict(usulan !== undefined && data.tanggal >= usulan.tanggal, usulan ? `tidak sebelum ${longDate(usulan.tanggal)}` : 'usulan kawasan', longDate(data.tanggal)),
});

export const unitDisebut = rule<HasilTpn>({
  id: 'kawasan.unit-disebut', title: 'Unit yang belum memenuhi disebut, dan hanya bila ada', reads: 'data',
  evaluate: ({ context, data, facts }) => {
    const anggota = bergabung(context, facts).map(({ undangan }) => undangan);
    const disebut = data.unit.map((urut) => anggota.find((u) => u.urut === urut));
    if (data.hasil !== 'unitBelumMemenuhi') return verdict(disebut.length === 0, 'tidak ada unit yang disebut', disebut.length === 0 ? 'tidak ada' : `${disebut.length} unit`);
    const ok = disebut.length > 0 && disebut.every((undangan) => undangan !== undefined);
    return verdict(ok, 'satu atau beberapa unit yang bergabung', disebut.map((undangan) => (undangan ? namaOf(undangan) : 'bukan anggota')).join('; ') || 'tidak ada');
  },
});

export const penetapanSesudahHasil = rule<Penetapan>({
  id: 'kawasan.penetapan-sesudah-hasil', title: 'Penetapan tidak mendahului rekomendasi Tim Penilai Nasional', reads: 'data',
  evaluate: ({ context: { hasil }, data }) => verdict(hasil !== undefined && data.tanggal >= hasil.tanggal, hasil ? `tidak sebelum ${longDate(hasil.tanggal)}` : 'hasil Tim Penilai Nasional', longDate(data.tanggal)),
});
