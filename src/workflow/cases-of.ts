/**
 * SQL for the cases of a machine with these ids, one by one by their key: of a list of ids the planner expects ten, and would rather
 * read all cases of the machine.
 * @param ids an SQL expression of type uuid[]
 */
export const casesOf = (machine: string, ids: string): string =>
  `(select k.* from unnest(${ids}) dicari(id) cross join lateral (select * from kasus where tenant_id = $1 and id = dicari.id offset 0) k where k.machine = '${machine}')`;
