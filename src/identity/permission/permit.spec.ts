import { registry } from '../../../machines/registry.js';
import { lawById } from '../../../machines/regulasi/catalog.js';
import type { Actor } from '../actor.js';
import { actorOf, law, POSTS, targetOf, type UnitName } from '../../../test/support/kementerian-kecil.js';
import { permit, type Target } from './permit.js';
import { GRANTS } from './table.js';

const whoMay = (command: string, target: Target): string[] => POSTS.filter((post) => permit(actorOf(post), command, target, law).ok).sort();

/** Rows of the law: a command, on whom, in whose turn, and who may do it. Written by hand from the guideline, not from the table. */
type Row = readonly [command: string, unit: UnitName, tingkat: string | undefined, posts: readonly (typeof POSTS)[number][]];

const KETUA = ['ketuaTpi@itjen'] as const;
const TPI = ['ketuaTpi@itjen', 'anggotaTpi@itjen'] as const;
const each = (commands: readonly string[], unit: UnitName, tingkat: string | undefined, posts: Row[3]): Row[] => commands.map((command) => [command, unit, tingkat, posts]);

/** Building (IMP BAB II.A): the unit itself, declared at its Kanwil, designated by the minister. */
const BUILDING: readonly Row[] = [
  ['satker.buka', 'upt', undefined, ['kepalaSatker@upt', 'operator@upt', 'pimpinanInstansi@root', 'sekretaris@setjen']],
  ['satker.buka', 'root', undefined, ['pimpinanInstansi@root', 'sekretaris@setjen']],
  ['satker.catatPaktaIntegritas', 'root', undefined, ['pimpinanInstansi@root', 'sekretaris@setjen']],
  ['satker.catatPaktaIntegritas', 'upt', undefined, ['kepalaSatker@upt', 'operator@upt', 'sekretaris@setjen']],
  ['satker.canangkan', 'upt', undefined, ['kepalaKanwil@kanwil']],
  ['satker.canangkan', 'kanwil', undefined, ['kepalaKanwil@kanwil']],
  ['satker.canangkan', 'ditjen', undefined, ['pimpinanInstansi@root']],
  ['satker.canangkan', 'root', undefined, ['pimpinanInstansi@root']],
  ['satker.canangkanBersama', 'kanwil', undefined, ['kepalaKanwil@kanwil', 'sekretaris@setjen']],
  ['satker.canangkanBersama', 'root', undefined, ['pimpinanInstansi@root', 'sekretaris@setjen']],
  ['satker.tambahPublikasi', 'upt', undefined, ['kepalaSatker@upt', 'operator@upt', 'kepalaKanwil@kanwil']],
  ['satker.usulkanPenetapan', 'upt', undefined, []],
  ...(['upt', 'kanwil', 'ditjen'] as const).flatMap((unit) => each(['satker.tetapkan'], unit, undefined, ['pimpinanInstansi@root'])),
  ...each(['satker.bentukTimKerja', 'satker.mulaiMembangun'], 'upt', undefined, ['kepalaSatker@upt']),
  ...each(['satker.bentukTimKerja', 'satker.mulaiMembangun'], 'kanwil', undefined, ['kepalaKanwil@kanwil']),
  ...each(['satker.bentukTimKerja', 'satker.mulaiMembangun'], 'ditjen', undefined, ['pimpinanEselonSatu@ditjen']),
  ...each(['satker.bentukTimKerja', 'satker.mulaiMembangun'], 'setjen', undefined, ['sekretaris@setjen']),
  ['satker.susunRencanaAksi', 'upt', undefined, ['kepalaSatker@upt', 'operator@upt', 'anggotaTimKerja@upt']],
  ...each(['satker.tetapkanProgram', 'usulan.buka'], 'upt', undefined, ['kepalaSatker@upt', 'operator@upt']),
  ...each(['satker.tetapkanProgram', 'satker.susunRencanaAksi', 'usulan.buka'], 'kanwil', undefined, ['kepalaKanwil@kanwil', 'operator@kanwil']),
];

