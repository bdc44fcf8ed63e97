import { canangkanInstansi, kriteria, mulaiMembangun, rencanaAksi, tetapkan } from '../../acts/membangun.js';
import { bukaPeriode, bentukTpi, canangkanSendiri, dataTim, siapDicanangkan } from '../../acts/pemda.js';
import { ajukan, bukaUsulan, lheMemenuhi, masukkanDaftar, nilaiTpi, PEMERIKSAAN_BAIK, type Usulan } from '../../acts/penilaian.js';
import { catatSyarat, dataKonsep, DATA_DUKUNG, kirimSurat, naikkanKonsep, sptjmMenteri, susunKonsep, tandaTanganiSurat } from '../../acts/surat.js';
import { berlaku, isiPredikat, penetapan } from '../../acts/tpn.js';
import type { Tokoh } from '../../cast.js';
import type { Rute } from '../../story.js';
import { baik, HASIL, sidikDari } from '../../worksheets.js';
import { dinilaiTpnTertib } from './ketapang-tpn.js';

type Ketapang = Tokoh['ketapang'];

/** The Perbup of Ketapang: its form of the plan of action, its decree on the worksheet, and the Bupati's declaration alone. */
export async function ketapang(r: Rute, { ketapang: k }: Tokoh): Promise<void> {
  await ditetapkan(r, k);
  const periode = await tahunDibuka(r, k);
  const usulan = await dinilai(r, k);
  await bukanWewenangnya(r, k);
  await suratBupati(r, k, usulan);
  await dinilaiTpnTertib(r, k, usulan);
  await r.pada('2027-12-08');
  const predikat = await penetapan(r, k.tpn, usulan);
  await tahunDitutup(r, k, periode);
  await r.tolak({ oleh: k.pimpinan, kasus: predikat, perintah: 'predikat.catatKeputusanDaerah', data: { nomor: '188 (contoh)', tanggal: r.hari, nomorRekomendasi: 'B/200 (contoh)', sidik: sidikDari('SK') }, judul: '{Pimpinan} hendak menetapkan predikat dengan keputusannya sendiri' }, 'predikat.keputusan-daerah-dikenal');
  await r.selesai(k.tpn, predikat, 'berlaku', berlaku(await isiPredikat(k.tpn, predikat)));
}

/** The Tim Penetapan proposes, the Bupati designates, and the plan of action follows the form of the regulation. */
async function ditetapkan(r: Rute, k: Ketapang): Promise<void> {
  const { rsud, pimpinan, timPenetapan } = k;
  r.babak('Pencanangan dan penetapan oleh Bupati atas usul tim');
  await r.pada('2025-07-07');
  await canangkanInstansi(r, k, 'Pendopo Bupati Ketapang');
  const kasus = await siapDicanangkan(r, rsud);
  await canangkanSendiri(r, rsud, kasus, { tempat: 'Aula Rumah Sakit Umum Daerah', nomor: '445/1' });
  await r.terima({ oleh: timPenetapan, kasus, perintah: 'satker.usulkanPenetapan', data: { nomor: '050/2 (contoh)', tanggal: r.hari, kriteria: kriteria(r.law) }, judul: 'Tim penetapan mengusulkan unit kerja dengan ketiga kriterianya' });
  await r.pada('2025-07-21');
  await tetapkan(r, pimpinan, kasus, '300/ORG (contoh)');
  r.babak('Rencana aksi menurut bentuk peraturan');
  await r.tolak({ oleh: rsud.operator, kasus, perintah: 'satker.susunRencanaAksi', data: rencanaAksi(r.law, r.hari), judul: 'Menyusun rencana aksi tanpa bab dasar hukum serta maksud dan tujuan' }, 'satker.rencana-menurut-bentuk');
  await mulaiMembangun(r, rsud, kasus, '445/9 (contoh)', { dasarHukum: 'Peraturan Bupati Ketapang Nomor 49 Tahun 2022', maksudTujuan: 'Pelayanan rawat jalan yang cepat dan bebas pungutan' });
}

