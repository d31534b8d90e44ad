/** A list of the UN that cannot be taken: what is wrong with it and what to do. */
export class ListError extends Error {
  override readonly name = 'ListError';
}
