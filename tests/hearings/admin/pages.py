"""Walking the admin as an editor does: open a page, change some fields, send the form."""

from django.urls import reverse

from apps.hearings.admin.exact import unix
from tests.make import WHY


def address(model, page, *args):
    """Give the address of a page of the admin: changelist, add, change, history, delete."""
    return reverse(f"admin:hearings_{model._meta.model_name}_{page}", args=args)


def change(record):
    return address(type(record), "change", record.pk)


def filled_in(client, url, **typed):
    """Open a form and give back what a browser would send, with some fields typed anew, and a reason where one is asked."""
    page = client.get(url)
    form, shown = page.context["adminform"].form, page.content.decode()
    hidden = [
        name
        for name in form.fields
        if f'name="{form.add_prefix(name)}' not in shown and not form[name].is_hidden
    ]
    assert not hidden, f"{url} does not show {hidden}"
    sent = {name: as_sent(form[name].value()) for name in form.fields}
    if "why" in form.fields:
        sent["why"] = WHY
    return {**{name: value for name, value in sent.items() if value is not None}, **typed}


def send(client, url, **typed):
    """Open a form, type into some fields, and send it."""
    return client.post(url, filled_in(client, url, **typed))


def as_sent(value):
    """Give a value as a browser sends it."""
    if isinstance(value, list | tuple):
        return [as_sent(each) for each in value]
    if value is None:
        return None
    return unix(str(getattr(value, "pk", value))).replace("\n", "\r\n")


def errors(response):
    """List what a form was refused for; a form that was saved has none."""
    assert response.status_code == 200, f"saved, and on to {response.headers.get('Location')}"
    return [str(error) for errors in response.context["adminform"].form.errors.values() for error in errors]


def saved(response):
    """Tell whether a form was saved."""
    return response.status_code == 302 or errors(response)
