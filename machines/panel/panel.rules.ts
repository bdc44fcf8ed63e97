import { longDate } from '../kernel/calendar.js';
import { rulesOf } from '../kernel/machine.js';
import { verdict, type Verdict } from '../kernel/rule.js';
import type { Law } from '../regulasi/law.js';
import type { Buka, CatatHadir, PanelContext, PanelFacts, Putuskan, Susun } from './panel.types.js';

const rule = rulesOf<PanelContext, PanelFacts, Law>();

/** What the law says of the panel; a law without one has no member to ask for. */
const susunan = (law: Law): NonNullable<Law['pack']['panel']> => law.pack.panel ?? { unsur: [], kuorumPecahan: { pembilang: 1, penyebut: 2 } };

export const unsurLengkap = rule<Buka>({
  id: 'panel.unsur-lengkap', title: 'Panel terdiri atas setiap unsur yang ditentukan', reads: 'data',
  evaluate: ({ data, law }): Verdict[] => susunan(law).unsur.map(({ id, judul, minimalHadir }) => {
    const jumlah = data.anggota.filter((a) => a.unsur === id).length;
    return verdict(jumlah >= minimalHadir, `paling sedikit ${minimalHadir} anggota dari ${judul}`, `${jumlah} anggota`);
  }),
});

/** Whoever sits for a body is of that body: the pack says which roles belong to it. Persons are counted, never named. */
export const anggotaDariUnsurnya = rule<Buka>({
  id: 'panel.anggota-dari-unsurnya', title: 'Setiap anggota panel menjabat dalam unsur yang diwakilinya', reads: 'data',
  evaluate: ({ data, facts, law }): Verdict[] => data.anggota.flatMap(({ orang, unsur }) => {
    const wakil = susunan(law).unsur.find(({ id }) => id === unsur);
    const jabatan = facts.jabatan[orang] ?? [];
    if (wakil?.peran.some((peran) => jabatan.includes(peran))) return [];
    const need = wakil ? `anggota unsur ${wakil.judul} menjabat ${wakil.peran.map((peran) => law.pack.peran[peran]?.judul ?? peran).join(' atau ')}` : `unsur ${susunan(law).unsur.map(({ judul }) => judul).join(' atau ')}`;
    return [verdict(false, need, wakil ? (jabatan.length > 0 ? 'satu anggota dengan jabatan di luar unsur itu' : 'satu anggota tanpa jabatan') : 'satu anggota dari unsur yang tidak ditentukan')];
  }),
});

export const agendaMemenuhi = rule<Buka>({
  id: 'panel.agenda-memenuhi', title: 'Agenda hanya memuat satker yang LHE-nya memenuhi dan menunggu panel', reads: 'data',
  evaluate: ({ data, facts }): Verdict[] => data.agenda.map((id) => {
    const usulan = facts.usulan[id];
    const ok = usulan?.keadaan === 'menungguPanel' && usulan.simpulan === 'memenuhi';
    return verdict(ok, `${usulan?.nama ?? 'usulan'} menunggu panel dengan LHE “memenuhi”`, usulan ? `tahap “${usulan.judul ?? usulan.keadaan}”, LHE ${usulan.simpulan === 'memenuhi' ? 'memenuhi' : usulan.simpulan ? 'belum memenuhi' : 'belum ada'}` : 'usulan tidak ditemukan');
  }),
});

export const hadirAnggota = rule<CatatHadir>({
  id: 'panel.hadir-anggota', title: 'Yang hadir adalah anggota panel', reads: 'data',
  evaluate: ({ context, data }) => {
    const lain = data.hadir.filter((o) => !context.anggota.some((a) => a.orang === o));
    return verdict(lain.length === 0, 'setiap yang dicatat hadir adalah anggota', lain.length === 0 ? 'sesuai' : `${lain.length} orang bukan anggota`);
  },
});

/**
 * A quorum has the number that the panel's SK writes, else more than the pack's fraction of the members; and each body
 * is there. A recused member leaves the base for that item (I-16, derived).
 */
function kuorumTanpa(context: PanelContext, law: Law, mundur: readonly string[]): Verdict[] {
  const hadir = context.hadir.filter((o) => !mundur.includes(o));
  const dasar = context.anggota.filter((a) => !mundur.includes(a.orang)).length;
  const { pembilang, penyebut } = susunan(law).kuorumPecahan;
  const cukup = context.kuorum === undefined ? hadir.length * penyebut > dasar * pembilang : hadir.length >= context.kuorum;
  const need = context.kuorum === undefined ? `lebih dari ${pembilang}/${penyebut} dari ${dasar} anggota hadir` : `${context.kuorum} anggota hadir`;
  return [
    verdict(cukup, need, `${hadir.length} hadir`),
    ...susunan(law).unsur.map(({ id, judul, minimalHadir }) => {
      const jumlah = hadir.filter((o) => context.anggota.some((a) => a.orang === o && a.unsur === id)).length;
      return verdict(jumlah >= minimalHadir, `paling sedikit ${minimalHadir} dari ${judul} hadir`, `${jumlah} hadir`);
    }),
  ];
}

export const kuorum = rule<Putuskan>({
  id: 'panel.kuorum', title: 'Rapat panel memenuhi kuorum', reads: 'data',
  evaluate: ({ context, data, law }) => kuorumTanpa(context, law, data.mundur),
});

