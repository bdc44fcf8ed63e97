import { longDate } from '../../machines/kernel/calendar.js';
import { bukaSatker, canangkan, catatPakta, mulaiMembangun, tetapkan } from './acts/membangun.js';
import { rapatPanel } from './acts/panel.js';
import type { Usulan } from './acts/penilaian.js';
import { suratPengajuan } from './acts/surat.js';
import { berlaku, dinilaiTpn, isiPredikat, penetapan } from './acts/tpn.js';
import type { Tokoh } from './cast.js';
import type { Orang } from './client.js';
import { lawOfRoute, RUTE, type Judul } from './headings.js';
import * as dicabut from './routes/dicabut.js';
import * as dikembalikan from './routes/dikembalikan.js';
import * as ditolakMembangun from './routes/ditolak/membangun.js';
import * as ditolakPanel from './routes/ditolak/panel.js';
import * as ditolakPenilaian from './routes/ditolak/penilaian.js';
import * as ditolakSurat from './routes/ditolak/surat.js';
import * as eselonSatu from './routes/eselon-satu.js';
import * as kanwil from './routes/kanwil.js';
import { kawasan } from './routes/kawasan.js';
import { kkn } from './routes/kkn.js';
import { mandiri } from './routes/mandiri.js';
import { binjai } from './routes/pemda/binjai.js';
import { ketapang } from './routes/pemda/ketapang.js';
import { tarakan } from './routes/pemda/tarakan.js';
import { setahun } from './routes/setahun.js';
import * as tanpaWbk from './routes/tanpa-wbk.js';
import * as upt from './routes/upt.js';
import { CeritaTerhenti, type Cerita, type Rute } from './story.js';

/** Posts change hands three months before this day: on 12 May 2025. */
export const SERAH_TERIMA_DIHITUNG_DARI = '2025-08-12';
export const HARI_PERTAMA = '2025-04-07';

type Semua = Record<keyof typeof RUTE, Rute>;

/** Plays everything, in the order of the calendar, each instansi in a story of its own: 2025 building, 2026 a year of refusals, 2027 the year of success, and what came after. */
export async function mainkan(cerita: Cerita, t: Tokoh): Promise<void> {
  const r = Object.fromEntries(Object.entries<Judul>(RUTE).map(([id, heading]) => [id, cerita.rute(id, heading.judul, lawOfRoute(heading))])) as Semua;
  const ended = await cerita.agenda.bersama([
    () => kementerian(r, t), () => mandiri(r.mandiri, t), () => kawasan(r.kawasan, t), () => setahun(r.setahun, t), () => kkn(r.kkn, t),
    () => tarakan(r.tarakan, t), () => ketapang(r.ketapang, t), () => binjai(r.binjai, t),
  ]);
  const fault = ended.find((one) => one.status === 'rejected' && !(one.reason instanceof CeritaTerhenti));
  if (fault?.status === 'rejected') throw fault.reason;
}

/** The two ministries: their routes meet in declarations, panels and letters, and are told together. */
async function kementerian(r: Semua, t: Tokoh): Promise<void> {
  const satker = await tahunPencanangan(r, t);
  await tahunPenetapan(r, t, satker);
  const predikatBalai = await tahunPenolakan(r, t);
  await tahunKeberhasilan(r, t);
  await tahunPencabutan(r.dicabut, t, predikatBalai);
}

type Satker = Record<'lapas' | 'rutan' | 'kanim' | 'kanwil' | 'ditjenImigrasi' | 'ditjenPemasyarakatan' | 'balai', string>;

