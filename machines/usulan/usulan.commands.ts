import type { MachineDef } from '../kernel/machine.js';
import { usulanMachine } from './usulan.machine.js';
import { tpmCommands, tpnCommands } from './usulan.nasional.commands.js';
import { pendahuluanCommands } from './usulan.pendahuluan.commands.js';
import { tpiCommands } from './usulan.tpi.commands.js';

/** The machine `usulan` with its commands. */
export const usulan: MachineDef = {
  name: 'usulan', version: 1, title: 'Usulan predikat', machine: usulanMachine,
  states: {
    penilaianMandiri: { title: 'Penilaian mandiri', waitsFor: ['satker'] },
    penilaianPendahuluan: { title: 'Penilaian pendahuluan', waitsFor: ['tingkat.penilai', 'tingkat.pengusul'] },
    perbaikan: { title: 'Perbaikan', waitsFor: ['satker'] },
    menungguDaftarTpi: { title: 'Menunggu daftar usulan Tim Penilai Internal', waitsFor: ['ketuaTpi'] },
    tidakMasukDaftar: { title: 'Tidak masuk daftar usulan', waitsFor: [] },
    evaluasiTpi: { title: 'Evaluasi Tim Penilai Internal', waitsFor: ['ketuaTpi', 'anggotaTpi'] },
    percepatan: { title: 'Percepatan pemenuhan', waitsFor: ['satker', 'timPembangunan'] },
    menungguPanel: { title: 'Menunggu rapat panel', waitsFor: ['ketuaTpi', 'kepalaSatker'] },
    tidakDiusulkan: { title: 'Tidak diusulkan', waitsFor: [] },
    menungguSurat: { title: 'Menunggu surat pengajuan', waitsFor: ['kepalaSatker', 'surat'] },
    praEvaluasiTpn: { title: 'Pra-evaluasi Tim Penilai Nasional', waitsFor: ['ketuaTpi', 'tpn'] },
    deskTpn: { title: 'Desk evaluasi Tim Penilai Nasional', waitsFor: ['ketuaTpi', 'tpn'] },
    lapanganTpn: { title: 'Evaluasi lapangan Tim Penilai Nasional', waitsFor: ['ketuaTpi', 'tpn'] },
    panelTpn: { title: 'Klirens dan panel Tim Penilai Nasional', waitsFor: ['ketuaTpi', 'tpn'] },
    evaluasiTpm: { title: 'Evaluasi Tim Penilai Mandiri', waitsFor: ['ketuaTpm', 'anggotaTpm'] },
    menungguPanelTpm: { title: 'Menunggu rapat panel Tim Penilai Mandiri', waitsFor: ['ketuaTpm'] },
    menungguSuratMandiri: { title: 'Menunggu surat usulan mandiri', waitsFor: ['surat'] },
    menungguTanggapan: { title: 'Menunggu tanggapan Menteri PANRB', waitsFor: ['penyiapUsulan', 'sekretaris'] },
    menungguPenetapanMandiri: { title: 'Menunggu keputusan {pimpinan}', waitsFor: ['pimpinanInstansi'] },
    tidakBerpredikat: { title: 'Tidak memperoleh predikat', waitsFor: [] },
    menungguPenetapan: { title: 'Menunggu penetapan predikat', waitsFor: ['ketuaTpi', 'tpn'] },
    berpredikat: { title: 'Berpredikat', waitsFor: [] },
    gugur: { title: 'Gugur', waitsFor: [] },
  },
  commands: [...pendahuluanCommands, ...tpiCommands, ...tpnCommands, ...tpmCommands],
};
