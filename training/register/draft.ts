export { actorCells, type Draft, draft, plainName, titleCase } from '../../src/register/listings/draft.js';
