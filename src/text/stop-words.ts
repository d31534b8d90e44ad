/** Words that say nothing of what a text is about. */
const listed = `a about above after again against all also although am among an and any are aren't as at be because been before
being below between both but by can can't cannot could couldn't did didn't do does doesn't doing don't down during each even
every few for from further get got had hadn't has hasn't have haven't having he he's her here hers herself him himself his how
however i if in into is isn't it it's its itself just last later least less like made make many may me might more most much must
my near new next no nor not now of off on once one only or other our ours out over own per put said same say says see shall she
she's should since so some still such take than that that's the their theirs them themselves then there there's these they
they're this those though three through to told too two under until up upon us use very was wasn't we were weren't what when
where which while who whom whose why will with within without won't would yet you your yours according added asked called came
come day days early found go going know known late left mr mrs ms dr people time today tomorrow yesterday week weeks
month months year years monday tuesday wednesday thursday friday saturday sunday january february march april june july august
september october november december jan feb mar apr jun jul aug sep sept oct nov dec am pm a.m p.m est edt gmt read more photo
video news report reports reported reporting share comments http www com html`;

export const stopWords: ReadonlySet<string> = new Set(listed.split(/\s+/));
