from django.test import RequestFactory


def make_view(resource, query="", accept="*/*", action="list"):
    """Make the view of an action as it stands when the action is called: the parameters are clean."""
    declared = getattr(getattr(resource, action), "kwargs", {})
    kwargs = resource.chosen_view().initkwargs if action == "chosen" else declared
    view = resource(action_map={"get": action}, **kwargs)
    request = RequestFactory().get(f"/api/v1/{resource.collection}/?{query}", headers={"accept": accept})
    view.setup(request)
    view.request = view.initialize_request(request)
    view.initial(view.request)
    return view


def is_unknown(client, address):
    """Tell whether an address of the API is refused for an id that names nothing public, and for nothing else."""
    answer = client.get(address)
    return answer.status_code == 400 and {each["code"] for each in answer.json()["errors"]} == {"unknown_id"}


def all_rows(client, url):
    """Read a list from its first page to its last."""
    found, path = [], f"{url}{'&' if '?' in url else '?'}page_size=100"
    while path:
        page = client.get(path.replace("http://testserver", "")).json()
        found, path = found + page["results"], page["next"]
    return found
