import os

from .requests import wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hearing_api.settings")
application = wsgi_application()
