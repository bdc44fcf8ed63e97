import { bukaSatker, canangkan, catatPakta } from '../acts/membangun.js';
import { ajukan, bukaUsulan, evaluasiTpi, isiLke, kembalikan, kirimAjuan, lhe, masukkanDaftar, MANDIRI, mulaiLke, nilaiDanTeruskan, nilaiTpi, selesaikanLke, timEselonSatu, timKanwil, type Usulan } from '../acts/penilaian.js';
import type { Tokoh } from '../cast.js';
import type { Rute } from '../story.js';
import { baik, HASIL, lemahDi, type IsiLke } from '../worksheets.js';

/** The Rutan is declared on the same day and in the same place as the Lapas. */
export async function dicanangkan(r: Rute, { rutan, kanwilPemasyarakatan: { kepala } }: Tokoh): Promise<string> {
  r.babak('Pencanangan, penetapan, dan pembangunan');
  const kasus = await bukaSatker(r, rutan, 'WBK');
  await catatPakta(r, rutan.operator, kasus, await rutan.id());
  await canangkan(r, kasus, { oleh: kepala, penyelenggara: 'kanwil', tempat: 'Aula Kantor Wilayah, Bandung', piagam: 'W11-OT.03.02-16 (contoh)', judul: 'Kepala Kantor Wilayah mencanangkan zona integritas terpusat bagi UPT-nya' });
  return kasus;
}

/** What two tiers return, question by question. */
const ULASAN_KANWIL: Readonly<Record<string, string>> = { 'P.PW.1.a': 'Kebijakan gratifikasi belum disosialisasikan', 'P.PW.4.a': 'WBS belum diterapkan' };
const ULASAN_ESELON_SATU: Readonly<Record<string, string>> = { 'P.TL.1.a': 'SOP belum mengacu peta proses bisnis', 'P.TL.2.a': 'Sistem kinerja belum elektronik' };

type Hari = readonly [kanwil: string, ditjen: string, tpi: string];

/** Three returns, by Kanwil, Eselon I and TPI; each time the route begins anew, and the fourth time it leads through. */
export async function mengusulkan(r: Rute, t: Tokoh, mandiri: string, hari: { readonly pertama: string; readonly kedua: readonly [kanwil: string, ditjen: string]; readonly ketiga: Hari; readonly keempat: Hari }): Promise<Usulan> {
  await r.pada(mandiri);
  const usulan = await diajukanBerdua(r, t);
  await r.pada(hari.pertama);
  await dikembalikanKanwil(r, t, usulan);
  await r.pada(hari.kedua[0]);
  await diperbaiki(r, usulan, usulan.lembar.isi(baik, ({ code }) => code in ULASAN_KANWIL), 'Kantor Wilayah');
  await denganNilaiLama(r, t, usulan);
  await nilaiDanTeruskan(r, usulan, timKanwil(t.kanwilPemasyarakatan), usulan.lembar.area(baik, 'PW'));
  await r.pada(hari.kedua[1]);
  await dikembalikanEselonSatu(r, t, usulan);
  await naik(r, t, usulan, { area: 'TL', dari: 'Unit Eselon I Pembina', butir: ULASAN_ESELON_SATU }, hari.ketiga);
  await dikembalikanTpi(r, t, usulan);
  await naik(r, t, usulan, { area: 'PP', dari: 'Tim Penilai Internal' }, hari.keempat);
  r.babak('Evaluasi Tim Penilai Internal, kini memenuhi');
  await evaluasiTpi(r, usulan, t.kementerian, { ...usulan.lembar.area(baik, 'PP'), hasil: HASIL.baik });
  return usulan;
}

/** Two people fill in the worksheet; one of them also assesses at the Kanwil, and may not assess this unit. */
async function diajukanBerdua(r: Rute, { rutan, rangkapOperator, rangkapPenilai, kanwilPemasyarakatan }: Tokoh): Promise<Usulan> {
  r.babak('Usulan tahun 2027: penilaian mandiri');
  const usulan = await bukaUsulan(r, rutan, 'WBK', '2027');
  const kasus = await mulaiLke(r, usulan, { ...MANDIRI, penilai: rutan.operator });
  await r.terima({ oleh: rangkapOperator, kasus, perintah: 'lke.isi', data: { ...usulan.lembar.area(baik, 'MP', 'TL', 'SDM') }, judul: 'Mengisi tiga area LKE mandiri' });
  await r.terima({ oleh: rutan.operator, kasus, perintah: 'lke.isi', data: { ...usulan.lembar.area(lemahDi('PW'), 'AK', 'PW', 'PP') }, judul: 'Mengisi tiga area lainnya' });
  await selesaikanLke(r, kasus, { ...MANDIRI, penilai: rutan.operator, pembaca: rutan.kepala });
  await kirimAjuan(r, usulan);
  await r.tolak({
    oleh: rangkapPenilai, perintah: 'lke.mulai', data: { usulan: usulan.id, lapisan: 'kanwil', skTim: { nomor: timKanwil(kanwilPemasyarakatan).nomorSkTim, tanggal: '2025-07-01' } },
    judul: 'Operator satker yang juga anggota tim penilai hendak menilai satkernya sendiri',
  }, 'lke.bukan-unit-sendiri', 'lke.bukan-penilai-lapisan-bawah');
  return usulan;
}

