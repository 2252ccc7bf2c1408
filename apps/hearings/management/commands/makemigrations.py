from django.core.management.commands import makemigrations

from ...autodetector import Autodetector


class Command(makemigrations.Command):
    autodetector = Autodetector
