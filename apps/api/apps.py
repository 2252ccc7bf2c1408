from django.apps import AppConfig

from apps.hearings import ledger


class ApiConfig(AppConfig):
    name = "apps.api"
    label = "api"

    def ready(self) -> None:
        """Make a release of whatever is written to the record."""
        from .releases.closing import close  # here, because the models are not ready before
        from .releases.current_release import catch_up

        ledger.register(ledger.Closer(close, catch_up))
