import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, writeFileSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import path from 'node:path';
import { GENESIS, hashOf, macOf, type Link } from '../../src/platform/history/chain.js';
import { MerkleTree } from '../../src/platform/history/merkle.js';
import { noteSigner } from '../../src/platform/history/signed-note.js';
import { naskahTitik } from '../../src/history/titik/naskah-titik.js';

const EVENTS_OF_A_CASE = 60;
const COLUMNS = 'tenant_id, case_id, seq, path, type, command, machine, machine_version, actor, post, role, on_behalf, pack_sidik, at, command_id, payload, prev, hash, mac';
/** A payload as an answer with its evidence has it, some 900 bytes. */
const PAYLOAD = JSON.stringify({ data: { kode: 'P.MP.1.a', jawaban: 'Ya', bukti: [{ judul: 'SK Tim Kerja', sidik: 'a'.repeat(64) }] }, facts: { giliran: 'mandiri', jabatan: Array.from({ length: 5 }, (_, i) => ({ peran: 'operator', path: `/k/ditjen/kanwil/upt-${i}/`, dari: '2025-01-01' })), catatan: 'x'.repeat(300) } });

/** Where a dump and its checkpoints lie, with the keys. */
export interface Written { readonly dump: string; readonly titik: string; readonly kunci: string; readonly mac: string }

/** Writes a dump of so many events with valid chains, leaves in the order of time, and a checkpoint at every thousand. */
export async function writeDump(folder: string, events: number): Promise<Written> {
  const key = randomBytes(32);
  const signer = noteSigner(key, 'titik-periksa');
  const files = { dump: path.join(folder, 'dump.sql'), titik: path.join(folder, 'titik.jsonl'), kunci: signer.verifierKey, mac: path.join(folder, 'mac') };
  writeFileSync(files.mac, key);
  const out = createWriteStream(files.dump);
  const put = async (text: string): Promise<void> => { if (!out.write(text)) await once(out, 'drain'); };
  const cases = Array.from({ length: Math.ceil(events / EVENTS_OF_A_CASE) }, () => ({ id: randomUUID(), seq: 0, head: GENESIS }));
  const [tenant, pack, leaves, tree] = [randomUUID(), createHash('sha256').update('paket').digest('hex'), [] as string[], MerkleTree.empty()];
  const notes: string[] = [];
  await put(`COPY public.event (${COLUMNS}) FROM stdin;\n`);
  for (let i = 0; i < events; i++) {
    const one = cases[i % cases.length] ?? { id: '', seq: 0, head: GENESIS };
    const at = new Date(Date.UTC(2026, 0, 1) + i * 1000).toISOString();
    const link: Link = {
      tenant, caseId: one.id, seq: one.seq + 1, path: '/k/ditjen/kanwil/upt/', type: 'lke.diisi', command: 'lke.isi', machine: 'lke', machineVersion: 1, actor: one.id, post: one.id, role: 'operator', onBehalf: '', packSidik: pack, at,
      commandId: one.id, payload: PAYLOAD, prev: one.head,
    };
    const hash = hashOf(link);
    await put(`${[tenant, one.id, link.seq, link.path, link.type, link.command, link.machine, 1, link.actor, link.post, link.role, '\\N', `\\\\x${pack}`, at.replace('T', ' ').replace('Z', '+00'), link.commandId, PAYLOAD.replaceAll('\\', '\\\\'), `\\\\x${link.prev}`, `\\\\x${hash}`, `\\\\x${macOf(hash, key)}`].join('\t')}\n`);
    Object.assign(one, { seq: link.seq, head: hash });
    leaves.push(`${tenant}\tkasus\t${one.id}\t${link.seq}\t\\\\x${hash}\t${at}\t${i}\n`);
    tree.append(Buffer.from(hash, 'hex'));
    if (tree.size % 1_000 === 0 || i === events - 1) notes.push(JSON.stringify({ ukuran: tree.size, catatan: signer.sign(naskahTitik({ asal: signer.name, ukuran: tree.size, akar: tree.root(), pada: at })) }));
  }
  await put(`\\.\n\nCOPY public.kasus (tenant_id, id, seq, head) FROM stdin;\n${cases.filter(({ seq }) => seq > 0).map(({ id, seq, head }) => `${tenant}\t${id}\t${seq}\t\\\\x${head}\n`).join('')}\\.\n\nCOPY riwayat.daun (instansi, rantai, case_id, seq, hash, dicatat, posisi) FROM stdin;\n`);
  for (const leaf of leaves) await put(leaf);
  await put('\\.\n');
  out.end();
  await finished(out);
  writeFileSync(files.titik, `${notes.join('\n')}\n`);
  return files;
}