/** A year of building (IMP BAB II.A.3–4, IV.A): the unit records, TPI and the units above visit and advise. */
const ABOVE_UPT = ['kepalaKanwil@kanwil', 'timPenilaiKanwil@kanwil', 'pimpinanEselonSatu@ditjen', 'timPenilaiEselonSatu@ditjen'] as const;
const YEAR: readonly Row[] = [
  ...each(['pembangunan.catatRealisasi', 'pembangunan.mutakhirkanBukti', 'pembangunan.catatLangkah', 'pembangunan.catatSurvei', 'pembangunan.tindakLanjuti'], 'upt', undefined, ['kepalaSatker@upt', 'operator@upt', 'anggotaTimKerja@upt']),
  ...each(['pembangunan.buka', 'replikasi.laksanakan', 'replikasi.laporkan'], 'upt', undefined, ['kepalaSatker@upt', 'operator@upt']),
  ...each(['pembangunan.laporkan', 'pembangunan.mintaPendampingan', 'replikasi.ajukan', 'studiTiru.setujui', 'studiTiru.tolak'], 'upt', undefined, ['kepalaSatker@upt']),
  ...each(['pembangunan.catatKunjungan', 'pembangunan.beriRekomendasi'], 'upt', undefined, [...TPI, ...ABOVE_UPT]),
  ...each(['pembangunan.catatKunjungan', 'pembangunan.beriRekomendasi'], 'kanwil', undefined, [...TPI, 'pimpinanEselonSatu@ditjen', 'timPenilaiEselonSatu@ditjen']),
  ['pembangunan.catatPenguatan', 'upt', undefined, ABOVE_UPT],
  ['pembangunan.catatPenguatan', 'ditjen', undefined, []],
  ['pembangunan.rekomendasikanKelayakan', 'upt', undefined, KETUA],
  ['pembangunan.catatPembinaan', 'upt', undefined, ['kepalaSatker@upt', 'pimpinanInstansi@root', 'sekretaris@setjen']],
  ['periode.buka', 'root', undefined, ['sekretaris@setjen', 'penyiapUsulan@setjen']],
  ['periode.buka', 'upt', undefined, []],
  ...each(['periode.umumkanJadwal', 'periode.tutup'], 'root', undefined, ['sekretaris@setjen']),
  ['periode.bentukTim', 'root', undefined, ['pimpinanInstansi@root']],
  ...each(['periode.tetapkanInstrumen', 'periode.catatPelatihan'], 'root', undefined, KETUA),
  ...each(['periode.tetapkanKuota', 'periode.catatEvaluasi', 'periode.catatLaporan'], 'root', undefined, ['pimpinanInstansi@root', 'sekretaris@setjen']),
  ['periode.catatKkn', 'root', undefined, ['ketuaTpi@itjen', 'tpn@root']],
];

/** The proposal, tier by tier (IMP BAB III.A.1.a): assessed by the team of the tier, passed on by its head. */
const PROPOSING: readonly Row[] = [
  ...each(['usulan.ajukan', 'usulan.lampirkanSptjm'], 'upt', 'kanwil', ['kepalaSatker@upt']),
  ...each(['usulan.ajukan', 'usulan.lampirkanSptjm'], 'kanwil', 'sekretariatJenderal', ['kepalaKanwil@kanwil']),
  ['usulan.teruskan', 'upt', 'kanwil', ['kepalaKanwil@kanwil']],
  ['usulan.teruskan', 'upt', 'eselonSatuPembina', ['pimpinanEselonSatu@ditjen']],
  ['usulan.teruskan', 'kanwil', 'sekretariatJenderal', ['sekretaris@setjen']],
  ['usulan.kembalikan', 'upt', 'kanwil', ['kepalaKanwil@kanwil', 'timPenilaiKanwil@kanwil']],
  ['usulan.kembalikan', 'upt', 'eselonSatuPembina', ['pimpinanEselonSatu@ditjen', 'timPenilaiEselonSatu@ditjen']],
  ['usulan.kembalikan', 'kanwil', 'sekretariatJenderal', ['sekretaris@setjen', 'timPenilaiSetjen@setjen']],
  ['usulan.kembalikan', 'upt', 'tpi', TPI],
  ...each(['usulan.masukkanDaftar', 'usulan.keluarkanDaftar', 'usulan.terbitkanLhe'], 'upt', 'tpi', KETUA),
  ['usulan.catatPemeriksaan', 'upt', 'tpi', TPI],
  ['usulan.mintaPercepatan', 'upt', 'tpi', KETUA],
  ['usulan.catatPercepatan', 'upt', 'tpi', ['kepalaSatker@upt', 'operator@upt']],
  ['usulan.ajukanTahapDua', 'upt', 'tpi', ['kepalaSatker@upt']],
  ['usulan.kecualikan', 'upt', 'tpi', [...KETUA, 'ketuaTpm@itjen']],
  ...each(['usulan.catatPraEvaluasi', 'usulan.catatDesk', 'usulan.catatSurvei', 'usulan.catatKinerja', 'usulan.catatLapangan', 'usulan.catatKlirens', 'usulan.catatPanelTpn', 'usulan.catatPenetapan'], 'upt', 'tpi', ['ketuaTpi@itjen', 'tpn@root']),
  ['usulan.terbitkanLheMandiri', 'upt', 'tpi', ['ketuaTpm@itjen']],
  ['usulan.catatTanggapan', 'upt', 'tpi', ['sekretaris@setjen', 'penyiapUsulan@setjen', 'tpn@root']],
  ['usulan.tetapkanMandiri', 'upt', 'tpi', ['pimpinanInstansi@root']],
];

