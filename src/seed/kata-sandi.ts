import { randomInt } from 'node:crypto';

/** Everyday words of nature and household, easy to read out and to type. */
const KATA = `
  abadi acara adat alam alat alir alun aman anak angin angka arah arus asam atap awan ayam badai bahan baju balai balok bambu bantal barat baris batik batu bawang bayam
  bebek benang benih beras besar bilik biola bola buah budaya bukit buku bulan bumbu bunga busur cabai cahaya canda capung catur cemara cepat cerah cermin cinta corak
  cuaca dahan damai danau dapur darat daun delima denah depan deras desa dinding domba dompet durian embun empat enau fajar gading gajah galah gambar garam garis gelas
  gema gerak gitar gubuk gula gunung guru halus hangat harum hasil hemat hijau hilir hujan hutan ikan indah ingat intan irama jagung jala jambu jamur janji jarak jarum
  jati jejak jendela jeruk jujur kabar kabut kaca kain kalung kamar kambing kapal kapas karang karya kawan kayu kebun kelapa kemah kenari kereta kertas kilat kolam kopi
  kota kuda kuning ladang lampu langit laut layang lebah lemari lentera lilin lomba lontar madu malam mangga manis masak matang mawar meja melati merak merdu merpati
  mimpi mulia musim nada nanas nelayan nilam ombak padi pagi pahat pantai payung pelita pensil perahu permata pesisir petani pintu piring pohon pulau ragam rajin
  rakit rambut ramah ranting rapi rawa riang rimba roda rotan rumah rumput rusa salak sarang sawah sawo sayur sejuk selasih semi senja sepeda serai siang singkong
  subur sungai surat susu tali tanah tangga tari taman tebu teduh tekun telaga teman tenang tepi teras terang timur tinta topi tugu tulus ufuk ukir untaian usaha
  waktu warna wangi warung waru wayang`.trim().split(/\s+/);

const WORDS = 4;
const DIGITS = 4;

/** A password that nobody chose: four words and four digits, as `sawah-kelapa-perahu-langit-0427`; about 45 bits, and never shorter than 15 characters. */
export function acakKataSandi(): string {
  const words = Array.from({ length: WORDS }, () => KATA[randomInt(KATA.length)]);
  return [...words, String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0')].join('-');
}
