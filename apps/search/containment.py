"""Search by plain containment, alike on both databases: ASCII letters match in either case, all else exactly."""

from django.db.models import Q, TextField
from django.db.models.lookups import Contains

MOST_TERMS = 8
LONGEST = 100


class Holds(Contains):
    """`column__holds=words`: the column contains the words."""

    lookup_name = "holds"

    def as_postgresql(self, compiler, connection):
        left, left_params = self.process_lhs(compiler, connection)
        right, right_params = self.process_rhs(compiler, connection)
        sql = f'LOWER({left} COLLATE "C") LIKE LOWER({right} COLLATE "C")'
        return sql, [*left_params, *right_params]


TextField.register_lookup(Holds)


def matching(columns, terms) -> Q:
    """Ask for rows in which each term is contained in at least one of the columns."""
    wanted = Q()
    for term in terms:
        any_column = Q()
        for column in columns:
            any_column |= Q(**{f"{column}__holds": term})
        wanted &= any_column
    return wanted
