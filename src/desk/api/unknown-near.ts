import type { Store } from '../../index.js';
import type { Findable } from '../../store/lists/nearest.js';
import { type ApiError, unknown } from './api-error.js';

/** 404 that tells which id may have been meant. */
export const unknownNear = async (store: Store, kind: Findable, id: string): Promise<ApiError> =>
  unknown(kind, id, await store.lists.nearest(kind, id));
