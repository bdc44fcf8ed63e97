import type { MachineDef } from '../kernel/machine.js';
import { satkerMachine } from './satker.machine.js';
import { pembangunan } from './satker.pembangunan.commands.js';
import { pencanangan } from './satker.pencanangan.commands.js';

/** The machine `satker` with its commands. */
export const satker: MachineDef = {
  name: 'satker', version: 1, title: 'Pembangunan {satker}', machine: satkerMachine,
  states: {
    persiapan: { title: 'Penandatanganan pakta integritas', waitsFor: ['satker'] },
    dicanangkan: { title: 'Dicanangkan', waitsFor: ['pengusulPenetapan'] },
    diusulkan: { title: 'Diusulkan untuk ditetapkan', waitsFor: ['pimpinanInstansi'] },
    ditetapkan: { title: 'Ditetapkan', waitsFor: ['satker'] },
    membangun: { title: 'Membangun zona integritas', waitsFor: [] },
  },
  commands: [...pencanangan, ...pembangunan],
};
