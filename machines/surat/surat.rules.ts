import { longDate, type LocalDate } from '../kernel/calendar.js';
import { Rational } from '../kernel/decimal.js';
import { rulesOf } from '../kernel/machine.js';
import { verdict, warning, type Verdict } from '../kernel/rule.js';
import type { Law } from '../regulasi/law.js';
import { unitDari } from './surat.machine.js';
import type { Keluarkan, SuratContext, SuratFacts, Susun, Tandatangani } from './surat.types.js';

/** Types the rules of the machine `surat`. */
export const rule = rulesOf<SuratContext, SuratFacts, Law>();

export const panelSesuai = rule<Susun>({
  id: 'surat.panel-sesuai', title: 'Surat berdasar rapat panel yang sesuai, atau langsung LHE bila rapat panel tidak diatur', reads: 'data',
  evaluate: ({ data, facts: { panel }, law }) => {
    if (data.jenis === 'pengajuan' && law.pack.panel === null) return verdict(data.panel === undefined, 'surat tanpa rapat panel: dasarnya LHE', data.panel === undefined ? 'tanpa rapat panel' : 'menyebut rapat panel');
    const jenis = data.jenis === 'mandiri' ? 'tpm' : 'tpi';
    const nama = { tpi: 'Tim Penilai Internal', tpm: 'Tim Penilai Mandiri' };
    const have = panel ? `rapat panel ${nama[panel.jenis]} periode ${panel.periode}` : 'rapat panel tidak ditemukan';
    return verdict(panel?.jenis === jenis && panel.periode === data.periode, `rapat panel ${nama[jenis]} periode ${data.periode}`, have);
  },
});

export const beritaAcaraSelesai = rule({
  id: 'surat.berita-acara-selesai', title: 'Berita acara rapat panel telah disampaikan', reads: 'state',
  evaluate: ({ facts: { panel } }) => (panel ? verdict(panel.keadaan === 'disampaikan', 'berita acara disampaikan kepada {sekretaris}', `rapat panel: “${panel.judul ?? panel.keadaan}”`) : []),
});

export const adaUnit = rule<Susun>({
  id: 'surat.ada-unit', title: 'Ada {satker} yang diusulkan', reads: 'data',
  evaluate: ({ facts }) => {
    const jumlah = unitDari(facts).length;
    return verdict(jumlah > 0, 'paling sedikit satu {satker} menunggu surat', `${jumlah} {satker}`);
  },
});

/** What the instansi may judge itself: WBK, and never WBBM. */
export const predikatMandiri = rule<Susun>({
  id: 'surat.predikat-mandiri', title: 'Surat evaluasi mandiri hanya memuat predikat yang boleh dinilai sendiri', reads: 'data',
  evaluate: ({ data, facts, law }): Verdict[] => {
    const boleh = law.pack.tpm?.predikat ?? [];
    return data.jenis === 'mandiri' ? unitDari(facts).filter(({ tujuan }) => !boleh.includes(tujuan)).map(({ nama, tujuan }) => verdict(false, `${nama} diusulkan ${boleh.join(' atau ')}`, tujuan)) : [];
  },
});

/** The approval of MenPANRB must hold on a day: when the letter is drafted, and when it is signed. */
function persetujuanPada(hari: LocalDate, jenis: Susun['jenis'], { tpm }: SuratFacts, { pack }: Law): Verdict[] {
  const need = `persetujuan Menteri PANRB untuk evaluasi mandiri berlaku pada ${longDate(hari)}`;
  if (pack.tpm === null) return [verdict(false, 'peraturan yang mengatur evaluasi WBK secara mandiri', `${pack.nomor} tidak mengaturnya`)];
  if (!tpm) return [verdict(false, need, 'belum ada persetujuan')];
  const { berlakuDari, berlakuSampai, nomor } = tpm;
  const perlu = jenis === 'mandiri' ? ['dibentuk'] : ['disetujui', 'dibentuk'];
  return [
    { ...verdict(hari >= berlakuDari && hari <= berlakuSampai, need, `persetujuan ${nomor} berlaku ${longDate(berlakuDari)} sampai ${longDate(berlakuSampai)}`), mulai: berlakuDari, sampai: berlakuSampai },
    verdict(perlu.includes(tpm.keadaan), jenis === 'mandiri' ? 'Tim Penilai Mandiri telah dibentuk' : 'evaluasi mandiri belum diakhiri', `keadaan “${tpm.judul ?? tpm.keadaan}”`),
  ];
}
const MANDIRI = { id: 'surat.persetujuan-mandiri', title: 'Evaluasi mandiri berdasar persetujuan Menteri PANRB yang berlaku' } as const;
const dinilaiSendiri = ({ jenis, wbkMandiri }: Pick<Susun, 'jenis' | 'wbkMandiri'>): boolean => jenis === 'mandiri' || wbkMandiri === true;

