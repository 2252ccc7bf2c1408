from django.test import RequestFactory


def make_view(resource, query=""):
    """Make the view of a list as it stands when its action is called: the parameters are clean."""
    view = resource(action_map={"get": "list"})
    view.setup(RequestFactory().get(f"/api/v1/{resource.collection}/?{query}"))
    view.request = view.initialize_request(view.request)
    view.initial(view.request)
    return view
