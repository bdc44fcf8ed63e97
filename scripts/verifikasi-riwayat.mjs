#!/usr/bin/env node
// Checks the histories of an installation of Predikat from a dump of its database and the checkpoints that were kept elsewhere. One file that
// needs Node (20 or later) and nothing else: neither the server, nor its database, nor its packages. The formulas stand here a second time, on
// purpose, so that one wrong program does not vouch for the other.
import { createHash, createHmac, createPublicKey, hash as hashOnce, verify } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const USAGE = `Pemakaian: node verifikasi-riwayat.mjs DUMP --titik titik-periksa.jsonl --kunci VKEY|BERKAS [--kunci-riwayat BERKAS] [--json]

Memeriksa riwayat seluruh kasus dari dump basis data (pg_dump berbentuk teks, atau "history ekspor") dan titik periksa yang disimpan di luar
basis data: setiap mata rantai, setiap daun, setiap tanda tangan titik periksa, dan bahwa titik periksa yang berurutan saling menyambung.
Menyebut tempat pertama yang tidak cocok pada setiap rantai.

  --titik          berkas titik periksa (satu per baris), dari folder di luar basis data
  --kunci          kunci publik titik periksa (nama+sidik+kunci), atau berkas yang memuatnya (kunci-publik.txt)
  --kunci-riwayat  berkas berisi kunci MAC riwayat (HISTORY_KEY): MAC setiap peristiwa ikut diperiksa
  --json           keluaran JSON
  --help           keterangan ini

Kode keluar: 0 utuh; 1 ada yang tidak utuh, masing-masing disebut; 2 pemeriksaan tidak dapat dilakukan.
`;

/** The check cannot be made. */
class TidakDapat extends Error {}

const hex = hashOnce ? (bytes) => hashOnce('sha256', bytes, 'hex') : (bytes) => createHash('sha256').update(bytes).digest('hex');
const sha256 = hashOnce ? (bytes) => hashOnce('sha256', bytes, 'buffer') : (bytes) => createHash('sha256').update(bytes).digest();

// --- the dump ------------------------------------------------------------------------------------------------------------------

const [TAB, LINE, BACKSLASH] = [9, 10, 92];
const END = Buffer.from('\\.');
const UNESCAPED = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };
const valueOf = (text) => (text === '\\N' ? null : text.includes('\\') ? text.replace(/\\(.)/gs, (_, char) => UNESCAPED[char] ?? char) : text);

/** Hands over every row of every COPY block, as bytes: a dump has gigabytes, of which nearly all are only hashed. */
async function eachRow(file, take) {
  let table = null;
  let rest = Buffer.alloc(0);
  for await (const piece of createReadStream(file, { highWaterMark: 1 << 20 })) {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    let begin = 0;
    for (let end = bytes.indexOf(LINE); end >= 0; end = bytes.indexOf(LINE, begin)) {
      const line = bytes.subarray(begin, end);
      begin = end + 1;
      if (table === null) table = headOf(line);
      else if (line.equals(END)) table = null;
      else take(table, line);
    }
    rest = bytes.subarray(begin);
  }
  if (table !== null) throw new TidakDapat(`dump terpotong: tabel ${table.name} tidak berakhir`);
}

