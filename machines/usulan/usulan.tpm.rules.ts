import { longDate } from '../kernel/calendar.js';
import { rulesOf } from '../kernel/machine.js';
import { verdict } from '../kernel/rule.js';
import type { Law } from '../regulasi/law.js';
import { lkeSelesai } from './usulan.pendahuluan.rules.js';
import type { LheMandiri, PenetapanMandiri, Tanggapan } from './usulan.nasional.types.js';
import type { UsulanContext, UsulanFacts } from './usulan.types.js';

const rule = rulesOf<UsulanContext, UsulanFacts, Law>();

export const tpmDibentuk = rule({
  id: 'usulan.tpm-dibentuk', title: 'Tim Penilai Mandiri telah dibentuk', reads: 'state',
  evaluate: ({ facts }) => verdict(facts.tpm?.keadaan === 'dibentuk', 'keputusan pembentukan TPM yang masih berlaku', facts.tpm ? (facts.tpm.keadaan === 'dibentuk' ? 'telah dibentuk' : facts.tpm.keadaan === 'berakhir' ? 'telah berakhir' : 'belum dibentuk') : 'belum ada persetujuan'),
});

export const lkeTpmSelesai = rule({
  id: 'usulan.lke-tpm-selesai', title: 'TPM telah menilai pengungkit dan hasil dengan LKE', reads: 'state',
  evaluate: ({ context, facts, law }) => lkeSelesai(context, facts, law, 'tpm'),
});

export const caraEvaluasi = rule<LheMandiri>({
  id: 'usulan.cara-evaluasi-mandiri', title: 'TPM mengevaluasi secara on desk dan/atau verifikasi lapangan', reads: 'data',
  evaluate: ({ data }) => {
    const cara = [...(data.desk ? [`on desk ${longDate(data.desk)}`] : []), ...(data.lapangan ? [`lapangan ${longDate(data.lapangan)}`] : [])];
    const wajar = [data.desk, data.lapangan].every((tanggal) => tanggal === undefined || tanggal <= data.tanggal);
    return verdict(cara.length > 0 && wajar, 'tanggal evaluasi on desk atau verifikasi lapangan, tidak sesudah laporannya', cara.join(', ') || 'belum dicatat');
  },
});

export const tanggapanSesudahSurat = rule<Tanggapan>({
  id: 'usulan.tanggapan-sesudah-surat', title: 'Tanggapan tidak mendahului surat usulan mandiri', reads: 'data',
  evaluate: ({ context, data }) => {
    const surat = context.usulanMandiri?.tanggal;
    return verdict(surat !== undefined && data.tanggal >= surat, `tidak sebelum ${surat ? longDate(surat) : 'surat usulan mandiri'}`, longDate(data.tanggal));
  },
});

export const penetapanSesudahTanggapan = rule<PenetapanMandiri>({
  id: 'usulan.penetapan-sesudah-tanggapan', title: 'Keputusan {pimpinan} berdasar tanggapan yang menyetujui dan tidak mendahuluinya', reads: 'data',
  evaluate: ({ context, data }) => {
    const tanggapan = context.tanggapan;
    const setuju = tanggapan?.hasil === 'disetujui';
    return verdict(setuju && data.tanggal >= tanggapan.tanggal, setuju ? `tidak sebelum ${longDate(tanggapan.tanggal)}` : 'tanggapan Menteri PANRB yang menyetujui', longDate(data.tanggal));
  },
});
