"""Settings of the site; every value that differs between installations comes from the environment (see README)."""

from pathlib import Path
from urllib.parse import urlsplit

from .environment import Environment

BASE_DIR = Path(__file__).resolve().parents[1]
env = Environment(BASE_DIR)

SECRET_KEY = env.secret("SECRET_KEY")
DEBUG = env.bool("DEBUG", default=False)
PUBLIC_URL = env.site("PUBLIC_URL", default="")
_public = urlsplit(PUBLIC_URL)
_ours = [_public.hostname] if _public.hostname else []
ALLOWED_HOSTS = env.hosts("ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]", *_ours])
CSRF_TRUSTED_ORIGINS = env.origins(
    "CSRF_TRUSTED_ORIGINS", default=[f"{_public.scheme}://{_public.netloc}"] if _ours else []
)
FORCE_SCRIPT_NAME = _public.path or None
SESSION_COOKIE_PATH = CSRF_COOKIE_PATH = LANGUAGE_COOKIE_PATH = f"{_public.path}/"
HTTPS = env.bool("HTTPS", default=False)
SESSION_ENGINE = "apps.hearings.sessions"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
CSRF_FAILURE_VIEW = "apps.website.errors.form_refused"
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SILENCED_SYSTEM_CHECKS = [  # the proxy redirects to HTTPS; other subdomains are not configured here
    "security.W005",
    "security.W008",
    "security.W021",
]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
TRUSTED_PROXIES = env.int("TRUSTED_PROXIES", default=0, most=10)

LISTEN = env.listen("LISTEN", default="127.0.0.1")
PORT = env.int("PORT", default=8000, least=1, most=65_535)
WORKERS = env.int("WORKERS", default=1, least=1, most=64)
THREADS = env.int("THREADS", default=32, least=4, most=512)

INSTALLED_APPS = [
    "apps.hearings",  # before the admin, whose templates it replaces in places
    "apps.reports",
    "hearing_api.apps.RecordAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "corsheaders",
    "rest_framework",
    "django_filters",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "simple_history",
    "axes",
    "apps.intake",
    "apps.api",
    "apps.website",
    "apps.mcp",
]

MIDDLEWARE = [
    "apps.website.health.HealthMiddleware",
    "apps.website.security.ContentSecurityPolicyMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "corsheaders.middleware.CorsMiddleware",
    "apps.website.language.LanguageMiddleware",
    "apps.website.errors.ErrorPagesMiddleware",
    "apps.website.maintenance.MaintenanceMiddleware",
    "apps.api.http.received.AddressMiddleware",
    "apps.api.http.throttling.RateLimitMiddleware",
    "apps.api.releases.caching.AnswerMiddleware",
    "apps.website.for_editors.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "apps.website.for_editors.AuthenticationMiddleware",
    "apps.website.for_editors.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "axes.middleware.AxesMiddleware",
    "apps.website.unavailable.UnavailableMiddleware",
]

OPERATOR = env.line("OPERATOR", default="")
CONTACT = env.contact("CONTACT", default="")
REGISTRATION = env.line("REGISTRATION", default="")
ONE_PERSON = env.bool("ONE_PERSON", default=False)
DEMO = env.bool("DEMO", default=False)
if DEMO:
    MIDDLEWARE.insert(0, "apps.website.demo.DemoMiddleware")

ROOT_URLCONF = "hearing_api.urls"
WSGI_APPLICATION = "hearing_api.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "apps/website/templates", BASE_DIR / "apps/website"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]

PATIENT = env.bool("PATIENT", default=False)
_lock_seconds = env.float("LOCK_SECONDS", default=5, least=0.01)
LOCK_SECONDS = 60 if PATIENT else _lock_seconds
STATEMENT_SECONDS = 0 if PATIENT else 30  # 0 is no limit
DATABASES = {"default": env.db_url("DATABASE_URL", default="sqlite:///db.sqlite3")}
DATABASES["default"].setdefault("OPTIONS", {})
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] |= {
        "transaction_mode": "IMMEDIATE",
        "timeout": LOCK_SECONDS,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
        " PRAGMA mmap_size=2147418112;",  # pages are read where the system keeps them, and not copied
    }
else:
    limits = {"lock_timeout": LOCK_SECONDS, "statement_timeout": STATEMENT_SECONDS}
    given = DATABASES["default"]["OPTIONS"].get("options", "")
    stated = [f"-c {name}={seconds * 1000:.0f}" for name, seconds in limits.items()]
    DATABASES["default"]["OPTIONS"]["options"] = " ".join([*stated, given])
    DATABASES["default"]["OPTIONS"].setdefault("connect_timeout", 5)
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
DATABASES["default"]["SHARED"] = not PATIENT and "CONN_MAX_AGE" not in DATABASES["default"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

CACHES = {
    "default": env.cache_url("CACHE_URL", default="locmemcache://"),
    "answers": env.cache_url("ANSWER_CACHE_URL", default="locmemcache://answers?max_entries=500"),
    "logins": env.cache_url("LOGIN_CACHE_URL", "dbcache://failed_logins?max_entries=100000", in_table=True),
}

if CACHES["logins"]["BACKEND"].endswith("DatabaseCache"):
    CACHES["logins"]["BACKEND"] = "apps.hearings.logins.LoginCache"
for cache in CACHES.values():
    if cache["BACKEND"].endswith("RedisCache"):  # a hanging Redis server must not delay every response
        cache.setdefault("OPTIONS", {}).update(socket_timeout=0.25, socket_connect_timeout=0.25)

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
]
AXES_HANDLER = "axes.handlers.cache.AxesCacheHandler"
AXES_CACHE = "logins"
AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_CLIENT_IP_CALLABLE = "apps.hearings.admin.lockout.address_of"
AXES_LOCKOUT_CALLABLE = "apps.hearings.admin.lockout.locked_out"
AXES_RESET_ON_SUCCESS = True
AXES_ENABLE_ADMIN = False

LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", "简体中文"), ("en", "English")]
LANGUAGE_COOKIE_AGE = 60 * 60 * 24 * 365
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_SECURE = HTTPS
LOCALE_PATHS = [BASE_DIR / "locale", BASE_DIR / "locale/packages"]
TIME_ZONE = "Asia/Shanghai"
USE_TZ = True

FIXTURE_DIRS = [BASE_DIR / "fixtures"]
STATIC_URL = "static/"
STORAGES = {"staticfiles": {"BACKEND": "apps.website.mounted.MountedStorage"}}
WHITENOISE_STATIC_PREFIX = "/static/"
STATIC_ROOT = env.folder("STATIC_ROOT", default=None)
WHITENOISE_USE_FINDERS = True
MAINTENANCE = BASE_DIR / "var/maintenance"
DOWNLOADS = env.folder("DOWNLOADS", default=str(BASE_DIR / "var/downloads"))

LOGGING = {  # warnings and failures to the standard error, with or without DEBUG
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": []},
        "django.request": {"level": "ERROR"},  # client errors are in the access log
        "django.security.DisallowedHost": {"level": "CRITICAL"},
    },
}

DATA_UPLOAD_MAX_MEMORY_SIZE = 12_000_000  # a pasted text of 10 MB is refused by name, not by Django
X_FRAME_OPTIONS = "DENY"
CORS_ALLOW_ALL_ORIGINS = True
CORS_URLS_REGEX = r"^/(api/|data/|llms\.txt$|docs/\w+\.md$)"
CORS_ALLOW_METHODS = ["GET", "HEAD", "OPTIONS"]
CORS_ALLOW_HEADERS = [
    "accept",
    "accept-language",
    "cache-control",
    "content-type",
    "if-match",
    "if-modified-since",
    "if-none-match",
    "if-range",
    "if-unmodified-since",
    "pragma",
    "range",
    "traceparent",
    "tracestate",
    "user-agent",
    "x-requested-with",
]
CORS_EXPOSE_HEADERS = [
    "Accept-Ranges",
    "Content-Disposition",
    "Content-Range",
    "Deprecation",
    "ETag",
    "Link",
    "RateLimit",
    "RateLimit-Policy",
    "Release",
    "Retry-After",
    "Sunset",
]

CURRENT_RELEASE_SECONDS = 1  # how long a process may take to notice a publication by another one

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": [],
    "COERCE_DECIMAL_TO_STRING": False,
    "UNAUTHENTICATED_USER": None,
    "DEFAULT_RENDERER_CLASSES": ["apps.api.http.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": [],
    "DEFAULT_METADATA_CLASS": None,
    "DEFAULT_SCHEMA_CLASS": "apps.api.openapi.operations.Schema",
    "DEFAULT_THROTTLE_CLASSES": ["apps.api.http.throttling.Throttle"],
    "DEFAULT_THROTTLE_RATES": {
        "anon": env.rate("API_RATE", default="100/second"),
        "report": env.rate("REPORT_RATE", default="20/hour"),
    },
    "NUM_PROXIES": TRUSTED_PROXIES,
    "EXCEPTION_HANDLER": "apps.api.http.errors.problem_for",
    "URL_FORMAT_OVERRIDE": None,
}

SPECTACULAR_SETTINGS = {
    "TITLE": "Open record of public hearings",
    "LICENSE": {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"},
    "VERSION": "1.1.0",
    "OAS_VERSION": "3.1.0",
    "SERVE_INCLUDE_SCHEMA": False,
    "DEFAULT_GENERATOR_CLASS": "apps.api.openapi.generator.Generator",
    "SORT_OPERATION_PARAMETERS": lambda parameter: parameter["in"] != "path",  # the path first
    "ENUM_SUFFIX": "",
    "ENUM_NAME_OVERRIDES": {
        "AreaLevel": "apps.hearings.models.Area.Level",
        "ChangeAction": "apps.hearings.models.Change.Action",
        "CommitmentKind": "apps.hearings.models.Commitment.Kind",
        "CommitmentStatus": "apps.api.resources.commitments.STATUSES",
        "EditionReason": "apps.hearings.models.Edition.Reason",
        "EventKind": "apps.hearings.models.event_kinds.Kind.choices",
        "EventStatus": "apps.api.resources.events.STATUSES",
        "FigureKind": "apps.hearings.models.Figure.Kind",
        "FigureQualifier": "apps.hearings.models.Figure.Qualifier",
        "HearingKind": "apps.hearings.models.Hearing.Kind",
        "OrganizationClassification": "apps.hearings.models.Organization.Classification",
        "QuotedFrom": "apps.api.rows.quoted.QUOTED_FROM",
        "ReleaseReason": "apps.hearings.models.releases.Reason.choices",
        "SourceKind": "apps.hearings.models.Source.Kind",
        "SpeakerCapacity": "apps.hearings.models.Speaker.Capacity",
    },
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "apps.api.openapi.hooks.add_facets",
        "apps.api.openapi.hooks.tidy_properties",
        "apps.api.openapi.hooks.add_examples",
        "apps.api.openapi.inheritance.share_properties",
        "apps.api.openapi.changes.type_changes",
        "apps.api.openapi.included.type_included",
    ],
}
