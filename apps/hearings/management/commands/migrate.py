from django.core.management.commands import migrate

from ...autodetector import Autodetector


class Command(migrate.Command):
    autodetector = Autodetector
