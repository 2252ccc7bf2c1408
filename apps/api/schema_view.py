from drf_spectacular.views import SpectacularAPIView


class SchemaView(SpectacularAPIView):
    pass
