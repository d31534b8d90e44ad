export { readUnList } from '../../src/register/listings/un-list.js';