/** The worksheet of each layer belongs to those who assess on it, nobody else, their superiors included. */
const LKE = ['lke.mulai', 'lke.isi', 'lke.catatSurvei', 'lke.tanggapi', 'lke.ajukan', 'lke.bukaKembali'];
/** What its second readers do: the head of the unit, another of the team, the chair; where there are none, those who assess. */
const DIBACA = ['lke.bagi', 'lke.kembalikanButir', 'lke.selesaikan'];
const SCORING: readonly Row[] = [
  ...each(LKE, 'upt', 'mandiri', ['kepalaSatker@upt', 'operator@upt', 'anggotaTimKerja@upt']),
  ...each(LKE, 'kanwil', 'mandiri', ['kepalaKanwil@kanwil', 'operator@kanwil']),
  ...each(LKE, 'ditjen', 'mandiri', ['pimpinanEselonSatu@ditjen', 'operator@ditjen']),
  ...each(LKE, 'upt', 'kanwil', ['timPenilaiKanwil@kanwil']),
  ...each(LKE, 'upt', 'eselonSatuPembina', ['timPenilaiEselonSatu@ditjen']),
  ...each(LKE, 'kanwil', 'sekretariatJenderal', ['timPenilaiSetjen@setjen']),
  ...each(LKE, 'upt', 'tpi', TPI),
  ...each(LKE, 'upt', 'tpm', ['ketuaTpm@itjen', 'anggotaTpm@root', 'anggotaTpm@ditjen']),
  ...each(LKE, 'upt', 'tpn', ['tpn@root']),
  ...each(DIBACA, 'upt', 'mandiri', ['kepalaSatker@upt']),
  ...each(DIBACA, 'kanwil', 'mandiri', ['kepalaKanwil@kanwil']),
  ...each(DIBACA, 'ditjen', 'mandiri', ['pimpinanEselonSatu@ditjen']),
  ...each(DIBACA, 'upt', 'kanwil', ['timPenilaiKanwil@kanwil']),
  ...each(DIBACA, 'upt', 'eselonSatuPembina', ['timPenilaiEselonSatu@ditjen']),
  ...each(DIBACA, 'kanwil', 'sekretariatJenderal', ['timPenilaiSetjen@setjen']),
  ...each(DIBACA, 'upt', 'tpi', KETUA),
  ...each(DIBACA, 'upt', 'tpm', ['ketuaTpm@itjen']),
  ...each(DIBACA, 'upt', 'tpn', ['tpn@root']),
  ...each([...LKE, ...DIBACA], 'upt', 'tidakAda', []),
  ...each([...LKE, ...DIBACA], 'upt', undefined, []),
];

