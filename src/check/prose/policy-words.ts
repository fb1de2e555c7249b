/** Nouns of English policy texts that dictionaries lack, in the singular; their plural is regular. */
export const policyNouns: ReadonlySet<string> = toSet(`
  accreditor allocator assignee biosimilar buydown callback carryover carveout chargeback chatbot checkbox clawback
  combobox comorbidity copay counterparty cutover decisionmaker designee deidentification disallowance disenrollee
  disenrollment dropdown endorsee enrollee enroller formulary geocode grantmaker handoff helpdesk helpline
  hospitalist infographic intervenor licensor lienholder lifecycle listserv lockbox lookback metric microgrant
  obligee obligor offeror ombudsperson passthrough payor permittee policymaker preauthorization precertification
  prescriber preprint prosthetist quartile quintile recertification recoupment redetermination reenrollment
  rehospitalization reprocurement rescission rideshare rollout screener setaside settlor skillset spenddown
  stakeholder subaward subawardee subcap subgrantee subpopulation subrecipient taskforce
  telemonitoring timeframe toolkit toolset townhall transferee transferor unbundling unenrollment validator
  waitlist walkthrough webinar webpage workaround workgroup workplan workstream wraparound
`);

/** Other words: verbs and adjectives in all their forms, and nouns that have no plural. */
export const policyWords: ReadonlySet<string> = toSet(`
  actuarially autoassign autoassigned autoassigning autoassignment autoenroll autoenrolled autoenrolling
  autoenrollment birthweight capitate capitated capitates capitating cardiometabolic cofund cofunded cofunding
  cybersecurity deidentified deidentify deidentifying deinstitutionalization deinstitutionalize
  deinstitutionalized deprescribing disaggregate disaggregated disaggregates disaggregating disaggregation
  disenroll disenrolled disenrolling disenrolls districtwide evidentiary geocoded geocoding grantmaking
  healthcare homebound homecare incentivize incentivized incentivizes incentivizing intergovernmentally
  interoperability interoperable longterm metadata microdata multipayer multisectoral multistate
  noncompliance noncompliant nonclinical nonfederal nonparticipating nonparticipation nonrural
  nonurban onboarding operationalization operationalize operationalized operationalizes operationalizing
  overutilization paratransit personhood polypharmacy postacute postcare postenrollment postpartum prefund
  prefunded prefunding proration programmatically rebased rebasing reenroll reenrolled reenrolling reenrolls
  regulatorily reimbursable reprocure reprocured reprocuring rulemaking rulemakings rurality socioeconomic
  statutorily subregulatory subsidization systemwide telehealth telemedicine telepsychiatry telework
  tiering tribally uncompensated underinsurance undercount undercounted underutilization underutilized unenroll
  unenrolled unenrolling unenrolls unreimbursed upcode upcoded upcoding upskill upskilling waitlisted waitlisting
  whistleblowing
`);

/** Phrases, most of them Latin, whose words are right in them alone; a hyphen may join them. */
export const phrases: readonly string[] = [
  ...[
    'a fortiori',
    'a posteriori',
    'a priori',
    'ab initio',
    'ad hoc',
    'ad hominem',
    'ad infinitum',
  ],
  ...[
    'ad interim',
    'ad libitum',
    'ad litem',
    'ad valorem',
    'amici curiae',
    'amicus curiae',
    'bona fide',
  ],
  ...[
    'bona fides',
    'caveat emptor',
    'compos mentis',
    'corpus delicti',
    'de facto',
    'de jure',
    'de minimis',
  ],
  ...[
    'de novo',
    'duces tecum',
    'en banc',
    'en bloc',
    'en masse',
    'en route',
    'et al',
    'et cetera',
    'et seq',
  ],
  ...[
    'et seqq',
    'et sequens',
    'ex ante',
    'ex officio',
    'ex parte',
    'ex post',
    'ex post facto',
    'ex rel',
  ],
  ...[
    'ex vivo',
    'fait accompli',
    'force majeure',
    'habeas corpus',
    'id est',
    'in absentia',
    'in camera',
  ],
  ...[
    'in extremis',
    'in flagrante',
    'in forma pauperis',
    'in loco parentis',
    'in medias res',
    'in personam',
  ],
  ...[
    'in re',
    'in rem',
    'in silico',
    'in situ',
    'in toto',
    'in utero',
    'in vitro',
    'in vivo',
    'inter alia',
  ],
  ...[
    'inter vivos',
    'ipso facto',
    'laissez faire',
    'lex loci',
    'lingua franca',
    'lis pendens',
    'loc cit',
  ],
  ...['locum tenens', 'locus standi', 'magnum opus', 'mens rea', 'modus operandi', 'modus vivendi'],
  ...['mutatis mutandis', 'ne plus ultra', 'nolo contendere', 'non compos mentis', 'non obstante'],
  ...[
    'non sequitur',
    'nota bene',
    'nunc pro tunc',
    'obiter dictum',
    'op cit',
    'pari passu',
    'parens patriae',
  ],
  ...[
    'pendente lite',
    'per annum',
    'per capita',
    'per curiam',
    'per diem',
    'per diems',
    'per os',
    'per pro',
  ],
  ...[
    'per se',
    'per stirpes',
    'persona non grata',
    'post facto',
    'post hoc',
    'post mortem',
    'prima facie',
  ],
  ...[
    'primus inter pares',
    'pro bono',
    'pro forma',
    'pro hac vice',
    'pro rata',
    'pro re nata',
    'pro se',
  ],
  ...[
    'pro tanto',
    'pro tem',
    'pro tempore',
    'qua non',
    'quantum meruit',
    'qui tam',
    'quid pro quo',
  ],
  ...[
    'quo warranto',
    'ratio decidendi',
    'res ipsa loquitur',
    'res judicata',
    'respondeat superior',
  ],
  ...[
    'sine die',
    'sine qua non',
    'stare decisis',
    'status quo',
    'sua sponte',
    'sub judice',
    'sub nom',
  ],
  ...['sub rosa', 'sui generis', 'sui juris', 'summa cum laude', 'terra incognita', 'ultra vires'],
  ...[
    'ut supra',
    'vice versa',
    'vis-\u00e0-vis',
    'vis-a-vis',
    'viva voce',
    '\u00e0 la carte',
    'a la carte',
  ],
];

function toSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
