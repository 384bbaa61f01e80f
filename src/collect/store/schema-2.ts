/**
 * Version 2: whether an office gets into its account. The views get it as their last column and are replaced, not dropped:
 * what was granted on them stays. Reports that are there were read before anybody asked: whichever program finds them
 * next reads them anew.
 */
export const SCHEMA_2 = `
ALTER TABLE gpr_respond.reports ADD COLUMN access text;
UPDATE gpr_respond.reports SET program = '0.0.0';

CREATE OR REPLACE VIEW gpr_respond.editions AS
SELECT r.office, r.case_id, r.case_key, r.sha256, r.kind, r.edition_type, r.edition_number, r.issued_at, r.entries,
  r.excerpt_for, r.cut, r.office_name, r.timezone, r.platform, r.handle, r.account_url, r.account_state, r.runbook,
  r.incident, r.state, r.opened_at, r.noticed_at, r.occurred_at, r.protected_at, r.contained_at, r.reported_at,
  r.informed_at, r.recovered_at, r.announced_at, r.closed_at, r.readiness, r.cause,
  f.verdict, f.signer, f.altered, f.path,
  (SELECT count(DISTINCT (c.path, c.nth)) FROM gpr_respond.files c WHERE c.office = r.office AND c.sha256 = r.sha256) AS copies,
  r.access
FROM gpr_respond.reports r
CROSS JOIN LATERAL (
  SELECT verdict, signer, altered, path
  FROM gpr_respond.files f
  WHERE f.office = r.office AND f.sha256 = r.sha256
  ORDER BY string_to_array(f.program, '.')::integer[] DESC, f.trust DESC, f.path COLLATE "C"
  LIMIT 1
) f;

CREATE OR REPLACE VIEW gpr_respond.cases AS
SELECT DISTINCT ON (office, case_id, case_key) *
FROM gpr_respond.editions
ORDER BY office, case_id, case_key, (verdict = 'altered'), entries DESC, coalesce(edition_number, 0) DESC,
  (excerpt_for IS NULL) DESC, issued_at DESC NULLS LAST, sha256 DESC;

DO $$
DECLARE
  named text;
BEGIN
  FOREACH named IN ARRAY ARRAY['reports', 'editions', 'cases'] LOOP
    EXECUTE format('COMMENT ON COLUMN gpr_respond.%I.access IS %L', named,
      'Dapatkah kantor masuk ke akunnya, menurut jawaban terbaru di laporan; kosong: tidak disebut / Whether the office gets into its account, by the newest answer in the report; empty: not told. logged-in, fresh, limited (masih bisa masuk / can log in); locked-out, lost, admin-removed, locked, disabled (tidak bisa / cannot); regained, ours (kembali, belum dinyatakan pulih / back, not declared recovered); recovered (dinyatakan pulih / declared recovered); unconfirmed (perlu dipastikan / to be confirmed); attacker, retaken, retaken-disabled, replaced, given-up, unknown');
  END LOOP;
END
$$;
COMMENT ON COLUMN gpr_respond.reports.program IS 'Versi gpr-respond yang membaca laporan; 0.0.0: dibaca lagi begitu ditemukan / Version of gpr-respond that read the report; 0.0.0: read anew once it is found';
`;
