"""The commitments from a plain ModelViewSet, as an ordinary project with Django REST framework has it."""

import os

os.environ["DJANGO_SETTINGS_MODULE"] = "tests.bench.peers.drf_settings"

from django.core.wsgi import get_wsgi_application

app = get_wsgi_application()
