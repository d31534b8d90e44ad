import { loadRegister } from '../../register/load.js';

let register: ReturnType<typeof loadRegister> | undefined;

/** Whether the register knows a town, a province or a country of this name. Opened at the first question. */
export function isPlaceName(name: string): boolean {
  register ??= loadRegister();
  return register.findPlaces(name.trim()).length > 0 || register.capitalOf(name.trim()) !== undefined;
}