async function dikembalikanKanwil(r: Rute, { kanwilPemasyarakatan }: Tokoh, usulan: Usulan): Promise<void> {
  r.babak('Dikembalikan Kantor Wilayah');
  const tim = timKanwil(kanwilPemasyarakatan);
  await isiLke(r, usulan, tim, usulan.lembar.koreksi(25));
  await r.tolak({ oleh: tim.pengusul, kasus: usulan.id, perintah: 'usulan.teruskan', data: { nomorSurat: tim.nomorSurat, tanggal: r.hari }, judul: 'Mengusulkan satker dengan area pengawasan di bawah 60%' }, 'usulan.nilai-pendahuluan');
  await kembalikan(r, usulan, tim.pengusul, 'area penguatan pengawasan belum mencapai 60%', ULASAN_KANWIL);
}

/** The unit mends what was found and hands in again; where a tier named questions, they alone are open. */
async function diperbaiki(r: Rute, usulan: Usulan, isi: IsiLke, dari: string): Promise<void> {
  r.babak(`Perbaikan sesudah dikembalikan ${dari}`);
  await ajukan(r, usulan, isi);
}

/** The earlier score was of another round, and too low. */
async function denganNilaiLama(r: Rute, { kanwilPemasyarakatan }: Tokoh, { id }: Usulan): Promise<void> {
  const { pengusul, nomorSurat } = timKanwil(kanwilPemasyarakatan);
  await r.tolak({ oleh: pengusul, kasus: id, perintah: 'usulan.teruskan', data: { nomorSurat, tanggal: r.hari }, judul: 'Mengusulkan dengan nilai sebelum perbaikan' }, 'usulan.lke-tingkat-selesai', 'usulan.nilai-pendahuluan');
}

async function dikembalikanEselonSatu(r: Rute, { ditjenPemasyarakatan }: Tokoh, usulan: Usulan): Promise<void> {
  r.babak('Dikembalikan Unit Eselon I Pembina');
  const tim = timEselonSatu(ditjenPemasyarakatan);
  await isiLke(r, usulan, tim, usulan.lembar.area(lemahDi('TL'), 'TL'));
  await r.tolak({ oleh: tim.pengusul, kasus: usulan.id, perintah: 'usulan.teruskan', data: { nomorSurat: tim.nomorSurat, tanggal: r.hari }, judul: 'Mengusulkan satker dengan area tata laksana di bawah 60%' }, 'usulan.nilai-pendahuluan');
  await kembalikan(r, usulan, tim.penilai, 'area penataan tata laksana belum mencapai 60%', ULASAN_ESELON_SATU);
}

/** From the repair of an area through Kanwil and Eselon I back to TPI. */
async function naik(r: Rute, t: Tokoh, usulan: Usulan, { area, dari, butir }: { readonly area: string; readonly dari: string; readonly butir?: Readonly<Record<string, string>> }, [kanwil, ditjen, tpi]: Hari): Promise<void> {
  const isi = usulan.lembar.area(baik, area);
  await r.pada(kanwil);
  await diperbaiki(r, usulan, butir ? usulan.lembar.isi(baik, ({ code }) => code in butir) : isi, dari);
  await nilaiDanTeruskan(r, usulan, timKanwil(t.kanwilPemasyarakatan), isi);
  await r.pada(ditjen);
  await nilaiDanTeruskan(r, usulan, timEselonSatu(t.ditjenPemasyarakatan), isi);
  await r.pada(tpi);
}

async function dikembalikanTpi(r: Rute, { kementerian: k }: Tokoh, usulan: Usulan): Promise<void> {
  r.babak('Dikembalikan Tim Penilai Internal');
  await masukkanDaftar(r, usulan, k.ketuaTpi);
  await nilaiTpi(r, usulan, k, { ...usulan.lembar.area(lemahDi('PP'), 'PP'), hasil: HASIL.baik });
  await r.terima({
    oleh: k.ketuaTpi, kasus: usulan.id, perintah: 'usulan.terbitkanLhe', judul: 'Menerbitkan LHE “belum memenuhi” dengan rekomendasi; satker kembali ke perbaikan',
    data: lhe(r, 'belumMemenuhi', ['Lengkapi standar dan maklumat pelayanan', 'Tindak lanjuti hasil survei kepuasan']),
  });
}