async function tahunDibuka(r: Rute, k: Ketapang): Promise<string> {
  const { ketuaTpi, anggotaTpi: [satu, dua, tiga], pimpinan, timPenetapan } = k;
  r.babak('Tahun 2027: Tim Penilai Internal dan keputusan tentang lembar kerja evaluasi');
  await r.pada('2027-01-12');
  const kasus = await bukaPeriode(r, k, '2027');
  await r.terima({ oleh: pimpinan, kasus, perintah: 'periode.bentukTim', data: await dataTim('pokja', 'Keputusan tim penetapan', r.hari, [{ orang: timPenetapan, unsur: 'perangkatDaerah', jabatan: 'Ketua' }]), judul: '{Pimpinan} membentuk tim penetapan dari perangkat daerah terkait' });
  await bentukTpi(r, k, kasus, [
    { orang: ketuaTpi, unsur: 'ketua', jabatan: 'Inspektur' }, { orang: satu, unsur: 'sekretaris', jabatan: 'Inspektur Pembantu V' }, ...[dua, tiga].map((orang) => ({ orang, unsur: 'anggota', jabatan: 'Auditor' })),
  ]);
  await r.tolak({ oleh: k.sekretaris, kasus, perintah: 'periode.tutup', data: { tanggal: r.hari }, judul: 'Menutup tahun yang baru mulai, tanpa keputusan tentang lembar kerja evaluasi' }, 'periode.tahun-berakhir', 'periode.instrumen-ditetapkan');
  const instrumen = { oleh: ketuaTpi, kasus, perintah: 'periode.tetapkanInstrumen' };
  const data = (tanggal: string) => ({ nomor: '700/5 (contoh)', tanggal, sidik: sidikDari('Keputusan Inspektur') });
  await r.tolak({ ...instrumen, data: data('2027-01-13'), judul: 'Menetapkan lembar kerja dengan keputusan bertanggal besok' }, 'periode.tanggal-tidak-mendatang');
  await r.terima({ ...instrumen, data: data(r.hari), judul: 'Inspektur menetapkan lembar kerja evaluasi dengan keputusan' });
  return kasus;
}

/** A hospital of Stranas PK: what it does not fulfil yet is told, and does not stop the report. */
async function dinilai(r: Rute, k: Ketapang): Promise<Usulan> {
  r.babak('Penilaian mandiri dan evaluasi Tim Penilai Internal');
  const usulan = await bukaUsulan(r, k.rsud, 'WBK', '2027');
  await ajukan(r, usulan, usulan.lembar.isi(baik));
  await r.pada('2027-02-08');
  await masukkanDaftar(r, usulan, k.ketuaTpi);
  await nilaiTpi(r, usulan, k, { ...usulan.lembar.koreksi(30), hasil: HASIL.baik }, { ...PEMERIKSAAN_BAIK, tindakLanjut: { temuan: 20, selesai: 19 } });
  await lheMemenuhi(r, usulan, k.ketuaTpi, ['usulan.tindak-lanjut-tuntas']);
  return usulan;
}

/** What other regulations know and this one does not. */
async function bukanWewenangnya(r: Rute, k: Ketapang): Promise<void> {
  const { ketuaTpi, anggotaTpi, sekretaris, penyiap: [organisasi] } = k;
  const satker = await k.akar();
  r.babak('Yang tidak dikenal peraturan ini');
  await r.pada('2027-05-03');
  await r.tolak({
    oleh: ketuaTpi, perintah: 'panel.buka', judul: 'Menyiapkan rapat panel',
    data: { jenis: 'tpi', satker, periode: '2027', nomorSk: 'SK (contoh)', tanggalSk: r.hari, anggota: [{ orang: await anggotaTpi[0].id(), unsur: 'tpi' }], agenda: [satker] },
  }, 'panel.diatur', 'panel.agenda-memenuhi');
  await r.tolak({
    oleh: sekretaris, perintah: 'tpm.catatPersetujuan', judul: 'Mencatat persetujuan evaluasi mandiri',
    data: { satker, periode: '2027', nomor: 'B/10 (contoh)', tanggal: r.hari, berlakuDari: '2027-05-03', berlakuSampai: '2027-12-31', lingkup: 'WBK', sidik: sidikDari('Persetujuan') },
  }, 'tpm.diatur');
  await r.tolak({ oleh: organisasi, perintah: 'surat.susunKonsep', data: { ...await dataKonsep(k, '2027', satker), wbkMandiri: true }, judul: 'Menyusun surat berdasar rapat panel, untuk penilaian sendiri' }, 'surat.panel-sesuai', 'surat.ada-unit', 'surat.persetujuan-mandiri');
}

async function suratBupati(r: Rute, k: Ketapang, usulan: Usulan): Promise<void> {
  r.babak('Surat {pimpinan} dengan SPTJM {pimpinan} saja');
  const kasus = await susunKonsep(r, k, '2027');
  await catatSyarat(r, k, kasus);
  await naikkanKonsep(r, k, kasus);
  await r.pada('2027-05-20');
  await tandaTanganiSurat(r, k, kasus);
  await r.tolak({ oleh: k.sekretaris, kasus, perintah: 'surat.kirim', data: { ...DATA_DUKUNG }, judul: `Mengirim surat untuk ${await usulan.satker.nama()} tanpa SPTJM {pimpinan}` }, 'surat.sptjm-instansi');
  await sptjmMenteri(r, k, kasus, 1);
  await kirimSurat(r, k, kasus);
}

async function tahunDitutup(r: Rute, { sekretaris }: Ketapang, kasus: string): Promise<void> {
  r.babak('Tahun 2027 ditutup');
  await r.pada('2028-01-05');
  await r.terima({ oleh: sekretaris, kasus, perintah: 'periode.tutup', data: { tanggal: r.hari }, judul: 'Menutup tahun 2027' });
}
