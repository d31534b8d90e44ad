/** Morphology that later rooms ask for, told by the Penn tag and the form: number, tense, person, degree, verb form. */
const byTag: Record<string, string> = {
  NN: 'Number=Sing',
  NNS: 'Number=Plur',
  NNP: 'Number=Sing',
  NNPS: 'Number=Plur',
  JJ: 'Degree=Pos',
  JJR: 'Degree=Cmp',
  JJS: 'Degree=Sup',
  RBR: 'Degree=Cmp',
  RBS: 'Degree=Sup',
  VB: 'VerbForm=Inf',
  VBD: 'Mood=Ind|Tense=Past|VerbForm=Fin',
  VBG: 'Tense=Pres|VerbForm=Part',
  VBN: 'Tense=Past|VerbForm=Part',
  VBP: 'Mood=Ind|Tense=Pres|VerbForm=Fin',
  VBZ: 'Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin',
  MD: 'VerbForm=Fin',
  CD: 'NumType=Card',
  WP: 'PronType=Int',
  WDT: 'PronType=Rel',
};

const pronouns: Record<string, string> = {
  i: 'Case=Nom|Number=Sing|Person=1',
  me: 'Case=Acc|Number=Sing|Person=1',
  my: 'Number=Sing|Person=1|Poss=Yes',
  we: 'Case=Nom|Number=Plur|Person=1',
  us: 'Case=Acc|Number=Plur|Person=1',
  our: 'Number=Plur|Person=1|Poss=Yes',
  you: 'Person=2',
  your: 'Person=2|Poss=Yes',
  he: 'Case=Nom|Gender=Masc|Number=Sing|Person=3',
  him: 'Case=Acc|Gender=Masc|Number=Sing|Person=3',
  his: 'Gender=Masc|Number=Sing|Person=3|Poss=Yes',
  she: 'Case=Nom|Gender=Fem|Number=Sing|Person=3',
  her: 'Gender=Fem|Number=Sing|Person=3',
  hers: 'Gender=Fem|Number=Sing|Person=3|Poss=Yes',
  it: 'Gender=Neut|Number=Sing|Person=3',
  its: 'Gender=Neut|Number=Sing|Person=3|Poss=Yes',
  they: 'Case=Nom|Number=Plur|Person=3',
  them: 'Case=Acc|Number=Plur|Person=3',
  their: 'Number=Plur|Person=3|Poss=Yes',
};

/** UD features of a word, "_" for none; `passive`: a participle that the tree shows to be passive. */
export function featsOf(form: string, upos: string, xpos: string, passive: boolean): string {
  const own = upos === 'PRON' && Object.hasOwn(pronouns, form.toLowerCase()) ? pronouns[form.toLowerCase()] : undefined;
  const base = own ?? byTag[xpos] ?? '';
  if (passive && xpos === 'VBN') return `${base}|Voice=Pass`;
  return base || '_';
}
