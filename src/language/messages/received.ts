import type { Text } from '../text.ts';

/** What is said of a report that came from elsewhere. */
export const receivedMessages = {
  empty: { id: 'Berkas ini kosong.', en: 'This file is empty.' },
  tooLarge: {
    id: 'Berkas ini lebih dari {size}. Tidak ada laporan yang sebesar itu; isinya tidak dibaca.',
    en: 'This file is over {size}. No report is that large; it was not read.',
  },
  notUtf8: {
    id: 'Berkas ini bukan teks UTF-8 yang utuh: rusak di jalan, atau disimpan ulang dengan penyandian lain. Minta berkas aslinya.',
    en: 'This file is not whole UTF-8 text: damaged on the way, or saved again in another encoding. Ask for the original file.',
  },
  bom: {
    id: 'Ada tanda BOM di awal berkas, biasanya ditambahkan program surel atau penyunting teks. Berkas ini tidak lagi sama dengan aslinya.',
    en: 'There is a BOM at the start of the file, usually added by a mail program or an editor. The file is no longer the original.',
  },
  crlf: {
    id: 'Akhir baris berubah menjadi CRLF, biasanya oleh program surel atau Windows. Berkas ini tidak lagi sama dengan aslinya.',
    en: 'Line ends have become CRLF, usually by a mail program or Windows. The file is no longer the original.',
  },
  pasted: {
    id: 'Teks ini tampaknya disalin lewat chat atau pengolah kata: tanda “---” atau tanda kutip pada data di awal berkas sudah berubah. Isinya dapat dibaca, tetapi datanya tidak. Minta berkas .md aslinya sebagai lampiran dokumen.',
    en: 'This text seems to have been copied through a chat or a word processor: the "---" or the quotation marks of the data at its start have changed. It can be read by people, but not its data. Ask for the original .md file as a document.',
  },
  noData: {
    id: 'Ini tampaknya isi sebuah laporan, tetapi data di awal berkas tidak ada. Minta berkas .md aslinya sebagai lampiran dokumen.',
    en: 'This seems to be the text of a report, but the data at its start is missing. Ask for the original .md file as a document.',
  },
  notAReport: {
    id: 'Ini bukan laporan gpr-respond: data di awal berkas (antara dua baris “---”) tidak ada.',
    en: 'This is no gpr-respond report: the data at its start (between two lines of "---") is not there.',
  },
  otherData: {
    id: 'Data di awal berkas ini bukan data laporan: "gpr-respond" tidak disebut.',
    en: 'The data at the start of this file is not that of a report: "gpr-respond" is not named.',
  },
  cutInData: {
    id: 'Berkas ini terpotong di tengah datanya. Minta dikirim ulang.',
    en: 'This file is cut off inside its data. Ask for it again.',
  },
  cutInBody: {
    id: 'Berkas ini tampaknya terpotong: bagian terakhir laporan tidak ada. Minta dikirim ulang.',
    en: 'This file seems to be cut off: the last section of the report is missing. Ask for it again.',
  },
  dataTooLarge: {
    id: 'Data di awal berkas lebih dari {size} dan tidak dalam bentuk yang ditulis program ini; tidak dibaca. Minta berkas aslinya.',
    en: 'The data at the start of the file is over {size} and not in the form that this program writes; it was not read. Ask for the original file.',
  },
  newer: {
    id: 'Laporan ini ditulis dengan versi {version}; program ini mengenal sampai versi {known}. Isinya dapat dibaca, tetapi datanya tidak ditafsirkan. Perbarui gpr-respond.',
    en: 'This report is of version {version}; this program knows up to version {known}. Its text can be read, its data is not interpreted. Update gpr-respond.',
  },
  otherForm: {
    id: 'Data di awal berkas tidak dalam bentuk yang ditulis program ini: pernah disunting, atau disimpan ulang oleh program lain.',
    en: 'The data at the start is not in the form that this program writes: it was edited, or saved by another program.',
  },
  missingField: { id: 'Data "{field}" tidak ada.', en: 'The data "{field}" is missing.' },
  wrongField: {
    id: 'Data "{field}" tidak dalam bentuk yang semestinya; tidak dipakai.',
    en: 'The data "{field}" is not of its form; it is not used.',
  },
} satisfies Record<string, Text>;
