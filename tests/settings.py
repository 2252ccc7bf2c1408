"""The site's settings for tests: no secrets, cheap passwords, and nothing kept between tests."""

import os

os.environ.setdefault("SECRET_KEY", "tests")
os.environ["API_RATE"] = "100000/second"

from hearing_api.settings import *  # noqa: F403

if DATABASES["default"]["ENGINE"].endswith("sqlite3"):  # noqa: F405
    DATABASES["default"]["TEST"] = {"NAME": ":memory:"}  # noqa: F405  # which pytest-django knows of Django's own only
DATABASES["default"]["SHARED"] = False  # noqa: F405  # a connection that waits would keep its database from being dropped
CURRENT_RELEASE_SECONDS = 0
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
CACHES = {
    name: {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": name}
    for name in ("default", "answers", "logins")
}
THREADS = 1000  # tests leave many a file unread
DOWNLOADS = str(BASE_DIR / "var/nothing-built")  # noqa: F405