/** Panel, letter and award (IMP BAB III.A.1.c, BAB IV): offices of the ministry; TPN where its result is recorded. */
const DECIDING: readonly Row[] = [
  ...each(['panel.buka', 'panel.undang', 'panel.catatHadir', 'panel.kecualikan', 'panel.putuskan', 'panel.susunBeritaAcara', 'panel.sampaikan'], 'root', undefined, [...KETUA, 'ketuaTpm@itjen']),
  ['panel.tandatangani', 'root', undefined, [...TPI, 'penyiapUsulan@setjen', 'ketuaTpm@itjen', 'anggotaTpm@root', 'anggotaTpm@ditjen']],
  ...each(['panel.undang', 'panel.putuskan', 'panel.sampaikan'], 'root', 'tpi', KETUA),
  ...each(['panel.undang', 'panel.putuskan', 'panel.sampaikan'], 'root', 'tpm', ['ketuaTpm@itjen']),
  ['panel.tandatangani', 'root', 'tpi', [...TPI, 'penyiapUsulan@setjen']],
  ['panel.tandatangani', 'root', 'tpm', ['ketuaTpm@itjen', 'anggotaTpm@root', 'anggotaTpm@ditjen']],
  ...each(['surat.susunKonsep', 'surat.sampaikanKeSekretaris'], 'root', undefined, ['penyiapUsulan@setjen']),
  ...each(['surat.catatSyaratInstansi', 'surat.catatBatasWaktu'], 'root', undefined, ['penyiapUsulan@setjen', 'sekretaris@setjen']),
  ...each(['surat.sampaikanKePimpinan', 'surat.kirim'], 'root', undefined, ['sekretaris@setjen']),
  ['surat.kembalikan', 'root', undefined, ['sekretaris@setjen', 'pimpinanInstansi@root']],
  ['surat.keluarkanSatker', 'root', undefined, ['sekretaris@setjen', 'penyiapUsulan@setjen', 'pimpinanInstansi@root']],
  ['surat.batalkan', 'root', undefined, ['sekretaris@setjen', 'penyiapUsulan@setjen']],
  ['tpm.catatPersetujuan', 'root', undefined, ['sekretaris@setjen', 'penyiapUsulan@setjen', 'tpn@root']],
  ['tpm.catatPersetujuan', 'ditjen', undefined, []],
  ...each(['tpm.bentuk', 'tpm.ubahSusunan', 'tpm.akhiri'], 'root', undefined, ['pimpinanInstansi@root']),
  ...each(['surat.tandatangani', 'surat.lampirkanSptjm'], 'root', undefined, ['pimpinanInstansi@root']),
  ...each(['predikat.laporkanMonev', 'predikat.usulkanPencabutan'], 'upt', undefined, KETUA),
  ...each(['predikat.catatTemuanTpn', 'predikat.klarifikasi', 'predikat.catatKunjunganTpn', 'predikat.catatRekomendasiTpn'], 'upt', undefined, ['ketuaTpi@itjen', 'tpn@root']),
  ['predikat.cabut', 'upt', undefined, ['ketuaTpi@itjen', 'tpn@root', 'pimpinanInstansi@root']],
  ...each(['predikat.catatKeputusanDaerah', 'predikat.berikanPenghargaan', 'predikat.cabutDaerah', 'pengaduan.jatuhkanSanksi'], 'upt', undefined, ['pimpinanInstansi@root']),
  ['pengaduan.terima', 'upt', undefined, [...TPI, 'tpn@root']],
  ...each(['pengaduan.identifikasi', 'pengaduan.mintaKlarifikasi', 'pengaduan.pantau'], 'upt', undefined, TPI),
  ...each(['pengaduan.simpulkan', 'pengaduan.selesaikan', 'pengaduan.usulkanPencabutan'], 'upt', undefined, KETUA),
  ['pengaduan.beriKeterangan', 'upt', undefined, ['kepalaSatker@upt']],
];

