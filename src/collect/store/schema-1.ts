/** Version 1: what offices reported, where it was found, what could not be read; and views of it for reporting programs. */
export const SCHEMA_1 = `
CREATE TABLE gpr_respond.reports (
  office text COLLATE "C" NOT NULL,
  sha256 text COLLATE "C" NOT NULL,
  case_id text COLLATE "C" NOT NULL,
  case_key text COLLATE "C" NOT NULL,
  kind text NOT NULL,
  edition_type text,
  edition_number bigint,
  issued_at timestamptz,
  entries bigint NOT NULL,
  excerpt_for text,
  cut boolean NOT NULL,
  office_name text,
  timezone text NOT NULL,
  platform text NOT NULL,
  handle text NOT NULL,
  account_url text,
  account_state text,
  runbook text NOT NULL,
  incident text NOT NULL,
  state text NOT NULL,
  opened_at timestamptz,
  noticed_at timestamptz,
  occurred_at timestamptz,
  protected_at timestamptz,
  contained_at timestamptz,
  reported_at timestamptz,
  informed_at timestamptz,
  recovered_at timestamptz,
  announced_at timestamptz,
  closed_at timestamptz,
  readiness smallint,
  cause text,
  steps_done text[] NOT NULL,
  steps_not_possible text[] NOT NULL,
  steps_not_applicable text[] NOT NULL,
  steps_later text[] NOT NULL,
  steps_not_reached text[] NOT NULL,
  bytes bigint NOT NULL,
  document json NOT NULL,
  program text NOT NULL,
  stored_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (office, sha256)
);
CREATE INDEX reports_case ON gpr_respond.reports (office, case_id);

CREATE TABLE gpr_respond.files (
  office text COLLATE "C" NOT NULL,
  sha256 text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  collector text NOT NULL,
  path text NOT NULL,
  nth integer NOT NULL,
  modified_at timestamptz,
  verdict text NOT NULL,
  signer text,
  altered text[] NOT NULL,
  trust smallint NOT NULL,
  document json NOT NULL,
  program text NOT NULL,
  stored_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (office, sha256, id),
  FOREIGN KEY (office, sha256) REFERENCES gpr_respond.reports (office, sha256)
);

CREATE TABLE gpr_respond.unread (
  office text COLLATE "C" NOT NULL DEFAULT '',
  source text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  source_name text NOT NULL,
  source_total bigint NOT NULL,
  path text NOT NULL,
  line bigint,
  reason_id text NOT NULL,
  reason_en text NOT NULL,
  stored_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (office, source, id)
);

CREATE VIEW gpr_respond.editions AS
SELECT r.office, r.case_id, r.case_key, r.sha256, r.kind, r.edition_type, r.edition_number, r.issued_at, r.entries,
  r.excerpt_for, r.cut, r.office_name, r.timezone, r.platform, r.handle, r.account_url, r.account_state, r.runbook,
  r.incident, r.state, r.opened_at, r.noticed_at, r.occurred_at, r.protected_at, r.contained_at, r.reported_at,
  r.informed_at, r.recovered_at, r.announced_at, r.closed_at, r.readiness, r.cause,
  f.verdict, f.signer, f.altered, f.path,
  (SELECT count(DISTINCT (c.path, c.nth)) FROM gpr_respond.files c WHERE c.office = r.office AND c.sha256 = r.sha256) AS copies
FROM gpr_respond.reports r
CROSS JOIN LATERAL (
  SELECT verdict, signer, altered, path
  FROM gpr_respond.files f
  WHERE f.office = r.office AND f.sha256 = r.sha256
  ORDER BY string_to_array(f.program, '.')::integer[] DESC, f.trust DESC, f.path COLLATE "C"
  LIMIT 1
) f;

CREATE VIEW gpr_respond.cases AS
SELECT DISTINCT ON (office, case_id, case_key) *
FROM gpr_respond.editions
ORDER BY office, case_id, case_key, (verdict = 'altered'), entries DESC, coalesce(edition_number, 0) DESC,
  (excerpt_for IS NULL) DESC, issued_at DESC NULLS LAST, sha256 DESC;

CREATE VIEW gpr_respond.steps AS
SELECT r.office, r.case_id, r.sha256, o.outcome, s.step
FROM gpr_respond.reports r
CROSS JOIN LATERAL (VALUES
  ('done', r.steps_done),
  ('not-possible', r.steps_not_possible),
  ('not-applicable', r.steps_not_applicable),
  ('later', r.steps_later),
  ('not-reached', r.steps_not_reached)
) o (outcome, ids)
CROSS JOIN LATERAL unnest(o.ids) s (step);

CREATE VIEW gpr_respond.times AS
SELECT r.office, r.case_id, r.sha256, t.milestone, t.at
FROM gpr_respond.reports r
CROSS JOIN LATERAL (VALUES
  ('occurred', r.occurred_at), ('noticed', r.noticed_at), ('opened', r.opened_at), ('protected', r.protected_at),
  ('contained', r.contained_at), ('reported', r.reported_at), ('informed', r.informed_at),
  ('recovered', r.recovered_at), ('announced', r.announced_at), ('closed', r.closed_at)
) t (milestone, at)
WHERE t.at IS NOT NULL;

CREATE VIEW gpr_respond.seals AS
SELECT office, sha256, path, collector, verdict, signer, altered, program
FROM gpr_respond.files;

CREATE VIEW gpr_respond.asks AS
SELECT r.office, r.case_id, r.sha256, a ->> 'to' AS addressee, a ->> 'what' AS what, a ->> 'since' AS since
FROM gpr_respond.reports r
CROSS JOIN LATERAL json_array_elements(r.document -> 'asks') a;

COMMENT ON SCHEMA gpr_respond IS 'Laporan akun media sosial dari banyak kantor / Reports on social-media accounts from many offices. Mulailah dari / start with: gpr_respond.cases';

COMMENT ON TABLE gpr_respond.reports IS 'Satu baris per laporan (isi yang sama = satu baris) / One row a report, the same content once. Semua edisi ada di sini; yang berlaku: lihat cases / every edition is here; for those that count see cases';
COMMENT ON COLUMN gpr_respond.reports.office IS 'Kantor: nama singkat, atau namanya dengan huruf kecil. Kunci distribusi / Office: short name, else its name in lower case. The distribution key';
COMMENT ON COLUMN gpr_respond.reports.sha256 IS 'SHA-256 berkas laporan, seperti dari sha256sum / of the report file, as sha256sum gives it';
COMMENT ON COLUMN gpr_respond.reports.case_id IS 'Nomor kasus yang tertulis di laporan; siapa pun dapat menulisnya / Case id as the report says; anybody can write one';
COMMENT ON COLUMN gpr_respond.reports.case_key IS 'Sama untuk laporan dengan jenis, akun, kantor, dan waktu buka yang sama: satu kasus = office, case_id, case_key / The same for reports of the same kind, account, office and opening: a case is office, case_id, case_key';
COMMENT ON COLUMN gpr_respond.reports.kind IS 'incident, preparation, patrol, drill (drill: latihan, bukan kejadian / a rehearsal, nothing happened)';
COMMENT ON COLUMN gpr_respond.reports.edition_type IS 'awal, perkembangan, akhir; kosong: salinan kerja / empty: a working copy';
COMMENT ON COLUMN gpr_respond.reports.edition_number IS 'Nomor edisi dalam kasus / Number of the edition in its case';
COMMENT ON COLUMN gpr_respond.reports.issued_at IS 'Kapan edisi diterbitkan / When the edition was issued';
COMMENT ON COLUMN gpr_respond.reports.entries IS 'Panjang catatan kasus saat laporan dibuat: makin besar makin baru / Length of the journal it was made from: greater is newer';
COMMENT ON COLUMN gpr_respond.reports.excerpt_for IS 'Penerima, bila ini hanya petikan untuknya / The addressee, when this is only what that one may see';
COMMENT ON COLUMN gpr_respond.reports.cut IS 'Dibuat dari catatan yang rusak; tidak lengkap / Made from a damaged journal; not complete';
COMMENT ON COLUMN gpr_respond.reports.office_name IS 'Nama kantor seperti di laporan / The office''s name as the report gives it';
COMMENT ON COLUMN gpr_respond.reports.timezone IS 'Zona waktu kantor, untuk bulan dan hari / The office''s time zone, for months and days';
COMMENT ON COLUMN gpr_respond.reports.platform IS 'instagram, facebook, …';
COMMENT ON COLUMN gpr_respond.reports.handle IS 'Nama akun / Name of the account';
COMMENT ON COLUMN gpr_respond.reports.account_url IS 'Alamat akun / Address of the account';
COMMENT ON COLUMN gpr_respond.reports.account_state IS 'Bagaimana akun berakhir, bila tercatat / How the account ended, where recorded';
COMMENT ON COLUMN gpr_respond.reports.runbook IS 'Panduan yang dipakai / Runbook: hacked-instagram';
COMMENT ON COLUMN gpr_respond.reports.incident IS 'Jenis insiden / Kind of incident: hacked, suspicious, impersonated, suspended, aftercare';
COMMENT ON COLUMN gpr_respond.reports.state IS 'open, contained, recovered, closed';
COMMENT ON COLUMN gpr_respond.reports.opened_at IS 'Kasus dibuka / The case was opened';
COMMENT ON COLUMN gpr_respond.reports.noticed_at IS 'Insiden diketahui / The incident was noticed';
COMMENT ON COLUMN gpr_respond.reports.occurred_at IS 'Insiden terjadi, bila diketahui / The incident happened, where known';
COMMENT ON COLUMN gpr_respond.reports.protected_at IS 'Perlindungan pertama / First protection';
COMMENT ON COLUMN gpr_respond.reports.contained_at IS 'Terkendali / Contained';
COMMENT ON COLUMN gpr_respond.reports.reported_at IS 'Laporan pertama disampaikan / First reported';
COMMENT ON COLUMN gpr_respond.reports.informed_at IS 'Warga diberi tahu / The public was informed';
COMMENT ON COLUMN gpr_respond.reports.recovered_at IS 'Akun pulih / The account was recovered';
COMMENT ON COLUMN gpr_respond.reports.announced_at IS 'Pemulihan diumumkan / The recovery was announced';
COMMENT ON COLUMN gpr_respond.reports.closed_at IS 'Kasus ditutup / The case was closed';
COMMENT ON COLUMN gpr_respond.reports.readiness IS 'Kesiapan 0–100, dari persiapan atau patroli / Readiness, of a preparation or patrol';
COMMENT ON COLUMN gpr_respond.reports.cause IS 'Penyebab yang terbukti, tidak pernah ditebak / Cause where established, never guessed: lure';
COMMENT ON COLUMN gpr_respond.reports.steps_done IS 'Langkah selesai / Steps done; satu baris per langkah: lihat / one row a step: see gpr_respond.steps';
COMMENT ON COLUMN gpr_respond.reports.steps_not_possible IS 'Langkah yang tidak bisa dikerjakan / Steps that were not possible';
COMMENT ON COLUMN gpr_respond.reports.steps_not_applicable IS 'Langkah yang tidak berlaku / Steps that did not apply';
COMMENT ON COLUMN gpr_respond.reports.steps_later IS 'Langkah yang ditunda / Steps put off';
COMMENT ON COLUMN gpr_respond.reports.steps_not_reached IS 'Langkah yang berlaku dan belum sempat / Steps that applied and never came up';
COMMENT ON COLUMN gpr_respond.reports.bytes IS 'Ukuran berkas / Size of the file';
COMMENT ON COLUMN gpr_respond.reports.document IS 'Data lengkap yang dipakai program; pakailah kolom lain / All the program keeps of the report; use the other columns. U+001A menandai karakter yang ditolak PostgreSQL / marks a character that PostgreSQL refuses';
COMMENT ON COLUMN gpr_respond.reports.program IS 'Versi gpr-respond yang membaca laporan / Version of gpr-respond that read the report';
COMMENT ON COLUMN gpr_respond.reports.stored_at IS 'Kapan pertama disimpan / When it was first stored';
COMMENT ON COLUMN gpr_respond.reports.updated_at IS 'Kapan terakhir berubah / When it last changed';

COMMENT ON TABLE gpr_respond.files IS 'Di mana laporan ditemukan, oleh siapa, dan apakah asli: satu baris per berkas dan pengumpul / Where a report was found, by which collector, and whether it is genuine';
COMMENT ON COLUMN gpr_respond.files.office IS 'Seperti di reports / as in reports';
COMMENT ON COLUMN gpr_respond.files.sha256 IS 'Seperti di reports / as in reports';
COMMENT ON COLUMN gpr_respond.files.id IS 'Sidik dari collector, path, dan nth / Hash of collector, path and nth';
COMMENT ON COLUMN gpr_respond.files.collector IS 'Sidik dari komputer dan folder kerja pengumpul / Hash of the collector''s computer and workspace';
COMMENT ON COLUMN gpr_respond.files.path IS 'Berkas, dihitung dari folder yang dibaca / The file, from the folder that was read';
COMMENT ON COLUMN gpr_respond.files.nth IS 'Nol; lebih bila satu pembacaan menemukan nama dan isi yang sama di beberapa folder / Zero; more when one run found the same name and content in several folders';
COMMENT ON COLUMN gpr_respond.files.modified_at IS 'Kapan berkas terakhir diubah / When the file was last changed';
COMMENT ON COLUMN gpr_respond.files.verdict IS 'genuine (asli), unknown-signer, unsigned (belum ditandatangani), unchecked, drill (latihan), altered (BERUBAH)';
COMMENT ON COLUMN gpr_respond.files.signer IS 'Kantor terdaftar yang menandatangani / The registered office that signed';
COMMENT ON COLUMN gpr_respond.files.altered IS 'Bagian yang berubah / What was changed';
COMMENT ON COLUMN gpr_respond.files.trust IS 'Makin besar makin terpercaya; dari salinan yang sama, yang terbesar berlaku / Of copies the greatest counts';
COMMENT ON COLUMN gpr_respond.files.document IS 'Data lengkap yang dipakai program / All the program keeps of the file';
COMMENT ON COLUMN gpr_respond.files.program IS 'Versi gpr-respond yang menilai; yang terbaru berlaku / Version of gpr-respond that judged; the newest counts';
COMMENT ON COLUMN gpr_respond.files.stored_at IS 'Kapan pertama disimpan / When it was first stored';
COMMENT ON COLUMN gpr_respond.files.updated_at IS 'Kapan terakhir berubah / When it last changed';

COMMENT ON TABLE gpr_respond.unread IS 'Berkas yang tidak dapat dibaca pada pembacaan terakhir tiap folder, paling banyak 1.000 per folder / Files that the last run over each folder could not read, at most 1,000 a folder';
COMMENT ON COLUMN gpr_respond.unread.office IS 'Selalu kosong: kantornya tidak diketahui / Always empty: the office is not known';
COMMENT ON COLUMN gpr_respond.unread.source IS 'Sidik dari pengumpul dan folder yang dibaca / Hash of the collector and the folder that was read';
COMMENT ON COLUMN gpr_respond.unread.id IS 'Sidik dari berkas, baris, dan alasan / Hash of file, line and reason';
COMMENT ON COLUMN gpr_respond.unread.source_name IS 'Nama folder yang dibaca / Name of the folder that was read';
COMMENT ON COLUMN gpr_respond.unread.source_total IS 'Jumlah semua berkas tak terbaca di folder itu / How many files of that folder could not be read in all';
COMMENT ON COLUMN gpr_respond.unread.path IS 'Berkas, dihitung dari folder itu / The file, from that folder';
COMMENT ON COLUMN gpr_respond.unread.line IS 'Baris di berkas / Line in the file';
COMMENT ON COLUMN gpr_respond.unread.reason_id IS 'Alasan, bahasa Indonesia / Reason in Indonesian';
COMMENT ON COLUMN gpr_respond.unread.reason_en IS 'Alasan, bahasa Inggris / Reason in English';
COMMENT ON COLUMN gpr_respond.unread.stored_at IS 'Kapan dicatat / When it was noted';

COMMENT ON VIEW gpr_respond.editions IS 'Setiap edisi dengan keasliannya / Every edition with its verdict';
COMMENT ON VIEW gpr_respond.cases IS 'MULAI DI SINI: satu baris per kasus, edisi yang berlaku / START HERE: one row a case, the edition that counts. Insiden sungguhan / real incidents: WHERE kind = ''incident'' AND verdict <> ''altered''';
COMMENT ON VIEW gpr_respond.steps IS 'Satu baris per langkah dan edisi; gabungkan dengan cases / One row a step and edition; join with cases USING (office, sha256). outcome: done, not-possible, not-applicable, later, not-reached';
COMMENT ON VIEW gpr_respond.times IS 'Satu baris per waktu penting dan edisi / One row a milestone and edition; join with cases USING (office, sha256)';
COMMENT ON VIEW gpr_respond.seals IS 'Keaslian setiap berkas menurut setiap pengumpul / The verdict on every file by every collector';
COMMENT ON VIEW gpr_respond.asks IS 'Apa yang diminta dari siapa dan belum dijawab / What is asked of whom and not answered; join with cases USING (office, sha256)';
DO $$
DECLARE
  column_of record;
BEGIN
  -- A view's columns have no comments of their own.
  FOR column_of IN
    SELECT v.relname AS view, a.attname AS name, col_description(t.attrelid, t.attnum) AS words
    FROM pg_class v
    JOIN pg_attribute a ON a.attrelid = v.oid AND a.attnum > 0
    JOIN pg_attribute t ON t.attname = a.attname
      AND t.attrelid IN ('gpr_respond.reports'::regclass, 'gpr_respond.files'::regclass)
    WHERE v.relnamespace = 'gpr_respond'::regnamespace AND v.relkind = 'v'
    ORDER BY t.attrelid = 'gpr_respond.reports'::regclass
  LOOP
    EXECUTE format('COMMENT ON COLUMN gpr_respond.%I.%I IS %L', column_of.view, column_of.name, column_of.words);
  END LOOP;
END
$$;
COMMENT ON COLUMN gpr_respond.editions.copies IS 'Berapa berkas berisi laporan ini / How many files hold this report';
COMMENT ON COLUMN gpr_respond.cases.copies IS 'Berapa berkas berisi laporan ini / How many files hold this report';
COMMENT ON COLUMN gpr_respond.steps.outcome IS 'done, not-possible (tidak bisa), not-applicable (tidak berlaku), later (ditunda), not-reached (belum sempat)';
COMMENT ON COLUMN gpr_respond.steps.step IS 'Langkah dalam panduan / Step of the runbook: gpr-respond runbook show';
COMMENT ON COLUMN gpr_respond.times.milestone IS 'occurred, noticed, opened, protected, contained, reported, informed, recovered, announced, closed';
COMMENT ON COLUMN gpr_respond.times.at IS 'Kapan / When';
COMMENT ON COLUMN gpr_respond.asks.addressee IS 'Penerima / Addressee: kominfo, ministry, meta, …';
COMMENT ON COLUMN gpr_respond.asks.what IS 'Yang diminta / What is asked';
COMMENT ON COLUMN gpr_respond.asks.since IS 'Sejak kapan / Since when';
`;
