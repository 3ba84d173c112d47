// swift-format-ignore-file: written by Scripts/make-resources from Resources/*.yaml.

/// The texts that a new vault's rule book is read from.
package enum RuleBookTexts {
    package static let codes = ##"""
        # rogatory — code lists (draft, own wording). Local law decides the final values; every list is versioned data, not program text.
        schema_version: 1

        roles:
          CW: "caseworker (intake, documents, checklist)"
          RD: "redactor (caseworker with redaction right)"
          SV: "supervisor (decides, approves)"
          HD: "head of central authority or deputy"
          DP: "data protection officer / auditor (reads logs and metadata; content only by logged exception)"
          AD: "system administrator (no case content, no approval right)"
          TR: "trainee (demo database only)"
        access_rule: "A person sees an item only if role allows AND assigned to the case AND no conflict declared AND clearance >= marking AND all compartments on the item are held. Missing one = item does not exist for that person (no count, no title, no feed line)."

        # ------------------------------------------------ sensitivity categories ----
        # see: roles that may read in clear by default (all subject to access_rule)
        # mask: what others on the case see;  out: default for material leaving the office
        sensitivity:
          - {code: FIN, name: Financial records, examples: "account and card numbers, balances, transfers, tax, beneficial owners", level: 3, see: [CW, RD, SV], mask: "last 4 digits", out: "release for named account and period; mask third parties and surplus accounts", extra: "bank secrecy is not in itself a ground to refuse", sources: ["UNTOC 18(8)", "UNCAC 46(8)", "Terrorist Financing Conv. 12(2)"]}
          - {code: PID, name: Personal identification details, examples: "name, birth date, national number, passport, address, phone, e-mail, plate", level: 2, see: [CW, RD, SV], mask: "initial + year of birth", out: "release only for persons named in the request; else pseudonym", extra: "national numbers and home addresses get their own mask", sources: ["LED 3(1),4(1)(c)", "NIST SP 800-122"]}
          - {code: EVI, name: Criminal evidence, examples: "statements, exhibits, forensic reports, intercept product", level: 3, see: [CW, RD, SV], mask: "title only", out: "release with digest, custody line, and limits of admissibility", extra: "no silent edits; original kept unaltered", sources: ["UNTOC 18(3)", "ISO/IEC 27037"]}
          - {code: CRR, name: Criminal record and suspicion, examples: "convictions, arrests, acquittals, watch-list entries", level: 3, see: [CW, RD, SV], mask: "exists / does not exist hidden", out: "only if asked; spent or quashed entries withheld", sources: ["LED 6", "ETS 30 Art 13"]}
          - {code: HLT, name: Health, examples: "diagnosis, treatment, disability, addiction, autopsy", level: 4, see: [RD, SV], mask: "[health]", out: "redact unless strictly necessary; separate approval tick", sources: ["LED 10", "2AP 14(4)"]}
          - {code: GEN, name: Genetic data, examples: "DNA profile, sample reference", level: 4, see: [RD, SV], mask: "[genetic]", out: "profile by dedicated channel only; never inside general package", sources: ["LED 3(12),10", "2AP 14(4)"]}
          - {code: BIO, name: Biometrics, examples: "fingerprints, face template, voice, gait", level: 4, see: [RD, SV], mask: "[biometric]", out: "redact unless identification is the item asked for", sources: ["LED 3(13),10", "2AP 14(4)"]}
          - {code: BEL, name: Beliefs, opinions, origin, union membership, examples: "ethnic origin, politics, religion, trade union", level: 4, see: [RD, SV], mask: "[special category]", out: "redact; if relevant to offence, head decides and D-10 must be answered", sources: ["LED 10", "2AP 14(4)", "Terrorist Financing Conv. 15"]}
          - {code: SEX, name: Sex life, orientation, sexual offence detail, examples: "orientation, victim account of sexual violence", level: 4, see: [RD, SV], mask: "[private life]", out: "redact unless element of offence", sources: ["LED 10", "2AP 14(4)"]}
          - {code: MIN, name: Minors, examples: "anyone under 18 at the time or now, school, family court", level: 4, see: [RD, SV], mask: "Child-n", out: "pseudonym always; real identity in a sealed annex if asked for", sources: ["Europol Reg. 30(1)", "CRC 16, 40(2)(b)(vii)"]}
          - {code: VIC, name: Victims, examples: "name, address, contact, compensation", level: 4, see: [RD, SV], mask: "Victim-n", out: "pseudonym unless testimony is the item", sources: ["LED 6(c)", "UNTOC 24(4), 25"]}
          - {code: WIT, name: Witnesses, examples: "name, whereabouts, protection status, relocation", level: 5, see: [RD, SV], mask: "Witness-n", out: "redact; whereabouts and protection status never leave", sources: ["LED 6(d)", "UNTOC 24(2)(a)", "ETS 182 Art 23"]}
          - {code: SRC, name: Confidential sources and covert officers, examples: "informant id, handler, cover name, tasking", level: 5, see: [SV], compartment: SRC, mask: "item hidden entirely", out: "never; replace by sanitised summary approved by the owning agency", sources: ["EIO Dir. 11(1)(b)", "UNTOC 18(21)(b)"]}
          - {code: MTH, name: Methods and capability, examples: "surveillance technique, tool name, device placement", level: 4, see: [SV], compartment: MTH, mask: "[method]", out: "redact", sources: ["UNTOC 18(21)(b)"]}
          - {code: NSC, name: National security and foreign relations, examples: "intelligence product, diplomatic reporting", level: 5, see: [SV, HD], compartment: NSC, mask: "item hidden entirely", out: "never without originator; above RESTRICTED do not store content here - keep a pointer record only", sources: ["UNTOC 18(21)(b)", "Council Decision 2013/488/EU"]}
          - {code: PRV, name: Privileged, examples: "lawyer-client, clergy, medical confidence, press sources, parliamentary or diplomatic immunity", level: 5, see: [SV], compartment: PRV, mask: "[privileged]", out: "withhold; independent reviewer decides", extra: "case team must not read; quarantine at intake", sources: ["EIO Dir. 11(1)(a)", "e-Evidence Reg. 12(1)(a)"]}
          - {code: TPO, name: Third-party originated, examples: "data from another state, Interpol, Europol, agency under caveat", level: 3, see: [CW, RD, SV], mask: "title + originator", out: "blocked until consent of originator is recorded", sources: ["2AP 14(10)", "LED 35(1)(c)", "Budapest 28(2)-(3)", "UNTOC 18(19)"]}
          - {code: GJY, name: Secret-proceedings material, examples: "grand-jury matter, investigating-judge secrecy, sealed order", level: 4, see: [SV], compartment: GJY, mask: "[sealed]", out: "only with the court order that allows it; order id required", sources: ["Fed.R.Crim.P. 6(e)(2), 6(e)(3)(E)"]}
          - {code: COM, name: Trade and commercial secrets, examples: "formula, client list, bid", level: 2, see: [CW, RD, SV], mask: "[commercial]", out: "release if linked to offence, with use limit", sources: ["UNTOC 18(19)"]}
          - {code: TEL, name: Communications data and content, examples: "call records, location, message text, subscriber data", level: 3, see: [CW, RD, SV], mask: "date only", out: "subscriber, traffic and content are separate releases with separate thresholds", sources: ["Budapest 18, 20-21, 29-34", "2AP 7-9", "e-Evidence Reg. 5"]}
          - {code: REQ, name: The request itself and the fact of it, examples: "letter of request, deal on strategy, names of investigators", level: 3, see: [CW, SV], mask: "reference only", out: "not given to subject, bank or court beyond what execution needs", extra: "state-to-state confidentiality; separate document for courts and custodians", sources: ["UNTOC 18(20)", "UNCAC 46(20)", "Budapest 27(8)", "ETS 182 Art 25", "EIO Dir. 19", "Blue Holdings v NCA [2016] EWCA Civ 760"]}
        levels: {1: "ordinary", 2: "personal", 3: "sensitive", 4: "highly sensitive: extra approval tick, no clipboard, unmask is logged with reason", 5: "life or state interest: compartment, second approval by the head, no print"}

        person_category:      # LED 6 + practice
          - {code: SUS, name: "Suspect or accused"}
          - {code: CON, name: "Convicted"}
          - {code: VIC, name: "Victim or possible victim"}
          - {code: WIT, name: "Witness or information giver"}
          - {code: ASC, name: "Contact or associate"}
          - {code: BYS, name: "Bystander - appears only by chance", default_out: "always masked"}
          - {code: "OFF", name: "Official acting in role", default_out: "function shown, name masked unless signing"}
          - {code: UNK, name: "Not yet decided", default_out: "blocks submission"}

        # --------------------------------------------------- redaction grounds ------
        redaction_grounds:    # printed in the mask as [R:code]; mask length is constant; reason text stays at home unless reveal=true
          - {code: R01, name: "Outside scope of request", reveal: true,  review: SV, sources: ["LED 4(1)(c)"]}
          - {code: R02, name: "Third party / bystander", reveal: true,  review: RD2, sources: ["LED 4(1)(c), 6"]}
          - {code: R03, name: "Victim identity", reveal: true,  review: RD2, sources: ["LED 6(c)", "UNTOC 24(4), 25"]}
          - {code: R04, name: "Witness identity or whereabouts", reveal: false, review: SV, sources: ["UNTOC 24(2)(a)", "ETS 182 Art 23"]}
          - {code: R05, name: "Minor", reveal: true,  review: RD2, sources: ["Europol Reg. 30(1)"]}
          - {code: R06, name: "Confidential source or covert officer", reveal: false, review: SV+HD, note: "shown outside as R99", sources: ["EIO Dir. 11(1)(b)"]}
          - {code: R07, name: "Method or capability", reveal: false, review: SV, note: "shown outside as R99", sources: ["UNTOC 18(21)(b)"]}
          - {code: R08, name: "National security, defence, foreign relations", reveal: false, review: HD, note: "shown outside as R99", sources: ["UNTOC 18(21)(b)", "Budapest 27(4)(b)"]}
          - {code: R09, name: "Ongoing domestic proceedings", reveal: true,  review: SV, sources: ["UNTOC 18(25)", "Budapest 27(5)"]}
          - {code: R10, name: "Privilege or immunity", reveal: true,  review: SV, sources: ["EIO Dir. 11(1)(a)"]}
          - {code: R11, name: "Special category not strictly necessary", reveal: true,  review: RD2, sources: ["LED 10", "2AP 14(4)"]}
          - {code: R12, name: "Originator control / third-party rule", reveal: true,  review: SV, sources: ["2AP 14(10)", "LED 35(1)(c)"]}
          - {code: R13, name: "Sealed or secret proceedings", reveal: true,  review: SV, sources: ["Fed.R.Crim.P. 6(e)"]}
          - {code: R14, name: "Identifier surplus (account, card, document number)", reveal: true,  review: RD2, sources: ["LED 4(1)(c)"]}
          - {code: R15, name: "Commercial secret", reveal: true,  review: RD2, sources: ["domestic law"]}
          - {code: R16, name: "Condition of assurance not yet met", reveal: true,  review: HD, sources: ["UNTOC 18(26)", "LED recital 71"]}
          - {code: R17, name: "Unverified or contested accuracy", reveal: true,  review: SV, sources: ["LED 7(2), 16(3)"]}
          - {code: R18, name: "Security of premises, systems or staff", reveal: false, review: SV, sources: ["LED 29"]}
          - {code: R99, name: "Neutral mask (ground not disclosed)", reveal: true, internal_only: false, sources: ["practice"]}
        redaction_rules:
          - "Redaction builds a NEW file from permitted spans; it never paints over an old one."
          - "Mask text is fixed length and neutral; grounds whose very name tells a secret are exported as R99."
          - "One pseudonym per person per recipient (Witness-1 for state A need not be Witness-1 for state B)."
          - "Every redaction: who, when, ground, span, document digest, reviewer, decision."
          - "Removing a redaction is a disclosure decision and needs the approver, not the redactor."
          - "Deleting a page, not only masking, is listed in the redaction log as withheld in full, with page count kept."
          - "If the redaction log cannot be produced, the package cannot be produced (fail closed)."
          - "The package, log and manifest are made in one transaction and share one digest."
        decision_on_tag: [redact, release_necessary, release_requested_item, summarise, withhold_document, refer_up]

        # ------------------------------------------------------ markings ------------
        classification:
          - {code: UNC, rank: 0, local: "Unmarked",   eu: "-", note: "LIMITE is a distribution marking, not a classification"}
          - {code: "OFF", rank: 1, local: "Official / Sensitive", eu: "EU SENSITIVE (non-classified)", ceiling_here: true}
          - {code: RES, rank: 2, local: "Restricted", eu: "RESTREINT UE/EU RESTRICTED", ceiling_here: true, note: "only on an accredited terminal"}
          - {code: CNF, rank: 3, local: "Confidential", eu: "CONFIDENTIEL UE/EU CONFIDENTIAL", store: pointer_only}
          - {code: SEC, rank: 4, local: "Secret", eu: "SECRET UE/EU SECRET", store: pointer_only}
          - {code: TSC, rank: 5, local: "Top secret", eu: "TRES SECRET UE/EU TOP SECRET", store: pointer_only}
        classification_rules:
          - "Package marking = highest member marking; lowering needs the originator."
          - "Foreign marking is kept verbatim beside its local equivalent; equivalence table is per agreement."
          - "INTERPOL levels: INTERPOL FOR OFFICIAL USE ONLY / INTERPOL RESTRICTED / INTERPOL CONFIDENTIAL."
        tlp:                   # FIRST TLP 2.0
          - {code: "TLP:RED", means: "named recipients only; not stored beyond the exchange without leave"}
          - {code: "TLP:AMBER+STRICT", means: "recipient organisation only, need to know"}
          - {code: "TLP:AMBER", means: "organisation and its clients, need to know"}
          - {code: "TLP:GREEN", means: "community, not public"}
          - {code: "TLP:CLEAR", means: "no limit"}
        handling_codes:        # Europol / SIENA style; enforced, not only displayed
          - {code: H0, means: "use for preventing and fighting crime under applicable law", enforce: "none beyond defaults"}
          - {code: H1, means: "not for use as evidence in court without the provider's leave", enforce: "block from packages marked evidential; consent record clears"}
          - {code: H2, means: "not to be passed on without the provider's leave", enforce: "block from every outgoing package; consent record clears"}
          - {code: H3, means: "other limit given in text", enforce: "approver must open and tick each limit"}
        caveats:
          - {code: ORCON, means: "originator decides any further release", enforce: block_until_consent}
          - {code: EYES, means: "named states or units only", enforce: recipient_in_list}
          - {code: INTEL, means: "lead only, never evidence", enforce: block_evidential}
          - {code: SPEC, means: "use limited to the stated proceedings (speciality)", enforce: use_register}
          - {code: CONF, means: "existence and content of request kept secret", enforce: notice_block}
          - {code: NOTIFY, means: "tell provider before use in favour of the accused (exculpatory)", enforce: task}
          - {code: RETURN, means: "give back by date", enforce: deadline}
          - {code: DESTROY, means: "destroy by date and certify", enforce: deadline_certificate}
          - {code: NOAUTO, means: "no solely automated decision from this data", enforce: notice}
          - {code: SEAL, means: "court order governs access", enforce: order_id_required}
        source_grading:
          europol_4x4:
            source: {A: "no doubt, or reliable every time", B: "mostly reliable", C: "mostly unreliable", X: "cannot be judged"}
            info: {"1": "accuracy not in doubt", "2": "known to source, not to reporting officer", "3": "not known to source but backed by other data", "4": "not known to source and cannot be backed"}
            default_if_missing: "X4"
            rule: "a grade given by the provider is never changed without the provider's agreement"
            sources: ["Reg. (EU) 2016/794 Art 29"]
          uk_5x5x5_legacy:
            source: {A: "always reliable", B: "mostly", C: "sometimes", D: "unreliable", E: "untested"}
            info: {"1": "known true", "2": "known to source only", "3": "corroborated", "4": "cannot be judged", "5": "suspected false"}
            handling: {"1": "within national law enforcement", "2": "to non-prosecuting national parties", "3": "to foreign law enforcement", "4": "inside originating body only", "5": "with conditions"}
          uk_3x5x2:
            source: {"1": "reliable", "2": "untested", "3": "not reliable"}
            info: {A: "known directly", B: "known indirectly, corroborated", C: "known indirectly", D: "not known", E: "suspected false"}
            handling: {P: "sharing permitted", C: "permitted with conditions"}
          conversion: "store the original grade and scheme; show a converted grade only as a hint, never store it over the original"

        # --------------------------------------------------- channels ---------------
        channels:              # max = highest classification / sensitivity level allowed
          - {code: JUDX, name: "EU decentralised IT system (e-CODEX)", max: "OFF", level: 4, receipt: signed_evidence}
          - {code: SIEN, name: "Europol SIENA", max: RES, level: 4, receipt: system}
          - {code: I247, name: "INTERPOL I-24/7 / e-MLA where available", max: RES, level: 3, receipt: system, use: urgent}
          - {code: N247, name: "24/7 cybercrime contact point", max: "OFF", level: 3, receipt: call_back, use: "preservation, emergency"}
          - {code: PORT, name: "Partner's secure portal", max: "OFF", level: 4, receipt: portal}
          - {code: ENCM, name: "E-mail with end-to-end encryption to verified key", max: "OFF", level: 3, receipt: signed_reply}
          - {code: DIPL, name: "Diplomatic bag", max: RES, level: 5, receipt: signature, slow: true}
          - {code: COUR, name: "Named courier, sealed, encrypted medium", max: RES, level: 5, receipt: signature}
          - {code: POST, name: "Tracked post, encrypted medium, key apart", max: "OFF", level: 2, receipt: signature}
          - {code: ORAL, name: "Telephone or in person (urgent)", max: UNC, level: 1, receipt: "written confirmation at once", rule: "UNTOC 18(14): oral only if agreed and confirmed in writing forthwith"}
          - {code: MAIL, name: "Ordinary e-mail", max: UNC, level: 0, receipt: none, rule: "acknowledgements without names only"}

        # ---------------------------------------------- decision code lists ---------
        refusal_grounds:       # scope: which instrument families carry it; consult: must talk first
          - {code: G01, name: "Request not in the form the instrument requires", consult: true,  sources: ["UNTOC 18(21)(a)", "UNCAC 46(21)(a)"]}
          - {code: G02, name: "Sovereignty, security, public order, essential interests", consult: true, sources: ["UNTOC 18(21)(b)", "ETS 30 Art 2(b)", "Budapest 27(4)(b)"]}
          - {code: G03, name: "Domestic law would forbid the act in a similar home case", consult: true, sources: ["UNTOC 18(21)(c)", "EIO Dir. 10"]}
          - {code: G04, name: "Contrary to the legal system on mutual assistance", consult: true, sources: ["UNTOC 18(21)(d)"]}
          - {code: G05, name: "Dual criminality missing (where allowed)", consult: true, sources: ["UNTOC 18(9)", "UNCAC 46(9)(b)", "EIO Dir. 11(1)(g)", "Budapest 25(4)-(5), 29(4)", "ETS 30 Art 5(1)(a)"]}
          - {code: G06, name: "Political offence (not for terrorist financing)", consult: true, sources: ["ETS 30 Art 2(a)", "Budapest 27(4)(a)", "contrast Terrorist Financing Conv. 14"]}
          - {code: G07, name: "Persecution or discrimination", consult: true, sources: ["Terrorist Financing Conv. 15", "UN Model Treaty 4"]}
          - {code: G08, name: "Double jeopardy (ne bis in idem)", consult: true, sources: ["EIO Dir. 11(1)(d)", "UN Model Treaty 4"]}
          - {code: G09, name: "Fundamental rights, fair trial, ill-treatment, death penalty without assurance", consult: true, sources: ["EIO Dir. 11(1)(f)", "LED recital 71", "e-Evidence Reg. 12(1)(b)"]}
          - {code: G10, name: "Privilege, immunity, press freedom", consult: true, sources: ["EIO Dir. 11(1)(a)", "e-Evidence Reg. 12(1)(a)"]}
          - {code: G11, name: "Source or classified intelligence at risk", consult: true, sources: ["EIO Dir. 11(1)(b)"]}
          - {code: G12, name: "Trivial matter / cost out of proportion", consult: true, sources: ["UNCAC 46(9)(b)", "UK de minimis policy"]}
          - {code: G13, name: "Partner cannot accept a condition", consult: true, sources: ["Budapest 28(3)", "UNTOC 18(26)"]}
          - {code: G14, name: "Military offence", consult: true, sources: ["ETS 30 Art 1(2)", "UN Model Treaty 4"]}
        not_refusal_grounds:   # the program warns if an officer types one of these as the only reason
          - {code: N01, name: "Bank secrecy", sources: ["UNTOC 18(8)", "UNCAC 46(8)", "Terrorist Financing Conv. 12(2)"]}
          - {code: N02, name: "Also involves fiscal matters (sole ground)", sources: ["UNTOC 18(22)", "UNCAC 46(22)", "Terrorist Financing Conv. 13", "ETS 99 Art 1", "Budapest 25(4)"]}
          - {code: N03, name: "Lack of treaty label or different offence name where conduct matches", sources: ["UNCAC 43(2)", "Budapest 25(5)"]}
        postponement_grounds: [{code: P01, name: "Ongoing investigation, prosecution or proceeding", sources: ["UNTOC 18(25)", "Budapest 27(5)", "ETS 182 Art 7", "EIO Dir. 15"]}, {code: P02, name: "Item in use elsewhere", sources: ["EIO Dir. 15(1)(b)", "ETS 30 Art 6(1)"]}]
        urgency:
          - {code: U0, name: "Routine", needs_reason: false}
          - {code: U1, name: "Priority - fixed date (hearing, limitation, custody limit)", needs_reason: true, needs: date}
          - {code: U2, name: "Urgent - data or assets may vanish", needs_reason: true, needs: preservation_request}
          - {code: U3, name: "Emergency - imminent risk to life or safety", needs_reason: true, needs: "24/7 duty officer; two supervisors; review within 48 h", sources: ["2AP 3(2)(c), 9, 10", "e-Evidence Reg. 3(18), 4(5)"]}
        assistance_types:      # UNTOC 18(3) / UNCAC 46(3) order, plus e-evidence
          - {code: A01, name: "Take evidence or statement"}
          - {code: A02, name: "Serve documents", note: "facts summary not needed"}
          - {code: A03, name: "Search, seizure, freezing", note: "needs basis for belief, location, dual criminality often"}
          - {code: A04, name: "Examine objects or sites"}
          - {code: A05, name: "Information, evidence items, expert evaluation"}
          - {code: A06, name: "Originals or certified copies (bank, corporate, government)"}
          - {code: A07, name: "Identify or trace proceeds and property"}
          - {code: A08, name: "Voluntary appearance in requesting state", note: "safe conduct 15 days"}
          - {code: A09, name: "Transfer of person in custody", note: "free informed consent"}
          - {code: A10, name: "Video or telephone hearing"}
          - {code: A11, name: "Recovery and return of assets"}
          - {code: A12, name: "Expedited preservation of data", note: "60 days at least"}
          - {code: A13, name: "Disclosure of preserved traffic data"}
          - {code: A14, name: "Stored computer data"}
          - {code: A15, name: "Real-time traffic data"}
          - {code: A16, name: "Content interception"}
          - {code: A17, name: "Subscriber information"}
          - {code: A18, name: "Domain registration information"}
          - {code: A19, name: "Joint investigation team"}
          - {code: A20, name: "Covert operation, controlled delivery, cross-border observation"}
          - {code: A21, name: "Spontaneous information (no request)", sources: ["UNTOC 18(4)-(5)", "Budapest 26", "ETS 182 Art 11"]}
          - {code: A99, name: "Other not contrary to domestic law"}

        # ---------------------------------------------- retention defaults ----------
        retention:             # configurable; shown as defaults to be confirmed by local law
          - {class: T1, name: "Case file, executed request", start: "case closed", keep: "P5Y", review: "P3Y", on_end: "destroy_or_archive"}
          - {class: T2, name: "Refused, withdrawn or returned request", start: "decision", keep: "P2Y", on_end: destroy}
          - {class: T3, name: "Evidence copies after transmission confirmed", start: "receipt confirmed", keep: "P90D", on_end: destroy, why: "the authority is a conduit, not an archive"}
          - {class: T4, name: "Unredacted working copies and pseudonym tables", start: "receipt confirmed", keep: "P1Y", on_end: destroy}
          - {class: T5, name: "Disclosure register and redaction logs", start: "disclosure", keep: "P10Y", on_end: review, note: "ids and digests, not content"}
          - {class: T6, name: "Audit chain", start: "event", keep: "P10Y", on_end: "anchor_then_prune"}
          - {class: T7, name: "Foreign material under RETURN or DESTROY", start: "acceptance", keep: "date in condition", on_end: "return_or_destroy_with_certificate"}
          - {class: T8, name: "Special categories, victims, witnesses, minors", start: "collection", review: "P1Y", keep: "as class, but justify yearly", on_end: destroy}
          - {class: T9, name: "Breach records", start: "closed", keep: "P5Y", on_end: review}
        retention_rules:
          - "If the review date passes with no recorded decision, the default is erase, not keep (Europol Reg. 31(2) model)."
          - "Erasure is stopped by: legal hold, contested accuracy, need as proof or for legal claims, protection of a person (Europol Reg. 31(6))."
          - "Changing the policy never silently shortens or lengthens existing items: the program shows the effect and asks."
          - "Reopening a case restarts only the class clock, with reason; it never clears a hold or a partner's destroy date."
          - "New material arriving inside the last 30 days before disposal pushes disposal by 30 days once and alerts the owner."
          - "A destroyed case leaves a tombstone: reference, dates, counts, digests, authority, certificate id - no names."

        breach_grades:
          - {code: B0, name: "Near miss", notify: "internal register"}
          - {code: B1, name: "Contained, no risk to people", notify: "DP; register"}
          - {code: B2, name: "Risk to people", notify: "regulator within 72 h of awareness; partner without delay"}
          - {code: B3, name: "High risk to people", notify: "as B2 + persons without delay unless a lawful ground to delay"}
          - {code: B4, name: "Life at risk or source exposed", notify: "as B3 + protective agency and head at once (target 1 h)"}
        breach_fields: [when_happened, when_aware, who_found, what_data, categories_and_number_of_persons, number_of_records, recipients, encrypted_yes_no, consequences, measures, dpo_contact, regulator_notified_at, reasons_if_after_72h, partner_notified_at, persons_notified_at_or_ground_to_delay, root_cause, lesson_to_template]
        """##
    package static let checklists = ##"""
        # rogatory — risk-assessment checklist templates (draft content, own wording)
        # Sources are article/control numbers only. Legal basis must be confirmed by the adopting authority.
        schema_version: 1
        item_defaults: {mode: manual, na_allowed: true, pass: "yes"}   # used where an item is silent
        meta:
          title: "Rogatory risk assessment templates"
          status: "draft for legal review"
          language: en
          item_count: {disclosure: 32, office: 27, total: 59}

        # ---------------------------------------------------------------- scales ----
        scales:
          severity:          # harm to a PERSON first, then to the case, then to the office
            1: {label: Negligible,  means: "Inconvenience; nobody outside the office is affected; fixed the same day."}
            2: {label: Limited,     means: "Short-lived distress or embarrassment for one person; small delay to the case."}
            3: {label: Significant, means: "Lasting harm to privacy, money or work of a person; item of evidence weakened; partner complains."}
            4: {label: Severe,      means: "Physical danger, loss of liberty or discrimination is plausible; evidence lost; treaty breach."}
            5: {label: Critical,    means: "Death, torture, unlawful detention or exposure of a protected source is plausible; cooperation suspended."}
          likelihood:
            1: {label: Rare,      means: "Needs several independent controls to fail at once; never seen here."}
            2: {label: Unlikely,  means: "Could happen once in several years of this kind of work."}
            3: {label: Possible,  means: "Has happened in this or a similar office; about yearly."}
            4: {label: Likely,    means: "Expected several times a year unless something changes."}
            5: {label: Certain,   means: "Happening now, or a control known to be missing."}
          bands:             # score = severity x likelihood (inherent and residual are both stored)
            - {name: low,       min: 1,  max: 4,  accept: caseworker,                 rule: "Note and proceed."}
            - {name: moderate,  min: 5,  max: 9,  accept: supervisor,                 rule: "Safeguard or written reason to accept."}
            - {name: high,      min: 10, max: 15, accept: supervisor_and_head, rule: "Safeguard required; residual must fall, or two people accept in writing."}
            - {name: very_high, min: 16, max: 25, accept: nobody,                     rule: "Do not transmit. Redact more, add conditions, obtain assurance, postpone or refuse."}
          adjustments:
            - "Answer 'unknown' counts as the worst answer for that item and adds 1 to likelihood (max 5)."
            - "Severity 5 with likelihood 2 or more is never banded below high (life-and-liberty floor)."
            - "A blocking item answered 'no' or 'unknown' stops the package whatever the total."
            - "Scores are never averaged or summed across items; the package takes the band of its worst residual item."
            - "'n/a' needs a reason of at least 15 characters and is listed to the approver."
            - "An item marked auto is computed by the program; a person can add a note but not overwrite the result."
          source_refs: ["NIST SP 800-30r1 App. G-I", "CNIL PIA (severity/likelihood)", "ISO/IEC 27005:2022", "NIST SP 800-122 s.3"]

        answers: ["yes", "partial", "no", "unknown", "n/a"]
        gates:
          block: "The package cannot pass the item's point (at: submit, approve or export) until the answer equals its pass value (or n/a with reason, where na_allowed)."
          warn:  "An answer other than the pass value must be opened by the approver, who accepts it by name in the signed approval statement; the checklist itself is not changed by that."
          info:  "Recorded only."
        steps:               # the four steps of the risk process
          1: Identify vulnerabilities
          2: Prioritise by severity and likelihood
          3: Apply safeguards
          4: Monitor and review

        # =========================================================================
        templates:
        - id: DISC
          name: "Per-disclosure assessment (one per outgoing package, repeated if the package hash changes)"
          completed_by: "caseworker"
          reviewed_by: "supervisor (not a contributor)"
          invalidated_when: [package hash changes, recipient changes, legal basis changes, older than 30 days, new adverse fact on recipient state]
          items:
          # ---- Step 1 -------------------------------------------------------------
          - id: D-01
            step: 1
            area: legal_basis
            question: "Is the instrument named, in force between both states, and does it cover this kind of assistance and offence?"
            why: "Without a live legal basis neither the disclosure nor the conditions attached to it can be enforced."
            control: "Instrument register with dates in force, reservations and central-authority designations."
            severity: 4
            likelihood: 2
            gate: block
            pass: "yes"
            at: submit
            na_allowed: false
            mode: assisted
            evidence: "Instrument id and article; reservation check result."
            sources: ["UNTOC 18(3),(7)", "UNCAC 46(3),(7)", "Budapest 25,27", "LED 8, 35(1)(a)"]
          - id: D-02
            step: 1
            area: legal_basis
            question: "Are all mandatory elements of the request present, or has each gap been closed by a recorded clarification?"
            why: "Gaps in purpose and facts make later tests of scope and use impossible."
            control: "Completeness table driven by the instrument; clarification letter log."
            severity: 3
            likelihood: 3
            gate: block
            pass: "yes"
            at: submit
            na_allowed: false
            mode: auto
            evidence: "Completeness table with source page for every element."
            sources: ["UNTOC 18(15)-(16)", "UNCAC 46(15)-(16)", "ETS 30 Art 14", "Budapest 29(2)", "EIO Dir. 5", "UN Model Treaty 5"]
          - id: D-03
            step: 1
            area: recipient
            question: "Is the recipient authority the one designated for this instrument, and were its contact details confirmed through a second source within the last 90 days?"
            why: "Stale or forged contact details are the simplest way to leak a whole file."
            control: "Counterpart directory with verification date, verifier and method."
            severity: 5
            likelihood: 2
            gate: block
            pass: "yes"
            at: submit
            na_allowed: false
            mode: auto
            evidence: "Directory entry id, verification event."
            sources: ["UNTOC 18(13)", "Budapest 27(2),35", "LED 35(1)(b)"]
          - id: D-04
            step: 1
            area: recipient
            question: "Is the transfer ground recorded - adequacy, binding safeguards, own assessment of safeguards, or a named exception?"
            why: "A court has set aside a transfer where nobody had consciously applied the data-protection transfer test."
            control: "Mandatory transfer-basis field with its own reasons box; no free default."
            severity: 4
            likelihood: 3
            gate: block
            pass: "yes"
            at: submit
            na_allowed: true
            mode: manual
            evidence: "Transfer-basis record with date, time, receiving authority, justification, data sent."
            sources: ["LED 36-38, 37(3), 38(3)", "Elgizouli [2020] UKSC 10"]
          - id: D-05
            step: 1
            area: persons
            question: "Has every person in the package been tagged as suspect, convicted, victim, witness, contact or other?"
            why: "Different people need different protection; an untagged person gets none."
            control: "Person register per package; untagged count shown on the approval screen."
            severity: 4
            likelihood: 3
            gate: block
            pass: "yes"
            at: submit
            na_allowed: false
            mode: auto
            evidence: "Person list with category and document references."
            sources: ["LED 6", "Europol Reg. 30(1)"]
          - id: D-06
            step: 1
            area: sensitivity
            question: "Have all pages been read and tagged for the sensitivity categories in codes.yaml, including attachments, images and hidden data?"
            why: "Leaks sit in annexes, headers, comments, file names and properties rather than in the main text."
            control: "Page-by-page coverage meter; attachment tree; metadata listing."
            severity: 4
            likelihood: 4
            gate: block
            pass: "yes"
            at: submit
            na_allowed: false
            mode: auto
            evidence: "Coverage 100 %, reader id per page."
            sources: ["LED 10", "NIST SP 800-122 s.3", "NIST SP 800-53 PT-7"]
          - id: D-07
            step: 1
            area: third_party_origin
            question: "Is the originator's consent on file for everything in the package that was first received from another state, an agency or under a handling code? (n/a: nothing was)"
            why: "Passing on another party's data without leave breaks originator control."
            control: "Origin tag on each document; consent record; block on H1/H2 or ORCON without consent."
            severity: 4
            likelihood: 3
            gate: block
            pass: "yes"
            at: submit
            na_allowed: true
            mode: auto
            evidence: "Consent letter id, scope, date."
            sources: ["2AP 14(10)", "LED 35(1)(c),(e)", "Budapest 28", "UNTOC 18(19)"]
          - id: D-08
            step: 1
            area: privilege
            question: "Has lawyer-client, medical, press-source or immunity-protected content been looked for and dealt with?"
            why: "Protected material can void the evidence and, under several instruments, is a ground to refuse."
            control: "Privilege search terms; independent privilege reviewer."
            severity: 4
            likelihood: 2
            gate: block
            pass: "yes"
            at: submit
            na_allowed: false
            mode: assisted
            evidence: "Search log and reviewer note."
            sources: ["EIO Dir. 11(1)(a)", "e-Evidence Reg. 12(1)(a)"]
          - id: D-09
            step: 1
            area: human_rights
            question: "Could the material help a case that carries the death penalty, or put anyone at risk of torture, ill-treatment or enforced disappearance?"
            why: "This is the gravest outcome of assistance and cannot be undone."
            control: "Country and offence flag; 'yes' opens items D-20 and D-21 and needs the head of authority."
            severity: 5
            likelihood: 2
            gate: warn
            pass: "no"
            at: approve
            na_allowed: false
            mode: assisted
            evidence: "Offence penalty, country report reference, officer note."
            sources: ["OSJA assess/identify stages", "LED recital 71", "UNTOC 18(21)(b),(d)"]
          - id: D-10
            step: 1
            area: human_rights
            question: "Are there grounds to think the request serves to punish someone for politics, religion, ethnicity, nationality, gender or opinion?"
            why: "Discriminatory purpose is a treaty ground to refuse and a danger to the person."
            control: "Structured indicators list; legal adviser consult."
            severity: 5
            likelihood: 2
            gate: warn
            pass: "no"
            at: approve
            na_allowed: false
            mode: manual
            evidence: "Indicator answers and adviser note."
            sources: ["Terrorist Financing Conv. 15", "ETS 30 Art 2", "UN Model Treaty 4"]
          - id: D-11
            step: 1
            area: own_interest
            question: "Have the domestic bodies answered that disclosure harms no domestic investigation, source, national security or other partner, or has every harm been met by redaction, postponement or refusal in part?"
            why: "Postponement or redaction is available and must be considered before refusal."
            control: "De-confliction query to domestic bodies with dated replies."
            severity: 4
            likelihood: 3
            gate: block
            pass: "yes"
            at: submit
            na_allowed: false
            mode: manual
            evidence: "De-confliction replies."
            sources: ["UNTOC 18(21)(b),(25)", "Budapest 27(4)-(5)", "EIO Dir. 11(1)(b),15"]
          # ---- Step 2 -------------------------------------------------------------
          - id: D-12
            step: 2
            area: necessity
            question: "For each document, is there one sentence tying it to a named item of the request?"
            why: "Anything without a link is surplus and should not leave."
            control: "Document-to-request-item matrix; unlinked documents are excluded by default."
            severity: 3
            likelihood: 4
            gate: block
            pass: "yes"
            at: submit
            na_allowed: false
            mode: auto
            evidence: "Matrix with zero unlinked documents."
            sources: ["LED 4(1)(c), 8", "UNTOC 18(15)(d),(f)", "EIO Dir. 6(1)(a)"]
          - id: D-13
            step: 2
            area: proportionality
            question: "Is the time span, number of accounts or devices, and number of bystanders no wider than the request and the gravity of the offence call for?"
            why: "Bulk bank or phone records mostly describe people who are not suspects."
            control: "Range comparison (requested against included) and bystander count."
            severity: 3
            likelihood: 4
            gate: warn
            pass: "yes"
            at: submit
            na_allowed: false
            mode: auto
            evidence: "Range comparison table."
            sources: ["LED 4(1)(c)", "2AP 13", "Budapest 15", "EIO Dir. 6"]
          - id: D-14
            step: 2
            area: harm_ranking
            question: "For each victim, witness, child or source in the package, has the harm from exposure been scored on its own?"
            why: "One exposed witness outweighs any number of low scores elsewhere."
            control: "Per-person score; package takes the worst."
            severity: 5
            likelihood: 3
            gate: block
            pass: "yes"
            at: submit
            na_allowed: true
            mode: assisted
            evidence: "Per-person score sheet."
            sources: ["LED 6, 27", "Europol Reg. 30(1)", "ETS 182 Art 23", "NIST SP 800-30r1"]
          - id: D-15
            step: 2
            area: identifiability
            question: "After redaction, has a second reader who knows the case found that no hidden person can be worked out from role, date, place, handwriting or the length of a gap? (n/a: nobody is hidden)"
            why: "Masking a name does not mask a person."
            control: "Re-identification read by someone who did not redact; fixed-length masks; pseudonym table kept at home."
            severity: 5
            likelihood: 3
            gate: block
            pass: "yes"
            at: submit
            na_allowed: true
            mode: manual
            evidence: "Re-identification note."
            sources: ["NIST SP 800-122 s.3.2.1", "ISO/IEC 29134"]
          - id: D-16
            step: 2
            area: quality
            question: "Are facts marked apart from opinions, source and information graded, and known errors corrected or flagged?"
            why: "The receiving court may treat an untested allegation as proved."
            control: "Grade fields (4x4 or local) and accuracy note in the transmission letter."
            severity: 3
            likelihood: 3
            gate: warn
            pass: "yes"
            at: submit
            na_allowed: true
            mode: assisted
            evidence: "Grades per statement; accuracy note."
            sources: ["LED 7(1)-(2)", "2AP 14(3)", "Europol Reg. 29"]
          - id: D-17
            step: 2
            area: alternatives
            question: "Was a less intrusive way considered - summary, certificate, pseudonyms, partial reply, staged reply, refusal in part?"
            why: "Consulting on conditions comes before refusing or postponing."
            control: "Alternatives table with reason rejected."
            severity: 2
            likelihood: 3
            gate: warn
            pass: "yes"
            at: submit
            na_allowed: false
            mode: manual
            evidence: "Alternatives table."
            sources: ["UNTOC 18(26)", "UNCAC 46(26)", "EIO Dir. 10", "Budapest 27(6)", "ETS 182 Art 7(2)"]
          # ---- Step 3 -------------------------------------------------------------
          - id: D-18
            step: 3
            area: redaction
            question: "Does every redaction carry a ground code and reason, and does every tagged sensitive passage carry either a redaction or a recorded decision to release?"
            why: "Unreasoned gaps and silent releases are both indefensible."
            control: "Two-way reconciliation between tags and redactions."
            severity: 4
            likelihood: 3
            gate: block
            pass: "yes"
            at: submit
            na_allowed: false
            mode: auto
            evidence: "Reconciliation report with zero open rows."
            sources: ["LED 20", "good practice: masking and anonymisation"]
          - id: D-19
            step: 3
            area: redaction
            question: "Did the leak test on the FINAL files find no masked string, variant spelling, initials, number or hash-of-name in text, metadata, file names, hidden layers, undo data or earlier revisions?"
            why: "Black boxes over live text are the classic failure; a study of court filings found 194 failed files among about 2,000 with redaction boxes."
            control: "Output is rebuilt from allowed text only; automatic search of the output; format is plain text or flattened page."
            severity: 5
            likelihood: 4
            gate: block
            pass: "yes"
            at: submit
            na_allowed: false
            mode: auto
            evidence: "Leak-test report bound to the package hash."
            sources: ["NSA redaction guidance", "PACER redaction study 2011", "NIST SP 800-53 SI-12"]
          - id: D-20
            step: 3
            area: assurances
            question: "If D-09 is yes - is there a specific, written, signed assurance from an authority able to give it, that the penalty will not be sought, imposed or carried out and that the material will not serve that end?"
            why: "A general or oral promise has no value once the material has left."
            control: "Assurance register - giver, power to bind, text, expiry, how compliance is checked; 'directly or indirectly' wording."
            severity: 5
            likelihood: 2
            gate: block
            pass: "yes"
            at: approve
            only_if: {D-09: "yes"}
            na_allowed: true
            mode: manual
            evidence: "Assurance document id and legal adviser's opinion."
            sources: ["LED recital 71", "OSJA mitigate stage", "UNTOC 18(21),(26)", "Elgizouli [2020] UKSC 10"]
          - id: D-21
            step: 3
            area: assurances
            question: "If ill-treatment is a risk - is there a fair-trial and treatment assurance, plus a way to monitor it, or a decision by the head of authority to refuse?"
            why: "Assurance without monitoring is only paper."
            control: "Monitoring plan, consular or NGO contact, review dates."
            severity: 5
            likelihood: 2
            gate: block
            pass: "yes"
            at: approve
            only_if: {D-09: "yes"}
            na_allowed: true
            mode: manual
            evidence: "Monitoring plan and review events."
            sources: ["OSJA strengthen/mitigate/monitor", "UNTOC 18(21)(d)"]
          - id: D-22
            step: 3
            area: use_conditions
            question: "Are the use limit, confidentiality, onward-sharing, retention, return-or-destroy and incident-notice conditions written in the letter, and was acceptance obtained BEFORE sending where the law needs it?"
            why: "Conditions that arrive after the data bind nobody."
            control: "Condition set picked from a library; 'accepted on' date is required for conditional release."
            severity: 4
            likelihood: 3
            gate: block
            pass: "yes"
            at: export
            na_allowed: false
            mode: assisted
            evidence: "Condition list and acceptance message id."
            sources: ["UNTOC 18(19)-(20)", "UNCAC 46(19)-(20)", "Budapest 28(2)-(4)", "Terrorist Financing Conv. 12(3)", "ETS 182 Art 26", "LED 9(3)", "2AP 14(2),(7),(10)"]
          - id: D-23
            step: 3
            area: notice
            question: "Has a decision been recorded on telling the person concerned - now, later (with the trigger) or not at all - and does it respect the other side's secrecy request?"
            why: "Secrecy has to end some day; without a trigger it never does."
            control: "Notice decision with review date."
            severity: 2
            likelihood: 3
            gate: warn
            pass: "yes"
            at: submit
            na_allowed: true
            mode: manual
            evidence: "Notice decision record."
            sources: ["LED 13(3)", "2AP 14(11)", "e-Evidence Reg. 13"]
          - id: D-24
            step: 3
            area: marking
            question: "Is every page marked with classification, handling caveat, case reference, copy number and recipient, and is the highest marking carried on the letter and medium?"
            why: "Markings travel; screens do not."
            control: "Marking is stamped by the program from the highest tag present."
            severity: 3
            likelihood: 2
            gate: block
            pass: "yes"
            at: submit
            na_allowed: false
            mode: auto
            evidence: "Marking report."
            sources: ["Council Decision 2013/488/EU", "FIRST TLP 2.0", "NIST SP 800-53 AC-16, MP-3"]
          - id: D-25
            step: 3
            area: channel
            question: "Is the channel allowed for this marking and recipient, is the content encrypted to the recipient's verified key, and does the secret travel by another route?"
            why: "Insecure channels are the first vulnerability in most reported leaks."
            control: "Channel matrix in codes.yaml; plain e-mail is refused above the lowest marking."
            severity: 5
            likelihood: 3
            gate: block
            pass: "yes"
            at: export
            na_allowed: false
            mode: auto
            evidence: "Channel, key fingerprint, who checked it and how."
            sources: ["LED 29(2)(h)", "NIST SP 800-53 SC-8, SC-13", "Reg. 2023/2844 Art 3"]
          - id: D-26
            step: 3
            area: integrity
            question: "Does the package have a manifest with a digest per file, a signature, and a chain-of-custody line for each original?"
            why: "Admissibility abroad depends on showing the item did not change."
            control: "Manifest and signature made at approval, verified at dispatch."
            severity: 3
            likelihood: 2
            gate: block
            pass: "yes"
            at: export
            na_allowed: false
            mode: auto
            evidence: "Manifest digest shown on approval screen and letter."
            sources: ["ISO/IEC 27037", "NIST SP 800-53 SI-7, AU-10", "CASE ontology"]
          - id: D-27
            step: 3
            area: four_eyes
            question: "Is the approver a different human from everyone who uploaded, tagged, redacted, assessed or edited this package version?"
            why: "Bypasses in real systems came from admin exemptions, team assignment, second accounts and unguarded side doors."
            control: "One approval function used by every path; comparison by person, not account; no admin exemption."
            severity: 4
            likelihood: 3
            gate: block
            pass: "yes"
            at: approve
            na_allowed: false
            mode: auto
            evidence: "Contributor list computed from the audit chain."
            sources: ["NIST SP 800-53 AC-5, AC-3(2)", "good practice: access controls"]
          # ---- Step 4 -------------------------------------------------------------
          - id: D-28
            step: 4
            area: receipt
            question: "Is a receipt check scheduled (5 working days) with the manifest digest to be confirmed by the recipient?"
            why: "Lost and misdelivered packages surface only if somebody asks."
            control: "Task with escalation."
            severity: 3
            likelihood: 3
            gate: block
            pass: "yes"
            at: export
            na_allowed: false
            mode: auto
            evidence: "Task id; receipt message."
            sources: ["EIO Dir. 13, 16", "LED 29(2)(f)"]
          - id: D-29
            step: 4
            area: use_monitoring
            question: "Are dates set to ask how the material was used, whether the case ended, and whether it was returned or destroyed?"
            why: "Use limits are empty unless someone follows up."
            control: "Follow-up tasks at 6 and 12 months, then yearly until closure."
            severity: 3
            likelihood: 3
            gate: warn
            pass: "yes"
            at: export
            na_allowed: false
            mode: auto
            evidence: "Follow-up schedule."
            sources: ["Budapest 28(4)", "ETS 182 Art 26(4)", "ETS 30 Art 6(2)", "UN Model Treaty 7, 8", "2AP 14(5)"]
          - id: D-30
            step: 4
            area: retention
            question: "Does each stored item have a retention class, start event, review date and disposal action, with any legal hold shown?"
            why: "'No date' means 'for ever'."
            control: "Retention engine; default review after three years with erasure if nobody decides."
            severity: 3
            likelihood: 3
            gate: block
            pass: "yes"
            at: submit
            na_allowed: false
            mode: auto
            evidence: "Retention lines per item."
            sources: ["LED 5", "2AP 14(5)", "Europol Reg. 31"]
          - id: D-31
            step: 4
            area: incident
            question: "Is the incident contact on the other side known, and does the letter ask them to report a security incident without delay?"
            why: "Their breach is our victim's harm."
            control: "Incident contact field on counterpart record."
            severity: 4
            likelihood: 2
            gate: warn
            pass: "yes"
            at: submit
            na_allowed: false
            mode: auto
            evidence: "Contact and clause id."
            sources: ["2AP 14(7)", "LED 30(6)"]
          - id: D-32
            step: 4
            area: review
            question: "Is it written down what would make us recall, correct or add to this disclosure (acquittal, wrong data, changed regime, withdrawn request) and who watches for it?"
            why: "Wrong data already sent must be put right at the other end."
            control: "Triggers list; correction letter template; recall log."
            severity: 3
            likelihood: 2
            gate: warn
            pass: "yes"
            at: submit
            na_allowed: false
            mode: manual
            evidence: "Trigger list with owner."
            sources: ["LED 7(3),16", "2AP 14(12)", "good practice: monitor and review"]

        # =========================================================================
        - id: OFFC
          name: "Periodic office and system review (quarterly short form, yearly full form, and after any incident)"
          completed_by: "data protection officer or auditor with a supervisor"
          reviewed_by: "head of authority"
          invalidated_when: [serious incident, new version of the program, new partner channel, move of premises, new law]
          items:
          # ---- Step 1 -------------------------------------------------------------
          - id: O-01
            step: 1
            area: inventory
            question: "Is there a current list of every place case data lives - databases, exports, backups, paper, removable media, mailboxes, translators, laptops?"
            why: "Copies outside the system are where breaches occur."
            control: "Data-location register reconciled with the export log."
            severity: 4
            likelihood: 4
            gate: warn
            pass: "yes"
            evidence: "Register date and mismatches."
            sources: ["ISO/IEC 27001 A.5.9", "LED 24", "NIST SP 800-53 CM-8, PM-5"]
          - id: O-02
            step: 1
            area: access
            question: "Does every account belong to one living, employed, cleared person, with leavers closed within one working day?"
            why: "Shared and orphan accounts defeat both need-to-know and four eyes."
            control: "Account review report; staff list comparison."
            severity: 4
            likelihood: 3
            gate: block
            pass: "yes"
            evidence: "Signed account review."
            sources: ["NIST SP 800-53 AC-2, PS-4", "LED 29(2)(e)"]
          - id: O-03
            step: 1
            area: access
            question: "Is access by case assignment and clearance rather than by job title, and do search, activity feed, notifications, counts and exports obey it too?"
            why: "A known fault in a popular case tool let barred users see restricted activity through the feed."
            control: "One access predicate applied to every query; negative tests."
            severity: 4
            likelihood: 3
            gate: warn
            pass: "yes"
            evidence: "Test report for a barred user."
            sources: ["NIST SP 800-53 AC-3, AC-6", "LED 20(2)"]
          - id: O-04
            step: 1
            area: crypto
            question: "Is the database encrypted at rest with a reviewed method, are keys held apart from data, and was key recovery rehearsed this year?"
            why: "An encrypted file whose key nobody can recover is lost evidence."
            control: "Key custody record; split recovery key; rehearsal log."
            severity: 4
            likelihood: 2
            gate: block
            pass: "yes"
            evidence: "Rehearsal record; parameters."
            sources: ["NIST SP 800-53 SC-12, SC-13, SC-28", "NIST SP 800-57", "ISO/IEC 27001 A.8.24"]
          - id: O-05
            step: 1
            area: endpoint
            question: "On the terminal itself - are swap, core dumps, shell history, scrollback, clipboard, screen sharing, printing and temp files under control?"
            why: "A terminal program can leak through its surroundings while its own file stays sealed."
            control: "Hardening checklist run by the program at start (warn if swap is plain or a multiplexer logs)."
            severity: 4
            likelihood: 3
            gate: warn
            pass: "yes"
            evidence: "Start-up self-check output."
            sources: ["NIST SP 800-53 SC-4, CM-6", "good practice: technical vulnerabilities"]
          - id: O-06
            step: 1
            area: channels
            question: "Are all inbound and outbound channels listed with owner, marking ceiling, keys and last test?"
            why: "Ad-hoc channels appear when the official one fails."
            control: "Channel register and fallback order."
            severity: 4
            likelihood: 3
            gate: warn
            pass: "yes"
            evidence: "Channel register."
            sources: ["Reg. 2023/2844 Art 3(2)", "NIST SP 800-53 SC-8, AC-4"]
          - id: O-07
            step: 1
            area: testing
            question: "Was a vulnerability scan and an adversarial test (incl. tampering with the log and forging an approval) done in the last 12 months?"
            why: "Scans and penetration tests find what reviews miss; the log and the approval are the crown jewels."
            control: "Test report and fix tracking."
            severity: 4
            likelihood: 3
            gate: warn
            pass: "yes"
            evidence: "Report id; open findings by age."
            sources: ["NIST SP 800-53 RA-5, CA-8", "good practice: identifying vulnerabilities"]
          - id: O-08
            step: 1
            area: people
            question: "Are conflicts of interest, secondments and relatives in cases declared and blocked in the system?"
            why: "Insider risk is named often and rarely modelled."
            control: "Conflict register enforced by case."
            severity: 4
            likelihood: 2
            gate: warn
            pass: "yes"
            evidence: "Declarations this year."
            sources: ["NIST SP 800-53 PS-3, PS-6, AC-5"]
          - id: O-09
            step: 1
            area: supply
            question: "Are translators, couriers, cloud hosts, support staff and experts bound in writing, cleared, and limited to the pages they need?"
            why: "Translation is the commonest unlogged disclosure in this field."
            control: "Processor register; translator packs cut from redacted text."
            severity: 4
            likelihood: 3
            gate: warn
            pass: "yes"
            evidence: "Contract ids; pack log."
            sources: ["LED 22-23", "NIST SP 800-53 SR-3, PS-7", "ISO/IEC 27701"]
          # ---- Step 2 -------------------------------------------------------------
          - id: O-10
            step: 2
            area: dpia
            question: "Is there an impact assessment for this system covering risks to people, and was the regulator consulted if risk stayed high?"
            why: "Required before processing starts, and useful as the master list of risks."
            control: "Assessment with version history."
            severity: 3
            likelihood: 3
            gate: block
            pass: "yes"
            evidence: "Assessment id and date."
            sources: ["LED 27-28", "CNIL PIA", "ISO/IEC 29134"]
          - id: O-11
            step: 2
            area: register
            question: "Is every open risk scored, owned, dated and ranked, with the ten worst reviewed by the head this quarter?"
            why: "Unranked lists get worked from the top of the page."
            control: "Risk register sorted by residual score; overdue flag."
            severity: 3
            likelihood: 3
            gate: warn
            pass: "yes"
            evidence: "Minutes of review."
            sources: ["NIST SP 800-30r1", "ISO/IEC 27005:2022", "good practice: prioritise"]
          - id: O-12
            step: 2
            area: feared_events
            question: "Has each of the three feared events - unlawful access, unwanted change, loss - been scored for each data class?"
            why: "Offices think of secrecy and forget change and loss of evidence."
            control: "3 x class grid."
            severity: 3
            likelihood: 3
            gate: info
            pass: "yes"
            evidence: "Grid."
            sources: ["CNIL PIA"]
          - id: O-13
            step: 2
            area: countries
            question: "Does each partner state have a current profile (data-protection, death penalty, ill-treatment, past breaches of conditions, incident contact) with a review date?"
            why: "Per-case checks rely on it."
            control: "Country profile with expiry of 12 months."
            severity: 4
            likelihood: 3
            gate: warn
            pass: "yes"
            evidence: "Profiles past expiry = 0."
            sources: ["OSJA assess stage", "LED 36(2)", "2AP 14(15)"]
          - id: O-14
            step: 2
            area: workload
            question: "Is the age of open requests, missed time limits and staff load measured and shown to the head?"
            why: "Audits of large authorities blame caseload, staffing and outdated case software for delay; haste is itself a security risk."
            control: "Ageing report, time-limit report."
            severity: 3
            likelihood: 4
            gate: warn
            pass: "yes"
            evidence: "Monthly report."
            sources: ["DOJ OIG 21-097", "UNTOC 18(24)", "EIO Dir. 12"]
          # ---- Step 3 -------------------------------------------------------------
          - id: O-15
            step: 3
            area: authentication
            question: "Is a second factor used for sign-in and again for approving, exporting, unmasking and erasing?"
            why: "An unlocked terminal must not be enough to release a file."
            control: "Step-up check with short life."
            severity: 4
            likelihood: 3
            gate: warn
            pass: "yes"
            evidence: "Config and failed-attempt log."
            sources: ["NIST SP 800-53 IA-2(1), IA-11", "good practice: multi-factor"]
          - id: O-16
            step: 3
            area: four_eyes
            question: "Did the review of all approvals this period find no self-approval, no approval faster than the pages could be read, and no repeated pair that never rejects?"
            why: "Four eyes decays into a rubber stamp."
            control: "Approval analytics - reading time, rejection rate, pair frequency."
            severity: 4
            likelihood: 3
            gate: warn
            pass: "yes"
            evidence: "Analytics report."
            sources: ["NIST SP 800-53 AC-5, AU-6"]
          - id: O-17
            step: 3
            area: logging
            question: "Does the log record collection, change, consultation, disclosure, combination and erasure with who, when, why and to whom - and can no role, including the administrator, alter it unnoticed?"
            why: "Required for law-enforcement systems, and the only proof of lawful handling."
            control: "Hash-chained log with external anchor; verify command."
            severity: 4
            likelihood: 2
            gate: block
            pass: "yes"
            evidence: "Chain verification result and anchor receipt."
            sources: ["LED 25", "NIST SP 800-53 AU-2, AU-3, AU-9, AU-10"]
          - id: O-18
            step: 3
            area: logging
            question: "Is reading logged with a reason, and is the log itself kept free of case content and used only for lawful-use checks, security and criminal proceedings?"
            why: "A log full of names is a second, unguarded case file - and its permitted uses are limited by law."
            control: "Ids not names in log lines; purpose limit on log queries; log access is logged."
            severity: 3
            likelihood: 3
            gate: warn
            pass: "yes"
            evidence: "Sample of 50 lines."
            sources: ["LED 25(1)-(2)", "2AP 14(8)"]
          - id: O-19
            step: 3
            area: backup
            question: "Are backups encrypted, kept off site, restored in test this quarter, and covered by the same retention and erasure rules?"
            why: "Erased cases that live on in backups are not erased."
            control: "Restore test; crypto-erase by per-case keys."
            severity: 4
            likelihood: 3
            gate: block
            pass: "yes"
            evidence: "Restore log; key destruction log."
            sources: ["LED 29(2)(i)", "NIST SP 800-53 CP-9", "NIST SP 800-88r1"]
          - id: O-20
            step: 3
            area: disposal
            question: "Were all items past their disposal date destroyed or lawfully kept with a reason, and does each destruction have a certificate by two people?"
            why: "Users of a comparable tool report items that silently outlived or undercut their date after status changes."
            control: "Disposal queue, hold check, two-person certificate, tombstone record."
            severity: 3
            likelihood: 4
            gate: block
            pass: "yes"
            evidence: "Overdue items = 0; certificates."
            sources: ["LED 5", "Europol Reg. 31(2),(6)", "NIST SP 800-88r1 App. G", "ISO 15489-1"]
          - id: O-21
            step: 3
            area: training
            question: "Has every user passed the training scenarios for their role within 12 months, and did the scores change what they may do?"
            why: "Regular training is asked for everywhere; scores without effect are decoration."
            control: "Role permission lapses if training lapses."
            severity: 3
            likelihood: 3
            gate: warn
            pass: "yes"
            evidence: "Training ledger."
            sources: ["NIST SP 800-53 AT-2, AT-3", "LED 34(b)", "good practice: training"]
          - id: O-22
            step: 3
            area: demo
            question: "Is demo data provably synthetic, held in a different file with a different key, visibly marked, and unable to reach a live channel?"
            why: "Training on real cases is a disclosure; sending a practice letter is an incident."
            control: "Demo flag in the file header; export watermark; live channels disabled."
            severity: 4
            likelihood: 2
            gate: block
            pass: "yes"
            evidence: "Self-test output."
            sources: ["LED 4(1)(b)-(c)", "NIST SP 800-53 SA-15(12)", "ISO/IEC 27001 A.8.33"]
          # ---- Step 4 -------------------------------------------------------------
          - id: O-23
            step: 4
            area: incident
            question: "Was the incident drill run - find, contain, decide within 24 h, regulator within 72 h, partner and person told - and were real incidents recorded whether or not reportable?"
            why: "The clock starts at awareness, not at certainty."
            control: "Incident record with clocks; drill twice a year."
            severity: 4
            likelihood: 3
            gate: block
            pass: "yes"
            evidence: "Drill report; incident register."
            sources: ["LED 30-31", "2AP 14(7)", "NIST SP 800-53 IR-3, IR-6"]
          - id: O-24
            step: 4
            area: conditions
            question: "Are conditions we accepted on foreign material (use, sharing, return date) listed, and did nobody use the material outside them?"
            why: "Courts have barred reuse of foreign evidence for another purpose without consent."
            control: "Conditions register; reuse requests need consent of the sending state."
            severity: 4
            likelihood: 3
            gate: warn
            pass: "yes"
            evidence: "Register with next action date."
            sources: ["UNTOC 18(19)", "Budapest 28(3)", "ETS 182 Art 26", "CPS v Gohil [2012] EWCA Civ 1550"]
          - id: O-25
            step: 4
            area: rights
            question: "Are access, correction, erasure and complaint requests from individuals logged, answered in time, and able to be searched by person without opening every case?"
            why: "The rights exist even where the answer is partly withheld."
            control: "Rights register; person index; 'neither confirm nor deny' reply template."
            severity: 3
            likelihood: 3
            gate: warn
            pass: "yes"
            evidence: "Register; response times."
            sources: ["LED 12-18", "2AP 14(11)-(13)"]
          - id: O-26
            step: 4
            area: audit
            question: "Did an independent person sample closed cases, log lines and approvals, verify the log chain, and were last period's findings closed?"
            why: "Periodic audits are needed because self-review misses habit."
            control: "Audit plan, sample size, finding tracker."
            severity: 3
            likelihood: 3
            gate: warn
            pass: "yes"
            evidence: "Audit report."
            sources: ["NIST SP 800-53 CA-2, CA-7", "ISO/IEC 27001 cl. 9.2", "2AP 14(14)"]
          - id: O-27
            step: 4
            area: lessons
            question: "Were lessons from incidents, refusals, complaints and partner feedback turned into a change of checklist, code list, training scenario or rule - with a date?"
            why: "Monitor-and-review only counts if something changes."
            control: "Change log of templates with reason; old assessments keep the version they used."
            severity: 2
            likelihood: 3
            gate: info
            pass: "yes"
            evidence: "Template change log."
            sources: ["NIST SP 800-53 RA-7, PM-31", "good practice: monitor and review"]
        """##
    package static let instruments = ##"""
        # Instruments on which a request can rest: contents, refusal grounds, periods.
        # confirmed: whether the rule was checked against the published text; the others are shown as "to be confirmed".
        # needless_for: kinds of assistance (codes.yaml, assistance_types) for which an element is not asked.
        schema_version: 1
        instruments:
        - id: UNTOC-18
          name: "UN Convention against Transnational Organized Crime"
          article: "Article 18"
          confirmed: true
          elements:
          - {id: authority, text: "the authority that makes the request", article: "18(15)(a)", mandatory: true}
          - {id: nature, text: "subject and nature of the investigation, prosecution or proceeding", article: "18(15)(b)", mandatory: true}
          - {id: conductor, text: "name and functions of the authority running it", article: "18(15)(b)", mandatory: true}
          - {id: facts, text: "summary of the relevant facts", article: "18(15)(c)", mandatory: true, needless_for: [A02]}
          - {id: assistance, text: "the help wanted and any particular procedure", article: "18(15)(d)", mandatory: true}
          - {id: persons, text: "identity, location and nationality of any person concerned, where possible", article: "18(15)(e)", mandatory: true}
          - {id: purpose, text: "purpose of the evidence, information or action", article: "18(15)(f)", mandatory: true}
          - {id: written, text: "in writing, in an accepted language, authenticity checkable", article: "18(14)", mandatory: true}
          refusal_grounds: [G01, G02, G03, G04, G05, G07, G09, G13]
        - id: UNCAC-46
          name: "UN Convention against Corruption"
          article: "Article 46"
          confirmed: true
          elements:
          - {id: authority, text: "the authority that makes the request", article: "46(15)(a)", mandatory: true}
          - {id: nature, text: "subject and nature of the investigation, prosecution or proceeding", article: "46(15)(b)", mandatory: true}
          - {id: conductor, text: "name and functions of the authority running it", article: "46(15)(b)", mandatory: true}
          - {id: facts, text: "summary of the relevant facts", article: "46(15)(c)", mandatory: true, needless_for: [A02]}
          - {id: assistance, text: "the help wanted and any particular procedure", article: "46(15)(d)", mandatory: true}
          - {id: persons, text: "identity, location and nationality of any person concerned, where possible", article: "46(15)(e)", mandatory: true}
          - {id: purpose, text: "purpose of the evidence, information or action", article: "46(15)(f)", mandatory: true}
          - {id: written, text: "in writing, in an accepted language, authenticity checkable", article: "46(14)", mandatory: true}
          refusal_grounds: [G01, G02, G03, G04, G05, G07, G09, G12, G13]
        - id: BUDAPEST-27
          name: "Convention on Cybercrime (assistance)"
          article: "Articles 25 to 28"
          confirmed: false     # the Convention lists no contents; these are the office's own, to be confirmed
          elements:
          - {id: authority, text: "the authority that makes the request", article: "27(2)", mandatory: true}
          - {id: facts, text: "offence and summary of the facts", article: "25(4)", mandatory: true}
          - {id: assistance, text: "the help wanted and any particular procedure", article: "27(3)", mandatory: true}
          - {id: data, text: "the data wanted and their link to the offence", article: "25(1), 31", mandatory: true, needless_for: [A01, A02]}
          - {id: purpose, text: "purpose of the evidence, information or action", article: "28(2)(b)", mandatory: true}
          - {id: secrecy, text: "whether fact and subject are to be kept confidential", article: "27(8)", mandatory: false}
          refusal_grounds: [G02, G05, G06, G09, G13]
        - id: BUDAPEST-29
          name: "Convention on Cybercrime (expedited preservation)"
          article: "Article 29"
          confirmed: true
          elements:
          - {id: authority, text: "the authority that seeks the preservation", article: "29(2)(a)", mandatory: true}
          - {id: facts, text: "the offence and a short summary of the facts", article: "29(2)(b)", mandatory: true}
          - {id: data, text: "the data to be kept and their link to the offence", article: "29(2)(c)", mandatory: true}
          - {id: custodian, text: "information on the custodian or the place of the data", article: "29(2)(d)", mandatory: true}
          - {id: need, text: "why preservation is needed", article: "29(2)(e)", mandatory: true}
          - {id: intent, text: "the intent to send a request for the data", article: "29(2)(f)", mandatory: true}
          refusal_grounds: [G02, G06]
        - id: ETS-30
          name: "European Convention on Mutual Assistance in Criminal Matters"
          article: "Article 14"
          confirmed: true
          elements:
          - {id: authority, text: "the authority that makes the request", article: "14(1)(a)", mandatory: true}
          - {id: object, text: "object of and reason for the request", article: "14(1)(b)", mandatory: true}
          - {id: persons, text: "identity and nationality of the person concerned, where possible", article: "14(1)(c)", mandatory: true}
          - {id: addressee, text: "name and address of the person to be served, where needed", article: "14(1)(d)", mandatory: true, needless_for: [A01, A03, A04, A05, A06, A07, A10, A14, A17]}
          - {id: facts, text: "the offence and a summary of the facts", article: "14(2)", mandatory: true, needless_for: [A02]}
          refusal_grounds: [G02, G05, G06, G09, G14]
        - id: EIO-5
          name: "European Investigation Order (Directive 2014/41)"
          article: "Article 5"
          confirmed: false
          elements:
          - {id: authority, text: "issuing and validating authority", article: "5(1)(a)", mandatory: true}
          - {id: object, text: "object of and reasons for the order", article: "5(1)(b)", mandatory: true}
          - {id: persons, text: "information available on the persons concerned", article: "5(1)(c)", mandatory: true}
          - {id: facts, text: "description of the act and the criminal law that applies", article: "5(1)(d)", mandatory: true}
          - {id: assistance, text: "the measure asked for and the evidence to be obtained", article: "5(1)(e)", mandatory: true}
          - {id: proportion, text: "that it is necessary, proportionate and open in a like home case", article: "6(1)", mandatory: true}
          refusal_grounds: [G03, G05, G08, G09, G10, G11]
          acknowledge_days: 7
          decide_days: 30
          execute_days: 90
        """##
    package static let office = ##"""
        # What an office may set for itself: numbers of approval, ages, periods.
        schema_version: 1
        version: 1
        approvals_needed: 1          # beside preparer and second reader
        second_reading_required: true
        directory_max_age_days: 90
        approval_valid_days: 14
        receipt_working_days: 5
        use_report_days: 182
        backup_retention_days: 365    # how long a backup of the vault is kept
        # How long a case should stay in a state; an instrument's own period goes before it.
        clocks:
        - {state: RECEIVED, working_days: 1}
        - {state: REGISTERED, calendar_days: 7, urgent_days: 1}
        - {state: IN_VALIDATION, working_days: 5}
        - {state: IN_CLARIFICATION, working_days: 10}
        - {state: IN_DECISION, calendar_days: 30}
        - {state: ACCEPTED, working_days: 2}
        - {state: POSTPONED, calendar_days: 90}
        - {state: AWAITING_ASSURANCE, calendar_days: 30}
        - {state: IN_EXECUTION, calendar_days: 90}
        - {state: MATERIAL_IN, working_days: 2}
        - {state: IN_REDACTION, working_days: 10}
        - {state: SECOND_READ, working_days: 3}
        - {state: IN_ASSESSMENT, working_days: 3}
        - {state: AWAITING_APPROVAL, working_days: 3, urgent_days: 1}
        - {state: APPROVED, calendar_days: 14}
        - {state: TRANSMITTED, working_days: 1}
        - {state: IN_FOLLOW_UP, working_days: 5}
        """##
}
