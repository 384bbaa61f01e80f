import * as z from 'zod/mini';
import { addresseesFile, letterFile } from './letter-schema.ts';
import { fragmentFile, glossaryFile, hostsFile, runbookFile } from './schema.ts';

/** What an editor shows when the pointer rests on a key. */
const HINTS: Readonly<Record<string, string>> = {
  reviewed:
    'Tanggal isi terakhir ditinjau / date of the last review, YYYY-MM-DD. After 180 days a warning is shown.',
  kind: 'choice, choices, text, time: pakai/use "ask". action, evidence, notify, info: pakai/use "do".',
  ask: 'Pertanyaan / the question. Paling banyak / at most 280 characters.',
  do: 'Perintah / the instruction. Paling banyak / at most 280 characters.',
  path: 'Jalur menu / menu path: A > B > C. Wajib ada sumber / needs a source.',
  links: 'Id sumber resmi yang dibuka orang / ids of official sources that people open.',
  sources: 'Sumber / sources.',
  when: 'Langkah hanya muncul bila syarat ini terpenuhi / the step comes up only when this holds. Earlier steps only.',
  platforms:
    'Hanya untuk platform ini / for these platforms only. Hanya di / only in all.yaml dan fragmen / and fragments.',
  requires: 'Terkunci sampai langkah ini selesai / locked until these steps are done. Earlier steps only.',
  waivable: 'false: kunci tidak boleh dilewati / the lock may not be waived.',
  within: 'Target sejak insiden diketahui / target since the incident was noticed: 15m, 2h, 1d.',
  alone:
    'true: pilihan ini tidak dapat dicentang bersama yang lain / it cannot be ticked together with others. Only in choices.',
  after:
    'Paling cepat setelah jangka ini / not before this time has passed: 3h. Terhitung dari / counted from "since".',
  since: 'Tonggak awal hitungan / the milestone that is counted from: contained, recovered, …',
  follow:
    'Pemeriksaan lanjutan / later checks: { incident: aftercare, after: [1d, 7d, 30d], since: recovered }.',
  asks: 'Yang diminta bila langkah ini tidak bisa dilakukan / what is asked of whom when the step is not possible.',
  avoid: 'Kata yang tidak dipakai di teks panduan / words that no text uses instead.',
  sees: 'Yang boleh dilihat penerima ini; lainnya tersembunyi / what this addressee may see; all else is hidden.',
  part: 'Bagian yang disusun program dari kasus / worked out from the case.',
  use: 'Nama fragmen / name of a fragment: fragments/<name>.yaml.',
};

/** The JSON Schema of runbook, fragment, official-hosts, glossary, addressees and letter files, for editors; ends with a line break. */
export function runbookJsonSchema(): string {
  const file = z.union([runbookFile, fragmentFile, hostsFile, glossaryFile, addresseesFile, letterFile]);
  return jsonSchemaOf('gpr-respond runbook', file, HINTS);
}

/**
 * A file format as JSON Schema, for editors; ends with a line break.
 * @param hints what an editor shows when the pointer rests on a key
 */
export function jsonSchemaOf(
  title: string,
  file: z.ZodMiniType,
  hints: Readonly<Record<string, string>>,
): string {
  const schema = z.toJSONSchema(file, {
    // The newest draft that editors' YAML support knows well.
    target: 'draft-7',
    reused: 'ref',
    override: ({ jsonSchema }) => {
      for (const [key, property] of Object.entries(jsonSchema.properties ?? {})) {
        const hint = Object.hasOwn(hints, key) ? hints[key] : undefined;
        if (hint && typeof property === 'object' && !('$ref' in property)) property.description = hint;
      }
    },
  });
  return `${JSON.stringify({ title, ...schema }, null, 2)}\n`;
}
