import { verdict, warning, type Verdict } from '../kernel/rule.js';
import type { Law } from '../regulasi/law.js';
import { rule, susunanOf } from './panel.susunan.js';
import type { Kecualikan, PanelContext, Putuskan } from './panel.types.js';

/**
 * A quorum has the number that the panel's SK writes, else more than the pack's fraction of the members; and each body
 * is there. A recused member leaves the base for that item (I-16, derived).
 */
export function kuorumTanpa(context: PanelContext, law: Law, mundur: readonly string[]): Verdict[] {
  const susunan = susunanOf(law, context.jenis);
  if (!susunan) return [];
  const hadir = context.hadir.filter((o) => !mundur.includes(o));
  const dasar = context.anggota.filter((a) => !mundur.includes(a.orang)).length;
  const { pembilang, penyebut } = susunan.kuorumPecahan;
  const cukup = context.kuorum === undefined ? hadir.length * penyebut > dasar * pembilang : hadir.length >= context.kuorum;
  const need = context.kuorum === undefined ? `lebih dari ${pembilang}/${penyebut} dari ${dasar} anggota hadir` : `${context.kuorum} anggota hadir`;
  return [
    verdict(cukup, need, `${hadir.length} hadir`),
    ...susunan.unsur.map(({ id, judul, minimalHadir }) => {
      const jumlah = hadir.filter((o) => context.anggota.some((a) => a.orang === o && a.unsur === id)).length;
      return verdict(jumlah >= minimalHadir, `paling sedikit ${minimalHadir} dari ${judul} hadir`, `${jumlah} hadir`);
    }),
  ];
}

export const kuorum = rule<Putuskan>({
  id: 'panel.kuorum', title: 'Rapat panel memenuhi kuorum', reads: 'data',
  evaluate: ({ context, data, law }) => kuorumTanpa(context, law, data.mundur),
});

export const dalamAgenda = rule<{ usulan: string }>({
  id: 'panel.dalam-agenda', title: 'Yang diputus ada dalam agenda', reads: 'data',
  evaluate: ({ context, data }) => verdict(context.agenda.includes(data.usulan), '{satker} dalam agenda rapat', context.agenda.includes(data.usulan) ? 'ada' : 'tidak ada'),
});

/** Everybody who had a part in a decision: voted, or stepped back from it. */
export const suaraDari = ({ setuju, menolak, mundur }: Putuskan): string[] => [...setuju, ...menolak, ...mundur];

/** Those who voted with the decision, and those who voted otherwise. */
const menurutPutusan = ({ keputusan, setuju, menolak }: Putuskan) => (keputusan === 'diusulkan' ? { pro: setuju, kontra: menolak } : { pro: menolak, kontra: setuju });

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
    const { pro, kontra } = menurutPutusan(data);
    return data.metode === 'mufakat'
      ? verdict(kontra.length === 0 && pro.length > 0, 'tidak ada yang berbeda pendapat', `${kontra.length} berbeda pendapat`)
      : verdict(pro.length > kontra.length, 'suara terbanyak mendukung putusan', `${pro.length} mendukung, ${kontra.length} tidak`);
  },
});

/** Who was outvoted may have it written down, and nobody else; that somebody did not is told. */
export const pendapatBerbeda = rule<Putuskan>({
  id: 'panel.pendapat-berbeda', title: 'Pendapat berbeda ditulis oleh yang suaranya berbeda dari putusan', reads: 'data',
  evaluate: ({ data }): Verdict[] => {
    const { kontra } = menurutPutusan(data);
    const penulis = data.pendapatBerbeda.map(({ orang }) => orang);
    const lain = penulis.filter((orang, i) => !kontra.includes(orang) || penulis.indexOf(orang) < i).length;
    const diam = kontra.filter((orang) => !penulis.includes(orang)).length;
    return [
      verdict(lain === 0, 'hanya pendapat mereka yang suaranya berbeda, masing-masing satu kali', lain === 0 ? 'sesuai' : `${lain} pendapat lainnya`),
      warning(diam === 0, 'pendapat setiap yang suaranya berbeda tertulis', diam === 0 ? 'tertulis' : `${diam} belum tertulis`),
    ];
  },
});

/** Whoever has an interest steps back, unless the chair has exempted them; that is told each time (C30). */
export const berkepentinganMundur = rule<Putuskan>({
  id: 'panel.berkepentingan-mundur', title: 'Anggota yang berkepentingan mundur dari pembahasan {satker}-nya', reads: 'data', kind: 'segregation',
  evaluate: ({ context, data, facts }): Verdict[] => {
    const ikut = (facts.berkepentingan[data.usulan] ?? []).filter((o) => context.hadir.includes(o) && !data.mundur.includes(o));
    const izin = context.pengecualian.filter(({ usulan, orang }) => usulan === data.usulan && ikut.includes(orang));
    const belum = ikut.filter((o) => !izin.some(({ orang }) => orang === o)).length;
    const need = 'anggota yang memegang atau pernah memegang jabatan di {satker} itu mundur';
    return [
      verdict(belum === 0, need, belum === 0 ? 'sesuai' : `${belum} anggota belum mundur`),
      ...izin.map(({ alasan }) => warning(false, need, `satu anggota ikut memutus atas pengecualian ketua: “${alasan}”`)),
    ];
  },
});

export const yangBerkepentingan = rule<Kecualikan>({
  id: 'panel.yang-berkepentingan', title: 'Yang dikecualikan adalah anggota yang berkepentingan, satu kali', reads: 'data',
  evaluate: ({ context, data, facts }): Verdict[] => {
    const ya = facts.berkepentingan[data.usulan]?.includes(data.orang) === true;
    const sudah = context.pengecualian.some(({ orang, usulan }) => orang === data.orang && usulan === data.usulan);
    return [
      verdict(ya, 'anggota yang memegang atau pernah memegang jabatan di {satker} itu', ya ? 'berkepentingan' : 'tidak berkepentingan'),
      verdict(!sudah, 'belum dikecualikan', sudah ? 'sudah dikecualikan' : 'belum dikecualikan'),
    ];
  },
});

export const bukanDirinya = rule<Kecualikan>({
  id: 'panel.bukan-dirinya', title: 'Ketua tidak mengecualikan dirinya sendiri', reads: 'data', kind: 'segregation',
  evaluate: ({ data, facts }) => verdict(data.orang !== facts.pelaku.orang, 'anggota lain', data.orang === facts.pelaku.orang ? 'dirinya sendiri' : 'anggota lain'),
});
