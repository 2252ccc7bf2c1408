from django.test import RequestFactory


def make_view(resource, query="", accept="*/*"):
    """Make the view of a list as it stands when its action is called: the parameters are clean."""
    view = resource(action_map={"get": "list"})
    request = RequestFactory().get(f"/api/v1/{resource.collection}/?{query}", headers={"accept": accept})
    view.setup(request)
    view.request = view.initialize_request(request)
    view.initial(view.request)
    return view