export const dalamAgenda = rule<Putuskan>({
  id: 'panel.dalam-agenda', title: 'Yang diputus ada dalam agenda', reads: 'data',
  evaluate: ({ context, data }) => verdict(context.agenda.includes(data.usulan), 'satker dalam agenda rapat', context.agenda.includes(data.usulan) ? 'ada' : 'tidak ada'),
});

/** Everybody who had a part in a decision: voted, or stepped back from it. */
const suaraDari = ({ setuju, menolak, mundur }: Putuskan): string[] => [...setuju, ...menolak, ...mundur];

export const pemilihHadir = rule<Putuskan>({
  id: 'panel.pemilih-hadir', title: 'Setiap yang hadir memberi satu suara atau mundur', reads: 'data',
  evaluate: ({ context, data }) => {
    const suara = suaraDari(data);
    const ok = suara.length === new Set(suara).size && suara.every((o) => context.hadir.includes(o)) && context.hadir.every((o) => suara.includes(o));
    return verdict(ok, `${context.hadir.length} suara, masing-masing satu kali`, `${suara.length} suara dari ${new Set(suara).size} orang`);
  },
});

export const caraPutus = rule<Putuskan>({
  id: 'panel.cara-putus', title: 'Putusan diambil dengan mufakat, atau suara terbanyak', reads: 'data',
  evaluate: ({ data }) => {
    const [pro, kontra] = data.keputusan === 'diusulkan' ? [data.setuju, data.menolak] : [data.menolak, data.setuju];
    return data.metode === 'mufakat'
      ? verdict(kontra.length === 0 && pro.length > 0, 'tidak ada yang berbeda pendapat', `${kontra.length} berbeda pendapat`)
      : verdict(pro.length > kontra.length, 'suara terbanyak mendukung putusan', `${pro.length} mendukung, ${kontra.length} tidak`);
  },
});

export const berkepentinganMundur = rule<Putuskan>({
  id: 'panel.berkepentingan-mundur', title: 'Anggota yang berkepentingan mundur dari pembahasan satkernya', reads: 'data', kind: 'segregation',
  evaluate: ({ context, data, facts }) => {
    const harus = (facts.berkepentingan[data.usulan] ?? []).filter((o) => context.hadir.includes(o));
    const belum = harus.filter((o) => !data.mundur.includes(o));
    return verdict(belum.length === 0, 'anggota yang memegang atau pernah memegang jabatan di satker itu mundur', belum.length === 0 ? 'sesuai' : `${belum.length} anggota belum mundur`);
  },
});

export const semuaDiputus = rule<Susun>({
  id: 'panel.semua-agenda-diputus', title: 'Seluruh agenda telah diputus', reads: 'state',
  evaluate: ({ context, facts }): Verdict[] => (context.agenda ?? []).filter((id) => !context.putusan[id])
    .map((id) => verdict(false, `putusan untuk ${facts.usulan[id]?.nama ?? id}`, 'belum diputus')),
});

export const kuorumTetap = rule({
  id: 'panel.kuorum', title: 'Rapat panel memenuhi kuorum', reads: 'state',
  evaluate: ({ context, law }): Verdict[] => Object.values(context.putusan).flatMap((p) => kuorumTanpa(context, law, p.mundur)),
});

/** The attendance list may change after a decision; a vote stands only while its voter is on it. Who came later had no vote. */
export const pemilihTetap = rule({
  id: 'panel.pemilih-hadir', title: 'Setiap yang hadir memberi satu suara atau mundur', reads: 'state',
  evaluate: ({ context, facts }): Verdict[] => Object.values(context.putusan).map((p) => {
    const hilang = suaraDari(p).filter((orang) => !context.hadir.includes(orang)).length;
    return verdict(hilang === 0, `setiap pemilih atas ${facts.usulan[p.usulan]?.nama ?? 'satker itu'} tercatat hadir`, hilang === 0 ? 'sesuai' : `${hilang} pemilih tidak tercatat hadir`);
  }),
});

export const sesudahUndangan = rule<Susun>({
  id: 'panel.tanggal-rapat', title: 'Berita acara bertanggal pada atau sesudah hari rapat', reads: 'data',
  evaluate: ({ context, data, facts }) => {
    const rapat = context.undangan?.tanggal ?? data.tanggal;
    return verdict(data.tanggal >= rapat && data.tanggal <= facts.hariIni, rapat === facts.hariIni ? `tanggal ${longDate(rapat)}` : `antara ${longDate(rapat)} dan ${longDate(facts.hariIni)}`, longDate(data.tanggal));
  },
});

export const penandaTanganHadir = rule({
  id: 'panel.penanda-tangan-hadir', title: 'Yang menandatangani berita acara hadir dalam rapat dan belum menandatangani', reads: 'state',
  evaluate: ({ context, facts }) => {
    const hadir = context.hadir.includes(facts.pelaku.orang);
    const sudah = context.tandaTangan.includes(facts.pelaku.orang);
    return verdict(hadir && !sudah, 'peserta rapat yang belum menandatangani', !hadir ? 'tidak hadir dalam rapat' : sudah ? 'sudah menandatangani' : 'peserta rapat');
  },
});

export const semuaMenandatangani = rule({
  id: 'panel.semua-menandatangani', title: 'Berita acara ditandatangani seluruh peserta', reads: 'state',
  evaluate: ({ context }) => verdict(context.hadir.every((o) => context.tandaTangan.includes(o)), `${context.hadir.length} tanda tangan`, `${context.tandaTangan.length} tanda tangan`),
});
