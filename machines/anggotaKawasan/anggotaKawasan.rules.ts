import { longDate } from '../kernel/calendar.js';
import { rulesOf } from '../kernel/machine.js';
import { verdict } from '../kernel/rule.js';
import type { Law } from '../regulasi/law.js';
import type { AnggotaKawasanContext, AnggotaKawasanFacts, Bagikan, Terima, Tolak, TunjukWakil } from './anggotaKawasan.types.js';

const rule = rulesOf<AnggotaKawasanContext, AnggotaKawasanFacts, Law>();

export const tidakMendatang = rule<{ tanggal: string }>({
  id: 'anggotaKawasan.tanggal-tidak-mendatang', title: 'Tanggal dokumen tidak mendahului hari ini', reads: 'data',
  evaluate: ({ data, facts }) => verdict(data.tanggal <= facts.hariIni, `paling lambat ${longDate(facts.hariIni)}`, longDate(data.tanggal)),
});

const undanganOf = ({ undangan }: AnggotaKawasanFacts, data: Pick<Terima, 'kawasan' | 'undangan'>) => undangan.find((u) => u.kawasan === data.kawasan && u.undangan === data.undangan);

export const adaUndangan = rule<Terima | Tolak>({
  id: 'anggotaKawasan.ada-undangan', title: 'Yang dijawab adalah undangan yang berlaku dan belum dijawab', reads: 'data',
  evaluate: ({ data, facts }) => {
    const undangan = undanganOf(facts, data);
    return verdict(undangan?.jawaban === null, 'undangan yang berlaku dan belum dijawab', undangan ? (undangan.jawaban === null ? `undangan atas ${undangan.unit}` : 'sudah dijawab') : 'tidak ada undangan itu');
  },
});

export const unitDiundang = rule<Terima>({
  id: 'anggotaKawasan.unit-diundang', title: 'Yang bergabung adalah unit yang diundang', reads: 'data',
  evaluate: ({ data, facts }) => {
    const diundang = undanganOf(facts, data)?.kodeUnit ?? null;
    return verdict(diundang === null || diundang === facts.unit.kode, diundang === null ? 'unit yang dipilih sendiri' : `unit ${diundang}`, `unit ${facts.unit.kode}`);
  },
});

export const wakilDariTpi = rule<TunjukWakil>({
  id: 'anggotaKawasan.wakil-dari-tpi', title: 'Wakil dalam Tim Khusus adalah anggota Tim Penilai Internal', reads: 'data',
  evaluate: ({ data, facts, law: { pack } }) => data.orang.map((orang) => {
    const tpi = pack.tahapTpi.flatMap((lapisan) => pack.tingkat[lapisan]?.penilai ?? []);
    const ada = facts.jabatan[orang]?.some((peran) => tpi.includes(peran)) ?? false;
    return verdict(ada, 'jabatan pada Tim Penilai Internal instansi ini', ada ? 'ada' : 'satu orang tidak memegangnya');
  }),
});

export const memegangYangDibagikan = rule<Bagikan>({
  id: 'anggotaKawasan.memegang-yang-dibagikan', title: 'Yang dibagikan sungguh ada pada unit itu', reads: 'data',
  evaluate: ({ data, facts }) => data.apa.map((bagian) => {
    const have = bagian === 'predikat' ? facts.predikat?.nomor : facts.hasilTpi?.nomor;
    return verdict(have !== undefined, { predikat: 'predikat yang berlaku', hasilTpi: 'laporan hasil evaluasi Tim Penilai Internal' }[bagian], have ?? 'tidak ada');
  }),
});
