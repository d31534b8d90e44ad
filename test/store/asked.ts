/** All rows of a stream. */
export async function all<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const got: T[] = [];
  for await (const row of rows) got.push(row);
  return got;
}

/** Name and code of the error that some work ends with. */
export const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no error',
    (error) => `${error.name} ${error.code}`,
  );
