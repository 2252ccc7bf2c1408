from django.apps import AppConfig

from apps.hearings import ledger


class ApiConfig(AppConfig):
    name = "apps.api"
    label = "api"

    def ready(self) -> None:
        """Make a release of whatever is written to the record."""
        from .releases.closing import close, lock  # here, because the models are not ready before
        from .releases.current_release import bring_up_to_date

        ledger.register(ledger.Closer(lock, close, bring_up_to_date))
