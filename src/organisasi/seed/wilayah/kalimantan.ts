import type { Provinsi } from './provinsi.js';

/** The Indonesian part of Borneo, which lies in two time zones. */
export const KALIMANTAN: readonly Provinsi[] = [
  {
    nama: 'Kalimantan Barat', zona: 'Asia/Jakarta',
    kabupatenKota: `Sambas, Bengkayang, Landak, Mempawah, Sanggau, Ketapang, Sintang, Kapuas Hulu, Sekadau, Melawi, Kayong Utara,
      Kubu Raya, Kota Pontianak, Kota Singkawang`,
    kanim: `I TPI Pontianak, II TPI Entikong, II TPI Sambas, II TPI Sanggau, II Non TPI Ketapang, II Non TPI Singkawang,
      III Non TPI Putussibau`,
    kanimBaru: 'III Non TPI Mempawah*',
    rudenim: 'Pontianak',
    lapas: 'IIA Pontianak, IIB Ketapang, IIB Sintang, IIB Singkawang',
    lpp: 'IIA Pontianak',
    lpka: 'II Sungai Raya',
    rutan: 'IIA Pontianak, IIB Bengkayang, IIB Landak, IIB Mempawah, IIB Putussibau, IIB Sambas, IIB Sanggau',
    bapas: 'I Pontianak, II Sintang',
  },
  {
    nama: 'Kalimantan Tengah', zona: 'Asia/Jakarta',
    kabupatenKota: `Kotawaringin Barat, Kotawaringin Timur, Kapuas, Barito Selatan, Barito Utara, Sukamara, Lamandau, Seruyan, Katingan,
      Pulang Pisau, Gunung Mas, Barito Timur, Murung Raya, Kota Palangka Raya`,
    kanim: 'I Non TPI Palangka Raya, II TPI Sampit',
    lapas: 'IIA Palangka Raya, IIB Muara Teweh, IIB Pangkalan Bun, IIB Sampit, III Sukamara, Narkotika IIA Kasongan',
    lpp: 'IIA Palangka Raya',
    lpka: 'II Palangka Raya',
    rutan: 'IIA Palangka Raya, IIB Buntok, IIB Kuala Kapuas, IIB Tamiang Layang',
    bapas: 'I Palangka Raya, II Sampit',
  },
  {
    nama: 'Kalimantan Selatan', zona: 'Asia/Makassar',
    kabupatenKota: `Tanah Laut, Kotabaru, Banjar, Barito Kuala, Tapin, Hulu Sungai Selatan, Hulu Sungai Tengah, Hulu Sungai Utara,
      Tabalong, Tanah Bumbu, Balangan, Kota Banjarmasin, Kota Banjarbaru`,
    kanim: 'I TPI Banjarmasin, II TPI Batulicin',
    lapas: `IIA Banjarmasin, IIA Kotabaru, IIB Amuntai, IIB Banjarbaru, IIB Tanjung, III Batulicin, Narkotika IIA Karang Intan`,
    lpp: 'IIA Martapura',
    lpka: 'I Martapura',
    rutan: 'IIB Barabai, IIB Kandangan, IIB Marabahan, IIB Pelaihari, IIB Rantau',
    bapas: 'I Banjarmasin, II Amuntai',
  },
  {
    nama: 'Kalimantan Timur', zona: 'Asia/Makassar',
    kabupatenKota: `Paser, Kutai Barat, Kutai Kartanegara, Kutai Timur, Berau, Penajam Paser Utara, Mahakam Ulu, Kota Balikpapan,
      Kota Samarinda, Kota Bontang`,
    kanim: 'I TPI Balikpapan, I TPI Samarinda, III TPI Tanjung Redeb, III Non TPI Bontang',
    rudenim: 'Balikpapan',
    lapas: 'IIA Balikpapan, IIA Bontang, IIA Samarinda, IIA Tenggarong, Narkotika IIA Samarinda',
    lpp: 'IIA Samarinda',
    lpka: 'II Tenggarong',
    rutan: 'I Samarinda, IIB Balikpapan, IIB Tanah Grogot, IIB Tanjung Redeb',
    bapas: 'I Samarinda, I Balikpapan',
  },
  {
    // Uncertain: the ministry is said to have 33 Kanwil while 34 provinces are older than the split of Papua. Under the former
    // ministry of justice the Kanwil of Kalimantan Timur served Kalimantan Utara; that is kept here.
    nama: 'Kalimantan Utara', zona: 'Asia/Makassar', dilayaniKanwil: 'Kalimantan Timur',
    kabupatenKota: 'Malinau, Bulungan, Tana Tidung, Nunukan, Kota Tarakan',
    kanim: 'II TPI Nunukan, II TPI Tarakan',
    lapas: 'IIA Tarakan, IIB Nunukan',
    bapas: 'II Tarakan',
  },
];
