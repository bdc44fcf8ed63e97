/** The key of the history's MAC; it never enters the database. */
export const HISTORY_KEY = Symbol('HISTORY_KEY');