/** Areas (IMP BAB II.C, III.B): initiated and joined by the instansi, scored by the joint team, in which guests sit. */
const PIMPINAN = ['pimpinanInstansi@root', 'sekretaris@setjen'] as const;
const AREAS: readonly Row[] = [
  ['kawasan.bentuk', 'root', undefined, PIMPINAN], ['kawasan.bentuk', 'upt', undefined, []],
  ...each(['kawasan.undang', 'kawasan.batalkanUndangan', 'kawasan.usulkan'], 'root', undefined, PIMPINAN),
  ...each(['kawasan.bentukTimKhusus', 'kawasan.akhiri'], 'root', undefined, ['pimpinanInstansi@root']),
  ...each(['kawasan.catatTinjauan', 'kawasan.nilaiIntegrasi'], 'root', undefined, [...TPI, 'timKhusus@root']),
  ...each(['kawasan.catatHasilTpn', 'kawasan.catatPenetapan', 'kawasan.klarifikasi', 'kawasan.catatRekomendasiTpn', 'kawasan.cabut'], 'root', undefined, ['ketuaTpi@itjen', 'tpn@root']),
  ...each(['kawasan.laporkanMonev', 'kawasan.usulkanPencabutan'], 'root', undefined, KETUA),
  ...each(['anggotaKawasan.terima', 'anggotaKawasan.tolak', 'anggotaKawasan.tarik'], 'upt', undefined, PIMPINAN),
  ['anggotaKawasan.tunjukWakil', 'upt', undefined, ['pimpinanInstansi@root', ...KETUA]],
  ['anggotaKawasan.bagikan', 'upt', undefined, [...PIMPINAN, ...KETUA]],
];

/** What is asked of no case: whoever fills in the worksheet of the unit brings its evidence, whoever assesses that of the own unit. */
const EVIDENCE: readonly Row[] = [
  ['bukti.unggah', 'upt', undefined, ['kepalaSatker@upt', 'operator@upt', 'anggotaTimKerja@upt']],
  ['bukti.unggah', 'kanwil', undefined, ['kepalaKanwil@kanwil', 'operator@kanwil', 'timPenilaiKanwil@kanwil']],
  ['bukti.unggah', 'itjen', undefined, [...TPI, 'ketuaTpm@itjen']],
];

const ROWS = [...BUILDING, ...YEAR, ...PROPOSING, ...SCORING, ...DECIDING, ...AREAS];

/** Documents (the rows of the packs): who drafts, initials and signs; `kepalaSatker` is whoever heads the unit. */
const PAPERS: readonly (readonly [command: string, dokumen: string, unit: UnitName, posts: readonly (typeof POSTS)[number][]])[] = [
  ['dokumen.susun', 'suratPengajuan', 'root', ['penyiapUsulan@setjen']],
  ['dokumen.susun', 'rencanaAksi', 'upt', ['kepalaSatker@upt', 'operator@upt']],
  ['dokumen.susun', 'rencanaAksi', 'kanwil', ['kepalaKanwil@kanwil', 'operator@kanwil']],
  ['dokumen.susun', 'lhe', 'upt', TPI],
  ['dokumen.susun', 'suratUsulanBerjenjang', 'upt', ['timPenilaiEselonSatu@ditjen', 'timPenilaiKanwil@kanwil', 'timPenilaiSetjen@setjen']],
  ['dokumen.susun', 'tidakAda', 'upt', []], ['dokumen.susun', 'toString', 'upt', []],
  ...['dokumen.ubah', 'dokumen.nomori', 'dokumen.finalkan'].map((command) => [command, 'lhe', 'upt', TPI] as const),
  ['dokumen.paraf', 'suratPengajuan', 'root', ['penyiapUsulan@setjen', 'sekretaris@setjen']],
  ['dokumen.paraf', 'lhe', 'upt', ['anggotaTpi@itjen']],
  ['dokumen.paraf', 'rencanaAksi', 'upt', []],
  ['dokumen.kembalikan', 'suratPengajuan', 'root', ['penyiapUsulan@setjen', 'pimpinanInstansi@root', 'sekretaris@setjen']],
  ['dokumen.tandaTangani', 'suratPengajuan', 'root', ['pimpinanInstansi@root']],
  ['dokumen.tandaTangani', 'rencanaAksi', 'upt', ['kepalaSatker@upt']],
  ['dokumen.tandaTangani', 'rencanaAksi', 'ditjen', ['pimpinanEselonSatu@ditjen']],
  ['dokumen.tandaTangani', 'suratUsulanBerjenjang', 'upt', ['kepalaKanwil@kanwil', 'pimpinanEselonSatu@ditjen', 'sekretaris@setjen']],
  ['dokumen.batalkan', 'suratPengajuan', 'root', ['penyiapUsulan@setjen', 'pimpinanInstansi@root']],
];

