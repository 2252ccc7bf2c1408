"""How a clause puts what it says: pledge, reported or measure, by the first rule that holds."""

from .commitments_done import counts_done, says_done


def kind_of(bare: str, *, ahead: bool, past: bool, inherited: bool) -> str:
    """Decide the kind of a clause whose names and attributes are set aside.

    `ahead` and `past` tell whether it states an intention or a time ahead, or a time gone by; `inherited` whether it stands
    in a list under a preface that states an intention.
    """
    if ahead:
        return "pledge"
    if past or says_done(bare):
        return "reported"
    if inherited:
        return "pledge"
    return "reported" if counts_done(bare) else "measure"
