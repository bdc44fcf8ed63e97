import { longDate } from '../kernel/calendar.js';
import { rulesOf } from '../kernel/machine.js';
import { verdict } from '../kernel/rule.js';
import type { Law } from '../regulasi/law.js';
import { berlaku, bergabung, namaOf, wakilDari } from './anggota.js';
import type { BatalkanUndangan, KawasanContext, KawasanFacts, TimKhusus, Undang } from './kawasan.types.js';

const rule = rulesOf<KawasanContext, KawasanFacts, Law>();

export const tidakMendatang = rule<{ tanggal: string }>({
  id: 'kawasan.tanggal-tidak-mendatang', title: 'Tanggal dokumen tidak mendahului hari ini', reads: 'data',
  evaluate: ({ data, facts }) => verdict(data.tanggal <= facts.hariIni, `paling lambat ${longDate(facts.hariIni)}`, longDate(data.tanggal)),
});

export const belumDiundang = rule<Undang>({
  id: 'kawasan.belum-diundang', title: 'Satu unit diundang satu kali', reads: 'data',
  evaluate: ({ context, data }) => {
    const sama = berlaku(context).find((u) => u.instansi === data.instansi && (u.unit === data.unit || (u.kodeUnit !== undefined && u.kodeUnit === data.kodeUnit)));
    return verdict(sama === undefined, 'unit yang tidak sedang diundang', sama ? `undangan ${sama.urut} atas ${namaOf(sama)} masih berlaku` : 'belum diundang');
  },
});

export const undanganBerlaku = rule<BatalkanUndangan>({
  id: 'kawasan.undangan-berlaku', title: 'Yang dibatalkan adalah undangan yang masih berlaku', reads: 'data',
  evaluate: ({ context, data }) => {
    const undangan = context.undangan.find((u) => u.urut === data.undangan);
    const have = undangan?.batal ? `dibatalkan ${longDate(undangan.batal.tanggal)}` : undangan ? 'masih berlaku' : 'tidak ada';
    return verdict(undangan !== undefined && !undangan.batal, `undangan ${data.undangan} yang masih berlaku`, have);
  },
});

export const beberapaUnit = rule({
  id: 'kawasan.beberapa-unit', title: 'Kawasan terdiri dari beberapa unit yang bergabung', reads: 'state',
  evaluate: ({ context, facts }) => {
    const anggota = bergabung(context, facts);
    return verdict(anggota.length > 1, 'lebih dari satu unit menerima undangan', anggota.length === 0 ? 'belum ada' : anggota.map(({ undangan }) => namaOf(undangan)).join('; '));
  },
});

export const timDariSetiapTpi = rule<TimKhusus>({
  id: 'kawasan.tim-dari-setiap-tpi', title: 'Tim Khusus adalah gabungan Tim Penilai Internal dari setiap anggota', reads: 'data',
  evaluate: ({ context, data, facts }) => [...setiapAnggota(context, facts, data), ...data.anggota.map(({ instansi, orang }) =>
    verdict(wakilDari(context, facts, instansi).includes(orang), `orang yang ditunjuk ${instansi} sebagai wakilnya`, wakilDari(context, facts, instansi).includes(orang) ? 'ditunjuk' : 'satu orang tidak ditunjuk'))],
});

export const timKhususLengkap = rule({
  id: 'kawasan.tim-khusus-lengkap', title: 'Tim Khusus dibentuk dan memuat wakil setiap anggota', reads: 'state',
  evaluate: ({ context, facts }) => [verdict(context.tim !== undefined, 'keputusan Tim Khusus', context.tim?.nomorSk ?? 'belum ada'), ...(context.tim ? setiapAnggota(context, facts, context.tim) : [])],
});

/** One verdict for each unit that joined: whether its TPI sits in the team. */
const setiapAnggota = (context: KawasanContext, facts: KawasanFacts, { anggota }: Pick<TimKhusus, 'anggota'>) => bergabung(context, facts).map(({ undangan, fakta }) => {
  const ada = anggota.some(({ instansi, orang }) => instansi === undangan.instansi && fakta.wakil.includes(orang));
  return verdict(ada, `wakil Tim Penilai Internal ${namaOf(undangan)}`, ada ? 'ada' : fakta.wakil.length === 0 ? 'belum ditunjuk' : 'tidak dalam tim');
});

export const olehTimKhusus = rule({
  id: 'kawasan.oleh-tim-khusus', title: 'Dilakukan oleh anggota Tim Khusus', reads: 'state',
  evaluate: ({ context, facts }) => {
    const anggota = context.tim?.anggota.some(({ orang }) => orang === facts.pelaku.orang) ?? false;
    return verdict(anggota, 'nama dalam keputusan Tim Khusus', anggota ? 'tercantum' : context.tim ? 'tidak tercantum' : 'Tim Khusus belum dibentuk');
  },
});
