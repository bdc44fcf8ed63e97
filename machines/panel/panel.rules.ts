import { longDate } from '../kernel/calendar.js';
import { verdict, type Verdict } from '../kernel/rule.js';
import { rule, susunanOf } from './panel.susunan.js';
import type { Buka, CatatHadir, JenisPanel, Undang, UsulanPanel } from './panel.types.js';

export const tanggalSk = rule<Buka>({
  id: 'panel.tanggal-tidak-mendatang', title: 'Tanggal dokumen tidak mendahului hari ini', reads: 'data',
  evaluate: ({ data, facts }) => verdict(data.tanggalSk <= facts.hariIni, `paling lambat ${longDate(facts.hariIni)}`, longDate(data.tanggalSk)),
});

export const unsurLengkap = rule<Buka>({
  id: 'panel.unsur-lengkap', title: 'Panel terdiri atas setiap unsur yang ditentukan', reads: 'data',
  evaluate: ({ data, law }): Verdict[] => (susunanOf(law, data.jenis)?.unsur ?? []).map(({ id, judul, minimalHadir }) => {
    const jumlah = data.anggota.filter((a) => a.unsur === id).length;
    return verdict(jumlah >= minimalHadir, `paling sedikit ${minimalHadir} anggota dari ${judul}`, `${jumlah} anggota`);
  }),
});

/** Whoever sits for a body is of that body: the pack says which roles belong to it. Persons are counted, never named. */
export const anggotaDariUnsurnya = rule<Buka>({
  id: 'panel.anggota-dari-unsurnya', title: 'Setiap anggota panel menjabat dalam unsur yang diwakilinya', reads: 'data',
  evaluate: ({ data, facts, law }): Verdict[] => {
    const unsur = susunanOf(law, data.jenis)?.unsur;
    return (unsur ? data.anggota : []).flatMap((anggota) => {
      const wakil = unsur?.find(({ id }) => id === anggota.unsur);
      const jabatan = facts.jabatan[anggota.orang] ?? [];
      if (wakil?.peran.some((peran) => jabatan.includes(peran))) return [];
      const need = wakil ? `anggota unsur ${wakil.judul} menjabat ${wakil.peran.map((peran) => `{${peran}}`).join(' atau ')}` : `unsur ${unsur?.map(({ judul }) => judul).join(' atau ') ?? ''}`;
      return [verdict(false, need, wakil ? (jabatan.length > 0 ? 'satu anggota dengan jabatan di luar unsur itu' : 'satu anggota tanpa jabatan') : 'satu anggota dari unsur yang tidak ditentukan')];
    });
  },
});

/** The panel of TPM is the whole team of the decree, each for its own body: nobody is left out, nobody joins. */
export const anggotaTpm = rule<Buka>({
  id: 'panel.anggota-tpm', title: 'Panel Tim Penilai Mandiri beranggotakan seluruh tim menurut keputusannya', reads: 'data',
  evaluate: ({ data, facts: { tpm } }): Verdict[] => {
    if (data.jenis !== 'tpm') return [];
    const dibentuk = verdict(tpm?.keadaan === 'dibentuk', `Tim Penilai Mandiri periode ${data.periode} telah dibentuk`, tpm ? `keadaan “${tpm.judul ?? tpm.keadaan}”` : 'belum ada');
    if (!tpm || !dibentuk.ok) return [dibentuk];
    const sama = (a: Buka['anggota'][number]) => (b: Buka['anggota'][number]) => a.orang === b.orang && a.unsur === b.unsur;
    const luar = data.anggota.filter((a) => !tpm.anggota.some(sama(a))).length;
    const kurang = tpm.anggota.filter((a) => !data.anggota.some(sama(a))).length;
    return [dibentuk, verdict(luar + kurang === 0, `${tpm.anggota.length} anggota menurut keputusan`, `${kurang} tidak disebut, ${luar} di luar keputusan`)];
  },
});

/** What the agenda of each kind of panel is taken from. */
const MENUNGGU: Readonly<Record<JenisPanel, { readonly keadaan: string; readonly need: string }>> = {
  tpi: { keadaan: 'menungguPanel', need: 'menunggu panel dengan LHE “memenuhi”' },
  tpm: { keadaan: 'menungguPanelTpm', need: 'menunggu panel Tim Penilai Mandiri dengan LHE mandiri “memenuhi”' },
};

export const agendaMemenuhi = rule<Buka>({
  id: 'panel.agenda-memenuhi', title: 'Agenda hanya memuat {satker} yang LHE-nya memenuhi dan menunggu panel', reads: 'data',
  evaluate: ({ data, facts }): Verdict[] => data.agenda.map((id) => {
    const usulan = facts.usulan[id];
    const { keadaan, need } = MENUNGGU[data.jenis];
    const ok = usulan?.keadaan === keadaan && usulan.simpulan === 'memenuhi' && usulan.periode === data.periode;
    return verdict(ok, `${usulan?.nama ?? 'usulan'} periode ${data.periode} ${need}`, usulan ? keadaanUsulan(usulan) : 'usulan tidak ditemukan');
  }),
});

const keadaanUsulan = ({ periode, judul, keadaan, simpulan }: UsulanPanel): string =>
  `periode ${periode}, tahap “${judul ?? keadaan}”, LHE ${simpulan === 'memenuhi' ? 'memenuhi' : simpulan ? 'belum memenuhi' : 'belum ada'}`;

export const undanganSebelumRapat = rule<Undang>({
  id: 'panel.undangan-sebelum-rapat', title: 'Undangan dengan agenda disampaikan sebelum rapat', reads: 'data',
  evaluate: ({ data, facts }): Verdict[] => [
    verdict(data.tanggal <= facts.hariIni, `undangan bertanggal paling lambat ${longDate(facts.hariIni)}`, longDate(data.tanggal)),
    verdict(data.tanggal <= data.rapat, `undangan bertanggal paling lambat hari rapat, ${longDate(data.rapat)}`, longDate(data.tanggal)),
  ],
});

/** Nobody attends a meeting that has not come. */
export const hariRapat = rule({
  id: 'panel.hari-rapat', title: 'Daftar hadir dicatat pada atau sesudah hari rapat', reads: 'state',
  evaluate: ({ context: { undangan }, facts }): Verdict[] => (undangan ? [{
    ...verdict(facts.hariIni >= undangan.rapat, `paling awal ${longDate(undangan.rapat)}`, longDate(facts.hariIni)), mulai: undangan.rapat,
  }] : []),
});

export const hadirAnggota = rule<CatatHadir>({
  id: 'panel.hadir-anggota', title: 'Yang hadir adalah anggota panel', reads: 'data',
  evaluate: ({ context, data }) => {
    const lain = data.hadir.filter((o) => !context.anggota.some((a) => a.orang === o));
    return verdict(lain.length === 0, 'setiap yang dicatat hadir adalah anggota', lain.length === 0 ? 'sesuai' : `${lain.length} orang bukan anggota`);
  },
});
