"""The files of a release, built once in a process and copied for each test that reads them."""

import shutil
from pathlib import Path

from django.conf import settings
from django.core.management import call_command

from apps.hearings.models import Release

_BUILT: dict[tuple, Path] = {}


def build():
    """Build the newest release by the command, which finds it built where the same one was built here before."""
    folder, release = Path(settings.DOWNLOADS), Release.objects.current()
    target = folder / str(release.number)
    if _name(release) in _BUILT and not target.exists():
        shutil.copytree(_BUILT[_name(release)], target)
    call_command("build_downloads", verbosity=0)
    release = Release.objects.current()
    if _name(release) not in _BUILT:
        kept = folder.with_name(f"kept-{release.number}")
        _BUILT[_name(release)] = Path(shutil.copytree(folder / str(release.number), kept))


def _name(release):
    """Name what the bytes of the files depend on."""
    return release.number, release.digest, release.at, settings.PUBLIC_URL