/** Spring 2025: pledges and declarations. */
async function tahunPencanangan(r: Semua, t: Tokoh): Promise<Satker> {
  const lapas = await upt.bersiap(r.upt, t);
  await ditolakMembangun.paktaBelumCukup(r.ditolak, t, lapas);
  await r.ditolak.pada('2025-04-14');
  await ditolakMembangun.pencananganTergesa(r.ditolak, t, lapas, '2025-04-15');
  await r.upt.pada('2025-04-21');
  await upt.dicanangkan(r.upt, t, lapas);
  const rutan = await dikembalikan.dicanangkan(r.dikembalikan, t);
  await r.ditolak.pada('2025-04-28');
  await ditolakMembangun.penetapanTergesa(r.ditolak, t, lapas, '2025-04-20');
  await r.upt.pada('2025-05-05');
  await upt.kementerianMencanangkan(r.upt, t);
  return {
    lapas, rutan, kanim: await kanimDicanangkan(r.kawasan, t), kanwil: await kanwil.dicanangkan(r.kanwil, t), ditjenImigrasi: await eselonSatu.dicanangkan(r['eselon-satu'], t, t.ditjenImigrasi, 'WBK'),
    ditjenPemasyarakatan: await eselonSatu.dicanangkan(r['tanpa-wbk'], t, t.ditjenPemasyarakatan, 'WBBM'), balai: await dicabut.dicanangkan(r.dicabut, t),
  };
}

/** The Kanim at the airport; its Kanwil declares for it. */
async function kanimDicanangkan(r: Rute, { kanim, kanwilImigrasi: { kepala } }: Tokoh): Promise<string> {
  r.babak('Kantor Imigrasi di bandara: pencanangan, penetapan, dan pembangunan');
  const kasus = await bukaSatker(r, kanim, 'WBK');
  await catatPakta(r, kanim.operator, kasus, await kanim.id());
  await canangkan(r, kasus, { oleh: kepala, penyelenggara: 'kanwil', tempat: 'Kantor Wilayah, Bandung', piagam: 'W11.IMI-OT.03.02-4 (contoh)', judul: 'Kepala Kantor Wilayah mencanangkan zona integritas terpusat bagi UPT-nya' });
  return kasus;
}

/** Summer 2025: designations, and building begins. */
async function tahunPenetapan(r: Semua, t: Tokoh, satker: Satker): Promise<void> {
  const { pimpinan } = t.kementerian;
  await r.dicabut.pada('2025-05-12');
  await tetapkan(r.dicabut, t.contoh.kementerian.pimpinan, satker.balai, 'KB-4 Tahun 2025 (contoh)');
  await mulaiMembangun(r.dicabut, t.contoh.balai, satker.balai, 'BLK-BGR-1 (contoh)');
  await r.upt.pada('2025-06-16');
  await upt.ditetapkan(r.upt, t, satker.lapas);
  const others = [
    { rute: r.dikembalikan, unit: t.rutan, kasus: satker.rutan, sk: 'W11.PAS.PAS9-OT.03.02-6 (contoh)' }, { rute: r.kanwil, unit: t.kanwilImigrasi, kasus: satker.kanwil, sk: 'W11.IMI-OT.03.02-8 (contoh)' },
    { rute: r.kawasan, unit: t.kanim, kasus: satker.kanim, sk: 'W11.IMI.IMI3-OT.03.02-5 (contoh)' },
    { rute: r['eselon-satu'], unit: t.ditjenImigrasi, kasus: satker.ditjenImigrasi, sk: 'IMI-OT.03.02-11 (contoh)' }, { rute: r['tanpa-wbk'], unit: t.ditjenPemasyarakatan, kasus: satker.ditjenPemasyarakatan, sk: 'PAS-OT.03.02-14 (contoh)' },
  ];
  for (const { rute, kasus } of others) await tetapkan(rute, pimpinan, kasus, 'M.IP-10.OT.03.02 Tahun 2025 (contoh)');
  await r.ditolak.pada('2025-06-17');
  await ditolakMembangun.membangunTanpaRencana(r.ditolak, t, satker.lapas, '2025-06-18');
  await r.upt.pada('2025-06-23');
  await upt.membangun(r.upt, t, satker.lapas);
  for (const { rute, unit, kasus, sk } of others) await mulaiMembangun(rute, unit, kasus, sk);
}

