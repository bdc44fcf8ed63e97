import { Context001 } from './001-context.js';
import { Organisasi002 } from './002-organisasi.js';
import { Identity003 } from './003-identity.js';
import { Workflow004 } from './004-workflow.js';
import { Verifier005 } from './005-verifier.js';
import { PerangkatDaerah006 } from './006-perangkat-daerah.js';
import { Regulasi007 } from './007-regulasi.js';
import { Pegawai008 } from './008-pegawai.js';
import { Kawasan009 } from './009-kawasan.js';
import { PenerusSatker010 } from './010-penerus-satker.js';
import { Migrasi011 } from './011-migrasi.js';
import { SepanjangInstansi012 } from './012-sepanjang-instansi.js';
import { KasusButir013 } from './013-kasus-butir.js';
import { Bukti014 } from './014-bukti.js';
import { Dokumen015 } from './015-dokumen.js';
import { Penggantian016 } from './016-penggantian.js';

/** All migrations, in order. */
export const migrations = [Context001, Organisasi002, Identity003, Workflow004, Verifier005, PerangkatDaerah006, Regulasi007, Pegawai008, Kawasan009, PenerusSatker010, Migrasi011, SepanjangInstansi012, KasusButir013, Bukti014, Dokumen015, Penggantian016];