describe('who may do what', () => {
  it.each(PAPERS)('%s of %s on %s', (command, dokumen, unit, posts) => {
    expect(whoMay(command, { ...targetOf(unit), dokumen })).toEqual([...posts].sort());
  });

  it.each([...ROWS, ...EVIDENCE])('%s on %s in the turn of %s', (command, unit, tingkat, posts) => {
    expect(whoMay(command, targetOf(unit, tingkat))).toEqual([...posts].sort());
  });

  it('is laid down for every command that people send, for no other, and each is in the rows above', () => {
    const sent = registry.machines.flatMap((def) => def.commands.filter((spec) => !spec.internal)).map((spec) => spec.type).sort();
    expect(Object.keys(GRANTS).filter((act) => registry.command(act)).sort()).toEqual(sent);
    expect([...new Set([...ROWS, ...PAPERS].map(([command]) => command))].sort()).toEqual(sent);
  });

  it('an act that waits with one office is that office\'s while it waits there, and no other\'s', () => {
    const at = (post: string, command: string, keadaan: string) => permit(actorOf(post), command, { ...targetOf('root'), keadaan }, law);
    expect(at('sekretaris@setjen', 'surat.kembalikan', 'diSekretaris')).toEqual({ ok: true });
    expect(at('sekretaris@setjen', 'surat.kembalikan', 'diPimpinan')).toMatchObject({ ok: false, alasan: 'keadaan' });
    expect(at('pimpinanInstansi@root', 'surat.kembalikan', 'diSekretaris')).toMatchObject({ ok: false, alasan: 'keadaan' });
    expect(at('penyiapUsulan@setjen', 'surat.batalkan', 'konsep').ok).toBe(true);
    expect(at('penyiapUsulan@setjen', 'surat.batalkan', 'diPimpinan').ok).toBe(false);
  });

  it('tells for programs why not', () => {
    const why = (post: string, command: string, target: Target) => permit(actorOf(post), command, target, law);
    expect(why('auditor@itjen', 'lke.isi', targetOf('upt', 'kanwil'))).toMatchObject({ alasan: 'jabatan' });
    expect(why('timPenilaiKanwil@kanwil', 'lke.isi', targetOf('upt', 'tpi'))).toMatchObject({ alasan: 'tingkat' });
    expect(why('timPenilaiKanwil@kanwilLain', 'lke.isi', targetOf('upt', 'kanwil'))).toMatchObject({ alasan: 'hubungan' });
    const plh: Actor = { ...actorOf('pimpinanInstansi@root'), acting: { sebagai: 'plh', orang: 'o', nama: 'O', penggantian: 'g', sk: 'SP', sampai: '2027-01-31' } };
    expect(permit(plh, 'satker.tetapkan', targetOf('upt'), law)).toMatchObject({ alasan: 'takDidelegasikan', why: { rule: 'izin.tak-didelegasikan', have: 'Plh. Menteri Imigrasi dan Pemasyarakatan pada root' } });
    expect(permit(plh, 'dokumen.tandaTangani', { ...targetOf('root'), dokumen: 'skTpi' }, law)).toMatchObject({ alasan: 'takDidelegasikan' });
    expect(permit(plh, 'dokumen.tandaTangani', { ...targetOf('root'), dokumen: 'suratPengajuan' }, law)).toEqual({ ok: true });
  });

  it('a candidate is proposed by the role that the law names, and by no other', () => {
    const tarakan = lawById('perwali-tarakan-45-2020');
    const pokja: Actor = { ...actorOf('sekretaris@setjen'), role: 'pokja' };
    const dinas: Target = { satker: 'dinas', jenjang: 'perangkatDaerah', path: '/k/dinas/' };
    expect(permit(pokja, 'satker.usulkanPenetapan', dinas, tarakan).ok).toBe(true);
    expect(permit({ ...pokja, scope: '/k/setjen/' }, 'satker.usulkanPenetapan', dinas, tarakan).ok).toBe(false);
    expect(permit(actorOf('pimpinanInstansi@root'), 'satker.usulkanPenetapan', dinas, tarakan)).toMatchObject({ ok: false, why: { need: `${tarakan.pack.peran['pokja']?.judul ?? ''} pada instansi` } });
    expect(permit(pokja, 'satker.usulkanPenetapan', dinas, law).ok).toBe(false);
  });

  it.each(['usulan.putuskanPanel', 'usulan.keluarkanDariSurat', 'usulan.usulkan', 'predikat.terbitkan'])('nobody may send %s, which only follows', (command) => {
    expect(whoMay(command, targetOf('upt', 'tpi'))).toEqual([]);
  });

  it('grants nothing to those who only look on', () => {
    const rolesIn = (acts: readonly string[]) => new Set(acts.flatMap((act) => GRANTS[act] ?? []).flatMap((grant) => grant.peran));
    const roles = rolesIn(Object.keys(GRANTS));
    expect(['auditor', 'operatorPlatform', 'pegawai'].filter((role) => roles.has(role))).toEqual([]);
    expect(rolesIn(Object.keys(GRANTS).filter((act) => registry.command(act))).has('adminInstansi')).toBe(false);
    for (const role of roles) expect([role, role in law.pack.peran]).toEqual([role, true]);
  });

  it('needs the scope of the whole ministry for an act of the ministry', () => {
    const narrow = { ...actorOf('ketuaTpi@itjen'), scope: '/k/itjen/' };
    expect(permit(narrow, 'usulan.terbitkanLhe', targetOf('upt', 'tpi'), law).ok).toBe(false);
    expect(permit({ ...actorOf('ketuaTpi@itjen'), scope: '/lain/' }, 'usulan.terbitkanLhe', targetOf('upt', 'tpi'), law).ok).toBe(false);
  });
});

