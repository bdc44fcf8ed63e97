import type { Provinsi } from './provinsi.js';

/** Bali and the Lesser Sunda Islands. */
export const BALI_NUSA_TENGGARA: readonly Provinsi[] = [
  {
    nama: 'Bali', zona: 'Asia/Makassar',
    kabupatenKota: 'Jembrana, Tabanan, Badung, Gianyar, Klungkung, Bangli, Karangasem, Buleleng, Kota Denpasar',
    kanim: 'I Khusus TPI Ngurah Rai, I TPI Denpasar, II TPI Singaraja',
    kanimBaru: 'III Non TPI Klungkung*, III Non TPI Tabanan',
    rudenim: 'Denpasar',
    lapas: 'IIA Kerobokan, IIB Karangasem, IIB Singaraja, IIB Tabanan, Narkotika IIA Bangli',
    lpp: 'IIA Denpasar',
    lpka: 'II Karangasem',
    rutan: 'IIB Bangli, IIB Gianyar, IIB Klungkung, IIB Negara',
    bapas: 'I Denpasar, II Karangasem',
  },
  {
    nama: 'Nusa Tenggara Barat', zona: 'Asia/Makassar',
    kabupatenKota: `Lombok Barat, Lombok Tengah, Lombok Timur, Sumbawa, Dompu, Bima, Sumbawa Barat, Lombok Utara, Kota Mataram,
      Kota Bima`,
    kanim: 'I TPI Mataram, II TPI Sumbawa Besar, III Non TPI Bima',
    kanimBaru: 'III Non TPI Lombok Timur*',
    lapas: 'IIA Mataram, IIA Sumbawa Besar, IIB Dompu, IIB Selong, Terbuka IIB Lombok Tengah',
    lpp: 'III Mataram',
    lpka: 'II Lombok Tengah',
    rutan: 'IIB Praya, IIB Raba Bima',
    bapas: 'II Mataram, II Sumbawa Besar',
  },
  {
    nama: 'Nusa Tenggara Timur', zona: 'Asia/Makassar',
    kabupatenKota: `Sumba Barat, Sumba Timur, Kupang, Timor Tengah Selatan, Timor Tengah Utara, Belu, Alor, Lembata, Flores Timur,
      Sikka, Ende, Ngada, Manggarai, Rote Ndao, Manggarai Barat, Sumba Tengah, Sumba Barat Daya, Nagekeo, Manggarai Timur,
      Sabu Raijua, Malaka, Kota Kupang`,
    kanim: 'I TPI Kupang, II TPI Atambua, II TPI Labuan Bajo, II TPI Maumere',
    rudenim: 'Kupang',
    lapas: `IIA Kupang, IIA Waingapu, IIB Atambua, IIB Ende, IIB Kalabahi, IIB Lembata, IIB Ruteng, IIB Waikabubak, III Baa,
      Terbuka IIB Waikabubak`,
    lpp: 'IIB Kupang',
    lpka: 'I Kupang',
    rutan: 'IIB Bajawa, IIB Kefamenanu, IIB Kupang, IIB Larantuka, IIB Maumere, IIB Soe',
    bapas: 'II Kupang, II Waikabubak, II Ende*',
  },
];
