"""What the start page of the admin asks for by name."""

from django import template

from apps.reports.models import Report

register = template.Library()


@register.simple_tag
def open_reports() -> int:
    """Count the reports that nobody has closed."""
    return Report.objects.open().count()
