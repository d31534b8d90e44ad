/**
 * Why one antecedent is taken before another: each feature with its weight. The features that fired for the winner are its
 * explanation. `example` shows the case it is for.
 */
export const weights = {
  distance: { weight: -1.3, about: 'for every sentence between', example: 'the nearer of two ministers is "he"' },
  subject: {
    weight: 2,
    about: 'the candidate is the subject there',
    example: 'Lindqvist telephoned Yusufi. She offered …',
  },
  main: { weight: 0.2, about: 'its verb is the main one', example: 'The ministry said Malians had come. It …' },
  speaker: { weight: 1, about: 'the candidate speaks there', example: '"…," Sanders said. "…," she said' },
  sameClause: {
    weight: 3,
    about: 'it is the subject of the clause that the possessive stands in',
    example: 'The army denied that its jets …',
  },
  above: {
    weight: 1.5,
    about: 'it is the subject of a clause that holds this one',
    example: 'Rao said he would go',
  },
  sameSentence: {
    weight: 2,
    about: 'a possessive mostly looks no further than its sentence',
    example: 'Police in Kano freed the man and his son',
  },
  lastSpeaker: {
    weight: 3,
    about: 'the candidate spoke last, and the pronoun speaks',
    example: '… Sanders said. JeM claimed it. "…," she said',
  },
  parallel: { weight: 0.5, about: 'both are subjects', example: 'The army fired. It denied …' },
  gender: { weight: 1.5, about: 'the gender is known and agrees', example: 'Zarina Olimova said … She said' },
  noun: { weight: 4, about: 'the candidate has been called by this noun', example: 'Colonel Dovhenko … The colonel' },
  plural: {
    weight: 2,
    about: 'the candidate is two or many, and "they" asks for that',
    example: 'the two agreed … They also discussed',
  },
  kind: {
    weight: 1.5,
    about: 'the noun is made for this kind of actor',
    example: 'Mius Guard … the militia (armed group)',
  },
  violence: {
    weight: 2.5,
    about: 'both do harm to somebody',
    example: 'Gunmen killed 19 people, officials said. … They burned houses',
  },
  quoted: {
    weight: -2,
    about: 'the candidate stands in a quotation, the word does not',
    example: '"We thank Smith," she said. He …',
  },
  modifier: { weight: -1.5, about: 'the candidate only modifies a noun', example: 'MLCN spokesman X said … it' },
  headline: { weight: -1, about: 'the candidate stands in the headline', example: '' },
  often: { weight: 0.8, about: 'for each doubling of its mentions', example: 'the report is about it' },
} as const satisfies Record<string, { weight: number; about: string; example: string }>;

export type Feature = keyof typeof weights;

/** How many mentions back, and how many sentences, an antecedent is looked for. */
export const reach = { mentions: 60, sentences: 9 } as const;

/** Two candidates nearer to one another than this cannot be told apart. */
export const tooClose = 0.75;
