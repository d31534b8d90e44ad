/** News is written within so many days of the latest day it tells of as past. */
export const FRESH_DAYS = 13;