function headOf(line) {
  if (line[0] !== 67) return null; // not a "C"
  const [, name, columns] = /^COPY ([\w".]+) \(([^)]*)\) FROM stdin;$/.exec(line.toString()) ?? [];
  return name ? { name: name.replaceAll('"', '').replace(/^public\./, ''), columns: columns.replaceAll('"', '').split(', ') } : null;
}

/** The values of a row by the names of its columns, as text. */
function rowOf({ columns }, line) {
  const values = line.toString().split('\t');
  return Object.fromEntries(columns.map((column, i) => [column, valueOf(values[i] ?? '\\N')]));
}

const hexOf = (bytea) => (bytea ?? '').replace(/^\\x/, '');
/** ISO in UTC to the millisecond, as it was hashed; whatever stands behind the milliseconds shows. */
function instantOf(text) {
  const [, day, time, fraction = '', zone = ''] = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?([+-][\d:]+)?$/.exec(text ?? '') ?? [];
  if (!day) return String(text);
  const more = fraction.padEnd(6, '0');
  const iso = zone === '+00' || zone === '' ? `${day}T${time}.${more.slice(0, 3)}Z` : new Date(`${day}T${time}.${more.slice(0, 3)}${/^[+-]\d\d$/.test(zone) ? `${zone}:00` : zone}`).toISOString();
  return more.endsWith('000') ? iso : iso.replace('Z', `${more.slice(3)}Z`);
}

// --- the chains ----------------------------------------------------------------------------------------------------------------

const TAG = Buffer.from('predikat/event/v1');
const GENESIS = '0'.repeat(64);
/** Chains beside the cases have no column for the case, the machine and the command: what stands there, and the act of an event where its name is another. */
const RANTAI = {
  event: { rantai: 'kasus', kasus: 'case_id' },
  peristiwa_regulasi: { rantai: 'regulasi', kasus: 'tenant_id', mesin: 'regulasi', perintah: { 'regulasi.diusulkan': 'regulasi.usulkan', 'regulasi.diaktifkan': 'regulasi.aktifkan' } },
  peristiwa_kewenangan: { rantai: 'kewenangan', kasus: 'tenant_id', mesin: 'kewenangan', perintah: {} },
};

/** The order in which the fields of a link are hashed, and how each is written in the dump. */
const FIELDS = [
  ['tenant_id'], ['case_id'], ['seq'], ['path'], ['type'], ['command'], ['machine'], ['machine_version'], ['actor'], ['post'], ['role'], ['on_behalf'], ['pack_sidik', 'bytea'], ['at', 'instant'], ['command_id'], ['payload'], ['prev', 'bytea'],
];
const BYTEA = 3; // a bytea begins with a doubled backslash and an x

const SHORT = 64;

/** Writes what is hashed, each field behind its length in bytes. */
class Scratch {
  bytes = Buffer.alloc(1 << 16);

  begin() { this.at = TAG.copy(this.bytes, 0); }

  room(most) { if (this.at + most + 4 > this.bytes.length) this.bytes = Buffer.concat([this.bytes], (this.at + most) * 2 + 4); }

  close(length) { this.bytes.writeUInt32BE(length, this.at); this.at += 4 + length; }

  raw(line, begin, end) {
    this.room(end - begin);
    if (end - begin > SHORT) line.copy(this.bytes, this.at + 4, begin, end);
    else for (let from = begin, to = this.at + 4; from < end; from++, to++) this.bytes[to] = line[from]; // a call costs more than a few bytes
    this.close(end - begin);
  }

  text(text) { this.room(text.length * 3); this.close(this.bytes.write(text, this.at + 4, 'utf8')); }

  hash() { return hex(this.bytes.subarray(0, this.at)); }
}
const scratch = new Scratch();

/** Where the values of a row begin and end. */
function bounds(line, count) {
  const at = new Array(count + 1);
  at[0] = 0;
  for (let i = 1; i < count; i++) at[i] = line.indexOf(TAB, at[i - 1]) + 1;
  at[count] = line.length + 1;
  return at;
}

function has(line, byte, begin, end) {
  const found = line.indexOf(byte, begin);
  return found >= 0 && found < end;
}

/** The column of a row as text that is known to be plain. */
function plain(table, line) {
  const places = table.places ??= Object.fromEntries(table.columns.map((column, i) => [column, i]));
  const at = bounds(line, table.columns.length);
  return { places, at, text: (column, skip = 0) => line.latin1Slice(at[places[column]] + skip, at[places[column] + 1] - 1) };
}

/** A link of a chain, and whether its hash is that of its fields. */
function linkOf(table, line, withMac) {
  const { rantai, kasus, mesin, perintah } = RANTAI[table.name];
  const { places, at, text } = plain(table, line);
  const instead = mesin ? { case_id: text('tenant_id'), command: perintah[text('type')] ?? text('type'), machine: mesin, machine_version: '1' } : {};
  scratch.begin();
  for (const [column, form] of FIELDS) {
    const place = places[column];
    if (place === undefined) { scratch.text(instead[column] ?? ''); continue; }
    const [begin, end] = [at[place], at[place + 1] - 1];
    if (form === 'bytea') scratch.raw(line, Math.min(begin + BYTEA, end), end);
    else if (form === 'instant') scratch.text(instantOf(line.latin1Slice(begin, end)));
    else if (has(line, BACKSLASH, begin, end)) scratch.text(valueOf(line.utf8Slice(begin, end)) ?? '');
    else scratch.raw(line, begin, end);
  }
  const hash = text('hash', BYTEA);
  return { kunci: `${rantai}/${text('tenant_id')}/${text(kasus)}`, seq: Number(text('seq')), prev: text('prev', BYTEA), hash, ...(withMac ? { mac: text('mac', BYTEA) } : {}), utuh: scratch.hash() === hash };
}

/** The first place of a chain that does not hold; null where all do. */
function chainFault(links, key) {
  let prev = GENESIS;
  links.sort((a, b) => a.seq - b.seq);
  for (const [i, link] of links.entries()) {
    if (link.seq !== i + 1) return { seq: i + 1, apa: link.seq === links[i - 1]?.seq ? `peristiwa ${link.seq} ada dua` : `peristiwa ${i + 1} tidak ada; yang berikutnya bernomor ${link.seq}` };
    if (link.prev !== prev) return { seq: link.seq, apa: 'tidak menyambung dengan peristiwa sebelumnya' };
    if (!link.utuh) return { seq: link.seq, apa: 'isinya bukan yang dahulu dicatat: sidiknya tidak cocok' };
    if (key && createHmac('sha256', key).update(TAG).update(link.hash).digest('hex') !== link.mac) return { seq: link.seq, apa: 'tidak dicatat oleh instalasi ini: MAC tidak cocok dengan kunci riwayat' };
    prev = link.hash;
  }
  return null;
}

// --- the checkpoints -----------------------------------------------------------------------------------------------------------

const SPKI_ED25519 = Buffer.from('302a300506032b6570032100', 'hex');

/** A signed note (C2SP): its text when the key signed it, else null. */
function opened(note, vkey) {
  const [, name, id, encoded] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(vkey) ?? [];
  const key = Buffer.from(encoded ?? '', 'base64').subarray(1);
  if (key.length !== 32) throw new TidakDapat('kunci publik titik periksa tidak berbentuk nama+sidik+kunci');
  const end = note.lastIndexOf('\n\n');
  const text = note.slice(0, end + 1);
  const line = note.slice(end + 2).split('\n').find((one) => one.startsWith(`— ${name} `));
  const signature = Buffer.from(line?.slice(name.length + 3) ?? '', 'base64');
  if (end < 0 || signature.subarray(0, 4).toString('hex') !== id) return null;
  const publicKey = createPublicKey({ key: Buffer.concat([SPKI_ED25519, key]), format: 'der', type: 'spki' });
  return verify(null, Buffer.from(text), publicKey, signature.subarray(4)) ? text : null;
}

/** The checkpoints in their order, each with its size and root; faults for those that are none. */
function checkpointsIn(file, vkey, temuan) {
  const lines = readFileSync(file, 'utf8').split('\n').filter((line) => line !== '');
  const titik = [];
  for (const [i, line] of lines.entries()) {
    const text = noteIn(line, vkey);
    const [asal, ukuran, akar, pada] = text?.split('\n') ?? [];
    const size = Number(ukuran);
    if (!text || !Number.isSafeInteger(size) || size < 1) temuan.push({ tempat: `titik periksa, baris ${i + 1}`, apa: 'tanda tangannya tidak cocok dengan kunci' });
    else if (titik.length > 0 && size <= titik.at(-1).ukuran) temuan.push({ tempat: `titik periksa, baris ${i + 1}`, apa: `ukurannya ${size}, tidak lebih dari yang sebelumnya (${titik.at(-1).ukuran})` });
    else titik.push({ baris: i + 1, asal, ukuran: size, akar: Buffer.from(akar, 'base64'), pada });
  }
  return titik;
}

function noteIn(line, vkey) {
  try {
    return opened(JSON.parse(line).catatan, vkey);
  } catch (error) {
    if (error instanceof TidakDapat) throw error;
    return null;
  }
}

const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

/** The root after each number of leaves that is asked for (RFC 6962), in one walk: checkpoints that all agree with one list of leaves continue each other. */
function rootsAt(leaves, sizes) {
  const wanted = new Set(sizes);
  const roots = new Map();
  const peaks = [];
  for (let n = 0; n < leaves.length; n++) {
    let hash = sha256(Buffer.concat([LEAF, leaves[n]]));
    for (let m = n; m % 2 === 1; m = (m - 1) / 2) hash = sha256(Buffer.concat([NODE, peaks.pop(), hash]));
    peaks.push(hash);
    if (wanted.has(n + 1)) roots.set(n + 1, peaks.reduceRight((right, left) => (right ? sha256(Buffer.concat([NODE, left, right])) : left), null));
  }
  return roots;
}

// --- the whole -----------------------------------------------------------------------------------------------------------------

async function readDump(file, withMac) {
  const dump = { rantai: new Map(), daun: [], menunggu: new Set(), kasus: new Map(), peristiwa: 0 };
  await eachRow(file, (table, line) => {
    if (Object.hasOwn(RANTAI, table.name)) keepLink(dump, linkOf(table, line, withMac));
    else if (table.name === 'riwayat.daun') keepLeaf(dump, plain(table, line));
    else if (table.name === 'kasus') keepCase(dump, rowOf(table, line));
  });
  if (dump.peristiwa === 0 && dump.daun.length === 0) throw new TidakDapat('dump ini tidak memuat riwayat (tabel event dan riwayat.daun)');
  return dump;
}

const keepCase = (dump, row) => { dump.kasus.set(`kasus/${row.tenant_id}/${row.id}`, { seq: Number(row.seq), head: hexOf(row.head) }); };

function keepLink(dump, { kunci, ...link }) {
  dump.peristiwa += 1;
  const links = dump.rantai.get(kunci);
  if (links) links.push(link);
  else dump.rantai.set(kunci, [link]);
}

function keepLeaf(dump, { text }) {
  const kunci = `${text('rantai')}/${text('instansi')}/${text('case_id')}`;
  if (text('posisi') === '\\N') dump.menunggu.add(`${kunci}/${text('seq')}`);
  else dump.daun.push({ posisi: Number(text('posisi')), kunci, seq: Number(text('seq')), hash: text('hash', BYTEA) });
}

const shown = (kunci, seq) => { const [rantai, tenant, kasus] = kunci.split('/'); return `${rantai === 'kasus' ? `kasus ${kasus}` : `catatan ${rantai} instansi ${tenant}`}${seq === undefined ? '' : `, peristiwa ${seq}`}`; };

/** What each leaf says of a link, against the link that there is. */
function leafFaults(dump, temuan) {
  dump.daun.sort((a, b) => a.posisi - b.posisi);
  for (const [i, { posisi, kunci, seq, hash }] of dump.daun.entries()) {
    if (posisi !== i) { temuan.push({ tempat: `daun ${i}`, apa: `tidak ada; yang berikutnya pada tempat ${posisi}` }); break; }
    const links = dump.rantai.get(kunci);
    const link = links?.[seq - 1];
    if (links) links.tercakup = (links.tercakup ?? 0) + 1;
    if (link?.seq !== seq) temuan.push({ tempat: shown(kunci, seq), apa: `tidak ada, sedangkan daun ${posisi} mencatatnya` });
    else if (link.hash !== hash) temuan.push({ tempat: shown(kunci, seq), apa: `bukan peristiwa yang dicatat daun ${posisi}` });
  }
}

function rootFaults(dump, titik, temuan) {
  const roots = rootsAt(dump.daun.map(({ hash }) => Buffer.from(hash, 'hex')), titik.map(({ ukuran }) => ukuran));
  let good = 0;
  for (const { baris, ukuran, akar, pada } of titik) {
    const root = roots.get(ukuran);
    if (root?.equals(akar)) { good = ukuran; continue; }
    const apa = root ? `akar pohon lain: di antara daun ${good} dan ${ukuran - 1} ada yang diganti, ditukar, atau disisipkan` : `dump hanya memuat ${dump.daun.length} daun: basis data dipulihkan ke keadaan lama, atau ekornya dipotong`;
    temuan.push({ tempat: `titik periksa, baris ${baris} (${pada}, ukuran ${ukuran})`, apa });
    return;
  }
}

/** Links that no leaf knows though a checkpoint is younger, and chains that do not end where their case says. */
function coverFaults(dump, temuan) {
  for (const [kunci, links] of dump.rantai) {
    const bare = links.find(({ seq }) => seq > (links.tercakup ?? 0) && !dump.menunggu.has(`${kunci}/${seq}`));
    if (bare) temuan.push({ tempat: shown(kunci, bare.seq), apa: 'tidak tercakup daun mana pun' });
    if (!kunci.startsWith('kasus/')) continue;
    const row = dump.kasus.get(kunci);
    if (!row) temuan.push({ tempat: shown(kunci), apa: `baris kasus tidak ada, sedangkan riwayatnya masih ${links.length} peristiwa` });
    else if (row.seq !== links.length || row.head !== links.at(-1).hash) temuan.push({ tempat: shown(kunci), apa: `baris kasus menyebut versi ${row.seq}, riwayat berakhir pada peristiwa ${links.length}, atau sidik terakhirnya lain` });
  }
  for (const [kunci, { seq }] of dump.kasus) if (!dump.rantai.has(kunci)) temuan.push({ tempat: shown(kunci), apa: `tanpa riwayat, sedangkan baris kasus menyebut versi ${seq}` });
}

/**
 * Checks a dump against the checkpoints.
 * @param {{ dump: string, titik: string, kunci: string, kunciRiwayat?: Buffer }} from files, the public key, and the MAC key where it is given
 */
export async function periksaRiwayat({ dump: file, titik: checkpoints, kunci, kunciRiwayat }) {
  const begin = performance.now();
  const temuan = [];
  const titik = checkpointsIn(checkpoints, kunci, temuan);
  const dump = await readDump(file, kunciRiwayat !== undefined);
  for (const [rantai, links] of dump.rantai) {
    const fault = chainFault(links, kunciRiwayat);
    if (fault) temuan.push({ tempat: shown(rantai, fault.seq), apa: fault.apa });
  }
  leafFaults(dump, temuan);
  rootFaults(dump, titik, temuan);
  coverFaults(dump, temuan);
  const detik = (performance.now() - begin) / 1000;
  return { temuan, rantai: dump.rantai.size, peristiwa: dump.peristiwa, daun: dump.daun.length, belumTercakup: dump.menunggu.size, titik: titik.length, terakhir: titik.at(-1)?.pada ?? null, detik };
}

async function main() {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { titik: { type: 'string' }, kunci: { type: 'string' }, 'kunci-riwayat': { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help) { process.stdout.write(USAGE); return 0; }
  const [dump] = positionals;
  if (!dump || !values.titik || !values.kunci) throw new TidakDapat('DUMP, --titik dan --kunci diperlukan; lihat --help');
  const kunci = values.kunci.includes('+') ? values.kunci : readFileSync(values.kunci, 'utf8').trim();
  const kunciRiwayat = values['kunci-riwayat'] ? withoutLineBreak(readFileSync(values['kunci-riwayat'])) : undefined;
  const hasil = await periksaRiwayat({ dump, titik: values.titik, kunci, kunciRiwayat });
  process.stdout.write(values.json ? `${JSON.stringify(hasil)}\n` : told(hasil, kunciRiwayat !== undefined));
  return hasil.temuan.length === 0 ? 0 : 1;
}

const withoutLineBreak = (bytes) => (bytes.at(-1) === 10 ? bytes.subarray(0, -1) : bytes);
const angka = (n) => Math.round(n).toLocaleString('id-ID');

function told({ temuan, rantai, peristiwa, daun, belumTercakup, titik, terakhir, detik }, withMac) {
  const lines = [
    `Diperiksa ${angka(peristiwa)} peristiwa pada ${angka(rantai)} rantai, ${angka(daun)} daun, dan ${angka(titik)} titik periksa${terakhir ? ` (terakhir ${terakhir})` : ''} dalam ${detik.toFixed(1).replace('.', ',')} detik (${angka(peristiwa / detik)} peristiwa per detik).`,
    ...(belumTercakup > 0 ? [`${angka(belumTercakup)} peristiwa lebih baru daripada titik periksa terakhir: hanya rantainya yang diperiksa.`] : []),
    ...(withMac ? [] : ['MAC tidak diperiksa, karena kunci riwayat tidak diberikan.']),
    ...(temuan.length === 0 ? ['Seluruh riwayat utuh.'] : ['Tidak utuh:', ...temuan.map(({ tempat, apa }) => `- ${tempat}: ${apa}`)]),
  ];
  return `${lines.join('\n')}\n`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().then((code) => { process.exitCode = code; }, (error) => {
    process.stderr.write(`Riwayat tidak dapat diperiksa: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  });
}
