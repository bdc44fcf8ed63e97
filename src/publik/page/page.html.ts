const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, (c) => ESCAPES[c] ?? c);

const LINKS = [
  { href: '/api/docs', title: 'Dokumentasi API', text: 'Setiap perintah dan data, dengan contoh dan jawaban kesalahannya.' },
  { href: '/api/openapi.json', title: 'Dokumen OpenAPI 3.1', text: 'Untuk dibaca program dan pembuat klien.' },
  { href: '/health/ready', title: 'Kesiapan layanan', text: 'Hasil pemeriksaan setiap bagian yang dibutuhkan.' },
] as const;

/** The first page, whole; it needs no script. */
export const pageHtml = (version: string): string => `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="Predikat, mesin alur kerja Zona Integritas menuju WBK dan WBBM.">
<title>Predikat: alur kerja Zona Integritas</title>
<link rel="icon" href="/page/lambang.svg" type="image/svg+xml">
<link rel="stylesheet" href="/page/page.css">
</head>
<body>
<a class="skip" href="#isi">Langsung ke isi</a>
<div class="page">
<header>
<img src="/page/lambang.svg" alt="" width="56" height="56">
<div>
<h1>Predikat</h1>
<p class="lead">Alur kerja Zona Integritas menuju WBK dan WBBM</p>
</div>
</header>
<main id="isi">
<div class="state">
<p class="running">Peladen berjalan</p>
<p class="version">Versi ${escape(version)}</p>
</div>
<p>Predikat mengawal satuan kerja sejak pencanangan sampai penetapan, pemantauan, dan pencabutan predikat. Setiap langkah
diperiksa terhadap peraturan yang berlaku; setiap penolakan menyebutkan syarat yang belum terpenuhi beserta dasar hukumnya.</p>
<h2>Mulai dari sini</h2>
<ul class="links">
${LINKS.map((l) => `<li><a href="${l.href}"><strong>${l.title}</strong><span>${l.text}</span></a></li>`).join('\n')}
</ul>
</main>
<footer>WBK: Wilayah Bebas dari Korupsi. WBBM: Wilayah Birokrasi Bersih dan Melayani.</footer>
</div>
</body>
</html>
`;
