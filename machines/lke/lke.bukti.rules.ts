import { rulesOf } from '../kernel/machine.js';
import { verdict } from '../kernel/rule.js';
import type { Law } from '../regulasi/law.js';
import type { Bukti, Isi, KeadaanBukti, LkeContext, LkeFacts } from './lke.types.js';
import type { CatatSurvei } from './survei/survei.types.js';

/** What is said of evidence that cannot be cited. */
const SEBAB: Readonly<Partial<Record<KeadaanBukti, string>>> = {
  ditahan: 'masih diperiksa di karantina', ditolak: 'ditolak pemeriksaan berkas', rusak: 'isinya di penyimpanan tidak lagi utuh', tidakDikenal: 'belum diunggah', unitLain: 'milik unit lain',
};
const SHOWN = 5;

/** Evidence with the code of what it is cited for. */
type Dirujuk = Bukti & { readonly kode: string };

const ofAnswers = (jawaban: Isi['jawaban'] = {}): Dirujuk[] => Object.entries(jawaban).flatMap(([kode, { bukti = [] }]) => bukti.map((one) => ({ kode, ...one })));

/** What is cited where something is typed. */
export const dirujuk = ({ jawaban, unsur = '', sumber }: Partial<Isi & CatatSurvei>): Dirujuk[] => [...ofAnswers(jawaban), ...(sumber ? [{ kode: unsur, ...sumber }] : [])];

/** What a worksheet cites. */
export const dirujukLke = ({ jawaban, survei = {} }: Partial<LkeContext>): Dirujuk[] => [...ofAnswers(jawaban), ...Object.entries(survei).map(([kode, { sumber }]) => ({ kode, ...sumber }))];

export const buktiTersimpan = rulesOf<LkeContext, LkeFacts, Law>()<Partial<Isi & CatatSurvei>>({
  id: 'lke.bukti-tersimpan', title: 'Bukti yang dirujuk telah diunggah dan tersimpan', reads: 'data',
  evaluate: ({ context, data, facts }) => {
    const lama = new Set(dirujukLke(context).map(({ sidik }) => sidik));
    const baru = dirujuk(data).filter(({ sidik }) => !lama.has(sidik)).map((one) => ({ ...one, keadaan: facts.bukti?.[one.sidik]?.keadaan ?? 'tidakDikenal' }));
    if (baru.length === 0) return [];
    const kurang = baru.flatMap(({ kode, judul, keadaan }) => { const sebab = SEBAB[keadaan]; return sebab === undefined ? [] : [`“${judul}” (${kode}) ${sebab}`]; });
    const belum = baru.filter(({ keadaan }) => keadaan === 'belumDipindai').length;
    const ada = kurang.length > 0 ? `${kurang.slice(0, SHOWN).join('; ')}${kurang.length > SHOWN ? `; dan ${kurang.length - SHOWN} lainnya` : ''}` : `${baru.length} rujukan tersimpan${belum > 0 ? `, ${belum} belum dipindai` : ''}`;
    return verdict(kurang.length === 0, 'setiap bukti yang dirujuk tersimpan sebagai berkas atau potret tautan dari {satker} ini, unit di atasnya, atau unit penilai', ada);
  },
});