export const persetujuanSaatDisusun = rule<Susun>({
  ...MANDIRI, reads: 'data', evaluate: ({ data, facts, law }) => (dinilaiSendiri(data) ? persetujuanPada(facts.hariIni, data.jenis, facts, law) : []),
});
export const persetujuanSaatDitandatangani = rule<Tandatangani>({
  ...MANDIRI, reads: 'data', evaluate: ({ context, data, facts, law }) => (dinilaiSendiri(context) ? persetujuanPada(data.tanggal, context.jenis, facts, law) : []),
});

/** Above this share the instansi was once told to propose no more; the rule is gone since 2024, and is only mentioned (C27). */
export const porsiBerpredikat = rule({
  id: 'surat.porsi-berpredikat', title: 'Bagian {satker} yang telah berpredikat', reads: 'state',
  evaluate: ({ facts: { berpredikat: { jumlah, dari } }, law }) => {
    const persen = law.pack.surat.peringatanPersenBerpredikat;
    if (persen === null || dari === 0) return [];
    const bagian = Rational.of(jumlah * 100, dari);
    const need = `paling banyak ${persen.replace('.', ',')} % {satker} berpredikat; di atas itu {instansi} menurut ketentuan lama tidak harus mengusulkan lagi dan Tim Penilai Internal-nya diharapkan membantu instansi lain`;
    return warning(bagian.cmp(Rational.parse(persen)) <= 0, need, `${jumlah} dari ${dari} {satker} (${bagian.toFixed(2).replace('.', ',')} %)`);
  },
});

export const tidakMendatang = rule<{ tanggal: string }>({
  id: 'surat.tanggal-tidak-mendatang', title: 'Tanggal dokumen tidak mendahului hari ini', reads: 'data',
  evaluate: ({ data, facts }) => verdict(data.tanggal <= facts.hariIni, `paling lambat ${longDate(facts.hariIni)}`, longDate(data.tanggal)),
});

export const sesudahDasar = rule<{ tanggal: string }>({
  id: 'surat.sesudah-berita-acara', title: 'Surat tidak mendahului berita acara atau LHE yang menjadi dasarnya', reads: 'data',
  evaluate: ({ context: { dasar }, data }) => verdict(data.tanggal >= dasar.tanggal, `paling awal ${longDate(dasar.tanggal)}, tanggal ${dasar.bentuk === 'lhe' ? 'LHE terakhir' : 'berita acara'} ${dasar.nomor}`, longDate(data.tanggal)),
});

export const satkerDalamSurat = rule<Keluarkan>({
  id: 'surat.satker-dalam-surat', title: '{Satker} yang dikeluarkan termuat dalam surat', reads: 'data',
  evaluate: ({ context, data }) => {
    const termuat = context.unit.some(({ usulan }) => usulan === data.usulan);
    return verdict(termuat, '{satker} yang termuat dalam surat', termuat ? 'termuat' : 'tidak termuat');
  },
});

export const masihAdaSatker = rule<Keluarkan>({
  id: 'surat.masih-ada-satker', title: 'Surat tetap memuat {satker}', reads: 'data',
  evaluate: ({ context, data }) => {
    const sisa = context.unit.filter(({ usulan }) => usulan !== data.usulan).length;
    return verdict(sisa > 0, 'paling sedikit satu {satker} tetap dalam surat', `${sisa} {satker} tersisa`);
  },
});

/** A letter is given up only when it has nobody left to propose (a KKN offence has dropped them all). */
export const semuaGugur = rule({
  id: 'surat.semua-gugur', title: 'Seluruh usulan dalam surat telah gugur', reads: 'state',
  evaluate: ({ context, facts }) => {
    const sisa = (context.unit ?? []).filter(({ usulan }) => !facts.gugur.includes(usulan)).length;
    return verdict(sisa === 0, 'tidak ada {satker} dalam surat yang masih diusulkan', `${sisa} {satker} masih diusulkan`);
  },
});