/** 2026: who was too early, too weak, too late; and, in another ministry, a first predikat. */
async function tahunPenolakan(r: Semua, t: Tokoh): Promise<string> {
  const wbbm = await tanpaWbk.langsungWbbm(r['tanpa-wbk'], t, ['2026-01-05', '2026-01-12']);
  await r['tanpa-wbk'].selesai(t.kementerian.ketuaTpi, wbbm.id, 'perbaikan', 'tidak diusulkan: WBBM hanya bagi pemegang WBK');
  await r.ditolak.pada('2026-01-19');
  const lapas = await ditolakPenilaian.penilaianMandiri(r.ditolak, t, '2026-01-20');
  await r.ditolak.pada('2026-01-26');
  await ditolakPenilaian.penilaianKanwil(r.ditolak, t, lapas);
  await ditolakPenilaian.diperbaiki(r.ditolak, t, lapas, ['2026-02-09', '2026-02-16', '2026-02-23']);
  await r.ditolak.pada('2026-03-02');
  await ditolakPenilaian.evaluasiTpi(r.ditolak, t, lapas);
  await ditolakPenilaian.diperbaiki(r.ditolak, t, lapas, ['2026-03-16', '2026-03-23', '2026-03-30']);
  await r.ditolak.pada('2026-04-13');
  await ditolakPenilaian.tpiMemenuhi(r.ditolak, t, lapas);
  const panel = await ditolakPanel.rapatPanel(r.ditolak, t, lapas, wbbm, { hari: '2026-04-21', sebelumnya: '2026-04-20' });
  const balai = await balaiDiusulkan(r.dicabut, t);
  await r.ditolak.pada('2026-05-20');
  await ditolakSurat.suratTidakTerkirim(r.ditolak, t, lapas, wbbm, panel, { sebelumBeritaAcara: '2026-04-20', besok: '2026-05-21', kirim: '2026-05-21', terlambat: '2026-06-02', lusa: '2026-06-04' });
  await r.ditolak.selesai(t.lapas.kepala, lapas.id, 'menungguSurat', 'tidak diusulkan tahun 2026: belum satu tahun membangun, dan batas waktu lewat');
  await dinilaiTpn(t.contoh.kementerian.tpn, [{ rute: r.dicabut, usulan: balai }], { praEvaluasi: '2026-07-13', desk: '2026-08-24', lapangan: '2026-10-12', panel: '2026-11-20' });
  await r.dicabut.pada('2026-12-07');
  return penetapan(r.dicabut, t.contoh.kementerian.tpn, balai);
}

const jenjangBalai = (t: Tokoh, hari: upt.Jenjang['hari']): upt.Jenjang => ({ ...t.contoh, hari });

async function balaiDiusulkan(r: Rute, t: Tokoh): Promise<Usulan> {
  const { kementerian } = t.contoh;
  const usulan = await upt.mengusulkan(r, t.contoh.balai, '2026', jenjangBalai(t, ['2026-04-22', '2026-04-24', '2026-04-27', '2026-04-29']));
  r.babak('Rapat panel dan Surat Menteri');
  const units = [{ rute: r, usulan }];
  const panel = await rapatPanel(r, kementerian, { periode: '2026', nomorSk: 'SEK-4 Tahun 2026 (contoh)', tanggalSk: '2026-04-20' }, '2026-05-11', units);
  await suratPengajuan(r, kementerian, { periode: '2026', panel, tandaTangan: '2026-05-18', kirim: '2026-05-19' }, units);
  return usulan;
}