describe('a refusal', () => {
  const whyNot = (post: string, command: string, target: Target) => {
    const permission = permit(actorOf(post), command, target, law);
    return permission.ok ? null : permission.why;
  };

  it.each<[string, Target, string]>([
    ['satker.tetapkan', targetOf('upt'), 'Menteri Imigrasi dan Pemasyarakatan pada instansi'],
    ['satker.bentukTimKerja', targetOf('upt'), 'Kepala Satker pada satker itu sendiri'],
    ['satker.bentukTimKerja', targetOf('kanwil'), 'Kepala Kantor Wilayah pada satker itu sendiri'],
    ['satker.tetapkanProgram', targetOf('upt'), 'Kepala Satker atau Operator Satker pada satker itu sendiri'],
    ['satker.canangkan', targetOf('upt'), 'Kepala Kantor Wilayah pada penyelenggara pencanangannya'],
    ['usulan.teruskan', targetOf('upt', 'eselonSatuPembina'), 'Pimpinan Unit Eselon I (Tim Penilai Unit Eselon I Pembina)'],
    ['pembangunan.catatPenguatan', targetOf('upt'), 'Kepala Kantor Wilayah atau Tim Penilai Kantor Wilayah atau Pimpinan Unit Eselon I atau Tim Penilai Unit Eselon I Pembina pada unit di atasnya'],
    ['lke.selesaikan', targetOf('upt', 'tpi'), 'Ketua Tim Penilai Internal (Tim Penilai Internal)'],
    ['lke.isi', targetOf('upt', 'tidakAda'), 'tidak ada jabatan yang berwenang'],
  ])('of %s tells who may', (command, target, need) => {
    expect(whyNot('auditor@itjen', command, target)).toMatchObject({ rule: 'izin.jabatan', ok: false, need, have: 'Auditor pada itjen' });
  });

  it('cites the article of the act, wherever the law has one', () => {
    for (const [command, unit, tingkat] of ROWS) {
      expect([command, whyNot('auditor@itjen', command, targetOf(unit, tingkat))?.basis]).toEqual([command, law.basis(command)]);
      expect([command, law.basis(command).length > 0]).toEqual([command, true]);
    }
  });
});