/** 2027: five units, four ways to TPI, one panel and one letter. */
async function tahunKeberhasilan(r: Semua, t: Tokoh): Promise<void> {
  const { kementerian: k, kanwilPemasyarakatan, ditjenPemasyarakatan } = t;
  const usulan = {
    upt: await upt.mengusulkan(r.upt, t.lapas, '2027', { kementerian: k, kanwil: kanwilPemasyarakatan, ditjen: ditjenPemasyarakatan, hari: ['2027-01-11', '2027-01-18', '2027-01-25', '2027-02-01'] }),
    kanwil: await kanwil.mengusulkan(r.kanwil, t, ['2027-02-08', '2027-02-11', '2027-02-15']),
    'eselon-satu': await eselonSatu.mengusulkan(r['eselon-satu'], t, ['2027-02-17', '2027-02-22']),
    kawasan: await upt.mengusulkan(r.kawasan, t.kanim, '2027', { kementerian: k, kanwil: t.kanwilImigrasi, ditjen: t.ditjenImigrasi, hari: ['2027-02-22', '2027-02-22', '2027-02-23', '2027-02-23'] }),
    dikembalikan: await dikembalikan.mengusulkan(r.dikembalikan, t, '2027-02-24', {
      pertama: '2027-03-01', kedua: ['2027-03-15', '2027-03-18'], ketiga: ['2027-03-29', '2027-04-01', '2027-04-05'], keempat: ['2027-04-12', '2027-04-15', '2027-04-19'],
    }),
  };
  const units = (['upt', 'kanwil', 'eselon-satu', 'kawasan', 'dikembalikan'] as const).map((id) => ({ rute: r[id], usulan: usulan[id] }));
  for (const { rute } of units) rute.babak('Rapat panel dan Surat Menteri tahun 2027, bersama lima satker');
  const panel = await rapatPanel(r.upt, k, { periode: '2027', nomorSk: 'SEK-15.OT.03.02 Tahun 2027 (contoh)', tanggalSk: '2027-04-19' }, '2027-04-27', units);
  await suratPengajuan(r.upt, k, { periode: '2027', panel, tandaTangan: '2027-05-18', kirim: '2027-05-20' }, units);
  await r.upt.pada('2027-06-14');
  await eselonSatu.hasilTerlaluDini(r['eselon-satu'], t, usulan['eselon-satu'], '2027-05-17');
  await dinilaiTpn(k.tpn, units, { praEvaluasi: '2027-07-12', desk: '2027-08-23', lapangan: '2027-10-11', panel: '2027-11-22' });
  await r.upt.pada('2027-12-06');
  await eselonSatu.skTerlaluDini(r['eselon-satu'], t, usulan['eselon-satu'], '2027-11-19');
  r.kawasan.babak('Evaluasi Tim Penilai Nasional dan penetapan predikat');
  await penetapan(r.kawasan, k.tpn, usulan.kawasan);
  for (const one of units.filter(({ rute }) => rute !== r.kawasan)) await predikatTerbit(one.rute, k.tpn, one.usulan);
}

/** The decree, and the end of a route: the predikat holds. */
export async function predikatTerbit(r: Rute, tpn: Orang, usulan: Usulan): Promise<void> {
  const predikat = await penetapan(r, tpn, usulan);
  await r.selesai(tpn, predikat, 'berlaku', berlaku(await isiPredikat(tpn, predikat)));
}

/** 2028 to 2032: a predikat is lost, cannot be had again a day too soon, and is had again. */
async function tahunPencabutan(r: Rute, t: Tokoh, predikat: string): Promise<void> {
  const { tpn } = t.contoh.kementerian;
  await dicabut.predikatDicabut(r, t, predikat, {
    sebelumUsul: '2028-11-10', laporan: '2028-11-13', besok: '2028-11-14', klarifikasi: '2028-12-04', rekomendasi: '2029-01-15', sebelumRekomendasi: '2029-01-12', sk: '2029-02-01',
  });
  const terlaluDini = await upt.mengusulkan(r, t.contoh.balai, '2031', jenjangBalai(t, ['2031-01-06', '2031-01-09', '2031-01-13', '2031-01-16']));
  await dicabut.masihTerkunci(r, t, terlaluDini, { periode: '2031', panel: '2031-01-23', surat: '2031-01-31', esok: '2031-02-01' });
  const usulan = await upt.mengusulkan(r, t.contoh.balai, '2032', jenjangBalai(t, ['2032-01-12', '2032-01-19', '2032-01-26', '2032-02-02']));
  await dicabut.kembali(r, t, usulan, { periode: '2032', panel: '2032-04-19', tandaTangan: '2032-05-17', kirim: '2032-05-18' });
  await dinilaiTpn(tpn, [{ rute: r, usulan }], { praEvaluasi: '2032-07-12', desk: '2032-08-23', lapangan: '2032-10-11', panel: '2032-11-22' });
  await r.pada('2032-12-06');
  const baru = await isiPredikat(tpn, predikat);
  const kasus = await penetapan(r, tpn, usulan);
  await r.selesai(tpn, kasus, 'berlaku', `predikat dicabut ${longDate(baru.cabut?.tanggal ?? '')}, terkunci sampai ${longDate(baru.terkunciSampai ?? '')}; ${berlaku(await isiPredikat(tpn, kasus))}`);
}
